#pragma once

#include "ui/graph/node_painter.h"

class QPainter;

namespace crease::ui {

/// The sheets below a closed scope; painted before its box.
void paintStack(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme);

/// Everything that hangs on the box; painted after it.
void paintOrnaments(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts);

} // namespace crease::ui
