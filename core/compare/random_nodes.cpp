#include "core/compare/random_nodes.h"

#include "core/analysis/constants.h"

#include <algorithm>
#include <string_view>

// An operator that draws random numbers gives another output in every run, and a seed in the file does not change that: the
// engine goes on in its sequence from run to run. A Dropout is one of them in training mode only, which up to opset 6 was
// its default, from 7 to 11 could not be asked for, and since 12 is its third input.

namespace crease::compare {
namespace {

bool is_random_generator(const Node& node) {
    constexpr std::string_view kinds[] = {"RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli"};
    return node.domain.empty() && std::find(std::begin(kinds), std::end(kinds), node.op_type) != std::end(kinds);
}

bool is_zero(const analysis::ConstantTable& constants, ValueId value) {
    const auto* tensor = constants.tensor(value);
    const auto values = tensor ? tensor->values() : Result<std::vector<double>>(std::vector<double>());
    return values && values->size() == 1 && values->front() == 0;
}

bool is_training_dropout(const Node& node, const Graph& graph, const analysis::ConstantTable& constants) {
    if (!node.is("Dropout")) return false;
    if (graph.opset() < 7) return node.int_attribute("is_test", 0) == 0 && node.float_attribute("ratio", 0.5F) != 0;
    if (graph.opset() < 12 || !node.input(2).valid() || is_zero(constants, node.input(2))) return false;
    return !node.input(1).valid() || !is_zero(constants, node.input(1));
}

std::string words_for(const Node& node, const Graph& graph) {
    const auto& name = !node.name.empty() ? node.name : node.output().valid() ? graph.value_name(node.output()) : std::string();
    return node.op_type + (node.op_type == "Dropout" ? " in training mode" : "") + (name.empty() ? "" : " \"" + name + "\"");
}

} // namespace

std::optional<std::string> random_node(const Model& model) {
    for (const auto& graph : model.graphs) {
        const analysis::ConstantTable constants(model, *graph);
        for (const auto& node : graph->nodes)
            if (is_random_generator(*node) || is_training_dropout(*node, *graph, constants)) return words_for(*node, *graph);
    }
    return std::nullopt;
}

} // namespace crease::compare
