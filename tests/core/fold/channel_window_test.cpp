// Grouped convolutions written the long way, as Split, convolutions and Concat; and other selections of channels.

#include "core/fold/form/channel_window.h"
#include "tests/core/fold/must_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,6,H,W] y) "

const Folds windows[] = {
    {"GroupsAsSplitAndConcat",
     OPSET(13) MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3], b=3>(a) d = Conv<w=[3,2,3,3], b=3>(b) y = Concat<axis=1>(c, d) }", "Conv:1",
     "grouped convolution"},
    {"WithBatchNormInEachGroup",
     OPSET(13) MAP
     "{ a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3]>(a) d = Conv<w=[3,2,3,3]>(b) m = BN<c=3>(c) n = BN<c=3>(d) y = Concat<axis=1>(m, n) }",
     "Conv:1", ""},
    {"WithBatchNormBehind",
     OPSET(13) MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3]>(a) d = Conv<w=[3,2,3,3]>(b) m = Concat<axis=1>(c, d) y = BN<c=6>(m) }", "Conv:1",
     ""},
    {"SlicesForASplit",
     OPSET(13) MAP "<int64[1] p = {0}, int64[1] q = {2}, int64[1] r = {4}, int64[1] one = {1}> { a = Slice(x, p, q, one) b = Slice(x, q, r, one) c = "
                   "Conv<w=[3,2,3,3], pads=[1,1,1,1]>(a) d = Conv<w=[3,2,3,3], pads=[1,1,1,1]>(b) y = Concat<axis=1>(c, d) }",
     "Conv:1", ""},
    {"AxesCountedFromTheBack",
     OPSET(13) MAP "{ a, b = Split<axis=-3>(x) c = Conv<w=[3,2,3,3]>(a) d = Conv<w=[3,2,3,3]>(b) y = Concat<axis=-3>(c, d) }", "Conv:1", ""},
    {"DifferentKernelsOfOneSize",
     OPSET(13) MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3], pads=[1,1,1,1]>(a) d = Conv<w=[3,2,1,1]>(b) y = Concat<axis=1>(c, d) }",
     "Concat:1 Conv:2 Split:1", ""},
    {"SplitOfAGroupedConvolution",
     OPSET(13) MAP "{ c = Conv<w=[6,2,3,3], group=2>(x) a, b = Split<axis=1>(c) m = BN<c=3>(a) n = BN<c=3>(b) y = Concat<axis=1>(m, n) }", "Conv:1",
     ""},
    {"ChainsInEachGroup",
     OPSET(13) MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[2,2,1,1]>(a) e = Conv<w=[3,2,3,3]>(c) d = Conv<w=[2,2,1,1]>(b) f = Conv<w=[3,2,3,3]>(d) y "
                   "= Concat<axis=1>(e, f) }",
     "Conv:1", ""},
    {"DepthwiseOneByOne",
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,3,H,W] y) { a, b, c = Split<axis=1>(x) d = Conv<w=[1,1,3,3]>(a) e = Conv<w=[1,1,3,3]>(b) f = "
               "Conv<w=[1,1,3,3]>(c) y = Concat<axis=1>(d, e, f) }",
     "Conv:1", ""},
    {"HalvesSummed", OPSET(13) MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[6,2,3,3], b=6>(a) d = Conv<w=[6,2,3,3]>(b) y = Add(c, d) }", "Conv:1", ""},
    {"TheSecondGroupFirst", OPSET(13) MAP "{ a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3]>(a) d = Conv<w=[3,2,3,3]>(b) y = Concat<axis=1>(d, c) }",
     "Concat:1 Conv:2 Split:1", ""},
    {"UnequalParts",
     OPSET(13) MAP "<int64[2] s = {1,3}> { a, b = Split<axis=1>(x, s) c = Conv<w=[3,1,3,3]>(a) d = Conv<w=[3,3,3,3]>(b) y = Concat<axis=1>(c, d) }",
     "Concat:1 Conv:2 Split:1", ""},
    {"OnePartUntouched",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { a, b = Split<axis=1>(x) c = Conv<w=[2,2,3,3], pads=[1,1,1,1]>(a) y = Concat<axis=1>(c, "
               "b) }",
     "Concat:1 Conv:1 Split:1", ""},
    {"OnePartAlone",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y, float[N,2,H,W] b) { a, b = Split<axis=1>(x) c = Conv<w=[3,2,3,3]>(a) y = BN<c=3>(c) }",
     "Conv:1 Split:1", "Conv+BN"},
    {"SumsMovedAlike",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,H,W,4] y) { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) d = Conv<w=[4,4,1,1]>(x) s = "
               "Transpose<perm=[0,2,3,1]>(c) t = Transpose<perm=[0,2,3,1]>(d) y = Add(s, t) }",
     "Conv:1 Transpose:1", ""},
    {"SumsMovedAlikeAndBack",
     OPSET(13) "g (float[M,7,4] x) => (float[M,6,7] y) { c = MatMul<w=[4,6]>(x) d = MatMul<w=[4,6]>(x) s = Transpose<perm=[0,2,1]>(c) t = "
               "Transpose<perm=[0,2,1]>(d) a = Add(s, t) y = BN<c=6>(a) }",
     "Add:1 MatMul:1 Transpose:1", ""},
    {"SumsMovedApart",
     OPSET(13) "g (float[2,4,6,6] x) => (float[2,4,6,6] y) { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) d = Conv<w=[4,4,1,1]>(x) s = "
               "Transpose<perm=[0,1,3,2]>(c) y = Add(s, d) }",
     "Add:1 Conv:2 Transpose:1", ""},
    {"SumsOfDifferentPixels",
     OPSET(13) "g (float[2,4,6,6] x) => (float[2,4,3,6] y) <int64[1] p = {0}, int64[1] q = {3}, int64[1] r = {6}, int64[1] two = {2}> { c = "
               "Conv<w=[4,4,3,3], pads=[1,1,1,1], strides=[2,1]>(x) d = Conv<w=[4,4,1,1], strides=[2,1]>(x) s = Transpose<perm=[0,1,3,2]>(c) e = "
               "Slice(s, p, q, two) t = Transpose<perm=[0,1,3,2]>(d) f = Slice(t, p, q, two) a = Add(e, f) y = Transpose<perm=[0,1,3,2]>(a) }",
     "Add:1 Conv:2 Slice:2 Transpose:3", ""},
};

INSTANTIATE_TEST_SUITE_P(ChannelWindow, MustFold, testing::ValuesIn(windows), [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace crease::fold
