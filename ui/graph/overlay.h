#pragma once

#include "ui/graph/canvas_state.h"

#include <unordered_map>

namespace crease::ui {

struct OverlayFigure {
    double heat = 0; ///< 0 (cold) to 1 (hot)
    QString text;    ///< "115.6 M"; may be empty
};

/// A figure per node, and per edge where it is one of values, painted in place of the operator families.
struct Overlay {
    QString title;     ///< "MACs", "time per node"; or why there are no figures
    QString low, high; ///< the ends of the scale, with units; empty without one
    std::unordered_map<NodeId, OverlayFigure> nodes;
    std::unordered_map<QString, OverlayFigure> groups; ///< of collapsed scopes, by scope
    std::unordered_map<ValueId, OverlayFigure> edges;  ///< by the value that flows there

    [[nodiscard]] bool hasFigures() const { return !nodes.empty() || !groups.empty() || !edges.empty(); }
    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && !hasFigures(); }
};

/// What it says of a node or of a closed scope; null where it says nothing.
[[nodiscard]] const OverlayFigure* figureOf(const Overlay& overlay, const DrawnNode& node);

/// What the painters need of it, by index into `picture`. Without a picture, or with an empty overlay, the state has none.
void applyOverlay(const Overlay& overlay, const GraphPicture* picture, CanvasState& state);

} // namespace crease::ui
