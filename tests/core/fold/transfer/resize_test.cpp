// Scales and shifts pass what resizes or repeats pixels, and reach the kernel behind as well as the one before.

#include "tests/core/fold/must_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,6,H,W] y) "
#define NCHW "g (float[N,4,H,W] x) => (float[N,6,P,Q] y) "

const Folds resized[] = {
    {"ByFactors", OPSET(13) NCHW "<float[4] f = {1,1,2,2}> { c = Conv<w=[6,4,3,3]>(x) r = Resize(c, , f) y = BN<c=6>(r) }", "Conv:1 Resize:1",
     "Conv+BN"},
    {"LinearlyByFactors", OPSET(13) NCHW "<float[4] f = {1,1,2,1.5}> { c = Conv<w=[6,4,3,3]>(x) r = Resize<mode=\"linear\">(c, , f) y = BN<c=6>(r) }",
     "Conv:1 Resize:1", ""},
    {"BySizes",
     OPSET(13) "g (float[2,4,9,9] x) => (float[2,6,15,15] y) <int64[4] s = {2,6,15,15}> { c = Conv<w=[6,4,3,3]>(x) r = Resize<mode=\"linear\", "
               "coordinate_transformation_mode=\"align_corners\">(c, , , s) y = BN<c=6>(r) }",
     "Conv:1 Resize:1", ""},
    {"OfTheAxesItNames", OPSET(18) NCHW "<float[2] f = {2,3}> { c = Conv<w=[6,4,3,3]>(x) r = Resize<axes=[2,3]>(c, , f) y = BN<c=6>(r) }",
     "Conv:1 Resize:1", ""},
    {"OfOpset10", OPSET(10) NCHW "<float[4] f = {1,1,2,2}> { c = Conv<w=[6,4,3,3]>(x) r = Resize(c, f) y = BN<c=6>(r) }", "Conv:1 Resize:1", ""},
    {"UpsampleOfOpset9", OPSET(9) NCHW "<float[4] f = {1,1,2,2}> { c = Conv<w=[6,4,3,3]>(x) r = Upsample(c, f) y = BN<c=6>(r) }", "Conv:1 Upsample:1",
     ""},
    {"UpsampleOfOpset7", OPSET(7) NCHW "{ c = Conv<w=[6,4,3,3]>(x) r = Upsample<scales=[1.0,1.0,2.0,2.0]>(c) y = BN<c=6>(r) }", "Conv:1 Upsample:1",
     ""},
    {"TowardsTheKernelBehind", OPSET(13) NCHW "<float[4] f = {1,1,2,2}> { n = BN<c=4>(x) r = Resize(n, , f) y = Conv<w=[6,4,3,3]>(r) }",
     "Conv:1 Resize:1", ""},
    {"ScalarTowardsAPaddedKernel",
     OPSET(13) NCHW "<float[4] f = {1,1,2,2}> { n = Mul<k=[1]>(x) r = Resize(n, , f) y = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(r) }", "Conv:1 Resize:1",
     ""},
    {"ReflectedBorder", OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}> { c = Conv<w=[6,4,3,3]>(x) r = Pad<mode=\"reflect\">(c, p) y = BN<c=6>(r) }",
     "Conv:1 Pad:1", "Conv+BN"},
    {"BatchNormThroughARepeatedEdge",
     OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}> { n = BN<c=4>(x) r = Pad<mode=\"edge\">(n, p) y = Conv<w=[6,4,3,3]>(r) }", "Conv:1 Pad:1", ""},
    // what an image goes through before the first convolution, channels last
    {"NormalisedChannelsLast",
     OPSET(13) "g (float[N,H,W,3] x) => (float[N,6,H,W] y) { a = Sub<k=[3]>(x) m = Div<k=[3]>(a) t = Transpose<perm=[0,3,1,2]>(m) y = "
               "Conv<w=[6,3,3,3]>(t) }",
     "Conv:1 Transpose:1", ""},
    {"ScaledChannelsLast",
     OPSET(13) "g (float[N,H,W,3] x) => (float[N,6,H,W] y) { m = Div<k=[3]>(x) t = Transpose<perm=[0,3,1,2]>(m) c = Conv<w=[6,3,3,3], strides=[2,2], "
               "pads=[1,1,1,1]>(t) y = BN<c=6>(c) }",
     "Conv:1 Transpose:1", "Conv+BN"},
    {"ScaledByOneNumber",
     OPSET(13) "g (float[N,H,W,3] x) => (float[N,6,H,W] y) { m = Mul<k=[1]>(x) t = Transpose<perm=[0,3,1,2]>(m) y = Conv<w=[6,3,3,3], "
               "pads=[1,1,1,1]>(t) }",
     "Conv:1 Transpose:1", ""},
    {"TowardsAConvTranspose",
     OPSET(13) "g (float[N,H,W,4] x) => (float[N,6,P,Q] y) { m = Mul<k=[4]>(x) t = Transpose<perm=[0,3,1,2]>(m) y = ConvTranspose<w=[4,6,2,2], "
               "strides=[2,2]>(t) }",
     "ConvTranspose:1 Transpose:1", ""},
    // not: channels interpolated, values from outside, or a shift under zeros
    {"ChannelsRepeated",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,12,H,W] y) <float[4] f = {1,2,1,1}> { c = Conv<w=[6,4,3,3]>(x) r = Resize(c, , f) y = BN<c=12>(r) }",
     "BatchNormalization:1 Conv:1 Resize:1", ""},
    {"ShiftUnderZeroPadding",
     OPSET(13) NCHW "<float[4] f = {1,1,2,2}> { n = BN<c=4>(x) r = Resize(n, , f) y = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(r) }",
     "BatchNormalization:1 Conv:1 Resize:1", ""},
    {"FilledBorder", OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}> { c = Conv<w=[6,4,3,3]>(x) r = Pad(c, p) y = BN<c=6>(r) }",
     "BatchNormalization:1 Conv:1 Pad:1", ""},
    {"RowsForChannels",
     OPSET(13) "g (float[2,6,6,4] x) => (float[2,6,4,4] y) { m = Mul<k=[6,1,1]>(x) t = Transpose<perm=[0,2,1,3]>(m) y = Conv<w=[6,6,3,1]>(t) }",
     "Conv:1 Mul:1 Transpose:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Resize, MustFold, testing::ValuesIn(resized), [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace crease::fold
