#include "core/compare/random_nodes.h"

#include "core/analysis/random_operators.h"

namespace crease::compare {
namespace {

std::string words_for(const Node& node, const Graph& graph) {
    const auto& name = !node.name.empty() ? node.name : node.output().valid() ? graph.value_name(node.output()) : std::string();
    return node.op_type + (node.op_type == "Dropout" ? " in training mode" : "") + (name.empty() ? "" : " \"" + name + "\"");
}

} // namespace

std::optional<std::string> random_node(const Model& model) {
    for (const auto& graph : model.graphs) {
        const analysis::ConstantTable constants(model, *graph);
        for (const auto& node : graph->nodes)
            if (analysis::is_random(*node, graph->opset(), constants)) return words_for(*node, *graph);
    }
    return std::nullopt;
}

} // namespace crease::compare
