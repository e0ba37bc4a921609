// One scale and several layers: into all that read it, into all whose values meet before it. All or none.

#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>

namespace crease::fold {
namespace {

const Folds read[] = {
    {"TwoPointConvolutions",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,5,H,W] z) { r = Relu(x) n = BN<c=4>(r) y = Conv<w=[6,4,1,1]>(n) z = "
               "Conv<w=[5,4,1,1], b=5>(n) }",
     "Conv:2 Relu:1", "BN+2 Convs"},
    {"QueryKeyAndValue",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y, float[N,L,6] z, float[N,L,5] v) { r = Relu(x) m = Mul<k=[4]>(r) n = Add<k=[4]>(m) a = "
               "MatMul<w=[4,6]>(n) y = Add<k=[6]>(a) b = MatMul<w=[4,6]>(n) z = Add<k=[6]>(b) c = MatMul<w=[4,5]>(n) v = Add<k=[5]>(c) }",
     "Add:3 MatMul:3 Relu:1", "scale+3 Linears"},
    {"IntoSitesOfTheirOwn",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,5,H,W] z) { r = Relu(x) n = BN<c=4>(r) a = Conv<w=[6,4,3,3]>(n) y = BN<c=6>(a) b "
               "= Conv<w=[5,4,1,1]>(n) c = BN<c=5>(b) z = Relu(c) }",
     "Conv:2 Relu:2", ""},
    {"ScaleUnderPadding",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,5,H,W] z) { r = Relu(x) n = Mul<k=[4,1,1]>(r) y = Conv<w=[6,4,3,3], "
               "pads=[1,1,1,1]>(n) z = Conv<w=[5,4,1,1]>(n) }",
     "Conv:2 Relu:1", "scale+2 Convs"},
    {"PastATranspose",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y, float[N,5,L] z) { r = Relu(x) n = Mul<k=[4]>(r) y = MatMul<w=[4,6]>(n) t = "
               "Transpose<perm=[0,2,1]>(n) z = Conv<w=[5,4,3]>(t) }",
     "Conv:1 MatMul:1 Relu:1 Transpose:1", ""},
    {"APadThatTwoRead",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,P,Q] y, float[N,4,R,S] z) <int64[8] p = {0,0,1,1,0,0,1,1}> { r = Relu(x) n = Pad(r, p) y = "
               "Conv<w=[6,4,3,3]>(n) a = Conv<w=[4,4,2,2], b=4>(n) z = Relu(a) }",
     "Conv:2 Relu:2", "Pad+2 Convs"},
    {"AReaderThatIsABlock",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,4,H,W] z) { r = Relu(x) n = Mul<k=[4,1,1]>(r) a = Conv<w=[6,4,3,3], "
               "pads=[1,1,1,1]>(n) b = Conv<w=[6,4,1,1]>(n) y = Add(a, b) q = Conv<w=[4,4,1,1]>(n) z = Relu(q) }",
     "Conv:2 Relu:2", ""},
    {"ShapeOfTheScaledValue",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y, float[N,L,4] z) { r = Relu(x) m = Mul<k=[4]>(r) n = Add<k=[4]>(m) s = Shape(n) a = "
               "MatMul<w=[4,6]>(n) y = Add<k=[6]>(a) q = Sigmoid(r) z = Reshape(q, s) }",
     "Add:1 MatMul:1 Relu:1 Reshape:1 Shape:1 Sigmoid:1", "scale+Linear"},
    {"ShapeBesideTwoLayers",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y, float[N,L,5] z, float[N,L,4] o) { r = Relu(x) n = Mul<k=[4]>(r) s = Shape(n) a = "
               "MatMul<w=[4,6]>(n) b = MatMul<w=[4,5]>(n) y = Relu(a) z = Sigmoid(b) q = Sigmoid(r) o = Reshape(q, s) }",
     "MatMul:2 Relu:2 Reshape:1 Shape:1 Sigmoid:2", "scale+2 Linears"},
};

INSTANTIATE_TEST_SUITE_P(Readers, MustFold, testing::ValuesIn(read), name_of<Folds>);

