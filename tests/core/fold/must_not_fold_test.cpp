// Graphs that must stay as they are, one for each refusal and some that combine them; those of one operator stand in
// transfer/. Where folding would be wrong, the reference evaluator shows that the region is no single convolution; where it
// would only be unwise, the case says which policy keeps it.

#include "tests/core/fold/findings.h"
#include "tests/core/fold/must_not_fold_table.h"
#include "tests/support/model_text.h"
#include "tests/support/reference_evaluator_probe.h"

#include <cmath>
#include <cstring>

namespace crease::fold {
namespace {

const Refused corpus[] = {
    {"BetweenReadByAnotherNode", "value_read_elsewhere", "the convolution would be computed twice", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) y = BatchNormalization(c, s, b, m, var) z = Relu(c) })"},
    {"BetweenIsAnOutput", "value_is_graph_output", "the convolution would be computed twice", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] c) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"BetweenIsCapturedByAnIf", "value_captured_by_subgraph", "the convolution would be computed twice", OPSET(13) R"(
        g (float[N,4,H,W] x, bool[1] t) => (float[N,4,H,W] y, float[N,4,H,W] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) y = BatchNormalization(c, s, b, m, var)
          z = If(t) <then_branch = yes () => (float[N,4,H,W] p) { p = Relu(c) }, else_branch = no () => (float[N,4,H,W] q) { q = Neg(c) }> })"},
    {"ReluBetween", "nonlinearity_between", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) r = Relu(c) y = BatchNormalization(r, s, b, m, var) })"},
    {"MaxPoolBetween", "nonlinearity_between", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) r = MaxPool<kernel_shape=[2,2]>(c) y = BatchNormalization(r, s, b, m, var) })"},
    {"WeightMayBeOverridden",
     "overridable_constant",
     "a caller may bring another weight",
     OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })",
     {"w"}},
    {"ScaleMayBeOverridden",
     "overridable_constant",
     "a caller may bring another scale",
     OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })",
     {"s"}},
    {"QuantizeBetween", "quantized", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float div, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) q = QuantizeLinear(c, div) d = DequantizeLinear(q, div) y = BatchNormalization(d, s, b, m, var) })"},
    {"AnotherDomain", "custom_domain", "what an operator of another domain does is not known",
     "<ir_version: 8, opset_import: [\"\" : 13, \"com.acme\" : 1]>"
     R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = com.acme.BatchNormalization(c, s, b, m, var) })"},
    {"BatchNormBetweenActivations", "nonlinearity_between", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var>
        { r = Relu(x) a = BatchNormalization(r, s, b, m, var) y = Relu(a) })"},
    {"ReadTwiceByOneNode", "value_read_elsewhere", "the convolution would be computed twice", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) z = Mul(c, c) y = BatchNormalization(c, s, b, m, var) })"},
    {"InnerBranchIsAnOutput", "value_is_graph_output", "the branch would be computed twice", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] a) <float[4,4,3,3] w, float[4,4,1,1] v>
        { a = Conv<pads=[1,1,1,1]>(x, w) b = Conv(x, v) y = Add(a, b) })"},
    {"SoftmaxBetween", "", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4,1,1] k>
        { c = Conv(x, w) r = Softmax<axis=1>(c) y = Mul(r, k) })"},
};

bool has_code(const ScanResult& scanned, const std::string& code) {
    for (const auto& refusal : scanned.refusals)
        if (refusal.code == code && !refusal.reason.empty()) return true;
    return false;
}

TEST_P(MustNotFold, StaysAsItIsAndSaysWhy) {
    const auto& refused = GetParam();
    const auto written = complete({refused.name, refused.text, refused.also_inputs});
    const auto model = test::to_model(written.model);
    ScanResult scanned;
    const auto folded = fold_all(model, scanned);
    EXPECT_EQ(operators_of(*folded), operators_of(*model)) << findings(scanned);
    const bool said = std::string(refused.code).empty() || has_code(scanned, refused.code);
    EXPECT_TRUE(said) << refused.code << " is not among:" << findings(scanned);
}

