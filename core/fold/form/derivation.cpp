#include "core/fold/form/derivation.h"

#include <algorithm>
#include <unordered_set>

namespace crease::fold {

// A chain of a hundred thousand scalings must not destroy itself recursively.
Derivation::~Derivation() {
    std::vector<DerivationPtr> doomed = std::move(inputs);
    while (!doomed.empty()) {
        DerivationPtr last = std::move(doomed.back());
        doomed.pop_back();
        if (last.use_count() != 1) continue;
        auto& below = const_cast<Derivation&>(*last).inputs;
        doomed.insert(doomed.end(), std::make_move_iterator(below.begin()), std::make_move_iterator(below.end()));
        below.clear();
    }
}

namespace {

/// `none` is the number of a row that has no place (-1).
std::vector<Quad> by_row(std::vector<Quad> numbers, const std::vector<std::int64_t>& places, Quad none) {
    const bool some_stay = std::find(places.begin(), places.end(), -1) != places.end();
    if (places.empty() || (numbers.size() == 1 && !some_stay)) return numbers;
    std::vector<Quad> out;
    for (auto place : places) out.push_back(place < 0 ? none : numbers.at(numbers.size() == 1 ? 0 : static_cast<std::size_t>(place)));
    return out;
}

} // namespace

Result<ChannelScaling> row_scaling(const ScalingRule& rule, const analysis::ConstantValues& constants) {
    CREASE_TRY(auto scaling, numbers_of(rule.source, constants));
    const bool positive = std::all_of(scaling.scale.begin(), scaling.scale.end(), [](Quad t) { return t > 0; });
    const bool unshifted = std::all_of(scaling.shift.begin(), scaling.shift.end(), [](Quad s) { return s == 0; });
    if ((rule.signs.positive && !positive) || (rule.signs.unshifted && !unshifted))
        return fail(ErrorCode::bad_input, "a scale that was positive, or a shift that was zero, no longer is", {}, "this site is left as it is");
    if (!rule.shifts) scaling.shift = {0};
    return ChannelScaling{by_row(std::move(scaling.scale), rule.places, 1), by_row(std::move(scaling.shift), rule.places, 0)};
}

namespace {

/// Which derivations were met. Nearly all regions have a handful of steps, for which a list beats a table.
class Met {
public:
    Met() { few_.reserve(usual); }
    bool insert(const Derivation* one) {
        if (!many_.empty()) return many_.insert(one).second;
        if (std::find(few_.begin(), few_.end(), one) != few_.end()) return false;
        few_.push_back(one);
        if (few_.size() > usual) many_.insert(few_.begin(), few_.end());
        return true;
    }

private:
    static constexpr std::size_t usual = 32;
    std::vector<const Derivation*> few_;
    std::unordered_set<const Derivation*> many_;
};

/// One after the other, as most are: nothing can be met twice.
bool is_chain(const Derivation& root) {
    const auto* at = &root;
    while (at->inputs.size() == 1) at = at->inputs.front().get();
    return at->inputs.empty();
}

} // namespace

std::vector<const Derivation*> derivation_order(const Derivation& root) {
    std::vector<const Derivation*> order;
    order.reserve(16);
    if (is_chain(root)) {
        for (const auto* at = &root; at; at = at->inputs.empty() ? nullptr : at->inputs.front().get()) order.push_back(at);
        std::reverse(order.begin(), order.end());
        return order;
    }
    Met seen;
    std::vector<std::pair<const Derivation*, std::size_t>> stack;
    stack.reserve(16);
    stack.emplace_back(&root, 0);
    seen.insert(&root);
    while (!stack.empty()) {
        auto& [at, next] = stack.back();
        if (next == at->inputs.size()) {
            order.push_back(at);
            stack.pop_back();
            continue;
        }
        const Derivation* below = at->inputs[next++].get();
        if (seen.insert(below)) stack.emplace_back(below, 0);
    }
    return order;
}

} // namespace crease::fold
