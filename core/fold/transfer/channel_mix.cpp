//   W * T(y) + b = T(W * y + b)      T moves elements (Transpose, Reshape, ...), and the channels stay on an axis of their own
//
// A linear layer, or a 1x1 convolution, behind what only moved a layer's value: it mixes channels at each place, wherever these places
// are by then. So it may stand right behind that layer and go into it, and T stands behind both,
// with as many channels as W gives. A Reshape spells out how many elements each axis has, and does not follow.

#include "core/fold/transfer/transfers.h"

#include <algorithm>

namespace crease::fold {
namespace {

bool moves_any_count(const Node& node) { return node.is("Transpose") || node.is("Squeeze") || node.is("Unsqueeze") || node.is("Flatten"); }

/// Whether what moved the form takes this many channels too.
bool takes(const NodeContext& context, const Form& form, std::int64_t channels) {
    const auto& after = form.carried->after;
    return form.out_channels == channels ||
           std::all_of(after.begin(), after.end(), [&](auto position) { return moves_any_count(*context.graph.nodes[position]); });
}

} // namespace

OrReason<Form> mixed_in_place(const NodeContext& context, const Form& input, WindowRule rule, const analysis::ConstantInfo& weight) {
    if (input.value.type != ElementType::undefined && input.value.type != weight.type)
        return Reason{"mixed_types", "the value and the weight are of different types"};
    if (input.out_channels != rule.window.in_channels) return Reason{"channels_differ", "the weight's rows do not fit the value"};
    if (!takes(context, input, rule.window.out_channels))
        return Reason{"unsupported_chain", "between it and the layer before it stands a Reshape, made for as many channels as there are now"};
    const bool linear = input.family == Family::linear;
    if (linear && rule.window.groups != 1) return Reason{"unsupported_chain", "the layer before it knows no groups"};
    rule.window.spatial_rank = linear ? 0 : input.spatial_rank;
    rule.window.axes = {};
    Form form = input;
    if (!linear) {
        CREASE_TRY(form, compose(input, rule.window));
    }
    auto carried = *input.carried;
    carried.view.set_channels(rule.window.out_channels);
    form.carried = std::make_shared<const Carried>(std::move(carried));
    form.out_channels = rule.window.out_channels;
    form.value.type = weight.type;
    form.diagonal = false;
    form.zero_bias = input.zero_bias && !rule.bias.valid();
    const auto count = weight.element_count();
    const Form* below = &input;
    return derive(context, std::move(form), std::move(rule), {&below, 1},
                  {static_cast<double>(count) / input.pixels(), count + (rule.bias.valid() ? rule.window.out_channels : 0)});
}

} // namespace crease::fold
