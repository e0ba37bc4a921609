// A recipe spells out, step by step, which operator with which attributes reads which constants, and which earlier step.
// Names of the values between do not occur in it. Whether weights really are equal is decided by their bytes when the
// graph is rewritten; the recipe says it before any number is known.

#include "core/fold/select/recipe.h"

#include "core/fold/select/steps.h"

#include <unordered_map>

namespace crease::fold {
namespace {

std::string attributes_of(const Node& node) {
    std::string text;
    for (const auto& attribute : node.stored_attributes()) text += attribute + ";";
    return text;
}

/// The operator and its constant operands; operands that the network computes are told by the step's inputs.
std::string node_text(const Graph& graph, const analysis::ConstantValues& constants, const Node& node) {
    std::string text = node.domain + "." + node.op_type + "{" + attributes_of(node) + "}(";
    for (const auto input : node.inputs) text += (constants.is_constant(input) ? "=" + graph.value_name(input) : std::string("x")) + ",";
    return text + ")";
}

std::string list_text(const std::vector<std::int64_t>& list) {
    std::string text;
    for (auto number : list) text += "," + std::to_string(number);
    return text;
}

/// What a step does that its operator alone does not tell.
std::string rule_text(const Graph& graph, const Rule& rule) {
    std::string text = std::to_string(rule.index());
    if (const auto* rows = std::get_if<RowsRule>(&rule)) text += "+" + std::to_string(rows->first) + list_text(rows->listed);
    if (const auto* scaling = std::get_if<ScalingRule>(&rule)) text += (scaling->shifts ? "" : "-") + list_text(scaling->places);
    if (const auto* window = std::get_if<WindowRule>(&rule); window && !window->weight.valid())
        for (const auto& axis : window->window.axes) text += list_text({axis.low, axis.high, axis.stride});
    if (const auto* border = std::get_if<BorderRule>(&rule)) text += "=" + graph.value_name(border->fill);
    if (const auto* sum = std::get_if<SumRule>(&rule))
        for (const int sign : sum->signs) text += sign < 0 ? "-" : "+";
    return text;
}

std::string form_text(const Form& form) {
    return kernel_shape(form).text() + " of " + std::to_string(form.read.first) + "/" + std::to_string(form.read.of) + " " +
           std::string(element_name(form.value.type));
}

} // namespace

std::string recipe_of(const Graph& graph, const analysis::ConstantValues& constants, const Derivation& derivation) {
    std::unordered_map<const Derivation*, std::size_t> numbers;
    std::string text = form_text(derivation.form);
    for (const auto* step : derivation_order(derivation)) {
        const auto number = numbers.emplace(step, numbers.size()).first->second;
        text += "\n" + std::to_string(number) + ":" + rule_text(graph, step->rule);
        if (step->node != Derivation::anchor_node) text += node_text(graph, constants, *graph.nodes[step->node]);
        for (const auto& input : step->inputs) text += " " + std::to_string(numbers.at(input.get()));
    }
    return text;
}

} // namespace crease::fold
