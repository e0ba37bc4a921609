#include "ui/panels/site_steps.h"

#include <algorithm>
#include <set>

namespace crease::ui {

namespace {

using Seen = std::set<const fold::Step*>;

void collect(const fold::StepPtr& step, Seen& seen, std::vector<fold::StepPtr>& order) {
    if (!step || !seen.insert(step.get()).second) return;
    for (const auto& input : step->inputs) collect(input, seen, order);
    if (!step->text.empty()) order.push_back(step);
}

bool isKernel(fold::StepRule rule) {
    using enum fold::StepRule;
    return rule == convolution || rule == matrix || rule == average || rule == transposed;
}

bool convolvesBelow(const fold::Step& step) {
    return std::any_of(step.inputs.begin(), step.inputs.end(),
                       [](const auto& input) { return input && (isKernel(input->rule) || convolvesBelow(*input)); });
}

} // namespace

std::vector<fold::StepPtr> stepsInOrder(const fold::Site& site) {
    std::vector<fold::StepPtr> order;
    Seen seen;
    collect(site.steps(), seen, order);
    return order;
}

FormulaTraits formulaTraits(const fold::Site& site) {
    FormulaTraits traits;
    traits.spatial = !site.kernel.kernel.empty();
    for (const auto& step : stepsInOrder(site)) {
        traits.norm |= step->rule == fold::StepRule::normalization;
        traits.scale |= step->rule == fold::StepRule::factor;
        traits.branches |= step->rule == fold::StepRule::sum && step->inputs.size() > 1;
        traits.chain |= isKernel(step->rule) && convolvesBelow(*step);
    }
    return traits;
}

} // namespace crease::ui
