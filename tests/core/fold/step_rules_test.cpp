// What each step says of itself as data: the rule, the constants and the numbers that it is told.

#include "core/fold/fold.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace crease::fold {
namespace {

using Rules = std::vector<std::string>;

#define MODEL "<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[N,4,H,W] x) => (float[N,4,I,J] y) "

struct Scanned {
    ModelPtr model;
    ScanResult scan;
};

Scanned scanned(const char* text) {
    Scanned out{test::to_model(complete({"steps", text}).model), {}};
    out.scan = fold::scan(*out.model).value();
    return out;
}

/// Inner steps first.
std::vector<std::string> rules_of(const Site& site) {
    std::vector<std::string> rules;
    for (const auto* step : step_order(*site.steps())) rules.emplace_back(rule_name(step->rule));
    std::reverse(rules.begin(), rules.end());
    return rules;
}

bool contains(const Rules& rules, const std::string& rule) { return std::find(rules.begin(), rules.end(), rule) != rules.end(); }

std::map<std::string, std::string> constants_of(const Graph& graph, const Step& step) {
    std::map<std::string, std::string> names;
    for (const auto& [role, value] : step.constants) names[std::string(role)] = graph.value_name(value);
    return names;
}

TEST(StepRules, NameTheFiveParametersOfANormalization) {
    const auto [model, scan] = scanned("<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[N,4,H,W] x) => (float[N,8,I,J] y) "
                                       "<float[8,4,3,3] w, float[8] g, float[8] b, float[8] m, float[8] var> "
                                       "{ a = Conv(x, w) y = BatchNormalization<epsilon=0.25>(a, g, b, m, var) }");
    const auto& site = scan.sites.at(0);
    EXPECT_EQ(rules_of(site), (Rules{"convolution", "normalization"}));
    EXPECT_EQ(constants_of(model->main(), *site.steps()),
              (std::map<std::string, std::string>{{"gamma", "g"}, {"beta", "b"}, {"mean", "m"}, {"variance", "var"}}));
    ASSERT_EQ(site.steps()->numbers.size(), 1u);
    EXPECT_EQ(site.steps()->numbers[0].name, "epsilon");
    EXPECT_EQ(site.steps()->numbers[0].value, 0.25);
    EXPECT_EQ(constants_of(model->main(), *site.steps()->inputs[0]), (std::map<std::string, std::string>{{"weight", "w"}}));
}

TEST(StepRules, FollowWhatIsComputedWhicheverOperatorSaysIt) {
    const auto rules = [](const char* text) { return rules_of(scanned(text).scan.sites.at(0)); };
    EXPECT_EQ(rules(MODEL "{ a = Conv<w=[4,4,3,3]>(x) n = Mul<k=[4,1,1]>(a) y = Add<k=[4,1,1]>(n) }"), (Rules{"convolution", "factor", "shift"}));
    EXPECT_EQ(rules(MODEL "{ a = Conv<w=[4,4,3,3]>(x) y = Sub<before=[4,1,1]>(a) }"), (Rules{"convolution", "shift"}));
    EXPECT_TRUE(contains(rules(MODEL "{ a = Conv<w=[4,4,3,3]>(x) b = Conv<w=[4,4,3,3]>(x) n = Neg(b) y = Add(a, n) }"), "sign"));
    EXPECT_TRUE(contains(rules(MODEL "{ a = Conv<w=[4,4,3,3]>(x) b = Conv<w=[4,4,3,3]>(x) y = Sub(a, b) }"), "sum"));
    EXPECT_EQ(rules(MODEL "<int64[8] p = {0,0,1,1,0,0,1,1}> { a = Pad(x, p) y = Conv<w=[4,4,3,3]>(a) }"), (Rules{"offsets", "convolution"}));
    EXPECT_EQ(rules(MODEL "{ a = Conv<w=[4,4,1,1]>(x) y = AveragePool<kernel_shape=[2,2]>(a) }"), (Rules{"convolution", "average"}));
    EXPECT_EQ(rules(MODEL "{ a = ConvTranspose<w=[4,4,2,2], strides=[2,2]>(x) y = BN<c=4>(a) }"), (Rules{"transposed", "normalization"}));
    EXPECT_TRUE(contains(rules(MODEL "{ a = Conv<w=[4,4,3,3]>(x) b = Conv<w=[4,4,3,3]>(x) c = Concat<axis=1>(a, b) y = BN<c=8>(c) }"), "stack"));
}

TEST(StepRules, SayWhatALinearLayerIsTold) {
    const auto [model, scan] = scanned("<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[N,4] x) => (float[N,3] y) <float[3] k> "
                                       "{ a = Gemm<w=[4,3], b=3, alpha=0.5>(x) y = Mul(a, k) }");
    const auto& site = scan.sites.at(0);
    EXPECT_EQ(rules_of(site), (Rules{"matrix", "factor"}));
    EXPECT_EQ(constants_of(model->main(), *site.steps()), (std::map<std::string, std::string>{{"factor", "k"}}));
    ASSERT_EQ(site.steps()->inputs[0]->numbers.size(), 1u);
    EXPECT_EQ(site.steps()->inputs[0]->numbers[0].name, "alpha");
}

TEST(StepRules, KeepWhatTheKernelIsMadeFrom) {
    const auto [model, scan] = scanned(MODEL "{ a = Conv<w=[4,4,3,3], group=1>(x) y = BN<c=4>(a) }");
    const auto& site = scan.sites.at(0);
    const auto whole = preview(*scan.facts, site, *site.steps(), 3, 2);
    ASSERT_TRUE(whole) << whole.error().sentence();
    EXPECT_EQ(whole->taps.size(), 9u);
    EXPECT_FALSE(preview(*scan.facts, site, *site.steps(), 4, 0)) << "there are 4 channels";
    EXPECT_FALSE(preview(*scan.facts, site, *scanned(MODEL "{ a = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(a) }").scan.sites.at(0).steps(), 0, 0))
        << "a step of another site";
}

TEST(StepRules, TellWhichChannelsAreNotConnected) {
    const auto [model, scan] = scanned(MODEL "{ a = Conv<w=[4,1,3,3], group=4>(x) y = BN<c=4>(a) }");
    const auto& site = scan.sites.at(0);
    EXPECT_TRUE(preview(*scan.facts, site, *site.steps(), 3, 3)->connected);
    EXPECT_FALSE(preview(*scan.facts, site, *site.steps(), 3, 2)->connected);
}

} // namespace
} // namespace crease::fold
