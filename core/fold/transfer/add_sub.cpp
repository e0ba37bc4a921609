//   y = u + c    y = u - c    y = c - u      shifts by a constant (scalar or per channel): b' = b + c
//   y = u + v    y = u - v    Sum(u, v, w, c, ...)   branches of one anchor: taps and biases add up
//
// The branches may read the anchor through different kernels; what has to agree for every input size is the stride and
// the length of the output, which add() decides.

#include "core/fold/transfer/transfers.h"

namespace crease::fold {
namespace {

/// `form` with a bias that holds the constants, of which it is found out how they lie; what adding them costs is added to `own`.
OrReason<Form> with_shift(const NodeContext& context, Form form, std::vector<ShiftTerm>& constants, Price& own) {
    int axis = -1;
    for (auto& one : constants) {
        CREASE_TRY(one.operand, channel_operand(context, one.operand.value, form));
        if (one.operand.axis >= 0 && axis >= 0 && one.operand.axis != axis)
            return Reason{"not_per_channel", "the constants run along different axes of the value"};
        axis = std::max(axis, one.operand.axis);
        form = bound_to(form, one.operand);
        own += {static_cast<double>(form.out_channels) / form.pixels(), one.operand.channels};
    }
    form.zero_bias = form.zero_bias && constants.empty();
    return form;
}

int axis_of(const std::vector<ShiftTerm>& constants) {
    int axis = -1;
    for (const auto& one : constants) axis = std::max(axis, one.operand.axis);
    return axis;
}

OrReason<Form> shifted(const NodeContext& context, const Form& below, int sign, std::vector<ShiftTerm> constants) {
    Price own;
    CREASE_TRY(auto form, with_shift(context, below, constants, own));
    const int axis = axis_of(constants);
    ScalingRule rule{Shift{std::move(constants), sign}, axis};
    const Form* input = &below;
    return derive(context, std::move(form), std::move(rule), {&input, 1}, own);
}

OrReason<Form> sum_of(const NodeContext& context, const std::vector<const Form*>& branches) {
    const auto extents = anchor_extents(context, *branches[0]);
    Form sum = *branches[0];
    for (std::size_t i = 1; i < branches.size(); ++i) {
        if (sum.value.type != ElementType::undefined && branches[i]->value.type != ElementType::undefined &&
            sum.value.type != branches[i]->value.type)
            return Reason{"mixed_types", "the branches are of different types"};
        CREASE_TRY(sum, add(sum, *branches[i], &extents));
        for (const Form* one : {branches[0], branches[i]})
            if (sum.value.type == ElementType::undefined) sum.value.type = one->value.type;
    }
    return sum;
}

OrReason<Form> summed(const NodeContext& context, const std::vector<const Form*>& branches, std::vector<int> signs,
                      std::vector<ShiftTerm> constants) {
    CREASE_TRY(const Form& plain, sum_of(context, branches));
    Price own{static_cast<double>(plain.out_channels) * static_cast<double>(branches.size() - 1) / plain.pixels(), 0};
    CREASE_TRY(auto form, with_shift(context, plain, constants, own));
    SumRule rule{std::move(signs), {}};
    if (!constants.empty()) rule.shift.source = Shift{std::move(constants)};
    return derive(context, std::move(form), std::move(rule), branches, own);
}

} // namespace

OrReason<Form> add_sub(const NodeContext& context, InputForms forms, std::size_t) {
    const bool subtract = context.node.is("Sub");
    std::vector<const Form*> branches;
    std::vector<int> signs;
    std::vector<ShiftTerm> constants;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const int sign = subtract && i == 1 ? -1 : 1;
        if (forms[i]) {
            branches.push_back(forms[i]);
            signs.push_back(sign);
        } else if (context.node.input(i).valid()) {
            constants.push_back({{context.node.input(i)}, sign});
        }
    }
    if (branches.empty()) return Reason{"not_constant", "all inputs are constants"};
    if (branches.size() == 1 && !constants.empty()) return shifted(context, *branches[0], signs[0], constants);
    return summed(context, branches, std::move(signs), constants);
}

} // namespace crease::fold
