// Nodes that break the rules of their operators: refused with the reason, never folded, and nothing crashes.

#include "core/fold/fold.h"
#include "tests/core/fold/findings.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::fold {
namespace {

using testing::HasSubstr;

struct Breaks {
    const char* name;
    const char* op;    ///< the node that breaks a rule
    const char* words; ///< of the reason
    std::string text;
};

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Breaks broken[] = {
    {"PadsOfTheWrongLength", "Conv", "pads has 3 numbers where 4 belong", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1]>(x) y = BN<c=4>(c) }"},
    {"NegativePads", "Conv", "pads is below 0", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,-1]>(x) y = BN<c=4>(c) }"},
    {"StridesOfTheWrongLength", "Conv", "strides has 1 numbers where 2 belong",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], strides=[1]>(x) y = BN<c=4>(c) }"},
    {"StrideZero", "Conv", "strides is below 1", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], strides=[1,0]>(x) y = BN<c=4>(c) }"},
    {"DilationsOfTheWrongLength", "Conv", "dilations has 3 numbers where 2 belong",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], dilations=[1,1,1]>(x) y = BN<c=4>(c) }"},
    {"KernelShapeOfFloats", "Conv", "kernel_shape is not a list of integers",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], kernel_shape=[3.0,3.0]>(x) y = BN<c=4>(c) }"},
    {"KernelShapeOfAnotherKernel", "Conv", "kernel_shape is not that of its weight",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], kernel_shape=[3,1]>(x) y = BN<c=4>(c) }"},
    {"GroupIsAText", "Conv", "group is not an integer", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=\"1\">(x) y = BN<c=4>(c) }"},
    {"GroupsThatDoNotDivide", "Conv", "4 output channels do not make 3 groups", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=3>(x) y = BN<c=4>(c) }"},
    {"NoGroup", "Conv", "it has 0 groups", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=0>(x) y = BN<c=4>(c) }"},
    {"WeightOfOtherChannels", "Conv", "its weight reads 3 channels, its input has 4", OPSET(13) MAP "{ c = Conv<w=[4,3,3,3]>(x) y = BN<c=4>(c) }"},
    {"GroupedWeightOfOtherChannels", "Conv", "its weight reads 8 channels, its input has 4",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], group=2>(x) y = BN<c=4>(c) }"},
    {"WeightOfOtherChannelsBehindAnActivation", "Conv", "reads 3 channels, its input has 4",
     OPSET(13) MAP "{ r = Relu(x) c = Conv<w=[4,3,3,3]>(r) y = BN<c=4>(c) }"},
    {"WeightOfAnotherRank", "Conv", "its weight has 3 axes, its input 4", OPSET(13) MAP "{ c = Conv<w=[4,4,3]>(x) y = BN<c=4>(c) }"},
    {"WeightWithoutDimensions", "Conv", "its weight has the shape []", OPSET(13) MAP "<float w = {1.0}> { c = Conv(x, w) y = BN<c=4>(c) }"},
    {"WeightOfTwoAxes", "Conv", "its weight has the shape [4,4]", OPSET(13) MAP "{ c = Conv<w=[4,4]>(x) y = BN<c=4>(c) }"},
    {"BiasOfAnotherLength", "Conv", "its bias has the shape [3] where [4] belongs",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=[3]>(x) y = BN<c=4>(c) }"},
    {"BiasWithTwoAxes", "Conv", "its bias has the shape [4,1]", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=[4,1]>(x) y = BN<c=4>(c) }"},
    {"UnknownAutoPad", "Conv", "there is no auto_pad 'SAME'", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], auto_pad=\"SAME\">(x) y = BN<c=4>(c) }"},
    {"NoWeight", "Conv", "input number 2 is missing", OPSET(13) MAP "{ c = Conv(x) y = BN<c=4>(c) }"},
    {"TwoOutputs", "Conv", "it has 2 outputs", OPSET(13) MAP "{ c, d = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }"},
    {"TransposedWeightOfOtherChannels", "ConvTranspose", "reads 3 channels, its input has 4",
     OPSET(13) MAP "{ c = ConvTranspose<w=[3,4,2,2]>(x) y = BN<c=4>(c) }"},
    {"TransposedGroups", "ConvTranspose", "4 input channels do not make 3 groups",
     OPSET(13) MAP "{ c = ConvTranspose<w=[4,4,2,2], group=3>(x) y = BN<c=12>(c) }"},
    {"OutputPaddingOfTheWrongLength", "ConvTranspose", "output_padding has 1 numbers",
     OPSET(13) MAP "{ c = ConvTranspose<w=[4,4,2,2], output_padding=[1]>(x) y = BN<c=4>(c) }"},
    {"ParametersOfAnotherLength", "BatchNormalization", "scale has the shape [3] where [4] belongs",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=3>(c) }"},
    {"VarianceOfAnotherLength", "BatchNormalization", "var has the shape [3] where [4] belongs",
     OPSET(13) MAP "<float[4] s, float[4] b, float[4] m, float[3] var> { c = Conv<w=[4,4,3,3]>(x) y = BatchNormalization(c, s, b, m, var) }"},
    {"NoVariance", "BatchNormalization", "input number 5 is missing",
     OPSET(13) MAP "<float[4] s, float[4] b, float[4] m> { c = Conv<w=[4,4,3,3]>(x) y = BatchNormalization(c, s, b, m) }"},
    {"EpsilonIsAList", "BatchNormalization", "epsilon is not a number", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, epsilon=[1]>(c) }"},
    {"GemmThatDoesNotFit", "Gemm", "do not fit", OPSET(13) "g (float[N,4] x) => (float[N,4] y) { c = Gemm<w=[5,4]>(x) y = BN<c=4>(c) }"},
    {"GemmOfAMap", "Gemm", "is no matrix", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4] y) { c = Gemm<w=[4,4]>(x) y = BN<c=4>(c) }"},
    {"GemmSummand", "Gemm", "its summand has the shape [3]",
     OPSET(13) "g (float[N,4] x) => (float[N,4] y) { c = Gemm<w=[4,4], b=[3]>(x) y = BN<c=4>(c) }"},
    {"MatMulThatDoesNotFit", "MatMul", "do not fit", OPSET(13) "g (float[N,7,4] x) => (float[N,7,4] y) { c = MatMul<w=[5,4]>(x) y = Add<k=[4]>(c) }"},
    {"PermutationOfAnotherRank", "Transpose", "perm has 3 axes, the value 4",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) t = Transpose<perm=[0,2,1]>(c) y = Mul<k=[4]>(t) }"},
    {"PermutationThatNamesAnAxisTwice", "Transpose", "it names an axis twice",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) t = Transpose<perm=[0,2,2,1]>(c) y = Mul<k=[4]>(t) }"},
    {"AxisOutOfRange", "Concat", "axis 7 is out of range",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[4,4,3,3]>(x) y = Concat<axis=7>(c, d) }"},
    {"PartsThatDoNotAddUp", "Split", "its parts are 5 in all, the value has 4",
     OPSET(11) "g (float[N,4,H,W] x) => (float[N,2,H,W] y) { a, b = Split<axis=1, split=[2,3]>(x) y = Conv<w=[2,2,1,1]>(a) }"},
    {"AmountsOfAnotherRank", "Pad", "6 amounts of padding where 8 belong",
     OPSET(10) MAP "{ p = Pad<pads=[0,0,1,0,0,1]>(x) y = Conv<w=[4,4,3,3]>(p) }"},
    {"PoolWithoutKernel", "AveragePool", "it has no kernel_shape", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = AveragePool(c) }"},
    {"FlattenedAxisOutOfRange", "Flatten", "axis 9 is out of range",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4] y) { c = Conv<w=[4,4,3,3]>(x) f = Flatten<axis=9>(c) y = BN<c=4>(f) }"},
    {"SqueezedAxisOfMoreElements", "Squeeze", "an axis of 4 elements",
     OPSET(11) "g (float[N,4,1,1] x) => (float[N,4] y) { c = Conv<w=[4,4,1,1]>(x) s = Squeeze<axes=[1]>(c) y = BN<c=4>(s) }"},
    {"NameOfNoType", "Cast", "does not say to which type", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) t = Cast(c) y = BN<c=4>(t) }"},
    {"StepZero", "Slice", "a step is 0",
     OPSET(13) MAP
     "<int64[1] s = {0}, int64[1] e = {9}, int64[1] a = {2}, int64[1] t = {0}> { c = Conv<w=[4,4,3,3]>(x) d = Slice(c, s, e, a, t) y = BN<c=4>(d) }"},
};

