#include "ui/panels/site_steps.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

fold::StepPtr step(const std::string& op, std::vector<fold::StepPtr> inputs = {}, fold::StepRule rule = fold::StepRule::unchanged) {
    fold::Step made;
    made.rule = rule;
    made.op = made.text = op;
    made.inputs = std::move(inputs);
    return std::make_shared<const fold::Step>(made);
}

std::vector<std::string> opsOf(const fold::Site& site) {
    std::vector<std::string> ops;
    for (const auto& s : stepsInOrder(site)) ops.push_back(s->op);
    return ops;
}

TEST(SiteSteps, InnerStepsComeFirstAndSharedOnesOnce) {
    const auto shared = step("Conv");
    fold::Site site;
    site.steps = step("Add", {step("BatchNormalization", {shared}), step("Mul", {shared})});
    EXPECT_EQ(opsOf(site), (std::vector<std::string>{"Conv", "BatchNormalization", "Mul", "Add"}));
}

TEST(SiteSteps, NoDerivationHasNoSteps) { EXPECT_TRUE(stepsInOrder({}).empty()); }

TEST(FormulaTraits, FollowTheRulesAndNotTheOperators) {
    using enum fold::StepRule;
    const auto kernel = step("a", {}, convolution), normal = step("b", {kernel}, normalization);
    fold::Site site;
    site.kernel.kernel = {3, 3};
    site.steps = normal;
    auto traits = formulaTraits(site);
    EXPECT_TRUE(traits.norm && traits.spatial);
    EXPECT_FALSE(traits.branches || traits.chain);
    site.steps = step("c", {kernel, step("d", {normal}, convolution)}, sum);
    traits = formulaTraits(site);
    EXPECT_TRUE(traits.branches && traits.chain && traits.norm);
    site.steps = step("BatchNormalization", {step("Conv")}); // names alone say nothing
    traits = formulaTraits(site);
    EXPECT_FALSE(traits.branches || traits.chain || traits.norm);
}

} // namespace
} // namespace crease::ui
