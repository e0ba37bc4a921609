#include "core/fold/select/number_conditions.h"

#include <algorithm>

namespace crease::fold {
namespace {

/// Shapes and axes are looked at while scanning; what is left are the floats.
bool computed_weight(const analysis::GraphFacts& facts, ValueId value) {
    const auto& constants = facts.constants;
    if (!constants.is_constant(value) || constants.tensor(value)) return false;
    const auto info = constants.info(value);
    return !info || is_floating(info->type);
}

std::vector<ValueId> computed_weights(const analysis::GraphFacts& facts, const std::vector<std::uint32_t>& nodes) {
    std::vector<ValueId> found;
    for (const auto position : nodes)
        for (const auto value : facts.graph.nodes[position]->inputs)
            if (computed_weight(facts, value) && std::find(found.begin(), found.end(), value) == found.end()) found.push_back(value);
    return found;
}

std::string computed_text(const Graph& graph, const std::vector<ValueId>& weights) {
    const std::string first = "'" + graph.value_name(weights.front()) + "'";
    return weights.size() == 1 ? "the weight " + first + ", which the file computes, has to be computable"
                               : std::to_string(weights.size()) + " weights that the file computes, " + first + " among them, have to be computable";
}

template <class Other>
std::string condition_of(const Graph&, const Derivation&, const Other&) {
    return {};
}
std::string condition_of(const Graph& graph, const Derivation& step, const ScalingRule& rule) {
    if (!rule.signs.positive) return {};
    return "holds for these numbers: every factor of the " + graph.nodes[step.node]->op_type + " is positive" +
           (rule.signs.unshifted ? ", and nothing is added" : "");
}
std::string condition_of(const Graph& graph, const Derivation& step, const WindowRule& rule) {
    return rule.zero_before ? "holds for these numbers: what is added before '" + graph.value_name(step.value) + "', which is padded, is 0"
                            : std::string();
}

/// A block may be given a dozen borders.
std::string border_text(const Graph& graph, const std::vector<ValueId>& borders) {
    const std::string first = "'" + graph.value_name(borders.front()) + "'";
    return borders.size() == 1
               ? "the border that " + first + " is given has to hold the bias"
               : "the borders that " + std::to_string(borders.size()) + " values are given, " + first + " among them, have to hold their biases";
}

} // namespace

std::vector<std::string> number_conditions(const analysis::GraphFacts& facts, const Derivation& derivation, const std::vector<std::uint32_t>& nodes) {
    std::vector<std::string> conditions;
    const auto computed = derivation.form.kind.packed ? std::vector<ValueId>{} : computed_weights(facts, nodes);
    if (derivation.form.kind.packed) conditions.push_back("the scales of the integers have to stay positive");
    if (!computed.empty()) conditions.push_back(computed_text(facts.graph, computed));
    std::vector<ValueId> borders;
    for (const auto* step : derivation_order(derivation)) {
        if (std::holds_alternative<BorderRule>(step->rule)) borders.push_back(step->value);
        if (auto condition = std::visit([&](const auto& rule) { return condition_of(facts.graph, *step, rule); }, step->rule); !condition.empty())
            conditions.push_back(std::move(condition));
    }
    if (!borders.empty()) conditions.push_back(border_text(facts.graph, borders));
    return conditions;
}

} // namespace crease::fold
