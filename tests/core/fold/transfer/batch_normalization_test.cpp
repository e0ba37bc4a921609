// BatchNormalization in every spelling and opset, and in the forms that are no affine map.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"ConvBatchNorm", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4, pads=[1,1,1,1]>(x) y = BN<c=4>(c) }", "Conv:1", "Conv+BN"},
    {"BatchNormOfOpset7", OPSET(7) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, spatial=1>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset9", OPSET(9) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, epsilon=0.001>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset14", OPSET(14) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, training_mode=0>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset15", OPSET(15) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, momentum=0.1>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset22", OPSET(22) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ParametersOfAnotherType",
     OPSET(15) "g (float16[N,4,H,W] x) => (float16[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var> { c = Conv<w=[4,4,3,3]>(x) y = "
               "BatchNormalization(c, s, b, m, var) }",
     "Conv:1", ""},
    {"BatchNormBeforeUnpadded", OPSET(13) MAP "{ m = BN<c=4>(x) y = Conv<w=[6,4,1,1]>(m) }", "Conv:1", ""},
    {"OfOneChannel", OPSET(13) "g (float[N,4,H,W] x) => (float[N,1,H,W] y) { c = Conv<w=[1,4,3,3]>(x) y = BN<c=1>(c) }", "Conv:1", "Conv+BN"},
    {"TwoInARow", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) y = BN<c=4, epsilon=0.1>(n) }", "Conv:1", ""},
    {"EpsilonZero", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, epsilon=0.0>(c) }", "Conv:1", ""},
    {"EmptyExtraOutputs", OPSET(14) MAP "{ c = Conv<w=[4,4,3,3]>(x) y, , = BN<c=4>(c) }", "Conv:1", ""},
    {"OfAMatrix", OPSET(11) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5]>(x) y = BN<c=5>(c) }", "Gemm:1", "Linear+BN"},
    {"BetweenConvs", OPSET(13) MAP "{ a = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(a) r = Relu(n) b = Conv<w=[4,4,1,1]>(r) y = BN<c=4>(b) }", "Conv:2 Relu:1",
     ""},
};

INSTANTIATE_TEST_SUITE_P(BatchNormalization, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"TrainingMode", "batchnorm_training", wrong, OPSET(14) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y = BatchNormalization<training_mode=1>(c, s, b, m, var) })"},
    {"TrainingFormOfOpset9", "batchnorm_training", wrong, OPSET(9) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[4] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y, z = BatchNormalization(c, s, b, m, var) })"},
    {"ExtraOutputsUsed", "batchnorm_extra_outputs", "the statistics are wanted as well", OPSET(14) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y, float[4] z) <float[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) y, z = BatchNormalization(c, s, b, m, var) })"},
    {"NotSpatial", "batchnorm_not_spatial", wrong, OPSET(7) R"(
        g (float[N,2,5,5] x) => (float[N,2,3,3] y) <float[2,2,3,3] w, float[2,3,3] s, float[2,3,3] b, float[2,3,3] m, float[2,3,3] var>
        { c = Conv(x, w) y = BatchNormalization<spatial=0>(c, s, b, m, var) })"},
    {"OnlyABatchNorm", "nothing_to_fold_into", "there is no kernel", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var>
        { y = BatchNormalization(x, s, b, m, var) })"},
    {"BatchNormBeforeAPaddedConv", "padding_over_shift", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var, float[4,4,3,3] w>
        { a = BatchNormalization(x, s, b, m, var) y = Conv<pads=[1,1,1,1]>(a, w) })"},
    {"TrainingModeOfOpset14", "batchnorm_training", wrong, OPSET(14) MAP "{ c = Conv<w=[4,4,3,3]>(x) y, p, q = BN<c=4, training_mode=1>(c) }"},
    {"ScaleIsComputed", "not_constant", "the scale is not known before the network runs",
     OPSET(13) "g (float[N,4,H,W] x, float[4] k) => (float[N,4,H,W] y) <float[4] b, float[4] m, float[4] var> { c = Conv<w=[4,4,3,3]>(x) y = "
               "BatchNormalization(c, k, b, m, var) }"},
    {"BeforeAPaddedDepthwise", "padding_over_shift", wrong, OPSET(13) MAP "{ n = BN<c=4>(x) y = Conv<w=[4,1,3,3], group=4, pads=[1,1,1,1]>(n) }"},
    {"AfterAMovedMultipleOfTheInput", "unsupported_chain", wrong, OPSET(13) R"(
        g (float[4,3,4] x) => (float[3,4,4] y)
        { d = Add(x, x) t = Transpose<perm=[1,0,2]>(d) n = BN<c=4>(t) y = MatMul<w=[4,4]>(n) })"},
    {"AfterAReshapedMultipleOfTheInput", "unsupported_chain", wrong, OPSET(13) R"(
        g (float[1,8,2,4] x) => (float[1,4,4,4] y) <float[1] half = {0.5}, int64[4] to = {1, 4, 4, 4}>
        { h = Mul(x, half) r = Reshape(h, to) n = BN<c=4>(r) y = MatMul<w=[4,4]>(n) })"},
    {"TwoWithNothingBefore", "nothing_to_fold_into", "there is no kernel", OPSET(13) MAP "{ n = BN<c=4>(x) y = BN<c=4>(n) }"},
};

INSTANTIATE_TEST_SUITE_P(BatchNormalization, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
