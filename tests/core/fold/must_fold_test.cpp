// One operator pair at a time: what must fold, into how many operators, with the same values at every pixel. The blocks
// of the papers are in must_fold_networks_test.cpp.

#include "tests/core/fold/must_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds pairs[] = {
    // BatchNormalization after Conv, in every spelling
    {"ConvBatchNorm", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4, pads=[1,1,1,1]>(x) y = BN<c=4>(c) }", "Conv:1", "Conv+BN"},
    {"ConvWithoutBias", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) y = BN<c=4>(c) }", "Conv:1", "Conv+BN"},
    {"ConvWithEmptyBias", OPSET(13) MAP "<float[4,4,1,1] w> { c = Conv(x, w, ) y = BN<c=4>(c) }", "Conv:1", "Conv+BN"},
    {"BatchNormOfOpset7", OPSET(7) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, spatial=1>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset9", OPSET(9) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, epsilon=0.001>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset14", OPSET(14) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, training_mode=0>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset15", OPSET(15) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4, momentum=0.1>(c) }", "Conv:1", ""},
    {"BatchNormOfOpset22", OPSET(22) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"Groups", OPSET(13) MAP "{ c = Conv<w=[4,2,3,3], group=2>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"Depthwise", OPSET(13) MAP "{ c = Conv<w=[4,1,3,3], group=4>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"DepthwiseTimesTwo", OPSET(13) "g (float[N,4,H,W] x) => (float[N,8,H,W] y) { c = Conv<w=[8,1,3,3], group=4>(x) y = BN<c=8>(c) }", "Conv:1", ""},
    {"OneDimension", OPSET(13) "g (float[N,4,L] x) => (float[N,6,L] y) { c = Conv<w=[6,4,5], strides=[2], pads=[2,2]>(x) y = BN<c=6>(c) }", "Conv:1", ""},
    {"ThreeDimensions", OPSET(13) "g (float[N,2,D,H,W] x) => (float[N,3,D,H,W] y) { c = Conv<w=[3,2,2,3,1], dilations=[1,2,1]>(x) y = BN<c=3>(c) }", "Conv:1", ""},
    {"AutoPadIsKept", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], auto_pad=\"SAME_UPPER\", strides=[2,2]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"Float64", OPSET(13) "g (double[N,4,H,W] x) => (double[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"Float16", OPSET(13) "g (float16[N,4,H,W] x) => (float16[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"BFloat16", OPSET(22) "g (bfloat16[N,4,H,W] x) => (bfloat16[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ActivationStays", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) y = Relu(n) }", "Conv:1 Relu:1", "Conv+BN+activation"},
    {"ParametersOfAnotherType", OPSET(15) "g (float16[N,4,H,W] x) => (float16[N,4,H,W] y) <float[4] s, float[4] b, float[4] m, float[4] var> { c = Conv<w=[4,4,3,3]>(x) y = BatchNormalization(c, s, b, m, var) }", "Conv:1", ""},
    {"DomainSpelledOut", "<ir_version: 8, opset_import: [\"ai.onnx\" : 13]>" MAP "{ c = ai.onnx.Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    // the same as elementwise constants, as tf2onnx and Caffe2 write it
    {"MulAdd", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) m = Mul<k=[1,4,1,1]>(c) y = Add<k=[1,4,1,1]>(m) }", "Conv:1", ""},
    {"MulAddConstantFirst", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4>(x) m = Mul<before=[4,1,1]>(c) y = Add<before=[4,1,1]>(m) }", "Conv:1", ""},
    {"Scalars", OPSET(13) MAP "<float t> { c = Conv<w=[4,4,3,3]>(x) m = Mul<k=[1]>(c) y = Add(m, t) }", "Conv:1", ""},
    {"DivSubNeg", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) d = Div<k=[4,1,1]>(c) s = Sub<k=[4,1,1]>(d) y = Neg(s) }", "Conv:1", ""},
    {"ConstantMinusValue", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = Sub<before=[4,1,1]>(c) }", "Conv:1", ""},
    {"IdentityAndDropout", OPSET(12) MAP "{ c = Conv<w=[4,4,3,3]>(x) i = Identity(c) d = Dropout(i) y = BN<c=4>(d) }", "Conv:1", ""},
    {"ScaleBefore", OPSET(13) MAP "{ m = Mul<k=[4,1,1]>(x) y = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(m) }", "Conv:1", ""},
    {"ShiftBeforeUnpadded", OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = Conv<w=[4,4,3,3]>(m) }", "Conv:1", ""},
    {"BatchNormBeforeUnpadded", OPSET(13) MAP "{ m = BN<c=4>(x) y = Conv<w=[6,4,1,1]>(m) }", "Conv:1", ""},
    // other families
    {"ConvTranspose", OPSET(13) MAP "{ c = ConvTranspose<w=[4,6,3,3], b=6, strides=[2,2], output_padding=[1,1], pads=[1,1,1,1]>(x) y = BN<c=6>(c) }", "ConvTranspose:1", ""},
    {"ConvTransposeGroups", OPSET(13) MAP "{ c = ConvTranspose<w=[4,3,2,2], group=2, strides=[2,2]>(x) y = BN<c=6>(c) }", "ConvTranspose:1", ""},
    {"GemmBatchNorm", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[5,4], b=5, transB=1>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
    {"GemmAlphaBeta", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], b=5, alpha=0.5, beta=-2.0>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
    {"GemmTransposedInput", OPSET(13) "g (float[4,3] x) => (float[3,5] y) { c = Gemm<w=[4,5], b=5, transA=1>(x) y = BN<c=5>(c) }", "Gemm:1", ""},
    {"GemmScalarBias", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[4,5], b=[1,5]>(x) y = Mul<k=[5]>(c) }", "Gemm:1", ""},
    {"TwoGemms", OPSET(13) "g (float[M,8] x) => (float[M,2] y) { c = Gemm<w=[8,3], b=3>(x) y = Gemm<w=[3,2], b=2>(c) }", "Gemm:1", ""},
    {"MatMulAdd", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = MatMul<w=[4,5]>(x) a = Add<k=[5]>(c) y = BN<c=5>(a) }", "Gemm:1", ""},
    // padding
    {"PadThenConv", OPSET(13) MAP "<int64[8] p = {0,0,1,2,0,0,2,1}> { q = Pad(x, p) y = Conv<w=[4,4,3,3]>(q) }", "Conv:1", ""},
    {"PadThenConvOpset7", OPSET(7) MAP "{ q = Pad<pads=[0,0,1,1,0,0,1,1]>(x) c = Conv<w=[4,4,3,3]>(q) y = BN<c=4>(c) }", "Conv:1", ""},
    {"PadZeroGiven", OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}, float z = {0.0}> { q = Pad<mode=\"constant\">(x, p, z) y = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(q) }", "Conv:1", ""},
    {"PadNegative", OPSET(13) MAP "<int64[8] p = {0,0,-1,-1,0,0,-1,-1}> { q = Pad(x, p) c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[4,4,1,1]>(q) y = Add(c, d) }", "Conv:1", ""},
    {"BatchNormAfterAveragePool", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) a = AveragePool<kernel_shape=[1,1]>(c) y = BN<c=4>(a) }", "Conv:1", ""},
    // constants made in the graph
    {"WeightsFromConstantNodes", OPSET(13) MAP "{ t = Constant<value=float[4,1,1] {1.0,2.0,-3.0,0.5}>() c = Conv<w=[4,4,3,3]>(x) y = Mul(c, t) }", "Conv:1", ""},
    {"WeightsBehindIdentity", OPSET(13) MAP "<float[4,4,3,3] w> { i = Identity(w) c = Conv(x, i) y = BN<c=4>(c) }", "Conv:1", ""},
    {"WeightsBehindCast", OPSET(13) MAP "<double[4,4,3,3] w> { i = Cast<to=1>(w) c = Conv(x, i) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ScaleBehindReshape", OPSET(13) MAP "<float[4] t, int64[3] s = {4,1,1}> { i = Reshape(t, s) c = Conv<w=[4,4,3,3]>(x) y = Mul(c, i) }", "Conv:1", ""},
    {"ScaleBehindUnsqueeze", OPSET(11) MAP "<float[4] t> { i = Unsqueeze<axes=[1,2]>(t) c = Conv<w=[4,4,3,3]>(x) y = Mul(c, i) }", "Conv:1", ""},
    {"KernelFromARecipe", OPSET(13) MAP "<float[4,4] p, float[4,4,3,3] q, float[4,1,1,1] var> { e = Einsum<equation=\"oi,ijkl->ojkl\">(p, q) r = Sqrt(var) f = Div(e, r) c = Conv(x, f) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ValueFloats", OPSET(13) MAP "{ t = Constant<value_float=2.5>() c = Conv<w=[4,4,3,3]>(x) y = Mul(c, t) }", "Conv:1", ""},
    // several places
    {"SharedWeights", OPSET(13) MAP "<float[4,4,3,3] w> { c = Conv<pads=[1,1,1,1]>(x, w) n = BN<c=4>(c) r = Relu(n) d = Conv<pads=[1,1,1,1]>(r, w) y = BN<c=4>(d) }", "Conv:2 Relu:1", ""},
    {"SiteReadTwice", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) r = Relu(n) s = Sigmoid(n) y = Mul(r, s) }", "Conv:1 Mul:1 Relu:1 Sigmoid:1", ""},
    {"SideBySide", OPSET(13) "g (float[N,4,H,W] x) => (float[N,5,H,W] y) { c = Conv<w=[2,4,3,3]>(x) d = Conv<w=[3,4,3,3]>(x) y = Concat<axis=1>(c, d) }", "Conv:1", ""},
    {"InsideAnIf", OPSET(13) "g (float[N,4,H,W] x, bool[1] t) => (float[N,4,H,W] y) { y = If(t) <then_branch = yes () => (float[N,4,H,W] p) { c = Conv<w=[4,4,3,3]>(x) p = BN<c=4>(c) }, else_branch = no () => (float[N,4,H,W] q) { d = Conv<w=[4,4,3,3]>(x) q = Relu(d) }> }", "Conv:2 If:1 Relu:1", ""},
    {"InitializersListedAsInputs", "<ir_version: 3, opset_import: [\"\" : 8]>" MAP "<float[4,4,3,3] w> { c = Conv(x, w) y = BN<c=4>(c) }", "Conv:1", "", {"w"}},
};

INSTANTIATE_TEST_SUITE_P(Pairs, MustFold, testing::ValuesIn(pairs), [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace crease::fold
