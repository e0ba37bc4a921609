#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace crease::layout {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

enum class Direction { top_to_bottom, left_to_right };

struct Point {
    double x = 0, y = 0;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
};

/// A box to place; its index in Request::nodes is its name. Sizes are in scene units (pixels at 100 %).
struct Node {
    double width = 0, height = 0;
    std::uint32_t cluster = none; ///< innermost cluster (index in Request::clusters), or none
};

/// A directed edge between boxes; parallel edges are allowed, self edges and cycles are tolerated (drawn, not ranked).
struct Edge {
    std::uint32_t from = none, to = none;
};

/// A set of nodes to be drawn together inside one hull: a fold site, or a step inside it.
struct Cluster {
    std::uint32_t parent = none;
    double padding = 12;     ///< room between the members and the hull, all sides
    double title_height = 0; ///< extra room above the members for the hull's title, in either direction
    double title_width = 0;  ///< room for it in the upper left corner, where no edge comes in
};

struct Request {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Cluster> clusters;
    Direction direction = Direction::top_to_bottom;
    double node_gap = 24; ///< between neighbours in a rank
    double rank_gap = 36; ///< between ranks
    /// Where the surviving nodes stood before (same length as nodes; NaN for new ones), or empty. Nodes with a place
    /// keep it, and their order, as far as new ones do not need the room; new ones take the nearest hole beside what
    /// they are connected to. A node that replaces others may be given the middle of their places as its own.
    std::vector<Point> previous;
    /// Of the page that the drawing is for, width by height: a long drawing is broken into columns (rows, where it runs right) to fill
    /// it. 0: it stays in one.
    double page = 0;
};

/// The route of one edge: a start point followed by cubic Bezier segments (three points each), in edge direction. It
/// ends on the sides of its two nodes and runs through no other. Edges of one source share their way as far as it is
/// the same.
struct Route {
    std::vector<Point> points;
};

struct Drawing {
    std::vector<Point> centers; ///< one per node
    std::vector<Route> routes;  ///< one per edge
    std::vector<Rect> hulls;    ///< one per cluster, enclosing its members and nothing else; empty clusters have width 0
    Rect bounds;                ///< of everything
    Rect first_column;          ///< where it begins; the bounds if it has but one column
};

/// Places the boxes in layers and routes the edges. Deterministic: the same request gives the same drawing.
/// Errors: cancelled; usage if an index is out of range.
[[nodiscard]] Result<Drawing> draw(const Request& request, const JobControl& control = {});

} // namespace crease::layout
