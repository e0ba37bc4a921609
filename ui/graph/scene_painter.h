#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/node_painter.h"

class QPainter;

namespace crease::ui {

/// Paints the part of a picture that lies in `visible`, back to front: hulls, edges, nodes, labels. `painter` maps scene
/// units to the device already; `zoom` says how many device pixels a scene unit is. Pure; any thread.
void paintScene(QPainter& painter, const GraphPicture& picture, const CanvasState& state, const Theme& theme, const CanvasFonts& fonts,
                const QRectF& visible, double zoom);

/// The same with a level of detail of the caller's choice (prints show everything).
void paintScene(QPainter& painter, const GraphPicture& picture, const CanvasState& state, const Theme& theme, const CanvasFonts& fonts,
                const QRectF& visible, double zoom, DetailLevel level);

} // namespace crease::ui
