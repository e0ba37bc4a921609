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

} // namespace

std::vector<const Derivation*> derivation_order(const Derivation& root) {
    std::vector<const Derivation*> order;
    Met seen;
    std::vector<std::pair<const Derivation*, std::size_t>> stack;
    order.reserve(16);
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
