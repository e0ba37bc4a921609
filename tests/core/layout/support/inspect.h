#pragma once

#include "core/layout/layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crease::layout::testing {

using Polyline = std::vector<Point>;

/// A route as a polyline: each cubic in sixteen pieces, straight ones in one.
[[nodiscard]] Polyline flatten(const Route& route);
[[nodiscard]] std::vector<Polyline> flatten(const std::vector<Route>& routes);

/// Places where two edges cross. Edges with the same source do not count: they may share their way.
[[nodiscard]] std::uint64_t count_crossings(const std::vector<Edge>& edges, const std::vector<Polyline>& lines);

[[nodiscard]] double total_length(const std::vector<Polyline>& lines);

[[nodiscard]] Rect node_rect(const Request& request, const Drawing& drawing, std::uint32_t node);

/// Edges that touch the inside of a node that is not one of their ends, as "edge e, node n"; at most `limit` of them.
[[nodiscard]] std::vector<std::string> edges_through_nodes(const std::vector<Rect>& nodes, const std::vector<Edge>& edges,
                                                           const std::vector<Polyline>& lines, std::size_t limit = 5);

/// Every way in which the drawing breaks a promise, in words; empty if none.
[[nodiscard]] std::vector<std::string> find_faults(const Request& request, const Drawing& drawing);

/// The drawing as an SVG picture, for looking at.
[[nodiscard]] std::string to_svg(const Request& request, const Drawing& drawing, const std::vector<std::string>& words = {});

} // namespace crease::layout::testing
