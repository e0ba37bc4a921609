// y[c] = f[c] * (s[c] * (Q * x)[c] + b[c]) + g[c]  =  (f[c] s[c]) * (Q * x)[c] + (f[c] b[c] + g[c])
//
// with the integers Q (less their zero point), scales s, bias b, and a factor and a shift behind the layer: new scales, a new bias, the same
// integers. One rounding for each of the new numbers, none for the weights.

#include "core/fold/transfer/packed_weight.h"

namespace crease::fold {
namespace {

/// The axis of the layer's weight that its output channels lie on; -1 for a layer that is not looked at here.
int channel_axis(const Node& layer) {
    if (layer.is("Conv")) return 0;
    if (layer.is("MatMul")) return 1;
    const bool plain = layer.is("Gemm") && layer.float_attribute("alpha", 1) == 1 && layer.float_attribute("beta", 1) == 1;
    return !plain ? -1 : layer.int_attribute("transB", 0) != 0 ? 0 : 1;
}

const Node* producer_of(const Graph& graph, const GraphIndex& index, ValueId value, std::string_view op) {
    const auto position = value.valid() ? index.producer(value) : GraphIndex::no_node;
    return position != GraphIndex::no_node && graph.nodes[position]->is(op) ? graph.nodes[position].get() : nullptr;
}

/// One number for all, or one for each channel of the axis.
bool fits(const Node& unpack, const std::vector<std::int64_t>& numbers, const std::vector<std::int64_t>& weight, int axis) {
    if (numbers.empty()) return true;
    if (numbers.size() != 1) return false;
    auto along = unpack.int_attribute("axis", 1);
    if (along < 0) along += static_cast<std::int64_t>(weight.size());
    return numbers[0] == weight[static_cast<std::size_t>(axis)] && along == axis;
}

bool bytes_alone(const analysis::ConstantValues& constants, ValueId integers) {
    const auto type = constants.tensor(integers)->type();
    return type == ElementType::int8 || type == ElementType::uint8;
}

Form channels_alone(const Form& root) {
    Form form = identity_form(2, root.out_channels, root.value.type);
    form.family = Family::spatial;
    return form;
}

DerivationPtr on(const DerivationPtr& below, Rule rule, const Derivation& step, bool zero_bias) {
    Form form = below->form;
    form.zero_bias = zero_bias;
    return std::make_shared<Derivation>(std::move(rule), std::vector{below}, step.node, step.value, std::move(form));
}

ChannelOperand by_channel(const analysis::ConstantValues& constants, ValueId value, std::int64_t channels) {
    const auto info = constants.info(value);
    return {value, Family::spatial, info && info->element_count() == channels ? channels : 1};
}

} // namespace

std::optional<PackedWeight> packed_weight(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants, const Node& layer) {
    const int axis = channel_axis(layer);
    const Node* unpack = producer_of(graph, index, layer.input(1), "DequantizeLinear");
    if (axis < 0 || !unpack || graph.opset() < 13 || producer_of(graph, index, layer.input(0), "DequantizeLinear")) return {};
    const auto *weight = constants.table().dims(unpack->input(0)), *scale = constants.table().dims(unpack->input(1));
    const auto zero = unpack->input(2);
    const auto* offset = zero.valid() ? constants.table().dims(zero) : scale;
    if (!weight || !scale || !offset || *offset != *scale || unpack->int_attribute("block_size", 0) != 0) return {};
    if (!bytes_alone(constants, unpack->input(0)) || (zero.valid() && !constants.array(zero))) return {};
    if (static_cast<int>(weight->size()) <= axis || (*weight)[static_cast<std::size_t>(axis)] < 1 || !fits(*unpack, *scale, *weight, axis)) return {};
    return PackedWeight{index.producer(layer.input(1)), axis, (*weight)[static_cast<std::size_t>(axis)]};
}

bool reads_packed(const NodeContext& context) {
    return context.into_scales && packed_weight(context.graph, context.index, context.constants, context.node);
}

OrReason<analysis::ConstantInfo> layer_weight(const NodeContext& context) {
    auto info = reads_packed(context) ? context.constants.info(context.node.input(1)) : std::nullopt;
    if (info && is_floating(info->type)) return *std::move(info);
    return parameter(context, context.node.input(1), "the weight");
}

Reason only_scales() {
    return {"quantized",
            "the layer's weight is stored as integers: what stands behind it can go into their scales, and nothing else can without unpacking them"};
}

const Derivation& packed_layer(const Derivation& root) {
    const Derivation* at = &root;
    while (!std::holds_alternative<WindowRule>(at->rule)) at = at->inputs.front().get();
    return *at;
}

DerivationPtr scales_of(const Derivation& root, const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants) {
    const Derivation& layer = packed_layer(root);
    const auto& kernel = std::get<WindowRule>(layer.rule);
    const auto channels = root.form.out_channels;
    const ValueId scale = graph.nodes[index.producer(kernel.weight)]->input(1);
    DerivationPtr made = std::make_shared<Derivation>(AnchorRule{}, std::vector<DerivationPtr>{}, Derivation::anchor_node,
                                                      layer.inputs.front()->value, channels_alone(root.form));
    made = on(made, ScalingRule{Factor{by_channel(constants, scale, channels)}}, layer, true);
    if (kernel.bias.valid()) made = on(made, ScalingRule{Shift{{{by_channel(constants, kernel.bias, channels)}}}}, layer, false);
    std::vector<const Derivation*> behind;
    for (const Derivation* at = &root; at != &layer; at = at->inputs.front().get()) behind.push_back(at);
    for (auto step = behind.rbegin(); step != behind.rend(); ++step) made = on(made, (*step)->rule, **step, (*step)->form.zero_bias);
    return made;
}

} // namespace crease::fold
