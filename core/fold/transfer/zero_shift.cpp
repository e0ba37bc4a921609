// A padding of zeros reaches over a shift before it, unless the shift is zero: BatchNormalization with beta = mean = 0, a bias of
// zeros. Numbers are looked at only where a fold fails for this alone, and only what the file stores, some kilobytes at most.

#include "core/fold/transfer/transfer.h"

#include <algorithm>

namespace crease::fold {
namespace {

constexpr std::int64_t most_read = 1 << 13; ///< elements of one constant
constexpr std::size_t most_steps = 16;

/// Constants that are small, and stored as they are.
bool readable(const NodeContext& context, const Node& node, std::size_t from) {
    for (std::size_t i = from; i < node.inputs.size(); ++i) {
        const auto value = node.inputs[i];
        if (!value.valid() || !context.constants.is_constant(value)) continue;
        const auto tensor = context.constants.tensor(value);
        if (!tensor || tensor->element_count() > most_read) return false;
    }
    return true;
}

bool all_zero(const std::vector<Quad>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](Quad number) { return number == 0; });
}

/// Whether a step leaves a bias of zeros as one.
struct ShiftsNothing {
    const NodeContext& context;
    const Derivation& at;

    [[nodiscard]] const Node& node() const { return *context.graph.nodes[at.node]; }
    [[nodiscard]] bool zero_constant(ValueId value) const {
        if (!value.valid()) return true;
        const auto tensor = context.constants.tensor(value);
        const auto numbers =
            tensor && tensor->element_count() <= most_read ? quads(context.constants, value) : Result<std::vector<Quad>>(std::vector<Quad>{1});
        return numbers && all_zero(*numbers);
    }
    bool operator()(const ScalingRule& rule) const {
        if (!readable(context, node(), 0)) return false;
        const auto scaling = numbers_of(rule.source, context.constants);
        return scaling && all_zero(scaling->shift);
    }
    bool operator()(const SumRule& rule) const { return !rule.shift.changes() || (*this)(rule.shift); }
    bool operator()(const WindowRule& rule) const { return zero_constant(rule.bias); }
    bool operator()(const TransposedRule& rule) const { return zero_constant(rule.bias); }
    bool operator()(const BorderRule&) const { return false; }
    template <class Other>
    bool operator()(const Other&) const {
        return true;
    }
};

bool shift_is_zero(const NodeContext& context, const Form& form) {
    const auto order = derivation_order(*form.derivation);
    return order.size() <= most_steps && std::all_of(order.begin(), order.end(), [&](const Derivation* step) {
               return std::visit(ShiftsNothing{context, *step}, step->rule);
           });
}

} // namespace

OrReason<Form> compose_at_border(const NodeContext& context, const Form& inner, WindowRule& rule) {
    auto composed = compose(inner, rule.window);
    if (composed || composed.error().code != "padding_over_shift" || inner.zero_bias || !shift_is_zero(context, inner)) return composed;
    Form without = inner;
    without.zero_bias = true;
    rule.zero_before = true;
    return compose(without, rule.window);
}

} // namespace crease::fold
