#include "core/fold/select/computed_weight.h"

#include <algorithm>
#include <array>

namespace crease::fold {
namespace {

constexpr std::size_t most_looked_at = 64; ///< values of one recipe

bool keeps_numbers(const Node& node) {
    static constexpr std::array<std::string_view, 14> movers{
        "Constant", "Identity", "Transpose", "Reshape", "Flatten", "Squeeze",         "Unsqueeze",
        "Cast",     "Expand",   "Concat",    "Slice",   "Split",   "ConstantOfShape", "DequantizeLinear"};
    return std::find(movers.begin(), movers.end(), node.op_type) != movers.end();
}

/// Whether numbers are made on the way from what is stored to this constant.
bool computed(ValueId weight, const Graph& graph, const GraphIndex& index) {
    std::vector<ValueId> seen{weight};
    for (std::size_t i = 0; i < seen.size() && i < most_looked_at; ++i) {
        const auto producer = index.producer(seen[i]);
        if (producer == GraphIndex::no_node) continue;
        const Node& node = *graph.nodes[producer];
        if (!keeps_numbers(node)) return true;
        for (auto input : node.inputs)
            if (input.valid() && std::find(seen.begin(), seen.end(), input) == seen.end()) seen.push_back(input);
    }
    return false;
}

} // namespace

ValueId weight_of(const Derivation& step) {
    if (const auto* window = std::get_if<WindowRule>(&step.rule)) return window->weight;
    const auto* transposed = std::get_if<TransposedRule>(&step.rule);
    return transposed ? transposed->weight : ValueId{};
}

bool computes_weight(const Derivation& derivation, const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants) {
    if (derivation.form.kind.packed) return false; // its integers stay
    const auto steps = derivation_order(derivation);
    return std::any_of(steps.begin(), steps.end(), [&](const Derivation* step) {
        const auto weight = weight_of(*step);
        return weight.valid() && constants.is_constant(weight) && !constants.tensor(weight) && computed(weight, graph, index);
    });
}

} // namespace crease::fold
