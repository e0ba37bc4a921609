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
};

void paintEdge(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look, const Theme& theme);

/// The value's shape, on a bit of paper of its own where the edge has a label.
void paintShape(QPainter& painter, const DrawnEdge& edge, const Theme& theme, const CanvasFonts& fonts);

/// Many edges at once where single ones cannot be told apart: straight pieces, one pen, no smoothing.
void paintDistantEdges(QPainter& painter, const GraphPicture& picture, const std::vector<std::uint32_t>& edges,
                       double pixel, const Theme& theme);

} // namespace crease::ui
