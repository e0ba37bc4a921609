// Operators that hand their input on unchanged: Identity, Dropout at inference, Cast to the type the value already has.

#include "core/fold/transfer/transfers.h"

namespace crease::fold {
namespace {

ScalingRule unchanged() {
    return {[](const analysis::ConstantValues&) -> Result<ChannelScaling> { return ChannelScaling{}; }};
}

OrReason<Form> pass_on(const NodeContext& context, InputForms forms) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    return derive(context, *forms[0], unchanged(), forms.first(1), {});
}

} // namespace

OrReason<Form> identity(const NodeContext& context, InputForms forms, std::size_t) { return pass_on(context, forms); }

OrReason<Form> dropout(const NodeContext& context, InputForms forms, std::size_t output) {
    if (output != 0) return Reason{"nonlinearity_between", "a Dropout's mask is not linear"};
    if (context.opset < 7 && context.node.int_attribute("is_test", 0) == 0)
        return Reason{"unsupported_attribute", "the Dropout is in training mode"};
    const auto mode = context.node.input(2);
    if (mode.valid()) {
        const auto training = context.constants.is_constant(mode) ? context.constants.array(mode) : Result<std::shared_ptr<const analysis::Array>>(nullptr);
        if (!training || !*training || (*training)->size() != 1 || (*training)->number(0) != 0)
            return Reason{"unsupported_attribute", "the Dropout may be in training mode"};
    }
    return pass_on(context, forms.first(1));
}

OrReason<Form> cast(const NodeContext& context, InputForms forms, std::size_t) {
    const auto to = static_cast<ElementType>(context.node.int_attribute("to", 0));
    const auto from = context.facts.type(context.node.input(0));
    if (to == ElementType::undefined || from != to)
        return Reason{"mixed_types", "the Cast changes the type, and so rounds every value"};
    return pass_on(context, forms);
}

} // namespace crease::fold
