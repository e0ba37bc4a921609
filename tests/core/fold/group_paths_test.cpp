// What may stand between a scale and the layers that it goes into together: what moves or averages a site's value, a product of two values.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define TWICE "<float[4] up = {1,1,2,2}> "

const Folds folds[] = {
    {"SiteBehindAResize", // HRNet's fuse layers, with a BatchNormalization behind the sum
     OPSET(13) "g (float[N,4,6,6] x, float[N,4,3,3] u) => (float[N,5,6,6] y) " TWICE
               "{ c = Conv<w=[5,4,1,1]>(x) d = Conv<w=[5,4,1,1]>(u) n = BN<c=5>(d) r "
               "= Resize<mode=\"nearest\", coordinate_transformation_mode=\"asymmetric\", nearest_mode=\"floor\">(n, , up) j = Add(c, r) y = "
               "BN<c=5>(j) }",
     "Add:1 Conv:2 Resize:1", "sum+BN"},
    {"SiteBehindAPool",
     OPSET(13) "g (float[N,4,6,6] x, float[N,4,7,7] u) => (float[N,8,6,6] y) { c = Conv<w=[5,4,1,1]>(x) a = BN<c=5>(c) d = Conv<w=[3,4,1,1]>(u) n = "
               "BN<c=3>(d) p = AveragePool<kernel_shape=[2,2]>(n) j = Concat<axis=1>(a, p) y = BN<c=8>(j) }",
     "AveragePool:1 Concat:1 Conv:2", "Concat+BN"},
    {"SiteBehindDepthToSpace",
     OPSET(13) "g (float[N,4,3,3] x, float[N,4,6,6] u) => (float[N,4,6,6] y) { c = Conv<w=[8,4,1,1]>(x) a = BN<c=8>(c) s = "
               "DepthToSpace<blocksize=2>(a) d = "
               "Conv<w=[2,4,1,1]>(u) j = Concat<axis=1>(s, d) y = BN<c=4>(j) }",
     "Concat:1 Conv:2 DepthToSpace:1", "Concat+BN"},
    {"ANumberForEachHead",
     OPSET(13) "g (float[N,L,8] x) => (float[N,2,L,L] y) <int64[4] heads = {0,0,2,4}> { q = MatMul<w=[8,8]>(x) r = Reshape(q, heads) t = "
               "Transpose<perm=[0,2,1,3]>(r) k = MatMul<w=[8,8]>(x) v = Reshape(k, heads) u = Transpose<perm=[0,2,3,1]>(v) m = MatMul(t, u) y = "
               "Mul<k=[2,1,1]>(m) }",
     "MatMul:3 Reshape:2 Transpose:2", "attention scale"},
    {"ANumberForEachChannelOfAProduct", // a gated layer with a scale behind it
     OPSET(13) "g (float[N,L,8] x) => (float[N,L,6] y) { a = MatMul<w=[8,6]>(x) b = MatMul<w=[8,6]>(x) g = Sigmoid(b) m = Mul(a, g) y = "
               "Mul<k=[6]>(m) }",
     "MatMul:2 Mul:1 Sigmoid:1", ""},
};
INSTANTIATE_TEST_SUITE_P(GroupPaths, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"ResizedPartIsReadElsewhere", "anchors_differ", wrong,
     OPSET(13) "g (float[N,4,6,6] x, float[N,4,3,3] u) => (float[N,5,6,6] y, float[N,5,3,3] z) " TWICE
               "{ c = Conv<w=[5,4,1,1]>(x) d = Conv<w=[5,4,1,1]>(u) r = Resize<mode=\"nearest\", coordinate_transformation_mode=\"asymmetric\", "
               "nearest_mode=\"floor\">(d, , up) j = Add(c, r) y = Mul<k=[5,1,1]>(j) z = Relu(d) }"},
    {"ShiftOfAProduct", "", wrong,
     OPSET(13) "g (float[N,L,8] x) => (float[N,L,6] y) { a = MatMul<w=[8,6]>(x) b = MatMul<w=[8,6]>(x) g = Sigmoid(b) m = Mul(a, g) y = "
               "Add<k=[6]>(m) }"},
    {"OneChannelForAll", "", wrong,
     OPSET(13) "g (float[N,L,8] x) => (float[N,L,6] y) { a = MatMul<w=[8,1]>(x) h = MatMul<w=[8,6]>(x) g = Sigmoid(h) m = Mul(a, g) y = "
               "Mul<k=[6]>(m) }"},
    {"ANumberForEachKey", "", wrong,
     OPSET(13) "g (float[N,5,8] x) => (float[N,5,5] y) { a = MatMul<w=[8,5]>(x) b = MatMul<w=[8,5]>(x) t = Transpose<perm=[0,2,1]>(b) m = MatMul(a, "
               "t) y = "
               "Mul<k=[5]>(m) }"},
};
INSTANTIATE_TEST_SUITE_P(GroupPaths, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
