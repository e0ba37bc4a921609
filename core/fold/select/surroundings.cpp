// Names that the shape of a derivation does not tell. Weight normalisation: Salimans 2016; spectral: Miyato 2018; attention's
// 1/sqrt(d): Vaswani 2017; gamma and beta of a LayerNormalization: Ba 2016.

#include "core/fold/select/surroundings.h"

#include "core/fold/select/computed_weight.h"

#include <algorithm>

namespace crease::fold {
namespace {

struct Surroundings {
    const Graph& graph;
    const GraphIndex& index;
    const analysis::ConstantValues& constants;

    [[nodiscard]] const Node* producer(ValueId value) const {
        const auto position = value.valid() ? index.producer(value) : GraphIndex::no_node;
        return position == GraphIndex::no_node ? nullptr : graph.nodes[position].get();
    }
    [[nodiscard]] bool of_two_values(const Node& node) const {
        return node.inputs.size() == 2 && !constants.is_constant(node.inputs[0]) && !constants.is_constant(node.inputs[1]);
    }

    /// The difference to a mean, divided by the deviation.
    [[nodiscard]] bool normalized(ValueId value) const {
        const Node* node = producer(value);
        return node && node->is("Div") && of_two_values(*node) && producer(node->inputs[0]) && producer(node->inputs[0])->is("Sub") &&
               producer(node->inputs[1]) && (producer(node->inputs[1])->is("Sqrt") || producer(node->inputs[1])->is("Pow"));
    }

    /// Read by a product of two values alone, perhaps transposed first.
    [[nodiscard]] bool attends(ValueId value) const {
        for (int steps = 0; steps < 4; ++steps) {
            const auto uses = index.uses(value);
            if (uses.size() != 1) return false;
            const Node& reader = *graph.nodes[uses[0].node];
            if (reader.is("MatMul")) return of_two_values(reader);
            if (!reader.is("Transpose") && !reader.is("Reshape")) return false;
            value = reader.output();
        }
        return false;
    }

    /// By what recipe a weight is computed; empty where it is stored, or the recipe is none that has a name.
    [[nodiscard]] std::string recipe(ValueId weight) const {
        constexpr std::size_t most = 24;
        std::vector<ValueId> seen{weight};
        bool norm = false, product = false, mean = false, divides = false;
        for (std::size_t i = 0; i < seen.size() && i < most; ++i) {
            const Node* node = producer(seen[i]);
            if (!node) continue;
            norm = norm || node->is("ReduceL2");
            product = product || node->is("MatMul") || node->is("Gemm");
            mean = mean || node->is("ReduceMean") || node->is("InstanceNormalization") || node->is("BatchNormalization");
            divides = divides || node->is("Div");
            for (auto input : node->inputs)
                if (input.valid() && std::find(seen.begin(), seen.end(), input) == seen.end()) seen.push_back(input);
        }
        if (mean) return "weight standardization";
        if (norm && !product) return "weight norm";
        return product && divides ? "spectral norm" : "";
    }
};

std::string recipe_of(const Surroundings& around, const Site& site) {
    for (const auto& end : site.ends)
        for (const auto* step : derivation_order(*end.derivation)) {
            const auto weight = weight_of(*step);
            if (auto name = weight.valid() ? around.recipe(weight) : std::string(); !name.empty()) return name;
        }
    return {};
}

/// One factor for all elements.
bool has_plain_factor(const Derivation& derivation, const Graph& graph) {
    const auto order = derivation_order(derivation);
    return std::any_of(order.begin(), order.end(), [&](const Derivation* step) {
        const bool factor = step->node != Derivation::anchor_node && (graph.nodes[step->node]->is("Mul") || graph.nodes[step->node]->is("Div"));
        return factor && step->own.params == 1;
    });
}

} // namespace

std::string label_in_place(std::string label, const Site& site, const Graph& graph, const GraphIndex& index,
                           const analysis::ConstantValues& constants) {
    const Surroundings around{graph, index, constants};
    const Derivation& last = *site.ends.back().derivation;
    if (label.starts_with("scale+") && around.normalized(site.anchor))
        label = "LayerNorm affine" + label.substr(std::min(label.find(','), label.size()));
    const bool one_factor = label == "LayerScale" || label.ends_with("+scale");
    if (one_factor && last.form.family == Family::linear && has_plain_factor(last, graph) && around.attends(site.output)) label = "attention scale";
    if (const auto recipe = recipe_of(around, site); !recipe.empty()) return label + ", " + recipe;
    const bool plain = label.find('+') == std::string::npos || label.ends_with("+bias");
    return plain && site.nodes.size() < 3 && computes_weight(last, graph, index, constants) ? label + ", computed weight" : label;
}

} // namespace crease::fold