const Folds met[] = {
    {"ConcatOfTwoInputs",
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,7,H,W] y) { c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[3,4,3,3], b=3>(u) j = "
               "Concat<axis=1>(c, d) n = BN<c=7>(j) y = Relu(n) }",
     "Concat:1 Conv:2 Relu:1", "Concat+BN+activation"},
    {"ConcatOfOneInput",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,7,H,W] y) { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) d = Conv<w=[3,4,1,1]>(x) j = Concat<axis=1>(c, "
               "d) y = BN<c=7>(j) }",
     "Concat:1 Conv:2", "Concat+BN"},
    {"PartsThatAreSites",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,7,H,W] y) { r = Relu(x) c = Conv<w=[4,4,1,1]>(x) a = BN<c=4>(c) d = Conv<w=[3,4,1,1]>(r) j = "
               "Concat<axis=1>(a, d) y = BN<c=7>(j) }",
     "Concat:1 Conv:2 Relu:1", ""},
    {"SumOfTwoInputs",
     OPSET(13) "g (float[N,4,H,W] x, float[N,2,H,W] u) => (float[N,5,H,W] y) { c = Conv<w=[5,4,3,3], b=5>(x) d = Conv<w=[5,2,3,3]>(u) j = Add(c, d) "
               "y = BN<c=5>(j) }",
     "Add:1 Conv:2", "sum+BN"},
    {"Difference",
     OPSET(13) "g (float[N,4,H,W] x, float[N,2,H,W] u) => (float[N,5,H,W] y) { c = Conv<w=[5,4,1,1]>(x) d = Conv<w=[5,2,1,1]>(u) j = Sub(c, d) m = "
               "Mul<k=[5,1,1]>(j) y = Add<k=[5,1,1]>(m) }",
     "Conv:2 Sub:1", "sum+scale"},
    {"ConcatInAConcat",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,9,H,W] y) { r = Relu(x) s = Sigmoid(x) c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[3,4,1,1]>(r) e = "
               "Conv<w=[2,4,1,1]>(s) i = Concat<axis=1>(c, d) j = Concat<axis=1>(e, i) y = BN<c=9>(j) }",
     "Concat:2 Conv:3 Relu:1 Sigmoid:1", ""},
    {"SumInAConcat",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,5,H,W] y) { r = Relu(x) s = Sigmoid(x) c = Conv<w=[3,4,1,1]>(x) d = Conv<w=[3,4,1,1]>(r) e = "
               "Conv<w=[2,4,1,1]>(s) i = Add(c, d) j = Concat<axis=1>(i, e) y = BN<c=5>(j) }",
     "Add:1 Concat:1 Conv:3 Relu:1 Sigmoid:1", ""},
    {"TokensPutTogether",
     OPSET(13) "g (float[N,L,4] x, float[N,M,3] u) => (float[N,R,5] y) { c = MatMul<w=[4,5]>(x) a = Add<k=[5]>(c) d = MatMul<w=[3,5]>(u) b = "
               "Add<k=[5]>(d) j = Concat<axis=1>(a, b) m = Mul<k=[5]>(j) y = Add<k=[5]>(m) }",
     "Add:2 Concat:1 MatMul:2", ""},
    {"PartsPastAPool",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,7,R,S] y) { c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[3,4,3,3], strides=[2,2], pads=[0,0,1,1]>(x) r = "
               "Relu(d) e = Conv<w=[3,3,1,1]>(r) q = GlobalAveragePool(c) s = GlobalAveragePool(e) j = Concat<axis=1>(q, s) y = BN<c=7>(j) }",
     "Concat:1 Conv:3 GlobalAveragePool:2 Relu:1", ""},
    {"OneNumberForAll",
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,7,H,W] y) { c = Conv<w=[4,4,3,3]>(x) d = ConvTranspose<w=[4,4,1,1]>(u) e = "
               "Conv<w=[3,4,3,3]>(d) j = Concat<axis=1>(c, e) y = Mul<k=[1]>(j) }",
     "Concat:1 Conv:2 ConvTranspose:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Parts, MustFold, testing::ValuesIn(met), name_of<Folds>);

#define POSITIVE_BN "<float[4] varg, float[4] be, float[4] me, float[4] var> "

const Folds passed[] = {
    {"PositiveBatchNormBehindAMaxPool",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) " POSITIVE_BN "{ c = Conv<w=[4,4,3,3]>(x) p = MaxPool<kernel_shape=[3,3], strides=[2,2], "
               "pads=[1,1,1,1]>(c) y = BatchNormalization(p, varg, be, me, var) }",
     "Conv:1 MaxPool:1", "Conv+MaxPool+BN"},
    {"PositiveFactorBehindARelu",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <float[4,1,1] vark> { c = Conv<w=[4,4,3,3], b=4>(x) r = Relu(c) y = Mul(r, vark) }",
     "Conv:1 Relu:1", "Conv+Relu+scale"},
    {"PositiveFactorBehindALeakyRelu",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,5] y) <float[1] divk> { c = MatMul<w=[4,5]>(x) r = LeakyRelu(c) y = Div(r, divk) }",
     "LeakyRelu:1 MatMul:1", ""},
    {"PastTwo",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <float[4,1,1] vark> { c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) r = Relu(n) p = "
               "MaxPool<kernel_shape=[2,2]>(r) y = Mul(p, vark) }",
     "Conv:1 MaxPool:1 Relu:1", ""},
    {"FactorOfAProduct",
     OPSET(13) "g (float[N,L,8] x) => (float[N,L,L] y) <float f = {0.35}> { q = MatMul<w=[8,4]>(x) a = Add<k=[4]>(q) k = MatMul<w=[8,4]>(x) b = "
               "Add<k=[4]>(k) t = Transpose<perm=[0,2,1]>(b) m = MatMul(a, t) s = Mul(m, f) y = Softmax<axis=-1>(s) }",
     "Add:2 MatMul:3 Softmax:1 Transpose:1", "attention scale"},
    {"FactorBehindOpenBatchAndLength",
     OPSET(13) "g (float[N,L,8] x) => (float[N,2,L,L] y) <int64 i0 = {0}, int64 i1 = {1}, int64[1] ax = {0}, int64[2] heads = {2,4}, int64[3] three "
               "= {3,2,4}, float f = {0.5}> { q = MatMul<w=[8,8]>(x) a = Add<k=[8]>(q) sh = Shape(a) b = Gather(sh, i0) l = Gather(sh, i1) bu = "
               "Unsqueeze(b, ax) lu = Unsqueeze(l, ax) to = Concat<axis=0>(bu, lu, heads) r = Reshape(a, to) t = Transpose<perm=[0,2,1,3]>(r) k = "
               "MatMul<w=[8,8]>(x) v = Reshape(k, to) u = Transpose<perm=[0,2,3,1]>(v) p = MatMul(t, u) y = Div(p, f) }",
     "Add:1 Concat:1 Gather:2 MatMul:3 Reshape:2 Shape:1 Transpose:2 Unsqueeze:2", "attention scale"},
    {"QueryOfThreeWithOpenBatchAndLength",
     OPSET(13) "g (float[N,L,8] x) => (float[N,2,L,L] y) <int64 i0 = {0}, int64 i1 = {1}, int64[1] ax = {0}, int64[2] heads = {2,4}, int64[3] three "
               "= {3,2,4}, float f = {0.5}> { q = MatMul<w=[8,24]>(x) a = Add<k=[24]>(q) sh = Shape(x) b = Gather(sh, i0) l = Gather(sh, i1) bu = "
               "Unsqueeze(b, ax) lu = Unsqueeze(l, ax) to = Concat<axis=0>(bu, lu, three) r = Reshape(a, to) t = Transpose<perm=[2,0,3,1,4]>(r) d = "
               "Gather<axis=0>(t, i0) e = Gather<axis=0>(t, i1) m = Mul(d, f) u = Transpose<perm=[0,1,3,2]>(e) y = MatMul(m, u) }",
     "Add:1 Concat:1 Gather:4 MatMul:2 Reshape:1 Shape:1 Transpose:2 Unsqueeze:2", "attention scale"},
    {"FactorIntoTheOnlyLayer",
     OPSET(13) "g (float[2,5,8] x) => (float[2,2,5,5] y) <int64[4] s = {2,5,2,4}, float f = {2.5}> { q = MatMul<w=[8,8]>(x) r = Reshape(q, s) t = "
               "Transpose<perm=[0,2,1,3]>(r) h = Sigmoid(x) v = Reshape(h, s) u = Transpose<perm=[0,2,3,1]>(v) n = MatMul(t, u) y = Div(n, f) }",
     "MatMul:2 Reshape:2 Sigmoid:1 Transpose:2", "attention scale"},
    {"PooledPartsOfAConcat",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) " POSITIVE_BN
               "{ c = Conv<w=[3,4,3,3]>(x) p = MaxPool<kernel_shape=[2,2]>(c) d = Conv<w=[1,4,4,4], b=1>(x) j = Concat<axis=1>(d, p) y = "
               "BatchNormalization(j, varg, be, me, var) }",
     "Concat:1 Conv:2 MaxPool:1", "Concat+BN"},
};

