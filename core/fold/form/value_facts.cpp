#include "core/fold/form/value_facts.h"

#include "core/analysis/dims.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace crease::fold {
namespace {

/// What matters of an operator here. Looked up once for each node: three passes ask.
enum Trait : std::uint16_t {
    keeps_shape_of_input = 1,
    pools = 2,
    pads = 4,
    broadcasts = 8,
    convolves = 16,
    transposed = 32,
    gemm = 64,
    matmul = 128,
    flattens = 256,
    transposes = 512,
    reshapes = 1024,
    normalizes_batch = 2048,
    concatenates = 4096,
};

using Traits = std::unordered_map<std::string_view, std::uint16_t>;

/// What they make has the shape of their first input.
constexpr std::array one_by_one = {"BatchNormalization",
                                   "Relu",
                                   "LeakyRelu",
                                   "PRelu",
                                   "Sigmoid",
                                   "Tanh",
                                   "HardSigmoid",
                                   "HardSwish",
                                   "Clip",
                                   "Elu",
                                   "Selu",
                                   "Softplus",
                                   "Softsign",
                                   "Gelu",
                                   "Mish",
                                   "Erf",
                                   "Exp",
                                   "Sqrt",
                                   "Neg",
                                   "Abs",
                                   "Identity",
                                   "Dropout",
                                   "Cast",
                                   "Softmax",
                                   "InstanceNormalization",
                                   "LayerNormalization",
                                   "GroupNormalization",
                                   "Pad",
                                   "LRN",
                                   "Reciprocal"};

Traits make_traits() {
    Traits traits = {{"BatchNormalization", normalizes_batch},
                     {"Pad", pads},
                     {"Conv", convolves},
                     {"ConvTranspose", convolves | transposed},
                     {"Gemm", gemm},
                     {"MatMul", matmul},
                     {"Flatten", flattens},
                     {"Transpose", transposes},
                     {"Reshape", reshapes},
                     {"Concat", concatenates}};
    for (const char* op : one_by_one) traits[op] |= keeps_shape_of_input;
    for (const char* op : {"MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "LpPool"}) traits[op] |= pools;
    for (const char* op : {"Add", "Sub", "Mul", "Div", "Sum", "Pow"}) traits[op] |= broadcasts;
    return traits;
}

std::uint16_t traits_of(const Node& node) {
    static const Traits table = make_traits();
    const auto found = node.domain.empty() ? table.find(node.op_type) : table.end();
    return found == table.end() ? 0 : found->second;
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
    : rank_(graph.value_names.size()), channels_(graph.value_names.size()), type_(constants.types()) {
    for (const auto& [value, shape] : shapes) {
        learn_rank(value, static_cast<int>(shape.size()));
        if (shape.size() >= 2) learn_channels(value, shape[1]);
    }
    const auto& nodes = graph.nodes;
    std::vector<std::uint16_t> traits;
    traits.reserve(nodes.size());
    for (const auto& node : nodes) traits.push_back(traits_of(*node));
    for (std::size_t i = 0; i < nodes.size(); ++i) forward(*nodes[i], traits[i], constants);
    for (std::size_t i = nodes.size(); i-- > 0;) backward(*nodes[i], traits[i], constants);
    for (std::size_t i = 0; i < nodes.size(); ++i) forward(*nodes[i], traits[i], constants);
}

bool ValueFacts::keeps_shape(const Node& node) { return (traits_of(node) & (keeps_shape_of_input | pads)) == keeps_shape_of_input; }

void ValueFacts::learn_rank(ValueId value, int rank) {
    if (value.valid() && rank > 0 && rank_[value.value] == 0) rank_[value.value] = rank;
}

void ValueFacts::learn_channels(ValueId value, std::int64_t channels) {
    if (value.valid() && channels > 0 && channels_[value.value] == 0) channels_[value.value] = channels;
}

void ValueFacts::forward(const Node& node, std::uint16_t traits, const analysis::ConstantValues& constants) {
    const auto out = node.output();
    if (!out.valid() || traits == 0) return;
    const auto in = node.input(0);
    if (in.valid() && (traits & (keeps_shape_of_input | pools))) {
        learn_rank(out, rank_[in.value]);
        if (!(traits & pads)) learn_channels(out, channels_[in.value]);
    }
    if (traits & (gemm | flattens)) learn_rank(out, 2);
    if (traits & transposes) learn_rank(out, static_cast<int>(node.ints_attribute("perm").size()));
    if (traits & reshapes) learn_rank(out, rank_of_target(node, constants));
    if (traits & convolves) {
        const auto weight = constants.info(node.input(1));
        if (!weight || weight->dims.size() < 2) return;
        learn_rank(out, static_cast<int>(weight->dims.size()));
        learn_channels(out, traits & transposed ? weight->dims[1] * node.int_attribute("group", 1) : weight->dims[0]);
    }
    if (traits & concatenates)
        for (auto input : node.inputs)
            if (input.valid()) learn_rank(out, rank_[input.value]);
    if (traits & broadcasts) learn_rank(out, broadcast_rank(node, constants));
    if ((traits & matmul) && in.valid() && node.input(1).valid() && constants.is_constant(node.input(1))) {
        const auto weight = constants.info(node.input(1));
        if (weight && weight->dims.size() == 2) learn_rank(out, rank_[in.value]);
    }
}

/// The largest of the inputs' ranks; 0 where one is not known.
int ValueFacts::broadcast_rank(const Node& node, const analysis::ConstantValues& constants) const {
    int rank = 0;
    for (auto input : node.inputs) {
        if (!input.valid()) continue;
        const auto constant = constants.is_constant(input) ? constants.info(input) : std::nullopt;
        const int one = constant ? static_cast<int>(constant->dims.size()) : rank_[input.value];
        if (one == 0 && !constant) return 0;
        rank = std::max(rank, one);
    }
    return rank;
}

void ValueFacts::backward(const Node& node, std::uint16_t traits, const analysis::ConstantValues& constants) {
    const auto in = node.input(0), out = node.output();
    if (traits == 0 || !in.valid() || !out.valid() || constants.is_constant(in)) return;
    if (traits & (keeps_shape_of_input | pools)) {
        learn_rank(in, rank_[out.value]);
        if (!(traits & pads)) learn_channels(in, channels_[out.value]);
    }
    if (traits & normalizes_batch)
        if (const auto scale = constants.info(node.input(1)); scale && scale->dims.size() == 1) learn_channels(in, scale->dims[0]);
    if (traits & gemm) learn_rank(in, 2);
    if (traits & transposes) learn_rank(in, static_cast<int>(node.ints_attribute("perm").size()));
    if (!(traits & convolves)) return;
    const auto weight = constants.info(node.input(1));
    if (!weight || weight->dims.size() < 2) return;
    learn_rank(in, static_cast<int>(weight->dims.size()));
    learn_channels(in, traits & transposed ? weight->dims[0]
                                           : std::max<std::int64_t>(0, analysis::product(weight->dims[1], node.int_attribute("group", 1))));
}

} // namespace crease::fold
