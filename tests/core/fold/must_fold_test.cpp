// One operator pair at a time: what must fold, into how many operators, with the same values at every pixel. The blocks
// of the papers are in must_fold_networks_test.cpp.

#include "tests/core/fold/must_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds pairs[] = {
    // BatchNormalization after Conv, in every spelling
    {"Float64", OPSET(13) "g (double[N,4,H,W] x) => (double[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"Float16", OPSET(13) "g (float16[N,4,H,W] x) => (float16[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"BFloat16", OPSET(22) "g (bfloat16[N,4,H,W] x) => (bfloat16[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ActivationStays", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) y = Relu(n) }", "Conv:1 Relu:1", "Conv+BN+activation"},
    {"DomainSpelledOut", "<ir_version: 8, opset_import: [\"ai.onnx\" : 13]>" MAP "{ c = ai.onnx.Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv:1", ""},
    // the same as elementwise constants, as tf2onnx and Caffe2 write it
    // other families
    // padding
    // constants made in the graph
    {"WeightsFromConstantNodes", OPSET(13) MAP "{ t = Constant<value=float[4,1,1] {1.0,2.0,-3.0,0.5}>() c = Conv<w=[4,4,3,3]>(x) y = Mul(c, t) }",
     "Conv:1", ""},
    {"WeightsBehindIdentity", OPSET(13) MAP "<float[4,4,3,3] w> { i = Identity(w) c = Conv(x, i) y = BN<c=4>(c) }", "Conv:1", ""},
    {"WeightsBehindCast", OPSET(13) MAP "<double[4,4,3,3] w> { i = Cast<to=1>(w) c = Conv(x, i) y = BN<c=4>(c) }", "Conv:1", ""},
    {"ScaleBehindReshape", OPSET(13) MAP "<float[4] t, int64[3] s = {4,1,1}> { i = Reshape(t, s) c = Conv<w=[4,4,3,3]>(x) y = Mul(c, i) }", "Conv:1",
     ""},
    {"ScaleBehindUnsqueeze", OPSET(11) MAP "<float[4] t> { i = Unsqueeze<axes=[1,2]>(t) c = Conv<w=[4,4,3,3]>(x) y = Mul(c, i) }", "Conv:1", ""},
    {"KernelFromARecipe",
     OPSET(13) MAP "<float[4,4] p, float[4,4,3,3] q, float[4,1,1,1] var> { e = Einsum<equation=\"oi,ijkl->ojkl\">(p, q) r = Sqrt(var) f = Div(e, r) "
                   "c = Conv(x, f) y = BN<c=4>(c) }",
     "Conv:1", ""},
    {"ValueFloats", OPSET(13) MAP "{ t = Constant<value_float=2.5>() c = Conv<w=[4,4,3,3]>(x) y = Mul(c, t) }", "Conv:1", ""},
    // several places
    {"SharedWeights",
     OPSET(13) MAP "<float[4,4,3,3] w> { c = Conv<pads=[1,1,1,1]>(x, w) n = BN<c=4>(c) r = Relu(n) d = Conv<pads=[1,1,1,1]>(r, w) y = BN<c=4>(d) }",
     "Conv:2 Relu:1", ""},
    {"SiteReadTwice", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) r = Relu(n) s = Sigmoid(n) y = Mul(r, s) }",
     "Conv:1 Mul:1 Relu:1 Sigmoid:1", ""},
    {"InsideAnIf",
     OPSET(13) "g (float[N,4,H,W] x, bool[1] t) => (float[N,4,H,W] y) { y = If(t) <then_branch = yes () => (float[N,4,H,W] p) { c = "
               "Conv<w=[4,4,3,3]>(x) p = BN<c=4>(c) }, else_branch = no () => (float[N,4,H,W] q) { d = Conv<w=[4,4,3,3]>(x) q = Relu(d) }> }",
     "Conv:2 If:1 Relu:1", ""},
    {"InitializersListedAsInputs",
     "<ir_version: 3, opset_import: [\"\" : 8]>" MAP "<float[4,4,3,3] w> { c = Conv(x, w) y = BN<c=4>(c) }",
     "Conv:1",
     "",
     {"w"}},
};

INSTANTIATE_TEST_SUITE_P(Pairs, MustFold, testing::ValuesIn(pairs), name_of<Folds>);

} // namespace
} // namespace crease::fold
