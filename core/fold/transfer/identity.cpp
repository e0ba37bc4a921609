// Operators that hand their input on unchanged: Identity, Dropout at inference, Cast to the type the value already has, LeakyRelu whose slope
// has become 1 (VanillaNet, Chen 2023, trains its activations away like that), Clip without bounds.

#include "core/fold/transfer/transfers.h"

namespace crease::fold {
namespace {

/// Whether every number of one type is one of the other.
bool widens(ElementType from, ElementType to) {
    const bool half = from == ElementType::float16 || from == ElementType::bfloat16;
    return (half && (to == ElementType::float32 || to == ElementType::float64)) || (from == ElementType::float32 && to == ElementType::float64);
}

OrReason<Form> pass_on(const NodeContext& context, InputForms forms) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    return derive(context, *forms[0], ScalingRule{}, forms.first(1), {});
}

} // namespace

bool has_slope_one(const Node& leaky_relu) {
    return leaky_relu.outputs.size() == 1 && !leaky_relu.has_reference_attribute() && leaky_relu.float_attribute("alpha", 0.01f) == 1;
}

bool has_no_bounds(const Node& clip) {
    return clip.outputs.size() == 1 && !clip.has_attribute("min") && !clip.has_attribute("max") && !clip.input(1).valid() && !clip.input(2).valid();
}

OrReason<Form> identity(const NodeContext& context, InputForms forms, std::size_t) { return pass_on(context, forms); }

OrReason<Form> dropout(const NodeContext& context, InputForms forms, std::size_t output) {
    if (output != 0) return Reason{"nonlinearity_between", "a Dropout's mask is not linear"};
    if (context.opset < 7 && context.node.int_attribute("is_test", 0) == 0) return Reason{"unsupported_attribute", "the Dropout is in training mode"};
    const auto mode = context.node.input(2);
    if (mode.valid()) {
        const auto training =
            context.constants.is_constant(mode) ? context.constants.array(mode) : Result<std::shared_ptr<const analysis::Array>>(nullptr);
        if (!training || !*training || (*training)->size() != 1 || (*training)->number(0) != 0)
            return Reason{"unsupported_attribute", "the Dropout may be in training mode"};
    }
    return pass_on(context, forms.first(1));
}

OrReason<Form> cast(const NodeContext& context, InputForms forms, std::size_t) {
    const auto to = static_cast<ElementType>(context.node.int_attribute("to", 0));
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    const auto from = forms[0]->value.type;
    if (from == to) return pass_on(context, forms);
    if (from == ElementType::undefined) return Reason{"unknown_type", "the type of the value that the Cast changes is not known"};
    const auto types = std::string(element_name(from)) + " to " + std::string(element_name(to));
    if (is_floating(from) && !widens(from, to)) return Reason{"mixed_types", "the Cast from " + types + " rounds every value"};
    return Reason{"mixed_types", "the Cast changes the type from " + types + ", and one operator computes in one type"};
}

} // namespace crease::fold
