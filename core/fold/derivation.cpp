#include "core/fold/derivation.h"

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

std::vector<const Derivation*> derivation_order(const Derivation& root) {
    std::vector<const Derivation*> order;
    std::unordered_set<const Derivation*> seen;
    std::vector<std::pair<const Derivation*, std::size_t>> stack{{&root, 0}};
    seen.insert(&root);
    while (!stack.empty()) {
        auto& [at, next] = stack.back();
        if (next == at->inputs.size()) {
            order.push_back(at);
            stack.pop_back();
            continue;
        }
        const Derivation* below = at->inputs[next++].get();
        if (seen.insert(below).second) stack.emplace_back(below, 0);
    }
    return order;
}

} // namespace crease::fold
