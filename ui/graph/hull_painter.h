#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/node_painter.h"

class QPainter;

namespace crease::ui {

struct HullLook {
    DetailLevel level = DetailLevel::near;
    bool selected = false;
    double pixel = 1;
};

/// The fold lines: dashed blue, solid green, dotted amber; thin dots around steps.
void paintHull(QPainter& painter, const DrawnHull& hull, const HullLook& look, const Theme& theme);

/// The pill with glyph and label on the hull's upper edge; painted after the nodes, so that nothing covers it.
void paintHullLabel(QPainter& painter, const DrawnHull& hull, const HullLook& look, const Theme& theme, const CanvasFonts& fonts);

/// Line style of a mark, for hulls and legend alike.
[[nodiscard]] QPen markPen(Mark mark, double width, const Theme& theme);

} // namespace crease::ui