INSTANTIATE_TEST_SUITE_P(Passed, MustFold, testing::ValuesIn(passed), name_of<Folds>);

#define TWO_IMAGES OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => "

const Folds downwards[] = {
    {"PastALeakyRelu",
     TWO_IMAGES
     "(float[N,5,H,W] y) <float[4,1,1] vark> { s = Add(x, u) m = Mul(s, vark) r = LeakyRelu(m) y = Conv<w=[5,4,3,3], b=5, pads=[1,1,1,1]>(r) }",
     "Add:1 Conv:1 LeakyRelu:1", ""},
    {"PastAReluIntoTwo",
     TWO_IMAGES "(float[N,5,H,W] y, float[N,3,H,W] z) <float[4,1,1] vark> { s = Add(x, u) m = Div(s, vark) r = Relu(m) y = Conv<w=[5,4,1,1]>(r) a = "
                "Conv<w=[3,4,3,3]>(r) z = BN<c=3>(a) }",
     "Add:1 Conv:2 Relu:1", ""},
    {"PastALeakyReluIntoAConvTranspose",
     TWO_IMAGES "(float[N,5,P,Q] y) <float f = {0.3}> { s = Add(x, u) m = Mul(s, f) r = LeakyRelu<alpha=0.2>(m) y = ConvTranspose<w=[4,5,4,4], "
                "strides=[2,2], pads=[1,1,1,1]>(r) }",
     "Add:1 ConvTranspose:1 LeakyRelu:1", ""},
    {"PastAClipAndAMaxPool",
     TWO_IMAGES "(float[N,5,P,Q] y) <float[4,1,1] vark, float zero = {0}> { s = Add(x, u) m = Mul(s, vark) r = Clip(m, zero) p = "
                "MaxPool<kernel_shape=[2,2], strides=[2,2]>(r) y = Conv<w=[5,4,1,1]>(p) }",
     "Add:1 Clip:1 Conv:1 MaxPool:1", ""},
    {"PastAReluIntoALinearLayer",
     OPSET(13) "g (float[N,L,4] x, float[N,L,4] u) => (float[N,L,5] y) <float[4] vark> { s = Add(x, u) m = Mul(s, vark) r = Relu(m) a = "
               "MatMul<w=[4,5]>(r) y = Add<k=[5]>(a) }",
     "Add:2 MatMul:1 Relu:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Downwards, MustFold, testing::ValuesIn(downwards), name_of<Folds>);

#define THIRDS(graph)                                                                                                                                \
    OPSET(13)                                                                                                                                        \
    "g (float[2,5,8] x) => (float[2,2,5,5] y, float[2,2,5,4] o) <int64[5] s = {2,5,3,2,4}, float f = {0.35}, int64 i0 = {0}, int64 i1 = {1}, int64 " \
    "i2 = {2}, int64[1] zero = {0}, int64[3] ones = {1,1,1}> "                                                                                       \
    "{ c = MatMul<w=[8,24]>(x) a = Add<k=[24]>(c) h = Reshape(a, s) t = Transpose<perm=[2,0,3,1,4]>(h) " graph " o = Relu(v) }"
#define GATHERED "q = Gather<axis=0>(t, i0) k = Gather<axis=0>(t, i1) v = Gather<axis=0>(t, i2) "

const Folds some_rows[] = {
    {"HalvesNormalisedApart",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,P,Q,R] y) <int64[2] s = {2,4}> { c = Conv<w=[6,4,3,3]>(x) p, q = Split<axis=1>(c, s) n = BN<c=2>(p) "
               "m = BN<c=4>(q) u = Relu(n) v = Relu(m) y = Concat<axis=1>(u, v) }",
     "Concat:1 Conv:1 Relu:2 Split:1", ""},
    {"OnePartOverlapsASlice",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,2,P,Q] y, float[N,4,P,Q] z, float[N,2,P,Q] o) <int64[2] s = {2,4}, int64[1] from = {0}, int64[1] to "
               "= {2}, int64[1] along = {1}> { c = Conv<w=[6,4,3,3]>(x) p, q = Split<axis=1>(c, s) n = BN<c=2>(p) m = BN<c=4>(q) y = Relu(n) z = "
               "Relu(m) l = Slice(c, from, to, along) o = Relu(l) }",
     "BatchNormalization:1 Conv:1 Relu:3 Slice:1 Split:1", ""},
    {"QueryOfThree", THIRDS(GATHERED "m = Mul(q, f) u = Transpose<perm=[0,1,3,2]>(k) y = MatMul(m, u)"),
     "Add:1 Gather:3 MatMul:2 Relu:1 Reshape:1 Transpose:2", "attention scale"},
    {"ScoresOfThree", THIRDS(GATHERED "u = Transpose<perm=[0,1,3,2]>(k) p = MatMul(q, u) y = Div(p, f)"),
     "Add:1 Gather:3 MatMul:2 Relu:1 Reshape:1 Transpose:2", "attention scale"},
    {"QueryAndKeyOfThree", THIRDS(GATHERED "m = Mul(q, f) n = Mul(k, f) u = Transpose<perm=[0,1,3,2]>(n) y = MatMul(m, u)"),
     "Add:1 Gather:3 MatMul:2 Relu:1 Reshape:1 Transpose:2", ""},
    {"PartsOfASplit",
     THIRDS("d, e, j = Split<axis=0>(t, ones) q = Squeeze(d, zero) k = Squeeze(e, zero) v = Squeeze(j, zero) m = Mul(q, f) u = "
            "Transpose<perm=[0,1,3,2]>(k) y = MatMul(m, u)"),
     "Add:1 MatMul:2 Relu:1 Reshape:1 Split:1 Squeeze:3 Transpose:2", ""},
    {"BatchNormBehindOnePart",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y, float[N,5,H,W] z) <int64[2] s = {3,5}> { c = Conv<w=[8,4,3,3], b=8>(x) a, b = "
               "Split<axis=1>(c, s) n = BN<c=3>(a) y = Relu(n) z = Sigmoid(b) }",
     "Conv:1 Relu:1 Sigmoid:1 Split:1", ""},
    {"BatchNormBehindEachPart",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y, float[N,5,H,W] z) <int64[2] s = {3,5}> { c = Conv<w=[8,4,3,3]>(x) a, b = Split<axis=1>(c, "
               "s) n = BN<c=3>(a) y = Relu(n) m = Mul<k=[5,1,1]>(b) l = Add<k=[5,1,1]>(m) z = Sigmoid(l) }",
     "Conv:1 Relu:1 Sigmoid:1 Split:1", ""},
    {"SlicesOfALinearLayer",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,3] y, float[N,L,5] z) <int64[1] zero = {0}, int64[1] three = {3}, int64[1] end = {100}, int64[1] "
               "last = {-1}> { c = MatMul<w=[4,8]>(x) a = Slice(c, zero, three, last) b = Slice(c, three, end, last) n = Mul<k=[3]>(a) y = Relu(n) z "
               "= Sigmoid(b) }",
     "MatMul:1 Relu:1 Sigmoid:1 Slice:2", ""},
    {"SiteBehindTheSplit",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y, float[N,5,H,W] z) <int64[2] s = {3,5}> { c = Conv<w=[8,4,3,3]>(x) d = BN<c=8>(c) a, b = "
               "Split<axis=1>(d, s) n = BN<c=3>(a) y = Relu(n) z = Sigmoid(b) }",
     "Conv:1 Relu:1 Sigmoid:1 Split:1", ""},
};

