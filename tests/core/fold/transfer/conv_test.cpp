// Conv: shapes, groups, paddings, and what may stand before it.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"ConvWithoutBias", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) y = BN<c=4>(c) }", "Conv:1", "Conv+BN"},
    {"ConvWithEmptyBias", OPSET(13) MAP "<float[4,4,1,1] w> { c = Conv(x, w, ) y = BN<c=4>(c) }", "Conv:1", "Conv+BN"},
    {"Groups", OPSET(13) MAP "{ c = Conv<w=[4,2,3,3], group=2>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"Depthwise", OPSET(13) MAP "{ c = Conv<w=[4,1,3,3], group=4>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"DepthwiseTimesTwo", OPSET(13) "g (float[N,4,H,W] x) => (float[N,8,H,W] y) { c = Conv<w=[8,1,3,3], group=4>(x) y = BN<c=8>(c) }", "Conv:1", ""},
    {"OneDimension", OPSET(13) "g (float[N,4,L] x) => (float[N,6,L] y) { c = Conv<w=[6,4,5], strides=[2], pads=[2,2]>(x) y = BN<c=6>(c) }", "Conv:1",
     ""},
    {"ThreeDimensions", OPSET(13) "g (float[N,2,D,H,W] x) => (float[N,3,D,H,W] y) { c = Conv<w=[3,2,2,3,1], dilations=[1,2,1]>(x) y = BN<c=3>(c) }",
     "Conv:1", ""},
    {"AutoPadIsKept", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], auto_pad=\"SAME_UPPER\", strides=[2,2]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ScaleBefore", OPSET(13) MAP "{ m = Mul<k=[4,1,1]>(x) y = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(m) }", "Conv:1", ""},
    {"ShiftBeforeUnpadded", OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = Conv<w=[4,4,3,3]>(m) }", "Conv:1", ""},
    {"NoAttributes", OPSET(13) MAP "{ c = Conv<w=[4,4,3,2]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"AutoPadValidIgnoresPads", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], auto_pad=\"VALID\">(x) d = Conv<w=[4,4,3,3]>(x) y = Add(c, d) }", "Conv:1",
     ""},
    {"SameUpperAndSameLower",
     OPSET(13) MAP "{ c = Conv<w=[4,4,4,4], auto_pad=\"SAME_UPPER\">(x) d = Conv<w=[4,4,2,2], auto_pad=\"SAME_LOWER\">(x) y = Add(c, d) }", "Conv:1",
     ""},
    {"SameUpperOfOneTap",
     OPSET(13) MAP
     "{ c = Conv<w=[4,4,1,1], auto_pad=\"SAME_UPPER\", strides=[2,2]>(x) d = Conv<w=[4,4,3,3], strides=[2,2], pads=[1,1,1,1]>(x) y = Add(c, d) }",
     "Conv:1", ""},
    {"SameUpperOfAKnownSize",
     OPSET(13) "g (float[N,4,9,10] x) => (float[N,4,5,5] y) { c = Conv<w=[4,4,3,3], auto_pad=\"SAME_UPPER\", strides=[2,2]>(x) d = Conv<w=[4,4,1,1], "
               "strides=[2,2]>(x) y = Add(c, d) }",
     "Conv:1", ""},
    {"PointwiseThenPadded", OPSET(13) MAP "{ c = Conv<w=[2,4,1,1]>(x) y = Conv<w=[2,2,3,3], pads=[1,1,1,1]>(c) }", "Conv:2", ""},
    {"PointwiseThenPaddedDepthwise", OPSET(13) MAP "{ c = Mul<k=[4,1,1]>(x) y = Conv<w=[4,1,3,3], group=4, pads=[1,1,1,1]>(c) }", "Conv:1", ""},
    {"ThreeByThreeThenPointwise", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4, pads=[1,1,1,1]>(x) y = Conv<w=[2,4,1,1], b=2>(c) }", "Conv:1", ""},
    {"ComputedWeightAlone", OPSET(13) MAP "<float[4,4,3,3] v, float[4,4,1,1] u> { w = Add(v, u) y = Conv(x, w) }", "Conv:1", "Conv, computed weight"},
    {"ScaleBeforeGroups", OPSET(13) MAP "{ m = Mul<k=[4,1,1]>(x) y = Conv<w=[6,2,3,3], group=2, pads=[1,1,1,1], strides=[2,1]>(m) }", "Conv:1", ""},
    {"StridedThenPointwise", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], strides=[2,2], pads=[1,1,1,1]>(x) y = Conv<w=[4,4,1,1]>(c) }", "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Conv, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"AWeightThatIsOnlyMoved", "", "storing it in another order is no fold",
     OPSET(13) MAP "<float[4,3,3,4] v> { w = Transpose<perm=[0,3,1,2]>(v) y = Conv(x, w) }"},
    {"PaddingReachesOverAShift", "padding_over_shift", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,1,1] k, float[4,4,3,3] w>
        { a = Add(x, k) y = Conv<pads=[1,1,1,1]>(a, w) })"},
    {"PaddingAfterABiasedConv", "padding_over_shift", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4] b, float[4,4,3,3] v>
        { a = Conv(x, w, b) y = Conv<pads=[1,1,1,1]>(a, v) })"},
    {"PaddedChainOfWideKernels", "padding_over_shift", wrong, OPSET(13) R"(
        g (float[N,2,H,W] x) => (float[N,2,H,W] y) <float[2,2,3,3] w, float[2,2,3,3] v>
        { a = Conv<pads=[1,1,1,1]>(x, w) y = Conv<pads=[1,1,1,1]>(a, v) })"},
    {"SameUpperOfUnknownSize", "auto_pad_unknown_size", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv<auto_pad="SAME_UPPER", strides=[2,2]>(x, w) q = AveragePool<kernel_shape=[1,1], strides=[2,2]>(x) y = Add(c, q) })"},
    {"WeightIsNotConstant", "not_constant", "the weight is not known before the network runs", OPSET(13) R"(
        g (float[N,4,H,W] x, float[4,4,3,3] w) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"LargerKernelCostsMore", "costs_more", "the larger kernel costs more", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,5,5] w, float[4,4,5,5] v>
        { a = Conv(x, w) y = Conv(a, v) })"},
    {"BiasMayBeOverridden",
     "overridable_constant",
     "a caller may bring another bias",
     OPSET(13) MAP "<float[4,4,3,3] w, float[4] b> { c = Conv(x, w, b) y = BN<c=4>(c) }",
     {"b"}},
    {"BiasIsData", "not_constant", "the bias is not known before the network runs",
     OPSET(13) "g (float[N,4,H,W] x, float[4] b) => (float[N,4,H,W] y) <float[4,4,3,3] w> { c = Conv(x, w, b) y = BN<c=4>(c) }"},
    {"ValueIsTheWeight", "not_constant", wrong,
     OPSET(13) "g (float[4,4,3,3] x) => (float[2,4,3,3] y) <float[2,4,3,3] q> { m = Mul<k=[4,1,1]>(x) y = Conv<pads=[1,1,1,1]>(q, m) }"},
    {"DepthwiseSeparable", "costs_more", "a dense kernel costs more", OPSET(13) MAP "{ c = Conv<w=[4,1,3,3], group=4>(x) y = Conv<w=[8,4,1,1]>(c) }"},
    {"PaddedAfterStrideAndBias", "padding_over_shift", wrong,
     OPSET(13) MAP "{ c = Conv<w=[4,4,1,1], b=4, strides=[2,2]>(x) y = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(c) }"},
    {"PaddedOnOneSideOnly", "padding_over_shift", wrong, OPSET(13) MAP "{ c = Add<k=[4,1,1]>(x) y = Conv<w=[4,4,2,2], pads=[0,0,1,1]>(c) }"},
    {"SameLowerAfterAShift", "padding_over_shift", wrong,
     OPSET(13) MAP "{ c = Sub<k=[4,1,1]>(x) y = Conv<w=[4,4,3,3], auto_pad=\"SAME_LOWER\">(c) }"},
};

INSTANTIATE_TEST_SUITE_P(Conv, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
