// ConvTranspose: its weights are blocked the other way round, and its border is not a convolution's.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"ConvTranspose", OPSET(13) MAP "{ c = ConvTranspose<w=[4,6,3,3], b=6, strides=[2,2], output_padding=[1,1], pads=[1,1,1,1]>(x) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
    {"ConvTransposeGroups", OPSET(13) MAP "{ c = ConvTranspose<w=[4,3,2,2], group=2, strides=[2,2]>(x) y = BN<c=6>(c) }", "ConvTranspose:1", ""},
    {"ScaleBefore", OPSET(13) MAP "{ m = Mul<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,3,3], strides=[2,2]>(m) }", "ConvTranspose:1", ""},
    {"Depthwise", OPSET(13) MAP "{ c = ConvTranspose<w=[4,1,3,3], group=4, strides=[2,2], pads=[1,1,1,1], output_padding=[1,1]>(x) y = BN<c=4>(c) }",
     "ConvTranspose:1", ""},
    {"GroupsOfSeveralColumns", OPSET(13) MAP "{ c = ConvTranspose<w=[4,3,2,2], b=6, group=2, dilations=[2,1]>(x) y = Mul<k=[6,1,1]>(c) }",
     "ConvTranspose:1", ""},
    {"OneDimension",
     OPSET(13) "g (float[N,4,L] x) => (float[N,6,L] y) { c = ConvTranspose<w=[4,6,4], strides=[2], pads=[1,1]>(x) n = BN<c=6>(c) y = "
               "Add<k=[1,6,1]>(n) }",
     "ConvTranspose:1", ""},
    {"ThreeDimensions",
     OPSET(13) "g (float[N,2,D,H,W] x) => (float[N,3,D,H,W] y) { c = ConvTranspose<w=[2,3,2,2,1], strides=[2,2,1]>(x) y = BN<c=3>(c) }",
     "ConvTranspose:1", ""},
    {"ScaledBothWays", OPSET(13) MAP "{ m = Div<k=[4,1,1]>(x) c = ConvTranspose<w=[4,2,2,2], group=2>(m) y = BN<c=4>(c) }", "ConvTranspose:1", ""},
    {"TwoBranches",
     OPSET(13) MAP "{ c = ConvTranspose<w=[4,3,2,2], strides=[2,2]>(x) d = ConvTranspose<w=[4,3,2,2], strides=[2,2]>(x) y = Add(c, d) }",
     "ConvTranspose:1", ""},
    {"ShiftBeforeASingleTap", OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,1,1]>(m) }", "ConvTranspose:1", ""},
    {"SameUpperIsKept",
     OPSET(13) MAP "{ m = Mul<k=[4,1,1]>(x) c = ConvTranspose<w=[4,6,3,3], auto_pad=\"SAME_UPPER\", strides=[2,2]>(m) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
    {"SameLowerIsKept", OPSET(13) MAP "{ c = ConvTranspose<w=[4,3,4,3], b=6, group=2, auto_pad=\"SAME_LOWER\", strides=[2,3]>(x) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
    {"OutputShapeIsKept",
     OPSET(13) "g (float[N,4,5,5] x) => (float[N,6,10,9] y) { m = Mul<k=[4,1,1]>(x) c = ConvTranspose<w=[4,6,3,3], b=6, strides=[2,2], "
               "output_shape=[10,9]>(m) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
    {"OutputShapeWithARule",
     OPSET(13) "g (float[N,4,5,5] x) => (float[N,6,9,10] y) { c = ConvTranspose<w=[4,3,4,3], group=2, strides=[2,2], auto_pad=\"SAME_UPPER\", "
               "output_shape=[9,10]>(x) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
    {"OutputShapeOfOpenSizes",
     OPSET(13) "g (float[N,4,L] x) => (float[N,6,20] y) { c = ConvTranspose<w=[4,6,8], strides=[4], output_shape=[20]>(x) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
    {"BatchNormBeforeASingleTapOfGroups", OPSET(13) MAP "{ m = BN<c=4>(x) c = ConvTranspose<w=[4,3,1,1], b=6, group=2>(m) y = BN<c=6>(c) }",
     "ConvTranspose:1", ""},
};

INSTANTIATE_TEST_SUITE_P(ConvTranspose, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"ShiftBefore", "padding_over_shift", wrong, OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,3,3], strides=[2,2]>(m) }"},
    {"ConvBefore", "unsupported_chain", "rows of a ConvTranspose take factors alone",
     OPSET(13) MAP "{ c = Conv<w=[4,4,1,1]>(x) y = ConvTranspose<w=[4,3,2,2]>(c) }"},
    {"ReluBehind", "nonlinearity_between", wrong, OPSET(13) MAP "{ c = ConvTranspose<w=[4,4,2,2], strides=[2,2]>(x) r = Relu(c) y = BN<c=4>(r) }"},
    {"AsManyColumnsAsTheWidth", "not_per_channel", wrong,
     OPSET(13) "g (float[N,4,H,4] x) => (float[N,4,H,4] y) { c = ConvTranspose<w=[4,4,1,1]>(x) y = Mul<k=[4]>(c) }"},
    {"ShiftBeforeASingleTapThatSpreads", "padding_over_shift", wrong,
     OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,1,1], strides=[2,2]>(m) }"},
    {"ShiftBeforeSameUpper", "padding_over_shift", wrong,
     OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,3,3], strides=[2,2], auto_pad=\"SAME_UPPER\">(m) }"},
    {"ShiftBeforeASingleTapOfAnOutputShape", "padding_over_shift", wrong,
     OPSET(13) "g (float[N,4,5,5] x) => (float[N,3,7,6] y) { m = Add<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,1,1], output_padding=[0,0], "
               "output_shape=[7,6]>(m) }"},
    {"BranchesOfOtherOutputShapes", "", wrong,
     OPSET(13) "g (float[N,4,5,5] x) => (float[N,3,10,10] y) { c = ConvTranspose<w=[4,3,2,2], strides=[2,2], output_shape=[10,10]>(x) d = "
               "ConvTranspose<w=[4,3,4,4], strides=[2,2], output_shape=[10,10]>(x) y = Add(c, d) }"},
    {"BranchesWithARule", "", wrong,
     OPSET(13) MAP
     "{ c = ConvTranspose<w=[4,3,3,3], strides=[2,2], auto_pad=\"SAME_UPPER\">(x) d = ConvTranspose<w=[4,3,2,2], strides=[2,2]>(x) y = Add(c, d) }"},
    {"ShiftBeforeASingleTapWithMoreBehind", "padding_over_shift", wrong,
     OPSET(13) MAP "{ m = Add<k=[4,1,1]>(x) y = ConvTranspose<w=[4,3,1,1], strides=[2,1], output_padding=[1,0]>(m) }"},
};

INSTANTIATE_TEST_SUITE_P(ConvTranspose, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
