#pragma once

#include "core/layout/flat_map.h"
#include "core/layout/problem.h"

namespace crease::layout::detail {

/// What a box of a level stands for.
struct Part {
    enum class Kind : std::uint8_t { node, cluster, entry, exit } kind = Kind::node;
    std::uint32_t id = none;    ///< node, or cluster, or the net that crosses the hull
    std::uint32_t level = none; ///< the level it stands in
    std::uint32_t box = none;   ///< its box there
};

/// One level: its parts, its wires between them (by box), and, once solved, its drawing.
struct Level {
    std::uint32_t parent = none; ///< none for the outermost level
    std::uint32_t part = none;   ///< this cluster as a part of its parent
    std::uint32_t depth = 0, members = 0;
    std::vector<std::uint32_t> parts;
    std::vector<Wire> wires;
    std::vector<std::uint32_t> looping; ///< boxes with an edge to themselves
    Problem problem;
    Solution solution;
    Rect hull;                                 ///< in the level's own coordinates
    double want_x = unknown, want_y = unknown; ///< where the hull's middle stood before
    FlatMap port_box;                          ///< 2 * net, + 1 for exits, to the port's box
    Point offset;                              ///< from the level's own coordinates to the drawing's
};

/// One piece of an edge's way: a wire of a level.
struct Section {
    std::uint32_t level = none, wire = none;
};

/// The request cut into levels. Level c is the inside of cluster c; the last one is the outermost.
struct Plan {
    std::vector<Level> levels;
    std::vector<Part> parts; ///< parts 0 to nodes - 1 are the nodes
    std::vector<std::uint32_t> bottom_up;
    std::vector<std::uint32_t> section_begin; ///< per edge
    std::vector<Section> sections;
};

[[nodiscard]] Plan make_plan(const Request& request);

/// Draws all levels, inner ones first, and finds where each lies in the whole. False if cancelled.
[[nodiscard]] bool solve_levels(const Request& request, Plan& plan, const JobControl& control);

} // namespace crease::layout::detail