INSTANTIATE_TEST_SUITE_P(SomeRows, MustFold, testing::ValuesIn(some_rows), name_of<Folds>);

const Folds together[] = {
    {"NormAndAttentionScale",
     OPSET(13) "g (float[N,5,4] x) => (float[N,5,5] y, float[N,5,4] v) <float f = {2.5}> { r = Relu(x) m = Mul<k=[4]>(r) n = Add<k=[4]>(m) c = "
               "MatMul<w=[4,4]>(n) q = Add<k=[4]>(c) d = MatMul<w=[4,4]>(n) k = Add<k=[4]>(d) e = MatMul<w=[4,4]>(n) v = Add<k=[4]>(e) u = "
               "Transpose<perm=[0,2,1]>(k) s = MatMul(q, u) y = Div(s, f) }",
     "Add:3 MatMul:4 Relu:1 Transpose:1", ""},
    {"NormAndScaleOfAThird",
     OPSET(13) "g (float[2,5,8] x) => (float[2,2,5,5] y, float[2,2,5,4] o) <int64[5] s = {2,5,3,2,4}, float f = {0.35}, int64 i0 = {0}, int64 i1 = "
               "{1}, int64 i2 = {2}> { r = Relu(x) g0 = Mul<k=[8]>(r) n = Add<k=[8]>(g0) c = MatMul<w=[8,24]>(n) a = Add<k=[24]>(c) h = Reshape(a, "
               "s) t = Transpose<perm=[2,0,3,1,4]>(h) " GATHERED "m = Mul(q, f) u = Transpose<perm=[0,1,3,2]>(k) y = MatMul(m, u) o = Relu(v) }",
     "Add:1 Gather:3 MatMul:2 Relu:2 Reshape:1 Transpose:2", ""},
};

