// Graphs that must stay as they are, one for each refusal and some that combine them. Where folding would be wrong, the
// reference evaluator shows that the region is no single convolution; where it would only be unwise, the case says
// which policy keeps it.

#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"
#include "tests/support/reference_evaluator_probe.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace crease::fold {
namespace {

enum class Because { wrong, policy };

struct Refused {
    const char* name;
    const char* code; ///< empty: nobody would expect this to fold, and no refusal is owed
    Because because; ///< wrong: "y", as a function of "x", is no convolution
    const char* text;
    std::vector<std::string> also_inputs = {};
};

void PrintTo(const Refused& r, std::ostream* out) { *out << r.name; }

#define OPSET(n) "<ir_version: 8, opset_import: [\"\" : " #n "]>"

const Refused corpus[] = {
    {"BetweenReadByAnotherNode", "value_read_elsewhere", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) y = BatchNormalization(c, s, b, m, var) z = Relu(c) })"},
    {"BetweenIsAnOutput", "value_is_graph_output", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] c) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"BetweenIsCapturedByAnIf", "value_captured_by_subgraph", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x, bool[1] t) => (float[N,4,H,W] y, float[N,4,H,W] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) y = BatchNormalization(c, s, b, m, var)
          z = If(t) <then_branch = yes () => (float[N,4,H,W] p) { p = Relu(c) }, else_branch = no () => (float[N,4,H,W] q) { q = Neg(c) }> })"},
    {"TwoInputsMeet", "anchors_differ", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4,4,3,3] v>
        { a = Conv<pads=[1,1,1,1]>(x, w) b = Conv<pads=[1,1,1,1]>(u, v) y = Add(a, b) })"},
    {"ReluBetween", "nonlinearity_between", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) r = Relu(c) y = BatchNormalization(r, s, b, m, var) })"},
    {"MaxPoolBetween", "nonlinearity_between", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) r = MaxPool<kernel_shape=[2,2]>(c) y = BatchNormalization(r, s, b, m, var) })"},
    {"StridesDiffer", "strides_differ", Because::policy, OPSET(13) R"(
        g (float[1,4,1,1] x) => (float[1,4,1,1] y) <float[4,4,1,1] w, float[4,4,1,1] v>
        { a = Conv<strides=[2,2]>(x, w) b = Conv(x, v) y = Add(a, b) })"},
    {"PaddingReachesOverAShift", "padding_over_shift", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,1,1] k, float[4,4,3,3] w>
        { a = Add(x, k) y = Conv<pads=[1,1,1,1]>(a, w) })"},
    {"PaddingAfterABiasedConv", "padding_over_shift", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4] b, float[4,4,3,3] v>
        { a = Conv(x, w, b) y = Conv<pads=[1,1,1,1]>(a, v) })"},
    {"PaddedChainOfWideKernels", "padding_over_shift", Because::wrong, OPSET(13) R"(
        g (float[N,2,H,W] x) => (float[N,2,H,W] y) <float[2,2,3,3] w, float[2,2,3,3] v>
        { a = Conv<pads=[1,1,1,1]>(x, w) y = Conv<pads=[1,1,1,1]>(a, v) })"},
    {"BatchNormBeforeAPaddedConv", "padding_over_shift", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var, float[4,4,3,3] w>
        { a = BatchNormalization(x, s, b, m, var) y = Conv<pads=[1,1,1,1]>(a, w) })"},
    {"SameUpperOfUnknownSize", "auto_pad_unknown_size", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<auto_pad="SAME_UPPER", strides=[2,2]>(x, w) q = AveragePool<kernel_shape=[1,1], strides=[2,2]>(x) y = Add(c, q) })"},
    {"TrainingMode", "batchnorm_training", Because::wrong, OPSET(14) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization<training_mode=1>(c, s, b, m, var) })"},
    {"TrainingFormOfOpset9", "batchnorm_training", Because::wrong, OPSET(9) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[4] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y, z = BatchNormalization(c, s, b, m, var) })"},
    {"ExtraOutputsUsed", "batchnorm_extra_outputs", Because::policy, OPSET(14) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[4] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y, z = BatchNormalization(c, s, b, m, var) })"},
    {"NotSpatial", "batchnorm_not_spatial", Because::wrong, OPSET(7) R"(
        g (float[N,2,5,5] x) => (float[N,2,3,3] y) <float[2,2,3,3] w, float[2,3,3] s, float[2,3,3] b, float[2,3,3] m, float[2,3,3] var>
        { c = Conv(x, w) y = BatchNormalization<spatial=0>(c, s, b, m, var) })"},
    {"WeightIsNotConstant", "not_constant", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x, float[4,4,3,3] w) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"ScaleIsData", "", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x, float[1,4,1,1] k) => (float[N,4,H,W] y) <float[4,4,3,3] w>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"WeightMayBeOverridden", "overridable_constant", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })", {"w"}},
    {"ScaleMayBeOverridden", "overridable_constant", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })", {"s"}},
    {"CastBetween", "mixed_types", Because::policy, OPSET(15) R"(
        g (float16[N,4,H,W] x) => (float[N,4,H,W] y) <float16[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) d = Cast<to=1>(c) y = BatchNormalization(d, s, b, m, var) })"},
    {"BranchesOfAnotherType", "mixed_types", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (double[N,4,H,W] y) <float[4,4,1,1] w, double[4,1,1] k>
        { c = Conv(x, w) d = Cast<to=11>(c) y = Add(d, k) })"},
    {"Integers", "not_floating", Because::policy, OPSET(14) R"(
        g (int64[M,4] x) => (int64[M,4] y) <int64[4,4] w, int64[4] k>
        { a = MatMul(x, w) y = Add(a, k) })"},
    {"QuantizeBetween", "quantized", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float div, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) q = QuantizeLinear(c, div) d = DequantizeLinear(q, div) y = BatchNormalization(d, s, b, m, var) })"},
    {"ParametersOfAnotherLength", "parameter_length", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[2] s, float[2] b, float[2] m, float[2] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"AnotherDomain", "custom_domain", Because::policy,
     "<ir_version: 8, opset_import: [\"\" : 13, \"com.acme\" : 1]>" R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = com.acme.BatchNormalization(c, s, b, m, var) })"},
    {"ScaleAlongTheLastAxis", "not_per_channel", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,4] x) => (float[N,4,H,4] y) <float[4,4,1,1] w, float[4] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScaleAlongTheHeight", "not_per_channel", Because::wrong, OPSET(13) R"(
        g (float[N,4,4,W] x) => (float[N,4,4,W] y) <float[4,4,1,1] w, float[4,1] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScalePerPicture", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[3,4,H,W] x) => (float[3,4,H,W] y) <float[4,4,1,1] w, float[3,4,1,1] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScalePerPixel", "not_per_channel", Because::wrong, OPSET(13) R"(
        g (float[N,4,5,6] x) => (float[N,4,5,6] y) <float[4,4,1,1] w, float[1,1,5,6] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ConstantOfHigherRank", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[1,N,4,H,W] y) <float[4,4,1,1] w, float[1,1,4,1,1] k>
        { c = Conv(x, w) y = Add(c, k) })"},
    {"GemmBiasPerRow", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[3,4] x) => (float[3,4] y) <float[4,4] w, float[3,1] c, float[4] s, float[4] b, float[4] m, float[4] var>
        { a = Gemm(x, w, c) y = BatchNormalization(a, s, b, m, var) })"},
    {"PadReflects", "pad_mode", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}, float[4,4,3,3] w>
        { a = Pad<mode="reflect">(x, p) y = Conv(a, w) })"},
    {"PadRepeatsTheEdge", "pad_mode", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}, float[4,4,3,3] w>
        { a = Pad<mode="edge">(x, p) y = Conv(a, w) })"},
    {"PadWithOnes", "pad_value", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}, float k = {1.0}, float[4,4,3,3] w>
        { a = Pad(x, p, k) y = Conv(a, w) })"},
    {"PadWithOnesAtOpset10", "pad_value", Because::wrong, OPSET(10) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w>
        { a = Pad<pads=[0,0,1,1,0,0,1,1], value=1.0>(x) y = Conv(a, w) })"},
    {"PadByData", "pad_amount_unknown", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x, int64[8] p) => (float[N,4,H,W] y) <float[4,4,3,3] w>
        { a = Pad(x, p) y = Conv(a, w) })"},
    {"PoolDoesNotCountItsPadding", "pool_excludes_padding", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w>
        { a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1]>(x) y = Conv(a, w) })"},
    {"PoolRoundsUp", "ceil_mode", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w>
        { a = AveragePool<kernel_shape=[3,3], strides=[2,2], ceil_mode=1>(x) y = Conv(a, w) })"},
    {"PoolCountsItsPaddingAfterAShift", "padding_over_shift", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4] b, float[4,1,1] k>
        { c = Conv(x, w, b) a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], count_include_pad=1>(c) y = Mul(a, k) })"},
    {"TransposedOntoAnEqualExtent", "not_per_channel", Because::wrong, OPSET(13) R"(
        g (float[N,4,4,W] x) => (float[N,4,4,W] y) <float[4,4,1,1] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) t = Transpose<perm=[0,2,1,3]>(c) y = BatchNormalization(t, s, b, m, var) })"},
    {"ReshapedOntoAnEqualExtent", "not_per_channel", Because::wrong, OPSET(13) R"(
        g (float[2,4,4,4] x) => (float[2,4,16] y) <float[4,4,1,1] w, int64[3] q = {2,4,16}, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) t = Transpose<perm=[0,2,1,3]>(c) r = Reshape(t, q) y = BatchNormalization(r, s, b, m, var) })"},
    {"LinearThenBatchNormOfPositions", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[N,6,6] x) => (float[N,6,6] y) <float[6,6] w, float[6] s, float[6] b, float[6] m, float[6] var>
        { c = MatMul(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"ReshapedToAComputedShape", "not_constant", Because::policy, OPSET(13) R"(
        g (float[2,6,6] x, int64[2] q) => (float[12,6] y) <float[6,6] w, float[6] s, float[6] b, float[6] m, float[6] var>
        { c = MatMul(x, w) r = Reshape(c, q) y = BatchNormalization(r, s, b, m, var) })"},
    {"HeadsSplit", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[2,5,6] x) => (float[2,5,2,3] y) <float[6,6] w, int64[4] q = {2,5,2,3}, float[5] s, float[5] b, float[5] m, float[5] var>
        { c = MatMul(x, w) r = Reshape(c, q) y = BatchNormalization(r, s, b, m, var) })"},
    {"MeanOverChannels", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,1,H,W] y) <float[4,4,1,1] w, float[1] s, float[1] b, float[1] m, float[1] var>
        { c = Conv(x, w) r = ReduceMean<axes=[1]>(c) y = BatchNormalization(r, s, b, m, var) })"},
    {"BatchNormFlattenedWithPixels", "not_per_channel", Because::policy, OPSET(13) R"(
        g (float[N,4,2,2] x) => (float[N,5] y) <float[4] s, float[4] b, float[4] m, float[4] var, float[16,5] w>
        { n = BatchNormalization(x, s, b, m, var) t = Flatten(n) y = MatMul(t, w) })"},
    {"DividesByTheValue", "divides_by_value", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4,1,1] k>
        { c = Conv(x, w) y = Div(k, c) })"},
    {"ValueTimesItself", "", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w>
        { c = Conv(x, w) y = Mul(c, c) })"},
    {"OnlyABatchNorm", "nothing_to_fold_into", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var>
        { y = BatchNormalization(x, s, b, m, var) })"},
    {"BatchNormBetweenActivations", "nonlinearity_between", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var>
        { r = Relu(x) a = BatchNormalization(r, s, b, m, var) y = Relu(a) })"},
    {"ReadTwiceByOneNode", "value_read_elsewhere", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<pads=[1,1,1,1]>(x, w) r = Mul(c, c) n = BatchNormalization(c, s, b, m, var) y = Add(r, n) })"},
    {"InnerBranchIsAnOutput", "value_is_graph_output", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[N,4,H,W] a) <float[4,4,3,3] w, float[4,4,1,1] v>
        { a = Conv<pads=[1,1,1,1]>(x, w) b = Conv(x, v) y = Add(a, b) })"},
    {"SoftmaxBetween", "", Because::wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4,1,1] k>
        { c = Conv(x, w) r = Softmax<axis=1>(c) y = Mul(r, k) })"},
    {"SizesDiffer", "sizes_differ", Because::policy, OPSET(13) R"(
        g (float[N,4,3,3] x) => (float[N,4,3,3] y) <float[4,4,3,3] w, float[4,4,1,1] v>
        { a = Conv(x, w) b = Conv(x, v) y = Add(a, b) })"},
    {"ChannelsBroadcast", "channels_differ", Because::policy, OPSET(13) R"(
        g (float[N,1,H,W] x) => (float[N,4,H,W] y) <float[4,1,3,3] w>
        { a = Conv<pads=[1,1,1,1]>(x, w) y = Add(a, x) })"},
    {"LargerKernelCostsMore", "costs_more", Because::policy, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,5,5] w, float[4,4,5,5] v>
        { a = Conv(x, w) y = Conv(a, v) })"},
};