class NodeRules : public testing::TestWithParam<Breaks> {};
INSTANTIATE_TEST_SUITE_P(Broken, NodeRules, testing::ValuesIn(broken), name_of<Breaks>);
void PrintTo(const Breaks& one, std::ostream* out) { *out << one.name; }

TEST_P(NodeRules, AreSaidAndNothingFolds) {
    const auto& expected = GetParam();
    const auto model = test::to_model(complete({expected.name, expected.text}).model);
    const auto scanned = scan(*model);
    ASSERT_TRUE(scanned) << scanned.error().sentence();
    bool said = false;
    for (const auto& refusal : scanned->refusals)
        said = said ||
               (refusal.op == expected.op && refusal.code == "breaks_operator_rules" && refusal.reason.find(expected.words) != std::string::npos);
    EXPECT_TRUE(said) << findings(*scanned);
    for (const auto& site : scanned->sites)
        for (const auto id : site.nodes)
            for (const auto& node : model->main().nodes) EXPECT_FALSE(node->id == id && node->op_type == expected.op) << findings(*scanned);
}

TEST(NodeRulesAre, KeptByWhatNobodyKnowsTheShapeOf) {
    const auto scanned = scan(*test::to_model(
        complete(
            {"Open", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { t = Tanh(x) n = NonMine(t) c = Conv<w=[4,3,3,3]>(n) y = BN<c=4>(c) }"})
            .model));
    ASSERT_TRUE(scanned);
    EXPECT_EQ(scanned->sites.size(), 1u) << findings(*scanned);
}

} // namespace
} // namespace crease::fold
