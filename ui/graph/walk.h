#pragma once

#include "ui/graph/picture.h"

namespace crease::ui {

enum class Way { up, down, left, right };

/// The node that an arrow key leads to from `node`: along an edge in the direction of the flow, to the neighbour across it.
/// no_index at the end of the road.
[[nodiscard]] std::uint32_t walk(const GraphPicture& picture, std::uint32_t node, Way way);

/// The node whose middle is nearest to a point; no_index only in an empty picture.
[[nodiscard]] std::uint32_t nearestNode(const GraphPicture& picture, QPointF point);

/// Everything that can be reached from a node against (or along) the edges, itself included, by node.
[[nodiscard]] std::vector<bool> reachable(const GraphPicture& picture, std::uint32_t node, bool upstream);

} // namespace crease::ui
