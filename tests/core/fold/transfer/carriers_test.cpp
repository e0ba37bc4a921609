// What BatchNormalization and constants may pass on their way to the kernel. The graphs in which the channels end up
// elsewhere are in must_not_fold_test.cpp.

#include "core/fold/form/carried.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define ROWS "g (float[M,7,4] x) => (float[M,7,6] y) "
#define MAP "g (float[N,4,H,W] x) => (float[N,6,H,W] y) "
#define SQUARE "g (float[2,4,6,6] x) => (float[2,6,6,6] y) "

const Folds carried[] = {
    {"LinearLayerBehindAMovedConv",
     OPSET(13) MAP
     "{ c = Conv<w=[4,4,1,1], b=4>(x) t = Transpose<perm=[0,2,3,1]>(c) m = MatMul<w=[4,6]>(t) a = Add<k=[6]>(m) y = Transpose<perm=[0,3,1,2]>(a) }",
     "Conv:1", ""},
    {"LinearLayerThatStaysBehindTheMove",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) t = Transpose<perm=[0,3,2,1]>(c) m = MatMul<w=[4,3]>(t) y = Add<k=[3]>(m) }",
     "Conv:1 Transpose:1", ""},
    {"PointConvBehindAMovedLinearLayer",
     OPSET(13) "g (float[N,H,W,4] x) => (float[N,3,H,W] y) { m = MatMul<w=[4,4]>(x) a = Add<k=[4]>(m) t = Transpose<perm=[0,3,1,2]>(a) y = "
               "Conv<w=[3,4,1,1], b=3>(t) }",
     "Add:1 MatMul:1 Transpose:1", ""},
    {"GroupsBehindAReshape",
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,4,30] y) <int64[3] to = {0, 4, -1}> { c = Conv<w=[4,4,1,1], b=4>(x) r = Reshape(c, to) y = "
               "Conv<w=[4,2,1], group=2>(r) }",
     "Conv:1 Reshape:1", ""},
    {"ScaledWhileSplitForAShuffle",
     OPSET(13) "g (float[2,4,5,5] x) => (float[2,3,2,5,5] y) <int64[5] q = {2,2,3,5,5}> { c = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(x) a = Reshape(c, q) "
               "t = Transpose<perm=[0,2,1,3,4]>(a) y = BN<c=3>(t) }",
     "Conv:1 Reshape:1 Transpose:1", "Conv+BN"},
    {"MatMulTransposeBatchNorm",
     OPSET(13) "g (float[M,7,4] x) => (float[M,6,7] y) { c = MatMul<w=[4,6]>(x) t = Transpose<perm=[0,2,1]>(c) y = BN<c=6>(t) }",
     "Add:1 MatMul:1 Transpose:1", "Linear+BN"},
    {"PartsOfTheChannelsOfOnePixel", // RepMLPNet's: channels are sets, rows and columns
     OPSET(13) "g (float[N,4,1,1] x) => (float[N,3,2,2] y) <int64[4] s = {-1,3,2,2}> { c = Conv<w=[12,4,1,1]>(x) t = Reshape(c, s) y = BN<c=3>(t) }",
     "Conv:1 Reshape:1", "Conv+BN"},
    {"MatMulReshapeBatchNorm",
     OPSET(13) "g (float[M,7,4] x) => (float[M,6] y) <int64[2] s = {-1,6}> { c = MatMul<w=[4,6]>(x) t = Reshape(c, s) y = BN<c=6>(t) }",
     "Add:1 MatMul:1 Reshape:1", "Linear+BN"},
    {"MatMulFlattenBatchNorm", OPSET(13) "g (float[M,7,4] x) => (float[M,6] y) { c = MatMul<w=[4,6]>(x) t = Flatten<axis=2>(c) y = BN<c=6>(t) }",
     "Add:1 Flatten:1 MatMul:1", ""},
    // LeViT's linear layer with BatchNormalization, back to the shape it had
    {"ThereAndBackByShape", OPSET(13) ROWS "{ c = MatMul<w=[4,6]>(x) t = Flatten<axis=2>(c) n = BN<c=6>(t) s = Shape(c) y = Reshape(n, s) }",
     "Add:1 MatMul:1", "Linear+BN"},
    {"ThereAndBackByNumbers",
     OPSET(13) "g (float[2,7,4] x) => (float[2,7,6] y) <int64[2] s = {-1,6}, int64[3] u = {2,7,6}> { c = MatMul<w=[4,6]>(x) t = Reshape(c, s) n = "
               "BN<c=6>(t) y = Reshape(n, u) }",
     "Add:1 MatMul:1", ""},
    {"ThereAndBackByTranspose",
     OPSET(13) MAP
     "{ c = Conv<w=[6,4,3,3]>(x) t = Transpose<perm=[0,2,3,1]>(c) m = Mul<k=[6]>(t) a = Add<k=[6]>(m) y = Transpose<perm=[0,3,1,2]>(a) }",
     "Conv:1", ""},
    {"OutOfChannelsFirst",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,H,W,6] y) { c = Conv<w=[6,4,3,3]>(x) t = Transpose<perm=[0,2,3,1]>(c) m = Mul<k=[6]>(t) y = "
               "Add<k=[1,1,1,6]>(m) }",
     "Conv:1 Transpose:1", ""},
    {"AfterAShapeThatIsReadTwice",
     OPSET(13) "g (float[M,7,4] x) => (float[M,7,6] y, int64[3] z) { c = MatMul<w=[4,6]>(x) t = Flatten<axis=2>(c) n = BN<c=6>(t) s = Shape(c) y = "
               "Reshape(n, s) z = Identity(s) }",
     "BatchNormalization:1 Flatten:1 Identity:1 MatMul:1 Reshape:1 Shape:1", ""},
    {"ChannelsOfAPositionFlattened",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6] y) { c = Conv<w=[6,4,3,3]>(x) a = GlobalAveragePool(c) t = Flatten(a) y = BN<c=6>(t) }",
     "Conv:1 Flatten:1 GlobalAveragePool:1", "Conv+BN"},
    {"PixelsFlattened",
     OPSET(13) "g (float[N,4,9,8] x) => (float[N,6,42] y) <int64[3] s = {0,6,-1}> { c = Conv<w=[6,4,3,3]>(x) t = Reshape(c, s) y = BN<c=6>(t) }",
     "Conv:1 Reshape:1", ""},
    {"PixelsFlattenedByNumber",
     OPSET(13) "g (float[N,4,9,8] x) => (float[N,6,42] y) <int64[3] s = {-1,6,42}> { c = Conv<w=[6,4,3,3]>(x) t = Reshape(c, s) y = BN<c=6>(t) }",
     "Conv:1 Reshape:1", ""},
    {"GlobalAveragePool", OPSET(13) MAP "{ c = Conv<w=[6,4,3,3]>(x) a = GlobalAveragePool(c) y = BN<c=6>(a) }", "Conv:1 GlobalAveragePool:1",
     "Conv+BN"},
    {"ReduceMeanOfPixels",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6] y) { c = Conv<w=[6,4,3,3]>(x) a = ReduceMean<axes=[2,3], keepdims=0>(c) y = BN<c=6>(a) }",
     "Conv:1 ReduceMean:1", ""},
    {"SqueezedPool",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6] y) <int64[2] s = {2,3}> { c = Conv<w=[6,4,3,3]>(x) a = GlobalAveragePool(c) t = Squeeze(a, s) y "
               "= Mul<k=[6]>(t) }",
     "Conv:1 GlobalAveragePool:1 Squeeze:1", ""},
    {"UnsqueezedAndScaled",
     OPSET(13) "g (float[M,4] x) => (float[M,6,1,1] y) <int64[2] s = {2,3}> { c = Gemm<w=[4,6], b=6>(x) t = Unsqueeze(c, s) y = BN<c=6>(t) }",
     "Gemm:1 Unsqueeze:1", ""},
    {"UnpaddedAveragePool", OPSET(13) MAP "{ c = Conv<w=[6,4,3,3]>(x) a = AveragePool<kernel_shape=[2,2], strides=[2,2]>(c) y = BN<c=6>(a) }",
     "AveragePool:1 Conv:1", "Conv+BN"},
    {"PoolThatLeavesPaddingOut", OPSET(13) MAP "{ c = Conv<w=[6,4,3,3]>(x) a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1]>(c) y = BN<c=6>(a) }",
     "AveragePool:1 Conv:1", ""},
    {"PoolThatRoundsUp",
     OPSET(13) MAP "{ c = Conv<w=[6,4,3,3]>(x) a = AveragePool<kernel_shape=[2,2], strides=[2,2], ceil_mode=1>(c) y = BN<c=6>(a) }",
     "AveragePool:1 Conv:1", ""},
    {"TransposedAfterSameUpper",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,H,W,6] y) { c = Conv<w=[6,4,3,3], auto_pad=\"SAME_UPPER\", strides=[2,2]>(x) t = "
               "Transpose<perm=[0,2,3,1]>(c) m = Mul<k=[6]>(t) y = Add<k=[6]>(m) }",
     "Conv:1 Transpose:1", ""},
    {"SliceOfPixels",
     OPSET(13) MAP
     "<int64[1] s = {1}, int64[1] e = {5}, int64[1] a = {3}> { c = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(x) t = Slice(c, s, e, a) y = BN<c=6>(t) }",
     "Conv:1 Slice:1", ""},
    {"AsManyRowsAsChannels", OPSET(13) SQUARE "{ c = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(x) t = Transpose<perm=[0,1,3,2]>(c) y = BN<c=6>(t) }",
     "Conv:1 Transpose:1", ""},
    // towards a linear layer behind
    {"BatchNormPoolLinear",
     OPSET(
         13) "g (float[N,4,H,W] x) => (float[N,5] y) { n = BN<c=4>(x) a = GlobalAveragePool(n) t = Flatten(a) y = Gemm<w=[5,4], b=5, transB=1>(t) }",
     "Flatten:1 Gemm:1 GlobalAveragePool:1", "Linear+BN"},
    {"BatchNormTransposeLinear",
     OPSET(13) "g (float[N,4,L] x) => (float[N,L,5] y) { n = BN<c=4>(x) t = Transpose<perm=[0,2,1]>(n) y = MatMul<w=[4,5]>(t) }",
     "Add:1 MatMul:1 Transpose:1", ""},
    {"ScaleTransposeLinear",
     OPSET(13) "g (float[N,4,L] x) => (float[N,L,5] y) { n = Mul<k=[4,1]>(x) t = Transpose<perm=[0,2,1]>(n) y = MatMul<w=[4,5]>(t) }",
     "MatMul:1 Transpose:1", ""},
    {"BothWaysRound",
     OPSET(13) "g (float[N,4,L] x) => (float[N,5,L] y) { n = BN<c=4>(x) t = Transpose<perm=[0,2,1]>(n) m = MatMul<w=[4,5]>(t) u = "
               "Transpose<perm=[0,2,1]>(m) y = BN<c=5>(u) }",
     "Add:1 MatMul:1 Transpose:2", ""},
    {"ChannelShuffle",
     OPSET(11) "g (float[N,4,5,5] x) => (float[N,6,5,5] y) <int64[5] q = {-1,2,3,5,5}, int64[4] r = {-1,6,5,5}> { c = Conv<w=[6,4,3,3], "
               "pads=[1,1,1,1]>(x) a = Reshape(c, q) t = Transpose<perm=[0,2,1,3,4]>(a) e = Reshape(t, r) y = BN<c=6>(e) }",
     "Conv:1 Reshape:2 Transpose:1", ""},
    {"ChannelShuffleOfThree",
     OPSET(13) "g (float[2,4,5,5] x) => (float[2,12,5,5] y) <int64[6] q = {2,2,3,2,5,5}, int64[4] r = {2,12,5,5}> { c = Conv<w=[12,4,1,1]>(x) a = "
               "Reshape(c, q) t = Transpose<perm=[0,3,1,2,4,5]>(a) e = Reshape(t, r) m = Mul<k=[12,1,1]>(e) y = Add<k=[12,1,1]>(m) }",
     "Conv:1 Reshape:2 Transpose:1", ""},
    {"OnePixelFlattenedByAReshape",
     OPSET(13) "g (float[N,4,4,4] x) => (float[N,6] y) <int64[2] q = {-1,6}> { c = Conv<w=[6,4,4,4]>(x) r = Reshape(c, q) y = BN<c=6>(r) }",
     "Conv:1 Reshape:1", ""},
    {"ChannelShuffleOfAnOpenBatch",
     OPSET(13) "g (float[N,4,10,10] x) => (float[N,8,10,10] y) <int64 zero = {0}, int64[1] ax = {0}, int64[4] split = {2,4,10,10}, int64[3] whole = "
               "{8,10,10}> { c = Conv<w=[8,4,3,3], pads=[1,1,1,1], b=8>(x) s = Shape(x) n = Gather<axis=0>(s, zero) u = Unsqueeze(n, ax) t = "
               "Concat<axis=0>(u, split) r = Reshape(c, t) p = Transpose<perm=[0,2,1,3,4]>(r) v = Concat<axis=0>(u, whole) q = Reshape(p, v) y = "
               "BN<c=8>(q) }",
     "Concat:2 Conv:1 Gather:1 Reshape:2 Shape:1 Transpose:1 Unsqueeze:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Carriers, MustFold, testing::ValuesIn(carried), name_of<Folds>);

const Refused stays[] = {
    {"ShuffleOfOpenHeightAndWidth", "not_per_channel", "a policy: which axes the Reshape leaves alone is not known",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) <int64 i0 = {0}, int64 i2 = {2}, int64 i3 = {3}, int64[1] ax = {0}, int64[2] parts = "
               "{2,3}, int64[1] all = {6}> { c = Conv<w=[6,4,1,1]>(x) sh = Shape(x) n = Gather(sh, i0) h = Gather(sh, i2) v = Gather(sh, i3) nu = "
               "Unsqueeze(n, ax) hu = Unsqueeze(h, ax) vu = Unsqueeze(v, ax) to = Concat<axis=0>(nu, parts, hu, vu) r = Reshape(c, to) t = "
               "Transpose<perm=[0,2,1,3,4]>(r) back = Concat<axis=0>(nu, all, hu, vu) u = Reshape(t, back) y = BN<c=6>(u) }"},
    {"MoreChannelsThanTheReshapeSays", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,6,30] y) <int64[3] to = {0, 4, -1}> { c = Conv<w=[4,4,1,1], b=4>(x) r = Reshape(c, to) y = "
               "Conv<w=[6,4,1]>(r) }"},
    {"LinearLayerOverTheHeightBehindAMove", "", wrong,
     OPSET(
         13) "g (float[N,4,4,4] x) => (float[N,4,4,4] y) { c = Conv<w=[4,4,1,1], b=4>(x) t = Transpose<perm=[0,1,3,2]>(c) y = MatMul<w=[4,4]>(t) }"},
    {"AWindowBehindAMovedLayer", "unsupported_chain", "it would be a convolution of an image whose channels come last",
     OPSET(13) "g (float[N,5,6,4] x) => (float[N,3,3,4] y) { m = MatMul<w=[4,4]>(x) t = Transpose<perm=[0,3,1,2]>(m) y = Conv<w=[3,4,3,3]>(t) }"},
    {"PointConvWithAStrideBehindAMovedLayer", "unsupported_chain", "it picks places",
     OPSET(13) "g (float[N,5,6,4] x) => (float[N,3,3,3] y) { m = MatMul<w=[4,4]>(x) t = Transpose<perm=[0,3,1,2]>(m) y = Conv<w=[3,4,1,1], "
               "strides=[2,2]>(t) }"},
    {"LinearLayerBehindAMovedAverage", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,3] y) { c = Conv<w=[4,4,1,1]>(x) a = GlobalAveragePool(c) f = Flatten(a) y = Gemm<w=[4,3]>(f) }"},
    {"PoolThatRoundsUpAndCounts", "ceil_mode", wrong,
     OPSET(13) MAP "{ c = Conv<w=[6,4,3,3]>(x) a = AveragePool<kernel_shape=[2,2], strides=[2,2], ceil_mode=1, count_include_pad=1, "
                   "pads=[0,0,1,1]>(c) y = BN<c=6>(a) }"},
    {"TransposedOntoAnEqualExtent", "not_per_channel", wrong, OPSET(13) R"(
        g (float[N,4,4,W] x) => (float[N,4,4,W] y) <float[4,4,1,1] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) t = Transpose<perm=[0,2,1,3]>(c) y = BatchNormalization(t, s, b, m, var) })"},
    {"ReshapedOntoAnEqualExtent", "not_per_channel", wrong, OPSET(13) R"(
        g (float[2,4,4,4] x) => (float[2,4,16] y) <float[4,4,1,1] w, int64[3] q = {2,4,16}, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) t = Transpose<perm=[0,2,1,3]>(c) r = Reshape(t, q) y = BatchNormalization(r, s, b, m, var) })"},
    {"ReshapedToAComputedShape", "not_constant", "where the channels go is not known before the network runs", OPSET(13) R"(
        g (float[2,6,6] x, int64[2] q) => (float[12,6] y) <float[6,6] w, float[6] s, float[6] b, float[6] m, float[6] var>
        { c = MatMul(x, w) r = Reshape(c, q) y = BatchNormalization(r, s, b, m, var) })"},
    {"HeadsSplit", "not_per_channel", "the factors belong to positions", OPSET(13) R"(
        g (float[2,5,6] x) => (float[2,5,2,3] y) <float[6,6] w, int64[4] q = {2,5,2,3}, float[5] s, float[5] b, float[5] m, float[5] var>
        { c = MatMul(x, w) r = Reshape(c, q) y = BatchNormalization(r, s, b, m, var) })"},
    {"MeanOverChannels", "not_per_channel", "a mean over channels has no form", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,1,H,W] y) <float[4,4,1,1] w, float[1] s, float[1] b, float[1] m, float[1] var>
        { c = Conv(x, w) r = ReduceMean<axes=[1]>(c) y = BatchNormalization(r, s, b, m, var) })"},
    {"BatchNormFlattenedBetweenPixels", "not_per_channel", "the rows of one channel's pixels would have to be gathered from all over", OPSET(13) R"(
        g (float[N,4,2,2] x) => (float[N,5] y) <float[4] s, float[4] b, float[4] m, float[4] var, float[16,5] w>
        { n = BatchNormalization(x, s, b, m, var) u = Transpose<perm=[0,2,1,3]>(n) t = Flatten(u) y = MatMul(t, w) })"},
};

