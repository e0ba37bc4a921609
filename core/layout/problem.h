#pragma once

#include "core/base/progress.h"
#include "core/layout/layout.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

/// The inner vocabulary of the layout. Everything inside works top to bottom: x runs across the ranks, y along them.
namespace crease::layout::detail {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
[[nodiscard]] inline bool known(double value) { return !std::isnan(value); }

/// body: a node or a whole cluster. entry and exit: where a net crosses the upper or lower side of a cluster's hull.
enum class Role : std::uint8_t { body, entry, exit };

/// A box of one level. Its origin is on its vertical axis, at its upper side.
struct Box {
    double left = 0, right = 0; ///< how far the box reaches from its origin
    double height = 0;
    std::uint32_t weight = 1; ///< how many nodes it stands for
    Role role = Role::body;
    bool loops = false;                        ///< has an edge to itself: needs room for it on the right
    double want_x = unknown, want_y = unknown; ///< where the middle of the box stood before
};

/// A connection inside one level. Wires of one net start at the same point and may share their way.
struct Wire {
    std::uint32_t from = none, to = none;
    double from_dx = 0, to_dx = 0; ///< attachment points, relative to the boxes' origins
    std::uint32_t net = none;      ///< the node whose value this is
    std::uint32_t count = 1;       ///< how many edges of the request it stands for
};

struct Spacing {
    double node_gap = 24, rank_gap = 36;
    double head = 0, foot = 0; ///< room for a hull's title and padding, above the first and below the last rank
    [[nodiscard]] double edge_gap() const { return node_gap * 0.45; }
};

/// One level: the inside of one cluster, or the outermost drawing, with every inner cluster shrunk to a box.
struct Problem {
    std::vector<Box> boxes;
    std::vector<Wire> wires;
    Spacing spacing;
    bool anchored = false; ///< some boxes stood somewhere before and want to stay
};

/// A vertical stretch of a route, walked from y0 to y1.
struct Pass {
    double x = 0, y0 = 0, y1 = 0;
    bool upward = false;
};
using Path = std::vector<Pass>;

struct Solution {
    std::vector<Point> at;   ///< per box: x of its origin, y of its upper side
    std::vector<Path> paths; ///< per wire, from the source's lower side to the target's upper side
    double left = 0, right = 0, top = 0, bottom = 0;
};

/// Solves one level. The answer is meaningless once `control` is cancelled.
[[nodiscard]] Solution solve(const Problem& problem, const JobControl& control);

/// The same for parts that are not connected: each is solved alone, then they are packed side by side.
[[nodiscard]] Solution solve_packed(const Problem& problem, const JobControl& control);

} // namespace crease::layout::detail
