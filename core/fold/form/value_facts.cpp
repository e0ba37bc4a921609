#include "core/fold/form/value_facts.h"

#include <algorithm>
#include <string_view>

namespace crease::fold {
namespace {

constexpr std::string_view shape_keepers[] = {
    "BatchNormalization", "Relu", "LeakyRelu", "PRelu", "Sigmoid", "Tanh", "HardSigmoid", "HardSwish", "Clip", "Elu", "Selu",
    "Softplus", "Softsign", "Gelu", "Mish", "Erf", "Exp", "Sqrt", "Neg", "Abs", "Identity", "Dropout", "Cast", "Softmax",
    "InstanceNormalization", "LayerNormalization", "GroupNormalization", "Pad", "LRN", "Reciprocal"};
constexpr std::string_view poolings[] = {"MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "LpPool"};

template <std::size_t N>
bool one_of(const Node& node, const std::string_view (&names)[N]) {
    return node.domain.empty() && std::find(std::begin(names), std::end(names), node.op_type) != std::end(names);
}

bool broadcasts(const Node& node) {
    return node.is("Add") || node.is("Sub") || node.is("Mul") || node.is("Div") || node.is("Sum") || node.is("Pow");
}

/// How many extents a Reshape is told, though they may be computed while the network runs: 0 unknown.
int rank_of_target(const Node& node, const analysis::ConstantValues& constants) {
    const auto target = node.input(1);
    if (!target.valid()) return static_cast<int>(node.ints_attribute("shape").size());
    const auto info = constants.is_constant(target) ? constants.info(target) : std::nullopt;
    return info && info->dims.size() == 1 ? static_cast<int>(info->dims[0]) : 0;
}

} // namespace

ValueFacts::ValueFacts(const Graph& graph, const analysis::ConstantValues& constants, const analysis::Shapes& shapes)
    : rank_(graph.value_names.size()), channels_(graph.value_names.size()), type_(analysis::infer_element_types(graph)) {
    for (const auto& [value, shape] : shapes) {
        learn_rank(value, static_cast<int>(shape.size()));
        if (shape.size() >= 2) learn_channels(value, shape[1]);
    }
    for (const auto& node : graph.nodes) forward(*node, constants);
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node) backward(**node, constants);
    for (const auto& node : graph.nodes) forward(*node, constants);
}

bool ValueFacts::keeps_shape(const Node& node) { return one_of(node, shape_keepers) && !node.is("Pad"); }

void ValueFacts::learn_rank(ValueId value, int rank) {
    if (value.valid() && rank > 0 && rank_[value.value] == 0) rank_[value.value] = rank;
}

void ValueFacts::learn_channels(ValueId value, std::int64_t channels) {
    if (value.valid() && channels > 0 && channels_[value.value] == 0) channels_[value.value] = channels;
}

void ValueFacts::forward(const Node& node, const analysis::ConstantValues& constants) {
    const auto out = node.output();
    if (!out.valid()) return;
    const auto in = node.input(0);
    if (in.valid() && (one_of(node, shape_keepers) || one_of(node, poolings))) {
        learn_rank(out, rank_[in.value]);
        if (!node.is("Pad")) learn_channels(out, channels_[in.value]);
    }
    if (node.is("Gemm") || node.is("Flatten")) learn_rank(out, 2);
    if (node.is("Transpose")) learn_rank(out, static_cast<int>(node.ints_attribute("perm").size()));
    if (node.is("Reshape")) learn_rank(out, rank_of_target(node, constants));
    if (node.is("Conv") || node.is("ConvTranspose")) {
        const auto weight = constants.info(node.input(1));
        if (!weight || weight->dims.size() < 2) return;
        learn_rank(out, static_cast<int>(weight->dims.size()));
        learn_channels(out, node.is("Conv") ? weight->dims[0] : weight->dims[1] * node.int_attribute("group", 1));
    }
    if (node.is("Concat"))
        for (auto input : node.inputs)
            if (input.valid()) learn_rank(out, rank_[input.value]);
    if (broadcasts(node)) {
        int rank = 0;
        bool known = true;
        for (auto input : node.inputs) {
            if (!input.valid()) continue;
            const auto constant = constants.is_constant(input) ? constants.info(input) : std::nullopt;
            const int one = constant ? static_cast<int>(constant->dims.size()) : rank_[input.value];
            known = known && (one > 0 || constant);
            rank = std::max(rank, one);
        }
        if (known) learn_rank(out, rank);
    }
    if (node.is("MatMul") && in.valid() && node.input(1).valid() && constants.is_constant(node.input(1))) {
        const auto weight = constants.info(node.input(1));
        if (weight && weight->dims.size() == 2) learn_rank(out, rank_[in.value]);
    }
}

void ValueFacts::backward(const Node& node, const analysis::ConstantValues& constants) {
    const auto in = node.input(0), out = node.output();
    if (!in.valid() || !out.valid() || constants.is_constant(in)) return;
    if (one_of(node, shape_keepers) || one_of(node, poolings)) {
        learn_rank(in, rank_[out.value]);
        if (!node.is("Pad")) learn_channels(in, channels_[out.value]);
    }
    if (node.is("BatchNormalization"))
        if (const auto scale = constants.info(node.input(1)); scale && scale->dims.size() == 1) learn_channels(in, scale->dims[0]);
    if (node.is("Gemm")) learn_rank(in, 2);
    if (node.is("Transpose")) learn_rank(in, static_cast<int>(node.ints_attribute("perm").size()));
    if (!node.is("Conv") && !node.is("ConvTranspose")) return;
    const auto weight = constants.info(node.input(1));
    if (!weight || weight->dims.size() < 2) return;
    learn_rank(in, static_cast<int>(weight->dims.size()));
    learn_channels(in, node.is("Conv") ? weight->dims[1] * node.int_attribute("group", 1) : weight->dims[0]);
}

} // namespace crease::fold
