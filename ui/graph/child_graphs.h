#pragma once

#include "core/model/graph.h"

#include <QString>

#include <vector>

namespace crease::ui {

/// A graph inside a node.
struct ChildGraph {
    GraphId graph;
    QString role; ///< "then branch", "body"; of a function its name
};

/// What opens behind a node: the bodies of If, Loop and Scan, or the model's own function that it calls.
[[nodiscard]] std::vector<ChildGraph> childGraphs(const Model& model, const Node& node);

/// One step of the way from the main graph to the one that is shown.
struct Crumb {
    GraphId graph;
    NodeId owner; ///< the node of the graph before that it belongs to; invalid for the main graph
    bool operator==(const Crumb&) const = default;
};

/// The way to a graph, the main graph first. A function that several nodes call is reached through the first of them.
/// Just the main graph and the graph itself where no way is known.
[[nodiscard]] std::vector<Crumb> trailTo(const Model& model, GraphId graph);

} // namespace crease::ui
