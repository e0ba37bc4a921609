// Slice, Split and Concat: crops of pixels, rows of the kernel.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"SideBySide",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,5,H,W] y) { c = Conv<w=[2,4,3,3]>(x) d = Conv<w=[3,4,3,3]>(x) y = Concat<axis=1>(c, d) }", "Conv:1",
     ""},
    {"CropThenConv",
     OPSET(13) MAP "<int64[2] s = {1,1}, int64[2] e = {-1,-1}, int64[2] a = {2,3}> { t = Slice(x, s, e, a) c = Conv<w=[4,4,3,3]>(t) d = "
                   "Conv<w=[4,4,5,5]>(x) y = Add(c, d) }",
     "Conv:1", ""},
    {"CropOfOpset9",
     OPSET(9) MAP "{ t = Slice<axes=[2,3], starts=[1,1], ends=[-1,-1]>(x) c = Conv<w=[4,4,1,1]>(t) d = Conv<w=[4,4,3,3]>(x) y = Add(c, d) }",
     "Conv:1", ""},
    {"ChannelsSelected",
     OPSET(13) MAP "<int64[1] s = {2}, int64[1] e = {5}, int64[1] a = {1}> { c = Conv<w=[6,4,3,3], b=6>(x) y = Slice(c, s, e, a) }", "Conv:1", ""},
    {"LastChannelsByNegativeBounds",
     OPSET(13) MAP
     "<int64[1] s = {-2}, int64[1] e = {9223372036854775807}, int64[1] a = {1}> { c = Conv<w=[6,4,3,3]>(x) t = Slice(c, s, e, a) y = BN<c=2>(t) }",
     "Conv:1", ""},
    {"CutOfWhatTheFileSaysIsSmaller", // a size from before the input's was edited: then nothing would be cut off
     OPSET(13) "g (float[1,4,12,12] x) => (float[1,4,10,10] y) <float[1,4,10,10] c, int64[2] s = {0,0}, int64[2] e = {10,10}, int64[2] a = {2,3}> { "
               "c = Conv<w=[4,4,1,1]>(x) t = Slice(c, s, e, a) y = BN<c=4>(t) }",
     "Conv:1 Slice:1", ""},
    {"StackedBatchNorms",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,7,H,W] y) { c = Conv<w=[2,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=2>(c) d = Conv<w=[5,4,3,3], b=5, "
               "pads=[1,1,1,1]>(x) y = Concat<axis=1>(n, d) }",
     "Conv:1", ""},
    {"StackedThenNormalised",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,7,H,W] y) { c = Conv<w=[2,4,3,3]>(x) d = Conv<w=[5,4,3,3]>(x) j = Concat<axis=1>(c, d) y = "
               "BN<c=7>(j) }",
     "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Crop, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"StackedAlongTheHeight", "", wrong, OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[4,4,3,3]>(x) y = Concat<axis=2>(c, d) }"},
    {"EndOfTheCropUnknown", "sizes_differ", "what is cut off depends on the size",
     OPSET(13) MAP "<int64[2] s = {1,1}, int64[2] e = {6,5}, int64[2] a = {2,3}> { t = Slice(x, s, e, a) c = Conv<w=[4,4,1,1]>(t) d = "
                   "Conv<w=[4,4,5,5]>(x) y = Add(c, d) }"},
    {"Backwards", "unsupported_attribute", wrong,
     OPSET(13) "g (float[N,4,7,7] x) => (float[N,4,7,7] y) <int64[1] s = {-1}, int64[1] e = {-9223372036854775807}, int64[1] a = {2}, int64[1] p = "
               "{-1}> { t = Slice(x, s, e, a, p) c = Conv<w=[4,4,1,1]>(t) d = Conv<w=[4,4,1,1]>(x) y = Add(c, d) }"},
    {"CropThatMayBeDifferent", "", wrong,
     OPSET(13) "g (float[N,4,9,9] x, int64[2] s, int64[2] e) => (float[N,4,H,W] y) <int64[2] a = {2,3}> { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) t "
               "= Slice(x, s, e, a) y = Conv<w=[4,4,1,1]>(t) }"},
};

INSTANTIATE_TEST_SUITE_P(Crop, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
