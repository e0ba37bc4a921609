//   y = u * c     y = u / c       c a scalar, or one number per channel (layer scale, RepVGG's alpha, BN as Mul and Add)
//
// Rows and bias are scaled. c / y is not affine; u * v of two computed values is not either.

#include "core/fold/transfer/transfers.h"

#include <cmath>

namespace crease::fold {
namespace {

Result<ChannelScaling> factors(const analysis::ConstantValues& constants, const ChannelOperand& operand, bool divide) {
    CREASE_TRY(auto numbers, channel_numbers(constants, operand));
    for (auto& v : numbers) {
        if (divide && v == 0) return fail(ErrorCode::bad_input, "the value is divided by zero");
        v = divide ? 1 / v : v;
        if (!std::isfinite(static_cast<double>(v))) return fail(ErrorCode::bad_input, "a factor is not finite");
    }
    return ChannelScaling{std::move(numbers), {0}};
}

} // namespace

OrReason<Form> mul_div(const NodeContext& context, InputForms forms, std::size_t) {
    const Node& node = context.node;
    const bool divide = node.is("Div");
    if (forms.size() != 2) return Reason{"unsupported_attribute", "two operands are expected"};
    if (forms[0] && forms[1]) return Reason{"nonlinearity_between", "a product of two computed values is not linear"};
    if (divide && forms[1]) return Reason{"divides_by_value", "a constant divided by the value is not linear"};
    const std::size_t data = forms[0] ? 0 : 1;
    auto seen = channel_operand(context, node.input(1 - data), *forms[data]);
    if (auto* reason = std::get_if<Reason>(&seen)) return *reason;
    const auto constant = std::get<ChannelOperand>(seen);
    Form form = bound_to(*forms[data], constant);
    ScalingRule rule{[constant, divide](const analysis::ConstantValues& c) { return factors(c, constant, divide); }, constant.axis};
    const Price own{static_cast<double>(form.out_channels) / form.pixels(), constant.channels};
    return derive(context, form, std::move(rule), forms.subspan(data, 1), own);
}

OrReason<Form> neg(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    ScalingRule rule{[](const analysis::ConstantValues&) -> Result<ChannelScaling> { return ChannelScaling{{-1}, {0}}; }};
    return derive(context, *forms[0], std::move(rule), forms.first(1), {});
}

} // namespace crease::fold
