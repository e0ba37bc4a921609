//   y = u * c     y = u / c       c a scalar, or one number per channel (layer scale, RepVGG's alpha, BN as Mul and Add)
//
// Rows and bias are scaled. c / y is not affine; u * v of two computed values is not either.

#include "core/fold/transfer/transfers.h"

namespace crease::fold {

OrReason<Form> mul_div(const NodeContext& context, InputForms forms, std::size_t) {
    const Node& node = context.node;
    const bool divide = node.is("Div");
    if (forms.size() != 2) return Reason{"unsupported_attribute", "two operands are expected"};
    if (forms[0] && forms[1]) return Reason{"nonlinearity_between", "a product of two computed values is not linear"};
    if (divide && forms[1]) return Reason{"divides_by_value", "a constant divided by the value is not linear"};
    const std::size_t data = forms[0] ? 0 : 1;
    CREASE_TRY(const auto constant, channel_operand(context, node.input(1 - data), *forms[data]));
    Form form = bound_to(*forms[data], constant);
    ScalingRule rule{Factor{constant, divide}, constant.axis};
    const Price own{static_cast<double>(form.out_channels) / form.pixels(), constant.channels};
    return derive(context, form, std::move(rule), forms.subspan(data, 1), own);
}

OrReason<Form> neg(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    return derive(context, *forms[0], ScalingRule{Shift{{}, -1}}, forms.first(1), {});
}

} // namespace crease::fold