INSTANTIATE_TEST_SUITE_P(Carriers, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

View map() { return View(4, 1, 6); }

TEST(ViewOfAxes, FindsTheChannelsAgain) {
    View view = map();
    EXPECT_TRUE(view.transpose({0, 2, 3, 1}));
    EXPECT_EQ(view.channel_axis(), 3);
    EXPECT_FALSE(view.natural());
    EXPECT_TRUE(view.transpose({0, 3, 1, 2}));
    EXPECT_TRUE(view.natural());
}

TEST(ViewOfAxes, LosesChannelsThatShareAnAxis) {
    View flat = map();
    EXPECT_FALSE(flat.flatten(1));
    View swapped = map();
    EXPECT_FALSE(swapped.reshape({0, -1, 6})); // H*W stands where 6 is wanted
}

TEST(ViewOfAxes, FollowsChannelsThatAreSplitAndPutTogether) {
    View view = View(2, 1, 6);
    EXPECT_TRUE(view.reshape({-1, 2, 3}));
    EXPECT_EQ(view.channel_axis(), -1);
    View back = view;
    EXPECT_TRUE(back.reshape({-1, 6}));
    EXPECT_TRUE(back.natural());
    EXPECT_TRUE(back.places_on(1).empty());
    EXPECT_TRUE(view.transpose({0, 2, 1}));
    EXPECT_FALSE(View(view).resize({1})) << "a part of the channels would be lost";
    EXPECT_TRUE(view.reshape({-1, 6}));
    EXPECT_EQ(view.channel_axis(), 1);
    EXPECT_EQ(view.places_on(1), (std::vector<std::int64_t>{0, 2, 4, 1, 3, 5}));
}

TEST(ViewOfAxes, IsNotFooledByEqualExtents) {
    View view(3, 1, 6, {2, 6, 6});
    EXPECT_TRUE(view.transpose({0, 2, 1}));
    EXPECT_TRUE(view.reshape({2, 6, 6}));
    EXPECT_EQ(view.channel_axis(), 2);
    EXPECT_FALSE(view.natural());
}

TEST(ViewOfAxes, MergesAndRestores) {
    View view(3, 2, 6);
    EXPECT_TRUE(view.reshape({-1, 6}));
    EXPECT_EQ(view.channel_axis(), 1);
    EXPECT_TRUE(view.in_order());
    view.restore();
    EXPECT_TRUE(view.natural());
}

} // namespace
} // namespace crease::fold