TEST_P(MustNotFold, WithAndWithoutDeclaredShapes) {
    const auto& refused = GetParam();
    const auto proto = complete({refused.name, refused.text, refused.also_inputs}).model;
    EXPECT_EQ(hanging_on_declared_shapes(proto), "");
}

TEST_P(MustNotFold, NotInSilence) {
    const auto& refused = GetParam();
    const auto model = test::to_model(complete({refused.name, refused.text, refused.also_inputs}).model);
    const auto scanned = scan(*model);
    ASSERT_TRUE(scanned);
    EXPECT_EQ(silent_nodes(*model, *scanned), "") << findings(*scanned);
}

TEST_P(MustNotFold, BecauseItWouldBeWrongOrOfAPolicy) {
    const auto& refused = GetParam();
    const auto written = complete({refused.name, refused.text, refused.also_inputs});
    const auto why = reference::why_no_convolution(written.model, written.inputs.front(), "x", "y");
    if (refused.policy) {
        EXPECT_TRUE(why.empty() || why == "size") << "'" << refused.policy << "' is no policy: folding would be wrong (" << why << ")";
        return;
    }
    const auto evaluated = reference::evaluate(written.model, written.inputs.front());
    ASSERT_TRUE(evaluated) << "nothing is shown by a model that cannot be evaluated: " << evaluated.error().sentence();
    EXPECT_NE(why, "");
}

INSTANTIATE_TEST_SUITE_P(Corpus, MustNotFold, testing::ValuesIn(corpus), name_of<Refused>);

TEST(Probe, KnowsAConvolutionWhenItSeesOne) {
    const auto written = complete({"Probe", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4,4,1,1] v, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1], strides=[2,2]>(x, w) d = Conv<strides=[2,2]>(x, v) a = Add(c, d) y = BatchNormalization(a, s, b, m, var) })"});
    EXPECT_EQ(reference::why_no_convolution(written.model, written.inputs.front(), "x", "y"), "");
}

// --- what only the numbers show ---------------------------------------------------------------------------------------

/// Conv and BatchNormalization with one channel's parameter set to `value`.
random_region::Case with_parameter(const std::string& name, float value) {
    auto written = complete({"Numbers", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })"});
    for (auto& tensor : *written.model.mutable_graph()->mutable_initializer())
        if (tensor.name() == name) {
            auto raw = tensor.raw_data();
            std::memcpy(raw.data() + sizeof(float), &value, sizeof(float));
            tensor.set_raw_data(raw);
        }
    return written;
}

class RefusedByNumbers : public testing::TestWithParam<std::tuple<const char*, float, const char*>> {};

TEST_P(RefusedByNumbers, TheFoldSaysSo) {
    const auto& [name, value, code] = GetParam();
    const auto model = test::to_model(with_parameter(name, value).model);
    const auto scanned = scan(*model);
    ASSERT_TRUE(scanned);
    if (has_code(*scanned, code)) return;
    ASSERT_EQ(scanned->sites.size(), 1u) << findings(*scanned);
    const auto folded = fold_site(*scanned->facts, scanned->sites.front());
    ASSERT_FALSE(folded) << "a parameter of " << value << " was folded";
    EXPECT_EQ(folded.error().code, ErrorCode::bad_input);
    EXPECT_FALSE(folded.error().message.empty());
}

INSTANTIATE_TEST_SUITE_P(Corpus, RefusedByNumbers,
                         testing::Values(std::tuple{"var", -1.0f, "variance_not_positive"}, std::tuple{"var", -1e-5f, "variance_not_positive"},
                                         std::tuple{"var", std::nanf(""), "not_finite"}, std::tuple{"s", std::nanf(""), "not_finite"},
                                         std::tuple{"m", INFINITY, "not_finite"}, std::tuple{"b", -INFINITY, "not_finite"},
                                         std::tuple{"w", std::nanf(""), "not_finite"}));

} // namespace
} // namespace crease::fold
