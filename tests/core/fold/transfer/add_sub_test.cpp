// Branches that read the same value, again and again: the derivation is a graph, and walking it as a tree would double the
// work at every link.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

std::string doubled(int times) {
    std::string text = OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { v0 = Conv<w=[4,4,3,3], b=4>(x)";
    for (int i = 0; i < times; ++i) text += " v" + std::to_string(i + 1) + " = Add(v" + std::to_string(i) + ", v" + std::to_string(i) + ")";
    return text + " y = Neg(v" + std::to_string(times) + ") }";
}

std::string residual(int times) {
    std::string text = OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { v0 = Conv<w=[4,4,1,1], b=4>(x)";
    for (int i = 0; i < times; ++i) {
        const auto from = "v" + std::to_string(i), branch = "c" + std::to_string(i), to = "v" + std::to_string(i + 1);
        text += " " + branch + " = Conv<w=[4,4,1,1], b=4>(" + from + ") " + to + " = Add(" + from + ", " + branch + ")";
    }
    return text + " y = BN<c=4>(v" + std::to_string(times) + ") }";
}

const Folds sums[] = {
    {"DoubledSixtyTimes", doubled(60), "Conv:1", ""},
    {"ResidualThirtyTimes", residual(30), "Conv:1", ""},
    {"SubtractedFromItself",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) m = Mul<k=[4,1,1]>(n) s = Sub(m, n) y = Add(s, "
               "n) }",
     "Conv:1", ""},
    {"SumOfManyWithConstants",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,1,1] k, float[1] j> { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) d = "
               "Conv<w=[4,4,1,1]>(x) y = Sum(c, k, d, j, x) }",
     "Conv:1", ""},
    {"ConstantMinusValue", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = Sub<before=[4,1,1]>(c) }", "Conv:1", ""},
    {"ShiftThenShift", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], b=4>(x) a = Add<k=[4,1,1]>(c) s = Sub<before=[1,4,1,1]>(a) y = Sub<k=[1]>(s) }",
     "Conv:1", ""},
    {"StaticSizesThatFloorToTheSame",
     OPSET(13) "g (float[N,4,7,7] x) => (float[N,4,4,4] y) { c = Conv<w=[4,4,3,3], strides=[2,2], pads=[1,1,1,1]>(x) d = Conv<w=[4,4,2,2], "
               "strides=[2,2], pads=[0,0,1,1]>(x) y = Add(c, d) }",
     "Conv:1", ""},
    {"ValueMinusItsConv", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) y = Sub(x, c) }", "Conv:1", ""},
    {"SumOfOne", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) s = Sum(c) y = BN<c=4>(s) }", "Conv:1", ""},
    {"ConstantOfManyOnesInARankKnown", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) y = Add<k=[1,1,1,1]>(c) }", "Conv:1", ""},
    {"PaddedAtOtherEndsButAsLarge",
     OPSET(13) "g (float[N,4,8,8] x) => (float[N,4,4,4] y) { c = Conv<w=[4,4,3,3], strides=[2,2], pads=[1,1,1,1]>(x) d = Conv<w=[4,4,3,3], "
               "strides=[2,2], pads=[1,1,0,0]>(x) e = Add(c, d) y = Relu(e) }",
     "Conv:1 Relu:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Sums, MustFold, testing::ValuesIn(sums), name_of<Folds>);

const Refused stays[] = {
    {"TwoInputsMeet", "anchors_differ", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,4,H,W] y) <float[4,4,3,3] w, float[4,4,3,3] v>
        { a = Conv<pads=[1,1,1,1]>(x, w) b = Conv<pads=[1,1,1,1]>(u, v) y = Add(a, b) })"},
    {"StridesDiffer", "strides_differ", "only in a picture of one pixel do the strides not matter", OPSET(13) R"(
        g (float[1,4,1,1] x) => (float[1,4,1,1] y) <float[4,4,1,1] w, float[4,4,1,1] v>
        { a = Conv<strides=[2,2]>(x, w) b = Conv(x, v) y = Add(a, b) })"},
    {"SizesDiffer", "sizes_differ", wrong, OPSET(13) R"(
        g (float[N,4,3,3] x) => (float[N,4,3,3] y) <float[4,4,3,3] w, float[4,4,1,1] v>
        { a = Conv(x, w) b = Conv(x, v) y = Add(a, b) })"},
    {"ChannelsBroadcast", "channels_differ", "a broadcast along the channels is not taken for a branch", OPSET(13) R"(
        g (float[N,1,H,W] x) => (float[N,4,H,W] y) <float[4,1,3,3] w>
        { a = Conv<pads=[1,1,1,1]>(x, w) y = Add(a, x) })"},
    {"BranchesOfAnotherType", "mixed_types", "the sum would be rounded to the narrower type", OPSET(13) R"(
        g (float[N,4,H,W] x) => (double[N,4,H,W] y) <float[4,4,1,1] w, double[4,1,1] k>
        { c = Conv(x, w) d = Cast<to=11>(c) y = Add(d, k) })"},
    {"ConstantOfHigherRank", "not_per_channel", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[1,N,4,H,W] y) <float[4,4,1,1] w, float[1,1,4,1,1] k>
        { c = Conv(x, w) y = Add(c, k) })"},
    {"ShiftPerPixel", "not_per_channel", wrong,
     OPSET(13) "g (float[N,4,5,6] x) => (float[N,4,5,6] y) { c = Conv<w=[4,4,1,1]>(x) y = Add<k=[4,5,6]>(c) }"},
    {"SumWithAnotherInput", "anchors_differ", wrong,
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,4,H,W] y) { c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[4,4,1,1]>(x) y = Sum(c, u, d) }"},
};

INSTANTIATE_TEST_SUITE_P(Sums, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
