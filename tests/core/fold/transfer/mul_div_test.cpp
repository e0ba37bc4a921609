// Scales: Mul, Div, Neg by a constant, and the shapes that only look like one number per channel.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"MulAdd", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) m = Mul<k=[1,4,1,1]>(c) y = Add<k=[1,4,1,1]>(m) }", "Conv:1", ""},
    {"MulAddConstantFirst", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4>(x) m = Mul<before=[4,1,1]>(c) y = Add<before=[4,1,1]>(m) }", "Conv:1", ""},
    {"Scalars", OPSET(13) MAP "<float t> { c = Conv<w=[4,4,3,3]>(x) m = Mul<k=[1]>(c) y = Add(m, t) }", "Conv:1", ""},
    {"DivSubNeg", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) d = Div<k=[4,1,1]>(c) s = Sub<k=[4,1,1]>(d) y = Neg(s) }", "Conv:1", ""},
    {"LayerScaleThenAlpha", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) m = Mul<k=[4,1,1]>(c) y = Mul<k=[1]>(m) }", "Conv:1", ""},
    {"OneChannelScaledByAScalar", OPSET(13) "g (float[N,4,H,W] x) => (float[N,1,H,W] y) { c = Conv<w=[1,4,3,3]>(x) y = Mul<k=[1,1,1,1]>(c) }",
     "Conv:1", ""},
    {"DoubleNegation", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = Neg(c) y = Neg(n) }", "Conv:1", ""},
    {"ChannelsOfA1dMap", OPSET(13) "g (float[N,4,L] x) => (float[N,4,L] y) { c = Conv<w=[4,4,3]>(x) m = Mul<k=[4,1]>(c) y = Div<k=[1,4,1]>(m) }",
     "Conv:1", ""},
    {"WidthEqualsChannels", OPSET(13) "g (float[N,4,4,4] x) => (float[N,4,4,4] y) { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) y = Mul<k=[4,1,1]>(c) }",
     "Conv:1", ""},
    {"ByZero", OPSET(13) MAP "<float[1] z = {0.0}> { c = Conv<w=[4,4,3,3]>(x) y = Mul(c, z) }", "Conv:1", ""},
    {"WrittenOutOverAllPixels",
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,4,5,6] y) <float[4,1,1] t, int64[4] s = {1,4,5,6}> { c = Conv<w=[4,4,1,1]>(x) e = Expand(t, s) y = "
               "Mul(c, e) }",
     "Conv:1", ""},
    {"TheSameNumberEverywhere",
     OPSET(
         13) "g (float[N,4,2,2] x) => (float[N,4,2,2] y) <float[2,2] t = {2.0,2.0,2.0,2.0}> { c = Conv<w=[4,4,1,1]>(x) m = Mul(c, t) y = Sub(m, t) }",
     "Conv:1", ""},
    {"RepeatedAlongTheHeight",
     OPSET(13) "g (float[N,2,2,1] x) => (float[N,2,2,1] y) <float[2,2,1] t = {2.0,2.0,3.0,3.0}> { c = Conv<w=[2,2,1,1]>(x) y = Div(c, t) }", "Conv:1",
     ""},
};

INSTANTIATE_TEST_SUITE_P(MulDiv, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"ScaleIsData", "", "the scale is not known before the network runs", OPSET(13) R"(
        g (float[N,4,H,W] x, float[1,4,1,1] k) => (float[N,4,H,W] y) <float[4,4,3,3] w>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScaleAlongTheLastAxis", "not_per_channel", wrong, OPSET(13) R"(
        g (float[N,4,H,4] x) => (float[N,4,H,4] y) <float[4,4,1,1] w, float[4] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScaleAlongTheHeight", "not_per_channel", wrong, OPSET(13) R"(
        g (float[N,4,4,W] x) => (float[N,4,4,W] y) <float[4,4,1,1] w, float[4,1] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScalePerPicture", "not_per_channel", wrong, OPSET(13) R"(
        g (float[3,4,H,W] x) => (float[3,4,H,W] y) <float[4,4,1,1] w, float[3,4,1,1] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"ScalePerPixel", "not_per_channel", wrong, OPSET(13) R"(
        g (float[N,4,5,6] x) => (float[N,4,5,6] y) <float[4,4,1,1] w, float[1,1,5,6] k>
        { c = Conv(x, w) y = Mul(c, k) })"},
    {"DividesByTheValue", "divides_by_value", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w, float[4,1,1] k>
        { c = Conv(x, w) y = Div(k, c) })"},
    {"ValueTimesItself", "", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,1,1] w>
        { c = Conv(x, w) y = Mul(c, c) })"},
    {"AlignedByAnAxis", "unsupported_attribute", "operators of before opset 7 are not looked into",
     OPSET(6) "g (float[4,4] x) => (float[4,4] y) <float[4] k> { c = Gemm<w=[4,4], b=4, broadcast=1>(x) y = Mul<axis=0, broadcast=1>(c, k) }"},
    {"DividedByAValue", "", wrong, OPSET(13) MAP "{ c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[4,4,1,1], b=4>(x) s = Sigmoid(d) y = Div(c, s) }"},
    {"ScaleOfAnotherSize", "channels_differ", "a broadcast along the channels is not folded",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { c = Conv<w=[1,4,3,3]>(x) y = Mul<k=[4,1,1]>(c) }"},
    {"ProductOfBranches", "", wrong, OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[4,4,3,3]>(x) y = Mul(c, d) }"},
    {"ScaleOfRowsInAMapOfOneDimension", "not_per_channel", wrong,
     OPSET(13) "g (float[N,4,4] x) => (float[N,4,4] y) { c = Conv<w=[4,4,1]>(x) y = Mul<k=[4]>(c) }"},
    {"RepeatedAlongTheChannels", "not_per_channel", wrong,
     OPSET(13) "g (float[N,2,2,1] x) => (float[N,2,2,1] y) <float[2,2,1] t = {2.0,3.0,2.0,3.0}> { c = Conv<w=[2,2,1,1]>(x) y = Mul(c, t) }"},
    {"RepeatedButWiderThanTheValue", "not_per_channel", wrong,
     OPSET(13) "g (float[N,2,1,1] x) => (float[N,2,2,1] y) <float[2,2,1] t = {2.0,2.0,3.0,3.0}> { c = Conv<w=[2,2,1,1]>(x) y = Mul(c, t) }"},
};

INSTANTIATE_TEST_SUITE_P(MulDiv, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
