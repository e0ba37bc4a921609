#include "core/fold/mistakes/summands.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace crease::fold {
namespace {

bool has_kernel(const Derivation& branch) {
    const auto all = derivation_order(branch);
    return std::any_of(all.begin(), all.end(), [](const Derivation* one) {
        const auto* window = std::get_if<WindowRule>(&one->rule);
        return std::holds_alternative<TransposedRule>(one->rule) || (window && window->weight.valid());
    });
}

bool pools(const Derivation& branch) {
    const auto all = derivation_order(branch);
    return std::any_of(all.begin(), all.end(), [](const Derivation* one) {
        const auto* window = std::get_if<WindowRule>(&one->rule);
        return window && !window->weight.valid() && window->divisor != 1;
    });
}

std::string extents(const Form& form) {
    std::string text;
    for (int i = 0; i < form.spatial_rank; ++i) text += (i ? "x" : "") + std::to_string(form.axes[i].taps());
    return text;
}

std::string kind_of(const Derivation& branch) {
    if (!has_kernel(branch)) return pools(branch) ? "average pooling branch" : "identity branch";
    const auto size = extents(branch.form);
    return size.empty() ? "branch" : size + " branch";
}

std::string ordinal(int number) {
    static const char* const words[] = {"first", "second", "third", "fourth", "fifth", "sixth"};
    return number < 6 ? words[number] : std::to_string(number + 1) + "th";
}

/// Of several branches of one kind each gets its number.
void tell_apart(std::vector<Summand>& branches) {
    std::map<std::string, int> total, seen;
    for (const auto& branch : branches) ++total[branch.name];
    for (auto& branch : branches)
        if (total[branch.name] > 1) {
            const auto number = seen[branch.name]++;
            branch.name = ordinal(number) + " " + branch.name;
        }
}

const SumRule& sum_of(const Summand& branch) { return std::get<SumRule>(branch.sum->rule); }

} // namespace

std::vector<Summand> summands_of(const Derivation& root) {
    std::vector<Summand> branches;
    for (const auto* one : derivation_order(root)) {
        if (!std::holds_alternative<SumRule>(one->rule) || one->inputs.size() < 2) continue;
        for (std::size_t slot = 0; slot < one->inputs.size(); ++slot)
            if (!std::holds_alternative<SumRule>(one->inputs[slot]->rule)) branches.push_back({one, slot, kind_of(*one->inputs[slot])});
    }
    tell_apart(branches);
    return branches;
}

DerivationPtr changed(const Derivation& root, const std::vector<Change>& changes) {
    std::map<const Derivation*, DerivationPtr> made;
    for (const auto* one : derivation_order(root)) {
        const auto change = std::find_if(changes.begin(), changes.end(), [&](const Change& c) { return c.at == one; });
        std::vector<DerivationPtr> inputs;
        if (change == changes.end())
            for (const auto& input : one->inputs) inputs.push_back(made.at(input.get()));
        else
            for (const auto slot : change->inputs) inputs.push_back(made.at(one->inputs[slot].get()));
        auto copy =
            std::make_shared<Derivation>(change == changes.end() ? one->rule : change->rule, std::move(inputs), one->node, one->value, one->form);
        copy->own = one->own;
        made[one] = std::move(copy);
    }
    return made.at(&root);
}

Change counted(const Summand& branch, int times) {
    SumRule rule = sum_of(branch);
    Change change{branch.sum, {}, {}};
    std::vector<int> signs;
    for (std::size_t slot = 0; slot < branch.sum->inputs.size(); ++slot)
        for (int i = 0; i < (slot == branch.slot ? times : 1); ++i) {
            change.inputs.push_back(slot);
            signs.push_back(rule.signs[slot]);
        }
    rule.signs = std::move(signs);
    change.rule = std::move(rule);
    return change;
}

Change turned(const Summand& branch) {
    SumRule rule = sum_of(branch);
    Change change{branch.sum, {}, {}};
    rule.signs[branch.slot] = -rule.signs[branch.slot];
    change.rule = std::move(rule);
    change.inputs.resize(branch.sum->inputs.size());
    std::iota(change.inputs.begin(), change.inputs.end(), 0);
    return change;
}

} // namespace crease::fold
