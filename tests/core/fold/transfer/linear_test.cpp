// Gemm and MatMul.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"GemmBatchNorm", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[5,4], b=5, transB=1>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
    {"GemmAlphaBeta", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], b=5, alpha=0.5, beta=-2.0>(x) y = BN<c=5>(c) }", "Gemm:1",
     ""},
    {"GemmTransposedInput", OPSET(13) "g (float[4,3] x) => (float[3,5] y) { c = Gemm<w=[4,5], b=5, transA=1>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
    {"GemmScalarBias", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], b=[1,5]>(x) y = Mul<k=[5]>(c) }", "Gemm:1", ""},
    // a face recogniser's last layers: the channels' scales reach through the pixels
    {"BatchNormFlattenLinearBatchNorm",
     OPSET(13) "g (float[N,4,3,2] x) => (float[N,5] y) { n = BN<c=4>(x) d = Dropout(n) f = Flatten(d) c = Gemm<w=[5,24], b=5, transB=1>(f) y = "
               "BN<c=5>(c) }",
     "Flatten:1 Gemm:1", "Linear+BN"},
    {"ScaleReshapeLinear",
     OPSET(13) "g (float[N,4,3,2] x) => (float[N,5] y) <int64[2] s = {0,-1}> { n = Mul<k=[4,1,1]>(x) f = Reshape(n, s) y = MatMul<w=[24,5]>(f) }",
     "Gemm:1 Reshape:1", ""},
    {"ScaleFlattenLinearOfChannelsLast",
     OPSET(13) "g (float[N,3,2,4] x) => (float[N,5] y) { n = Mul<k=[4]>(x) f = Flatten(n) y = Gemm<w=[24,5], b=5>(f) }", "Flatten:1 Gemm:1", ""},
    {"ScaleTransposeFlattenLinear",
     OPSET(13) "g (float[N,4,3,2] x) => (float[N,5] y) { n = BN<c=4>(x) t = Transpose<perm=[0,2,3,1]>(n) f = Flatten(t) y = Gemm<w=[24,5], b=5>(f) }",
     "Flatten:1 Gemm:1 Transpose:1", ""},
    {"ChannelsBetweenThePixels",
     OPSET(13) "g (float[N,4,3,2] x) => (float[N,5] y) { n = BN<c=4>(x) t = Transpose<perm=[0,2,1,3]>(n) f = Flatten(t) y = Gemm<w=[24,5], b=5>(f) }",
     "BatchNormalization:1 Flatten:1 Gemm:1 Transpose:1", ""},
    {"FlattenedWithTheBatch", OPSET(13) "g (float[2,4,3,2] x) => (float[8,5] y) { n = BN<c=4>(x) f = Flatten<axis=2>(n) y = Gemm<w=[6,5], b=5>(f) }",
     "BatchNormalization:1 Flatten:1 Gemm:1", ""},
    {"TwoGemms", OPSET(13) "g (float[M,8] x) => (float[M,2] y) { c = Gemm<w=[8,3], b=3>(x) y = Gemm<w=[3,2], b=2>(c) }", "Gemm:1", ""},
    {"MatMulAdd", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = MatMul<w=[4,5]>(x) a = Add<k=[5]>(c) y = BN<c=5>(a) }", "Gemm:1", ""},
    {"MatMulOfAStack", OPSET(13) "g (float[M,7,4] x) => (float[M,7,6] y) { c = MatMul<w=[4,6]>(x) m = Mul<k=[6]>(c) y = Add<k=[6]>(m) }",
     "Add:1 MatMul:1", ""},
    {"TwoMatMuls", OPSET(13) "g (float[M,7,8] x) => (float[M,7,2] y) { c = MatMul<w=[8,3]>(x) y = MatMul<w=[3,2]>(c) }", "MatMul:1", ""},
    {"MatMulAddMatMulAdd",
     OPSET(13) "g (float[M,8] x) => (float[M,2] y) { c = MatMul<w=[8,3]>(x) d = Add<k=[3]>(c) e = MatMul<w=[3,2]>(d) y = Add<k=[2]>(e) }", "Gemm:1",
     ""},
    {"ScaleAndShiftBeforeGemm",
     OPSET(13) "g (float[M,4] x) => (float[M,5] y) { m = Mul<k=[4]>(x) a = Add<k=[1,4]>(m) y = Gemm<w=[5,4], b=5, transB=1>(a) }", "Gemm:1", ""},
    {"BatchNormBeforeGemm", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { n = BN<c=4>(x) y = Gemm<w=[4,5], b=5>(n) }", "Gemm:1", ""},
    {"BranchesOfMatrices", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], b=5>(x) d = MatMul<w=[4,5]>(x) y = Sub(c, d) }",
     "Gemm:1", ""},
    {"BetaZeroDropsTheSummand", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], b=5, beta=0.0>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
    {"NoSummand", OPSET(11) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], alpha=2.0>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Linear, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"GemmBiasPerRow", "not_per_channel", wrong, OPSET(13) R"(
        g (float[3,4] x) => (float[3,4] y) <float[4,4] w, float[3,1] c, float[4] s, float[4] b, float[4] m, float[4] var>
        { a = Gemm(x, w, c) y = BatchNormalization(a, s, b, m, var) })"},
    {"LinearThenBatchNormOfPositions", "not_per_channel", wrong, OPSET(13) R"(
        g (float[N,6,6] x) => (float[N,6,6] y) <float[6,6] w, float[6] s, float[6] b, float[6] m, float[6] var>
        { c = MatMul(x, w) y = BatchNormalization(c, s, b, m, var) })"},
    {"Integers", "not_floating", "integers are left alone", OPSET(14) R"(
        g (int64[M,4] x) => (int64[M,4] y) <int64[4,4] w, int64[4] k>
        { a = MatMul(x, w) y = Add(a, k) })"},
    {"NarrowWaist", "costs_more", "one wide matrix costs more than two narrow ones",
     OPSET(13) "g (float[M,8] x) => (float[M,8] y) { c = Gemm<w=[8,2]>(x) y = Gemm<w=[2,8]>(c) }"},
    {"WeightOnTheLeft", "not_constant", wrong, OPSET(13) "g (float[4,5] x) => (float[4,5] y) <float[4,4] w> { c = MatMul(w, x) y = BN<c=5>(c) }"},
    {"TwoComputedFactors", "not_constant", wrong,
     OPSET(13) "g (float[M,4,4] x) => (float[M,4,4] y) { c = MatMul<w=[4,4]>(x) d = MatMul<w=[4,4]>(x) e = MatMul(c, d) y = Add<k=[1]>(e) }"},
    {"WeightsPerPicture", "parameter_length", wrong,
     OPSET(13) "g (float[3,5,4] x) => (float[3,5,4] y) { c = MatMul<w=[3,4,4]>(x) y = Add<k=[4]>(c) }"},
    {"MatMulOfColumns", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,4,H,4] x) => (float[N,4,H,4] y) { c = Conv<w=[4,4,1,1]>(x) y = MatMul<w=[4,4]>(c) }"},
    {"ReluBetweenGemms", "nonlinearity_between", wrong,
     OPSET(13) "g (float[M,8] x) => (float[M,2] y) { c = Gemm<w=[8,3]>(x) r = Relu(c) y = BN<c=3>(r) }"},
    {"ScaleOfRows", "not_per_channel", wrong, OPSET(13) "g (float[4,4] x) => (float[4,4] y) { c = Gemm<w=[4,4]>(x) y = Mul<k=[4,1]>(c) }"},
};

INSTANTIATE_TEST_SUITE_P(Linear, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
