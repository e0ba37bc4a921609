// Numbers that a file takes from the sizes of running values: where these are known for every input they count as stored.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define HEADS                                                                                                                                        \
    "q = MatMul<w=[8,8]>(x) a = Add<k=[8]>(q) r = Reshape(a, heads) t = Transpose<perm=[0,2,1,3]>(r) k = MatMul<w=[8,8]>(x) v = Reshape(k, heads) "  \
    "u "                                                                                                                                             \
    "= Transpose<perm=[0,2,3,1]>(v) "
#define WIDTH "<int64[4] heads = {0,-1,2,4}, int64[1] last = {-1}, int64[1] end = {9223372036854775807}, float[1] one = {1}> "

const Folds folds[] = {
    {"AHeadsWidthIntoQueryAndKey", // as scaled_dot_product_attention is exported, which takes the roots of it
     OPSET(14) "g (float[N,L,8] x) => (float[N,2,L,L] y) " WIDTH "{ " HEADS
               "s = Shape(t) d = Slice(s, last, end) f = Cast<to=1>(d) j = Div(one, f) m = Mul(t, j) n = Mul(u, j) y = MatMul(m, n) }",
     "Add:1 MatMul:3 Reshape:2 Transpose:2", "attention scale"},
    {"WidthOfTheInput",
     OPSET(14) "g (float[N,L,8] x) => (float[N,2,L,L] y) <int64[4] heads = {0,-1,2,4}, int64 two = {2}> { s = Shape(x) c = Gather(s, two) d = Div(c, "
               "two) f "
               "= Cast<to=1>(d) " HEADS "m = MatMul(t, u) y = Div(m, f) }",
     "Add:1 MatMul:3 Reshape:2 Transpose:2", "attention scale"},
    {"ThirdsOfALayer", // as nn.MultiheadAttention is exported
     OPSET(
         13) "g (float[N,L,8] x) => (float[N,L,L] y) <int64[1] last = {-1}, int64[1] zero = {0}, int64[1] two = {2}, int64[1] three = {3}, float f = "
             "{0.35}> { c = MatMul<w=[8,12]>(x) a = Add<k=[12]>(c) s = Shape(a) w = Gather(s, last) p = Add(w, two) d = Div(p, three) e = Mul(d, "
             "two) "
             "q = Slice(a, zero, d, last) k = Slice(a, d, e, last) m = Mul(q, f) t = Transpose<perm=[0,2,1]>(k) y = MatMul(m, t) }",
     "Add:2 Div:1 Gather:1 MatMul:2 Mul:1 Shape:1 Slice:2 Transpose:1", "attention scale"},
    {"ScaleOfAWidth",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,5,P,Q] y) <int64 one = {1}> { c = Conv<w=[5,4,3,3]>(x) s = Shape(x) d = Gather(s, one) f = "
               "Cast<to=1>(d) "
               "y = Div(c, f) }",
     "Conv:1", ""},
};
INSTANTIATE_TEST_SUITE_P(KnownExtents, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"OpenExtent", "", wrong,
     OPSET(13) "g (float[N,4,H,6] x) => (float[N,5,P,4] y) <int64 two = {2}> { c = Conv<w=[5,4,3,3]>(x) s = Shape(x) d = Gather(s, two) f = "
               "Cast<to=1>(d) y "
               "= Div(c, f) }"},
    {"OpenBatch", "", "another batch divides by another number",
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,5,3,4] y) <int64 zero = {0}> { c = Conv<w=[5,4,3,3]>(x) s = Shape(x) d = Gather(s, zero) f = "
               "Cast<to=1>(d) "
               "y = Div(c, f) }"},
    {"NumbersBesideExtents", "", wrong,
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,5,3,4] y) <int64 one = {1}> { c = Conv<w=[5,4,3,3]>(x) s = Shape(x) d = Gather(s, one) f = "
               "Cast<to=1>(d) m "
               "= ReduceMean<axes=[0,1,2,3], keepdims=0>(x) e = Mul(f, m) y = Mul(c, e) }"},
};
INSTANTIATE_TEST_SUITE_P(KnownExtents, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
