//   x --[form]-- u --Conv(W, b)-- y
//
// y is the composition of u's kernel with W. Exact by itself; after an affine value only under the border rule, which
// compose() decides. The bias of u passes through the kernel: b' = b + sum over taps and channels of W * b_u.

#include "core/fold/transfer/packed_weight.h"
#include "core/fold/transfer/transfers.h"

#include <algorithm>

namespace crease::fold {
namespace {

OrReason<Window> conv_window(const NodeContext& context, const Form& input, const analysis::ConstantInfo& weight) {
    const auto groups = context.node.int_attribute("group", 1);
    if (weight.element_count() < 1) return Reason{"no_channels", "the weight has no elements, so there is nothing to fold"};
    const std::vector<std::int64_t> kernel(weight.dims.begin() + 2, weight.dims.end());
    CREASE_TRY(auto window, window_of(context, kernel, input));
    window.out_channels = weight.dims[0];
    window.in_channels = weight.dims[1] * groups;
    window.groups = groups;
    return window;
}

OrReason<Form> convolved(const NodeContext& context, const Form& input, WindowRule rule, const analysis::ConstantInfo& weight) {
    if (input.value.type != ElementType::undefined && input.value.type != weight.type)
        return Reason{"mixed_types", "the value and the weight are of different types"};
    CREASE_TRY(Form form, compose_at_border(context, input, rule));
    end_in_kernel(form, rule.window.spatial_rank + 2, 1);
    form.value.type = weight.type;
    form.kind.has_kernel = true;
    form.kind.packed = reads_packed(context);
    form.zero_bias = form.zero_bias && !rule.bias.valid();
    if (context.node.string_attribute("auto_pad", "NOTSET").starts_with("SAME") && rule.window.axes[0].stride > 1) form.size_locked = true;
    const Price own{static_cast<double>(weight.element_count()) / form.pixels(),
                    weight.element_count() + (rule.bias.valid() ? rule.window.out_channels : 0)};
    const Form* below = &input;
    return derive(context, std::move(form), std::move(rule), {&below, 1}, own);
}

/// Of a form whose axes have been moved: that of one tap alone, at every place.
OrReason<Form> conv_in_place(const NodeContext& context, const Form& input, const analysis::ConstantInfo& weight) {
    CREASE_TRY(const auto window, conv_window(context, input, weight));
    WindowRule rule;
    rule.window = window;
    const auto& axes = rule.window.axes;
    const bool point =
        rule.window.auto_pad == AutoPad::none && std::all_of(axes.begin(), axes.end(), [](const Axis& axis) { return axis.pointwise(); });
    if (!point)
        return Reason{"unsupported_chain", "between it and the layer before it axes are transposed or reshaped, and a window does not go past that"};
    rule.weight = context.node.input(1);
    rule.bias = context.node.input(2);
    return mixed_in_place(context, input, std::move(rule), weight);
}

} // namespace

OrReason<Form> point_convolution(const NodeContext& context, const Form& below, WindowRule rule, const analysis::ConstantInfo& weight, int rank) {
    if (weight.element_count() < 1) return Reason{"no_channels", "the weight has no elements, so there is nothing to fold"};
    if (mixes_in_place(below, rank, 1)) return mixed_in_place(context, below, std::move(rule), weight);
    CREASE_TRY(const auto seen, kernel_input(below, rank, 1, rule.window.in_channels));
    rule.window.spatial_rank = rank - 2;
    return convolved(context, seen, std::move(rule), weight);
}

OrReason<Form> conv(const NodeContext& context, InputForms forms, std::size_t) {
    if (context.node.has_reference_attribute()) return function_attribute();
    CREASE_TRY(const auto info, layer_weight(context));
    const auto bias = context.node.input(2);
    if (bias.valid()) {
        CREASE_CHECK(parameter(context, bias, "the bias"));
    }
    if (!forms[0]) return Reason{"not_constant", "the weight meets a constant input"};
    if (forms[0]->plan.depth > 0 && reads_packed(context)) return only_scales();
    const int rank = static_cast<int>(info.dims.size());
    if (mixes_in_place(*forms[0], rank, 1)) return conv_in_place(context, *forms[0], info);
    CREASE_TRY(const Form& input, kernel_input(*forms[0], rank, 1, info.dims[0]));
    CREASE_TRY(const auto window, conv_window(context, input, info));
    WindowRule rule;
    rule.window = window;
    rule.weight = context.node.input(1);
    rule.bias = bias;
    return convolved(context, input, std::move(rule), info);
}

} // namespace crease::fold
