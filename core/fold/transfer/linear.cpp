//   Gemm    y = alpha * x W + beta * c       (W stored [out, in] with transB, else [in, out])
//   MatMul  y = x W                          channels are the last axis, all other axes are positions
//
// The 0-dimensional case of a convolution: one tap, no border, so chains are always exact.

#include "core/fold/transfer/packed_weight.h"
#include "core/fold/transfer/transfers.h"

#include <numeric>

namespace crease::fold {

OrReason<Form> linear_layer(const NodeContext& context, const Form& input, WindowRule rule, const analysis::ConstantInfo& weight, int rank) {
    if (input.plan.depth > 0 && reads_packed(context)) return only_scales();
    if (weight.dims.size() != 2)
        return Reason{"parameter_length", "the right operand is of the shape " + analysis::shape_text(weight.dims) + ", not one matrix for all"};
    if (input.value.type != ElementType::undefined && input.value.type != weight.type)
        return Reason{"mixed_types", "the value and the weight are of different types"};
    if (!input.carried && (input.family == Family::spatial || input.family == Family::transposed))
        return Reason{"unsupported_chain", "the value before it has its channels at axis 1"};
    if (weight.element_count() < 1) return Reason{"no_channels", "the weight has no elements, so there is nothing to fold"};
    rule.window.in_channels = weight.dims[rule.columns ? 0 : 1];
    rule.window.out_channels = weight.dims[rule.columns ? 1 : 0];
    if (mixes_in_place(input, rank, rank - 1)) return mixed_in_place(context, input, std::move(rule), weight);
    CREASE_TRY(const auto seen, kernel_input(input, rank, rank - 1, rule.window.in_channels));
    const Form* below = &seen; // a scale before it goes into the columns
    if (below->out_channels != 0 && below->out_channels != rule.window.in_channels)
        return Reason{"channels_differ", "the weight's rows do not fit the value"};
    Form form = *below;
    form.family = Family::linear;
    if (form.out_channels == 0) form.in_channels = form.groups = rule.window.in_channels;
    form.groups = 1;
    form.diagonal = false;
    form.out_channels = rule.window.out_channels;
    end_in_kernel(form, rank, rank - 1);
    form.value.rank = rank;
    form.value.type = weight.type;
    form.kind.has_kernel = true;
    form.kind.packed = reads_packed(context);
    form.zero_bias = form.zero_bias && !rule.bias.valid();
    const auto count = weight.element_count();
    return derive(context, std::move(form), std::move(rule), {&below, 1},
                  {static_cast<double>(count), count + (form.zero_bias ? 0 : form.out_channels)});
}

namespace {

OrReason<Form> linear(const NodeContext& context, const Form* input, WindowRule rule, const analysis::ConstantInfo& weight, int rank) {
    if (!input) return Reason{"not_constant", "the left operand is a constant: its rows are not channels"};
    return linear_layer(context, *input, std::move(rule), weight, rank);
}

/// Gemm's C must be one number per column (or one for all).
std::optional<Reason> bad_summand(const NodeContext& context, ValueId c) {
    const auto info = parameter(context, c, "the summand");
    if (!info) return info.error();
    const auto& dims = info->dims;
    for (std::size_t i = 0; i + 1 < dims.size(); ++i)
        if (dims[i] != 1) return Reason{"not_per_channel", "the summand has numbers of its own for each row"};
    return {};
}

} // namespace

OrReason<Form> gemm(const NodeContext& context, InputForms forms, std::size_t) {
    const Node& node = context.node;
    if (node.has_reference_attribute()) return function_attribute();
    const bool turned = node.int_attribute("transA", 0) != 0;
    if (turned && (!forms[0] || forms[0]->plan.depth > 0))
        return Reason{"unsupported_attribute", "transA turns the rows of the value before it into its channels"};
    CREASE_TRY(const auto info, layer_weight(context));
    WindowRule rule;
    rule.weight = node.input(1);
    rule.columns = node.int_attribute("transB", 0) == 0;
    rule.alpha = node.float_attribute("alpha", 1);
    rule.beta = node.float_attribute("beta", 1);
    if (node.input(2).valid() && info.dims.size() == 2) {
        if (auto reason = bad_summand(context, node.input(2))) return *reason;
        rule.bias = node.input(2);
    }
    if (!turned) return linear(context, forms[0], std::move(rule), info, 2);
    Form anchor = *forms[0];
    anchor.kind.transposed_input = true;
    return linear(context, &anchor, std::move(rule), info, 2);
}

OrReason<Form> matmul(const NodeContext& context, InputForms forms, std::size_t) {
    if (forms.size() == 2 && forms[0] && forms[1]) return Reason{"not_constant", "both operands are computed while the network runs"};
    CREASE_TRY(const auto weight, layer_weight(context));
    WindowRule rule;
    rule.weight = context.node.input(1);
    rule.columns = true;
    if (forms[0] && forms[0]->value.rank == 1) return Reason{"unknown_rank", "a vector has no rows"};
    const int rank = !forms[0] ? 0 : forms[0]->carried ? forms[0]->carried->view.rank() : forms[0]->value.rank;
    return linear(context, forms[0], std::move(rule), weight, rank);
}

} // namespace crease::fold
