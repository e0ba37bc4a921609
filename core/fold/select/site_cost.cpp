// A price is per position of the anchor, because selection must not depend on sizes. Costs are told to people, and are those
// of the real extents: a window without padding has fewer positions than its input, one with more padding than it needs has more.
// Each step's price, freed of the anchor, is a price per element of what the step gives. Kernels alone count, as in a model's totals
// (analysis/cost.h): a site never has more multiply-accumulates than the model that it is part of.

#include "core/fold/select/site_cost.h"

#include "core/analysis/cost.h"
#include "core/fold/select/computed_weight.h"

#include <unordered_set>

namespace crease::fold {
namespace {

/// `each` for all elements of a value: -1 when nobody knows how many there are.
std::int64_t for_all(const analysis::GraphFacts& facts, ValueId value, double each) {
    const auto elements = analysis::elements_per_sample(facts, value);
    if (elements < 0) return -1;
    const double macs = each * static_cast<double>(elements) + 0.5;
    return macs < 0x1p62 ? static_cast<std::int64_t>(macs) : -1;
}

double per(std::int64_t channels, const Price& price, const Form& form) {
    return channels > 0 ? price.macs * form.pixels() / static_cast<double>(channels) : 0;
}

/// A transposed kernel spreads each element of its input; every other step makes each element of its output.
std::int64_t macs_of(const analysis::GraphFacts& facts, const Derivation& step) {
    if (!weight_of(step).valid()) return 0;
    if (!std::holds_alternative<TransposedRule>(step.rule)) return for_all(facts, step.value, per(step.form.out_channels, step.own, step.form));
    const auto weight = facts.shape(facts.graph.nodes[step.node]->input(1));
    return for_all(facts, facts.graph.nodes[step.node]->input(0), weight ? step.own.macs / static_cast<double>((*weight)[0]) : 0);
}

std::int64_t sum(std::int64_t a, std::int64_t b) {
    std::int64_t total = 0;
    return a < 0 || b < 0 || __builtin_add_overflow(a, b, &total) ? -1 : total;
}

Cost cost_of(const Price& price, std::int64_t macs, std::int64_t nodes) { return {price.macs, macs, price.params, nodes}; }

/// What the folded kernel gives: what the operators get that carry it away, or the derivation's own value.
ValueId kernel_output(const analysis::GraphFacts& facts, const Derivation& derivation) {
    const auto& carried = derivation.form.carried;
    return carried && !carried->after.empty() ? facts.graph.nodes[carried->after.front()]->input(0) : derivation.value;
}

/// What it reads: the anchor, or what the operators make of it that stand before the kernel.
ValueId kernel_input(const analysis::GraphFacts& facts, const Derivation& derivation, ValueId anchor) {
    const auto& carried = derivation.form.carried;
    return carried && !carried->before.empty() ? facts.graph.nodes[carried->before.back()]->output() : anchor;
}

} // namespace

Cost cost_before(const analysis::GraphFacts& facts, const std::vector<const Derivation*>& derivations, const Price& price, std::int64_t nodes) {
    std::int64_t macs = 0;
    std::unordered_set<std::uint32_t> seen{Derivation::anchor_node};
    for (const auto* derivation : derivations)
        for (const auto* step : derivation_order(*derivation))
            if (seen.insert(step->node).second) macs = sum(macs, macs_of(facts, *step));
    return cost_of(price, macs, nodes);
}

Cost cost_after(const analysis::GraphFacts& facts, const Derivation& derivation, ValueId anchor, std::int64_t nodes) {
    const Form& form = derivation.form;
    const auto price = form.emitted();
    const auto macs = form.kind.mean ? 0
                      : form.family == Family::transposed
                          ? for_all(facts, kernel_input(facts, derivation, anchor), price.macs / static_cast<double>(form.in_channels))
                          : for_all(facts, kernel_output(facts, derivation), per(form.out_channels, price, form));
    return cost_of(price, macs, nodes);
}

Cost total(const Cost& a, const Cost& b) { return {a.macs_per_pixel + b.macs_per_pixel, sum(a.macs, b.macs), a.params + b.params, 0}; }

} // namespace crease::fold
