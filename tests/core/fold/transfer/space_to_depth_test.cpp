// Blocks of pixels as channels, and back: SpaceToDepth, DepthToSpace, and both written out. Channels picked in another order.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"
#include "tests/support/model_text.h"

namespace crease::fold {
namespace {

#define QUARTERS(a, b, c, d)                                                                                                                         \
    "<int64[2] s = {0,0}, int64[2] t = {1,0}, int64[2] u = {0,1}, int64[2] v = {1,1}, int64[2] e = {9223372036854775807,9223372036854775807}, "      \
    "int64[2] a = {2,3}, int64[2] p = {2,2}> "                                                                                                       \
    "{ k = Slice(x, s, e, a, p) l = Slice(x, t, e, a, p) m = Slice(x, u, e, a, p) n = Slice(x, v, e, a, p) j = Concat<axis=1>(" a ", " b ", " c      \
    ", " d ") "

const Folds folds[] = {
    {"Focus",
     OPSET(13) "g (float[2,3,12,8] x) => (float[2,5,6,4] y) " QUARTERS("k", "l", "m",
                                                                       "n") "c = Conv<w=[5,12,3,3], pads=[1,1,1,1]>(j) y = BN<c=5>(c) }",
     "Conv:1", "Focus"},
    {"FocusInAnotherOrder", OPSET(13) "g (float[2,3,12,8] x) => (float[2,5,6,4] y) " QUARTERS("n", "k", "m", "l") "y = Conv<w=[5,12,1,1]>(j) }",
     "Conv:1", ""},
    {"PatchesMerged", OPSET(13) "g (float[2,4,8,12] x) => (float[2,8,4,6] y) " QUARTERS("k", "l", "m", "n") "y = Conv<w=[8,16,1,1], b=8>(j) }",
     "Conv:1", ""},
    {"SpaceToDepth",
     OPSET(13) "g (float[2,3,12,6] x) => (float[2,5,P,Q] y) { d = SpaceToDepth<blocksize=3>(x) c = Conv<w=[5,27,3,3], pads=[1,1,1,1]>(d) y = "
               "BN<c=5>(c) }",
     "Conv:1", "SpaceToDepth+Conv"},
    {"PixelUnshuffleWrittenOut",
     OPSET(13) "g (float[N,3,12,8] x) => (float[N,5,6,4] y) <int64[6] s = {-1,3,6,2,4,2}, int64[4] t = {-1,12,6,4}> { r = Reshape(x, s) q = "
               "Transpose<perm=[0,1,3,5,2,4]>(r) d = Reshape(q, t) c = Conv<w=[5,12,3,3], pads=[1,1,1,1]>(d) y = BN<c=5>(c) }",
     "Conv:1", "SpaceToDepth+Conv"},
    {"SpaceToDepthWrittenOut",
     OPSET(13) "g (float[2,3,12,6] x) => (float[2,5,4,2] y) <int64[6] s = {2,3,4,3,2,3}, int64[4] t = {0,27,-1,2}> { m = Mul<k=[3,1,1]>(x) r = "
               "Reshape(m, s) q = Transpose<perm=[0,3,5,1,2,4]>(r) d = Reshape(q, t) y = Conv<w=[5,27,1,1]>(d) }",
     "Conv:1", ""},
    {"ScaledBeforeSpaceToDepth",
     OPSET(13) "g (float[2,3,8,6] x) => (float[2,5,P,Q] y) { m = Mul<k=[3,1,1]>(x) d = SpaceToDepth<blocksize=2>(m) y = Conv<w=[5,12,1,1]>(d) }",
     "Conv:1", ""},
    {"ShiftBeforeSpaceToDepth",
     OPSET(13) "g (float[2,3,8,6] x) => (float[2,5,P,Q] y) { m = Add<k=[3,1,1]>(x) d = SpaceToDepth<blocksize=2>(m) y = Conv<w=[5,12,1,1]>(d) }",
     "Conv:1", ""},
    {"ShiftUnderTheBorderOfBlocks",
     OPSET(13) "g (float[2,3,8,6] x) => (float[2,5,P,Q] y) { m = Add<k=[3,1,1]>(x) d = SpaceToDepth<blocksize=2>(m) y = Conv<w=[5,12,3,3], "
               "pads=[1,1,1,1]>(d) }",
     "Add:1 Conv:1", ""},
    {"EverySecondPixel",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <int64[2] s = {0,0}, int64[2] e = {9223372036854775807,9223372036854775807}, int64[2] a = "
               "{2,3}, int64[2] p = {2,2}> { t = Slice(x, s, e, a, p) y = Conv<w=[4,4,1,1]>(t) }",
     "Conv:1", ""},
    {"BatchNormBehindDepthToSpace",
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,2,P,Q] y) { c = Conv<w=[8,3,3,3]>(x) d = DepthToSpace<blocksize=2>(c) y = BN<c=2>(d) }",
     "Conv:1 DepthToSpace:1", "Conv+BN"},
    {"BatchNormBehindColumnFirst",
     OPSET(
         13) "g (float[N,3,H,W] x) => (float[N,2,P,Q] y) { c = Conv<w=[8,3,3,3]>(x) d = DepthToSpace<blocksize=2, mode=\"CRD\">(c) y = BN<c=2>(d) }",
     "Conv:1 DepthToSpace:1", ""},
    {"ScaleAndShiftBehindDepthToSpace",
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,3,P,Q] y) { c = Conv<w=[27,3,3,3], b=27>(x) d = DepthToSpace<blocksize=3, mode=\"CRD\">(c) m = "
               "Mul<k=[3,1,1]>(d) y = Add<k=[1,3,1,1]>(m) }",
     "Conv:1 DepthToSpace:1", ""},
    {"OnePlaneBehindDepthToSpace",
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,1,P,Q] y) { c = Conv<w=[4,3,3,3]>(x) d = DepthToSpace<blocksize=2>(c) y = BN<c=1>(d) }",
     "Conv:1 DepthToSpace:1", ""},
    {"ShuffleWrittenOut",
     OPSET(13) "g (float[2,3,6,5] x) => (float[2,2,P,Q] y) <int64[6] s = {2,2,2,2,6,5}, int64[4] t = {2,2,12,10}> { c = Conv<w=[8,3,3,3], "
               "pads=[1,1,1,1]>(x) r = Reshape(c, s) q = Transpose<perm=[0,1,4,2,5,3]>(r) d = Reshape(q, t) y = BN<c=2>(d) }",
     "Conv:1 Reshape:2 Transpose:1", ""},
    {"ChannelsPicked",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y) <int64[3] i = {5,0,-2}> { c = Conv<w=[6,4,3,3], b=6>(x) d = Gather<axis=1>(c, i) y = "
               "BN<c=3>(d) }",
     "Conv:1", ""},
    {"ChannelsPickedBefore",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) <int64[4] i = {3,1,0,2}> { d = Gather<axis=1>(x, i) y = Conv<w=[6,4,3,3], "
               "pads=[1,1,1,1]>(d) }",
     "Conv:1", ""},
    {"EverySecondChannel",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y) <int64[1] s = {1}, int64[1] e = {9223372036854775807}, int64[1] a = {1}, int64[1] p = "
               "{2}> { c = Conv<w=[6,4,3,3], b=6>(x) y = Slice(c, s, e, a, p) }",
     "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(SpaceToDepth, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"BlocksThatAreNoBlocks", "", wrong,
     OPSET(13) "g (float[2,3,8,12] x) => (float[2,5,6,4] y) <int64[6] s = {2,3,6,2,4,2}, int64[4] t = {2,12,6,4}> { r = Reshape(x, s) q = "
               "Transpose<perm=[0,1,3,5,2,4]>(r) d = Reshape(q, t) y = Conv<w=[5,12,1,1]>(d) }"},
    {"BlocksReadElsewhere", "", "a value between is an output",
     OPSET(13) "g (float[2,3,12,8] x) => (float[2,5,6,4] y, float[2,3,2,2,6,4] q) <int64[6] s = {2,3,6,2,4,2}, int64[4] t = {2,12,6,4}> { r = "
               "Reshape(x, s) q = Transpose<perm=[0,1,3,5,2,4]>(r) d = Reshape(q, t) y = Conv<w=[5,12,1,1]>(d) }"},
    {"BlocksTurned", "", wrong,
     OPSET(13) "g (float[2,3,8,8] x) => (float[2,5,4,4] y) <int64[6] s = {2,3,4,2,4,2}, int64[4] t = {2,12,4,4}> { r = Reshape(x, s) q = "
               "Transpose<perm=[0,1,3,5,4,2]>(r) d = Reshape(q, t) y = Conv<w=[5,12,1,1]>(d) }"},
    {"ScalePerPlaceInABlock", "not_per_channel", wrong,
     OPSET(13) "g (float[1,3,2,2] x) => (float[1,2,4,4] y) { c = Conv<w=[8,3,1,1]>(x) d = DepthToSpace<blocksize=2>(c) y = Mul<k=[4,1]>(d) }"},
    {"ConvBehindDepthToSpace", "", wrong,
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,2,P,Q] y) { c = Conv<w=[8,3,3,3]>(x) d = DepthToSpace<blocksize=2>(c) y = Conv<w=[2,2,3,3]>(d) }"},
    {"ScaleBeforeDepthToSpace", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,8,H,W] x) => (float[N,3,P,Q] y) { r = Relu(x) m = Mul<k=[8,1,1]>(r) d = DepthToSpace<blocksize=2>(m) y = "
               "Conv<w=[3,2,3,3]>(d) }"},
};

INSTANTIATE_TEST_SUITE_P(SpaceToDepth, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

// One block of the four is no value of the graph, though its derivation bears the node's name.
TEST(SpaceToDepth, ABlockAloneIsNoStep) {
    const auto written = complete({"blocks", OPSET(13) "g (float[N,6,H,W] x) => (float[N,16,P,Q] y) <float[4,6] w> { c = "
                                                       "Einsum<equation=\"oc,bchw->bohw\">(w, x) y = SpaceToDepth<blocksize=2>(c) }"});
    const auto model = test::to_model(written.model);
    const auto scanned = scan(*model);
    ASSERT_TRUE(scanned);
    ASSERT_EQ(scanned->sites.size(), 1u);
    const auto replacement = fold_step(*scanned->facts, scanned->sites[0], "y");
    ASSERT_TRUE(replacement) << replacement.error().sentence();
    EXPECT_EQ(replacement->weights.front()->dims(), (std::vector<std::int64_t>{16, 6, 2, 2})) << "all four, and not 4 rows of one";
}

} // namespace
} // namespace crease::fold
