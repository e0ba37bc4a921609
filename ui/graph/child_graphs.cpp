#include "ui/graph/child_graphs.h"

#include "ui/graph/names.h"

#include <algorithm>

namespace crease::ui {
namespace {

QString spoken(const std::string& attribute) { return readable(attribute).replace(QLatin1Char('_'), QLatin1Char(' ')); }

bool calls(const Node& node, const Graph& function) {
    return function.kind == GraphKind::function && node.op_type == function.name &&
           (node.domain == function.owner_attribute || (node.domain.empty() && function.owner_attribute == "ai.onnx"));
}

/// The first node anywhere that calls this function, and the graph it stands in.
Crumb callerOf(const Model& model, const Graph& function) {
    for (const auto& graph : model.graphs) {
        if (graph->id == function.id) continue;
        const auto found = std::find_if(graph->nodes.begin(), graph->nodes.end(), [&](const NodePtr& node) { return calls(*node, function); });
        if (found != graph->nodes.end()) return {graph->id, (*found)->id};
    }
    return {};
}

} // namespace

std::vector<ChildGraph> childGraphs(const Model& model, const Node& node) {
    std::vector<ChildGraph> found;
    for (const auto& [name, body] : node.bodies) found.push_back({body, spoken(name)});
    for (const auto& graph : model.graphs)
        if (calls(node, *graph)) found.push_back({graph->id, readable(graph->name)});
    return found;
}

std::vector<Crumb> trailTo(const Model& model, GraphId id) {
    std::vector<Crumb> trail;
    std::vector<bool> seen(model.graphs.size(), false);
    for (GraphId at = id; at.valid() && at.value != 0 && at.value < model.graphs.size() && !seen[at.value];) {
        seen[at.value] = true; // functions may call each other in a ring
        const Graph& graph = *model.graphs[at.value];
        const Crumb from = graph.kind == GraphKind::function ? callerOf(model, graph) : Crumb{graph.parent, graph.owner};
        trail.push_back({at, from.owner});
        at = from.graph;
    }
    trail.push_back({GraphId(0), {}});
    std::reverse(trail.begin(), trail.end());
    return trail;
}

} // namespace crease::ui
