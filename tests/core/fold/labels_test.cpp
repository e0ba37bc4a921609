// What a site is called: each name beside the structure that it stands for, and a structure that is not it.

#include "core/fold/fold.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"

namespace crease::fold {
namespace {

#define IMAGE "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) "
#define NORMALIZED                                                                                                                                   \
    "m = ReduceMean<axes=[-1]>(x) d = Sub(x, m) q = Pow(d, two) v = ReduceMean<axes=[-1]>(q) e = Add(v, var) r = Sqrt(e) n = Div(d, r) "

struct Named {
    const char* name;
    std::string text;
    const char* label; ///< of the last site
};

void PrintTo(const Named& named, std::ostream* out) { *out << named.name; }

class Labels : public testing::TestWithParam<Named> {};

TEST_P(Labels, SayWhatIsThere) {
    const auto scanned = scan(*test::to_model(complete({GetParam().name, GetParam().text}).model));
    ASSERT_TRUE(scanned) << scanned.error().sentence();
    ASSERT_FALSE(scanned->sites.empty());
    EXPECT_EQ(scanned->sites.back().label, GetParam().label);
}

const Named recipes[] = {
    {"WeightNorm",
     OPSET(13) IMAGE
     "<float[4,4,3,3] v, float[4,1,1,1] g> { l = ReduceL2<axes=[1,2,3]>(v) d = Div(g, l) w = Mul(v, d) c = Conv(x, w) y = BN<c=4>(c) }",
     "Conv+BN, weight norm"},
    {"WeightNormAlone",
     OPSET(13) IMAGE "<float[4,4,3,3] v, float[4,1,1,1] g> { l = ReduceL2<axes=[1,2,3]>(v) d = Div(g, l) w = Mul(v, d) y = Conv(x, w) }",
     "Conv, weight norm"},
    {"ComputedWeightOfALinearLayer", OPSET(13) "g (float[N,4] x) => (float[N,4] y) <float[4,4] v, float[4,4] u> { w = Add(v, u) y = MatMul(x, w) }",
     "Linear, computed weight"},
    {"SpectralNorm",
     OPSET(13) IMAGE "<float[4,4,1,1] v, float[4] l, float[4] r, int64[2] flat = {4,4}> { m = Reshape(v, flat) p = MatMul(m, r) s = MatMul(l, p) w = "
                     "Div(v, s) c = Conv(x, w) y = BN<c=4>(c) }",
     "Conv+BN, spectral norm"},
    {"WeightStandardization", OPSET(13) IMAGE "<float[4,4,3,3] v> { m = ReduceMean<axes=[1,2,3]>(v) w = Sub(v, m) c = Conv(x, w) y = BN<c=4>(c) }",
     "Conv+BN, weight standardization"},
    {"AStoredWeight", OPSET(13) IMAGE "{ c = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(c) }", "Conv+BN"},
};
INSTANTIATE_TEST_SUITE_P(Recipes, Labels, testing::ValuesIn(recipes), [](const auto& info) { return std::string(info.param.name); });

const Named layers[] = {
    {"PatchEmbedding", OPSET(13) IMAGE "{ c = Conv<w=[4,4,4,4], strides=[4,4]>(x) y = BN<c=4>(c) }", "patch embedding+BN"},
    {"PatchesThatOverlap", OPSET(13) IMAGE "{ c = Conv<w=[4,4,7,7], strides=[4,4]>(x) y = BN<c=4>(c) }", "Conv+BN"},
    {"PatchesThatArePadded", OPSET(13) IMAGE "{ c = Conv<w=[4,4,4,4], strides=[4,4], pads=[1,1,1,1]>(x) y = BN<c=4>(c) }", "Conv+BN"},
    {"WrittenOut", OPSET(13) IMAGE "{ c = Conv<w=[4,4,3,3]>(x) m = Mul<k=[4,1,1]>(c) y = Add<k=[4,1,1]>(m) }", "Conv+BN (written out)"},
    {"LayerScale", OPSET(13) IMAGE "{ c = Conv<w=[4,4,3,3]>(x) y = Mul<k=[4,1,1]>(c) }", "LayerScale"},
    {"LoRA",
     OPSET(13) "g (float[N,L,8] x) => (float[N,L,6] y) <float f = {2}> { b = MatMul<w=[8,6]>(x) d = MatMul<w=[8,2]>(x) u = MatMul<w=[2,6]>(d) s = "
               "Mul(u, f) y = Add(b, s) }",
     "LoRA"},
    {"LoRAWithBothScaled", // DoRA
     OPSET(13) "g (float[N,L,8] x) => (float[N,L,6] y) { b = MatMul<w=[8,6]>(x) e = Mul<k=[6]>(b) d = MatMul<w=[8,2]>(x) u = MatMul<w=[2,6]>(d) s = "
               "Mul<k=[6]>(u) t = Add(b, e) y = Add(t, s) }",
     "LoRA"},
    {"QaRepVggWithAnAverage",
     OPSET(13) IMAGE "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) p = AveragePool<kernel_shape=[3,3], "
                     "pads=[1,1,1,1], count_include_pad=1>(x) s = Add(n, b) t = Add(s, x) u = Add(t, p) y = BN<c=4>(u) }",
     "QARepVGG block"},
    {"AnAverageBesideALayer",
     OPSET(13) IMAGE "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) b = Conv<w=[4,4,1,1]>(x) p = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], "
                     "count_include_pad=1>(x) s = Add(a, b) y = Add(s, p) }",
     "3-branch block"},
    {"Separable", OPSET(13) IMAGE "{ a = Conv<w=[8,1,3,3], group=4>(x) y = Conv<w=[2,8,1,1]>(a) }", "separable convolution"},
    {"CutBehindALayer",
     OPSET(13) "g (float[N,4,L] x) => (float[N,4,P] y) <int64[1] zero = {0}, int64[1] end = {-2}, int64[1] two = {2}> { c = Conv<w=[4,4,3], "
               "pads=[2,2]>(x) "
               "y = Slice(c, zero, end, two) }",
     "Conv+Slice"},
    {"StackedConvolutions", OPSET(13) IMAGE "{ a = Conv<w=[2,4,3,3]>(x) b = Conv<w=[3,4,3,3]>(x) y = Concat<axis=1>(a, b) }", "stacked convolutions"},
};
INSTANTIATE_TEST_SUITE_P(Layers, Labels, testing::ValuesIn(layers), [](const auto& info) { return std::string(info.param.name); });

const Named groups[] = {
    {"CspConcat",
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,5,H,W] y) { c = Conv<w=[3,4,1,1]>(x) d = Conv<w=[2,4,1,1]>(u) j = "
               "Concat<axis=1>(c, d) y = BN<c=5>(j) }",
     "CSP concat"},
    {"ConcatOfThree",
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u, float[N,4,H,W] v) => (float[N,6,H,W] y) { c = Conv<w=[3,4,1,1]>(x) d = Conv<w=[2,4,1,1]>(u) e "
               "= Conv<w=[1,4,1,1]>(v) j = Concat<axis=1>(c, d, e) y = BN<c=6>(j) }",
     "Concat+BN"},
    {"LayerNormAffine",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y) <float two = {2}, float var> { " NORMALIZED
               "g = Mul<k=[4]>(n) h = Add<k=[4]>(g) z = MatMul<w=[4,6]>(h) y = Add<k=[6]>(z) }",
     "LayerNorm affine"},
    {"LayerNormAffineAndAttentionScale",
     OPSET(13) "g (float[N,5,4] x) => (float[N,5,5] y) <float two = {2}, float var, float f = {2.5}> { " NORMALIZED
               "g = Mul<k=[4]>(n) h = Add<k=[4]>(g) i = MatMul<w=[4,4]>(h) a = Add<k=[4]>(i) j = MatMul<w=[4,4]>(h) b = Add<k=[4]>(j) u = "
               "Transpose<perm=[0,2,1]>(b) s = MatMul(a, u) y = Div(s, f) }",
     "LayerNorm affine, attention scale"},
    {"ScaleOfNoNorm", OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y) { r = Relu(x) h = Mul<k=[4]>(r) y = MatMul<w=[4,6]>(h) }", "scale+Linear"},
};
INSTANTIATE_TEST_SUITE_P(Groups, Labels, testing::ValuesIn(groups), [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace crease::fold
