//   Pad (constant 0)    y[p] = u[p - begin], 0 outside       the identity kernel with pads: compose() moves them into
//                                                            the offsets, or refuses where u's border is not 0
// Negative amounts crop. Other modes, other values, padded channels or batch: refused.

#include "core/fold/transfer/borders.h"
#include "core/fold/transfer/transfers.h"

namespace crease::fold {
namespace {

OrReason<double> fill_value(const NodeContext& context) {
    if (context.opset < 11) return static_cast<double>(context.node.float_attribute("value", 0));
    const auto value = context.node.input(2);
    if (!value.valid()) return 0.0;
    if (context.constants.is_constant(value))
        if (auto array = context.constants.array(value); array && (*array)->exact && (*array)->size() == 1) return (*array)->number(0);
    return Reason{"pad_value", not_known_beforehand(context, value, "the value to pad with").text};
}

/// All 2 * rank amounts, begin then end, whichever axes the node names (opset 18).
OrReason<std::vector<std::int64_t>> amounts(const NodeContext& context, int rank) {
    const auto unknown = [&](std::size_t slot, const char* what) {
        return Reason{"pad_amount_unknown", not_known_beforehand(context, context.node.input(slot), what).text};
    };
    const auto pads = context.integers({context.opset < 2 ? "paddings" : "pads", 1, 11}), named = context.integers({"", 3, 18});
    if (!pads) return unknown(1, "the amount of padding");
    if (!named) return unknown(3, "the list of padded axes");
    if (!context.node.input(3).valid()) return *pads;
    std::vector<std::int64_t> all(2 * static_cast<std::size_t>(rank), 0);
    if (pads->size() != 2 * named->size()) return Reason{"pad_amount_unknown", "the amounts do not fit the axes"};
    for (std::size_t i = 0; i < named->size(); ++i) {
        const auto axis = (*named)[i] < 0 ? (*named)[i] + rank : (*named)[i];
        if (axis < 0 || axis >= rank) return Reason{"pad_amount_unknown", "an axis is out of range"};
        all[axis] = (*pads)[i];
        all[rank + axis] = (*pads)[named->size() + i];
    }
    return all;
}

} // namespace

OrReason<Form> pad(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    if (const auto mode = context.node.string_attribute("mode", "constant"); mode != "constant")
        return Reason{"pad_mode", "Pad of mode '" + mode + "' repeats values instead of adding zeros"};
    CREASE_TRY(const auto fill, fill_value(context));
    const int rank = forms[0]->value.rank;
    if (rank < 3 || rank > 5) return Reason{"unknown_rank", "the rank of the padded value is not known to be 3 to 5"};
    CREASE_TRY(const auto& pads, amounts(context, rank));
    if (pads.size() != 2 * static_cast<std::size_t>(rank)) return Reason{"pad_amount_unknown", "the amounts are not those of the value's rank"};
    for (std::size_t i = 0; i < pads.size(); ++i)
        if (pads[i] > (1 << 20) || pads[i] < -(1 << 20)) return Reason{"pad_amount_unknown", "an amount is out of range"};
    if (pads[0] || pads[1] || pads[rank] || pads[rank + 1]) return Reason{"pad_mode", "the Pad also pads the batch or the channels"};
    WindowRule rule;
    rule.window.spatial_rank = rank - 2;
    rule.window.diagonal = true;
    bool adds = false;
    for (int i = 0; i < rank - 2; ++i) {
        const auto begin = pads[2 + i], end = pads[rank + 2 + i];
        rule.window.axes[i] = Axis{-begin, -begin, 1, 1, begin + end};
        adds = adds || begin > 0 || end > 0;
    }
    if (adds && fill != 0) return Reason{"pad_value", "the Pad fills with a value other than 0"};
    auto composed = compose_at_border(context, *forms[0], rule);
    if (!composed && composed.error().code == "padding_over_shift")
        composed = unfinished_border(context, *forms[0], rule.window, std::move(composed).error());
    if (!composed) return composed;
    return derive(context, *std::move(composed), std::move(rule), forms.first(1), {});
}

} // namespace crease::fold