INSTANTIATE_TEST_SUITE_P(Together, MustFold, testing::ValuesIn(together), name_of<Folds>);

TEST(Groups, AreOneSiteWithAnEndForEachLayer) {
    const auto scanned = scan(*test::to_model(complete({"group", read[0].text}).model));
    ASSERT_TRUE(scanned);
    ASSERT_EQ(scanned->sites.size(), 1u);
    const Site& site = scanned->sites[0];
    EXPECT_EQ(site.ends.size(), 2u);
    EXPECT_EQ(site.nodes.size(), 3u);
    EXPECT_TRUE(site.meeting.empty());
    EXPECT_EQ(site.made_text(), "2 x Conv");
    EXPECT_THAT(site.steps()->text, testing::HasSubstr("all 2 layers that read it"));
}

TEST(Groups, SayWhichSignsTheyRelyOn) {
    const auto scanned = scan(*test::to_model(complete({"group", passed[1].text}).model));
    ASSERT_TRUE(scanned);
    ASSERT_EQ(scanned->sites.size(), 1u);
    EXPECT_THAT(scanned->sites[0].conditions,
                testing::ElementsAre("holds for these numbers: every factor of the Mul is positive, and nothing is added"));
}

TEST(Groups, EveryReaderStandsForTheSite) {
    const auto model = test::to_model(complete({"group", read[0].text}).model);
    auto scanned = scan(*model);
    ASSERT_TRUE(scanned);
    const std::string id = scanned->sites.at(0).id;
    const auto folded = Document(model, *std::move(scanned)).with_folded({id});
    ASSERT_TRUE(folded) << folded.error().sentence();
    EXPECT_THAT(folded->folded_nodes(id), testing::SizeIs(2));
}

TEST(Groups, UndoAsOne) {
    const auto model = test::to_model(complete({"group", met[0].text}).model);
    auto scanned = scan(*model);
    ASSERT_TRUE(scanned);
    const Document document(model, *std::move(scanned));
    const auto folded = document.with_folded({"n"});
    ASSERT_TRUE(folded) << folded.error().sentence();
    EXPECT_EQ(operators_of(*folded->current()), "Concat:1 Conv:2 Relu:1");
    EXPECT_THAT(folded->folded_nodes("n"), testing::SizeIs(1)); // the Concat, whose new parts lie above it
    const auto undone = folded->with_folded({});
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->current(), model);
}

} // namespace
} // namespace crease::fold
