// AveragePool as a depthwise kernel, and BatchNormalization behind it.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"LargestOfOneBeforeAPointwiseConv",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y) { p = MaxPool<kernel_shape=[1,1], strides=[2,3]>(x) y = Conv<w=[3,4,1,1]>(p) }", "Conv:1",
     ""},
    {"LargestOfOneBehindAConv",
     OPSET(13) "g (float[N,4,L] x) => (float[N,3,L] y) { c = Conv<w=[3,4,3], pads=[1,1]>(x) y = MaxPool<kernel_shape=[1], strides=[2]>(c) }",
     "Conv:1", ""},
    {"BatchNormAfterAveragePool", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) a = AveragePool<kernel_shape=[1,1]>(c) y = BN<c=4>(a) }", "Conv:1", ""},
    {"AddedToABranch",
     OPSET(13) MAP
     "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], count_include_pad=1>(x) y = Add(c, a) }",
     "Conv:1", ""},
    {"EvenAndStrided",
     OPSET(13) MAP "{ c = Conv<w=[4,4,2,2], strides=[2,2]>(x) a = AveragePool<kernel_shape=[2,2], strides=[2,2]>(x) y = Sub(c, a) }", "Conv:1", ""},
    {"BeforeAPointwiseConv", OPSET(13) MAP "{ a = AveragePool<kernel_shape=[2,2], strides=[2,2]>(x) c = Conv<w=[4,4,1,1]>(a) y = BN<c=4>(c) }",
     "AveragePool:1 Conv:1", "Conv+BN"},
    {"DilatedOfOpset19",
     OPSET(19) MAP "{ c = Conv<w=[4,4,3,3], dilations=[2,2], pads=[2,2,2,2]>(x) a = AveragePool<kernel_shape=[3,3], dilations=[2,2], pads=[2,2,2,2], "
                   "count_include_pad=1>(x) y = Add(c, a) }",
     "Conv:1", ""},
    {"OneDimensional",
     OPSET(13) "g (float[N,4,L] x) => (float[N,4,L] y) { c = Conv<w=[4,4,3], pads=[1,1]>(x) a = AveragePool<kernel_shape=[3], pads=[1,1], "
               "count_include_pad=1>(x) y = Add(c, a) }",
     "Conv:1", ""},
    {"SameUpperWithStrideOne",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) a = AveragePool<kernel_shape=[3,3], auto_pad=\"SAME_UPPER\", count_include_pad=1>(x) "
                   "y = Add(c, a) }",
     "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(AveragePool, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"LargestOfOneInCeilMode", "", wrong,
     OPSET(13) "g (float[N,4,8,8] x) => (float[N,3,4,4] y) { p = MaxPool<kernel_shape=[1,1], strides=[2,2], ceil_mode=1>(x) y = Conv<w=[3,4,1,1]>(p) "
               "}"},
    {"LargestOfTwo", "", wrong,
     OPSET(13) "g (float[N,4,8,8] x) => (float[N,3,4,7] y) { p = MaxPool<kernel_shape=[1,2], strides=[2,1]>(x) y = Conv<w=[3,4,1,1]>(p) }"},
    {"PoolDoesNotCountItsPadding", "pool_excludes_padding", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w>
        { a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1]>(x) y = Conv(a, w) })"},
    {"PoolRoundsUp", "ceil_mode", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w>
        { a = AveragePool<kernel_shape=[3,3], strides=[2,2], ceil_mode=1>(x) y = Conv(a, w) })"},
    {"PoolCountsItsPaddingAfterAShift", "padding_over_shift", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4] b, float[4,1,1] k>
        { c = Conv(x, w, b) a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], count_include_pad=1>(c) y = Mul(a, k) })"},
    {"RoundsUpUnderASum", "ceil_mode", wrong,
     OPSET(13) MAP
     "{ c = Conv<w=[4,4,3,3], strides=[2,2], pads=[0,0,1,1]>(x) a = AveragePool<kernel_shape=[3,3], strides=[2,2], ceil_mode=1>(x) y = Add(c, a) }"},
    {"LeavesPaddingOutUnderASum", "pool_excludes_padding", wrong,
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1]>(x) y = Add(c, a) }"},
    {"MaximumUnderASum", "", wrong,
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) a = MaxPool<kernel_shape=[3,3], pads=[1,1,1,1]>(x) y = Add(c, a) }"},
    {"CountsItsPaddingAndNormalised", "costs_more", "a kernel that holds the average costs more",
     OPSET(13) MAP "{ c = Conv<w=[4,4,1,1]>(x) a = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], count_include_pad=1>(c) y = BN<c=4>(a) }"},
};

INSTANTIATE_TEST_SUITE_P(AveragePool, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
