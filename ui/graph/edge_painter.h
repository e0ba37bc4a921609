#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/node_painter.h"

class QPainter;

namespace crease::ui {

struct EdgeLook {
    DetailLevel level = DetailLevel::near;
    bool lit = true;
    bool strong = false; ///< touches the selected node
    double pixel = 1;
    float heat = -1; ///< 0 to 1, or -1 without an overlay: hotter edges are wider as well
};

void paintEdge(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look, const Theme& theme);

/// The value's shape, or the overlay's figure instead, on a bit of `paper` where the edge has a label.
void paintEdgeLabel(QPainter& painter, const DrawnEdge& edge, const QString& figure, const QColor& paper, const Theme& theme,
                    const CanvasFonts& fonts);

/// Many edges at once where single ones cannot be told apart: straight pieces, few pens, no smoothing. `heat` by edge, or
/// empty.
void paintDistantEdges(QPainter& painter, const GraphPicture& picture, const std::vector<std::uint32_t>& edges, double pixel,
                       const std::vector<float>& heat, const Theme& theme);

} // namespace crease::ui