class MustNotFold : public testing::TestWithParam<Refused> {};

std::string codes_of(const ScanResult& scanned) {
    std::string text;
    for (const auto& r : scanned.refusals) text += "\n  " + r.op + " " + r.output + ": " + r.code + ": " + r.reason;
    for (const auto& s : scanned.sites) text += "\n  site " + s.id + (s.worthwhile ? "" : ", not worthwhile: " + s.price);
    return text;
}

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
    EXPECT_EQ(operators_of(*folded), operators_of(*model)) << codes_of(scanned);
    const bool said = std::string(refused.code).empty() || has_code(scanned, refused.code);
    EXPECT_TRUE(said) << refused.code << " is not among:" << codes_of(scanned);
}

TEST_P(MustNotFold, FoldingItWouldBeWrong) {
    const auto& refused = GetParam();
    if (refused.because == Because::policy) return;
    const auto written = complete({refused.name, refused.text, refused.also_inputs});
    EXPECT_NE(reference::why_no_convolution(written.model, written.inputs.front(), "x", "y"), "");
}

INSTANTIATE_TEST_SUITE_P(Corpus, MustNotFold, testing::ValuesIn(corpus),
                         [](const auto& info) { return std::string(info.param.name); });

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
    ASSERT_EQ(scanned->sites.size(), 1u) << codes_of(*scanned);
    const auto folded = fold_site(*model, scanned->sites.front());
    ASSERT_FALSE(folded) << "a parameter of " << value << " was folded";
    EXPECT_EQ(folded.error().code, ErrorCode::bad_input);
    EXPECT_FALSE(folded.error().message.empty());
}

INSTANTIATE_TEST_SUITE_P(Corpus, RefusedByNumbers,
                         testing::Values(std::tuple{"var", -1.0f, "variance_not_positive"},
                                         std::tuple{"var", -1e-5f, "variance_not_positive"},
                                         std::tuple{"var", std::nanf(""), "not_finite"},
                                         std::tuple{"s", std::nanf(""), "not_finite"},
                                         std::tuple{"m", INFINITY, "not_finite"},
                                         std::tuple{"b", -INFINITY, "not_finite"},
                                         std::tuple{"w", std::nanf(""), "not_finite"}));

} // namespace
} // namespace crease::fold
