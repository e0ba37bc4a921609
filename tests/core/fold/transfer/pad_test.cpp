// Pad, in all its opsets.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"PadThenConv", OPSET(13) MAP "<int64[8] p = {0,0,1,2,0,0,2,1}> { q = Pad(x, p) y = Conv<w=[4,4,3,3]>(q) }", "Conv:1", ""},
    {"PadThenConvOpset7", OPSET(7) MAP "{ q = Pad<pads=[0,0,1,1,0,0,1,1]>(x) c = Conv<w=[4,4,3,3]>(q) y = BN<c=4>(c) }", "Conv:1", ""},
    {"PadZeroGiven",
     OPSET(13) MAP
     "<int64[8] p = {0,0,1,1,0,0,1,1}, float z = {0.0}> { q = Pad<mode=\"constant\">(x, p, z) y = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(q) }",
     "Conv:1", ""},
    {"PadNegative",
     OPSET(13) MAP "<int64[8] p = {0,0,-1,-1,0,0,-1,-1}> { q = Pad(x, p) c = Conv<w=[4,4,3,3]>(x) d = Conv<w=[4,4,1,1]>(q) y = Add(c, d) }", "Conv:1",
     ""},
    {"AxesOfOpset18", OPSET(18) MAP "<int64[4] p = {1,2,3,0}, int64[2] a = {3,-2}> { q = Pad(x, p, , a) y = Conv<w=[4,4,3,3]>(q) }", "Conv:1", ""},
    {"MinusZero", OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}, float z = {-0.0}> { q = Pad(x, p, z) y = Conv<w=[4,4,3,3]>(q) }", "Conv:1", ""},
    {"TwoPads", OPSET(13) MAP "<int64[8] p = {0,0,1,0,0,0,0,2}> { q = Pad(x, p) r = Pad(q, p) y = Conv<w=[4,4,3,3]>(r) }", "Conv:1", ""},
    {"BeforeADilatedConv",
     OPSET(13) MAP "<int64[8] p = {0,0,1,2,0,0,2,1}> { q = Pad(x, p) y = Conv<w=[4,4,3,3], dilations=[2,2], pads=[1,0,0,1]>(q) }", "Conv:1", ""},
    {"AfterAConvWithoutBias", OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}> { c = Conv<w=[2,4,1,1]>(x) q = Pad(c, p) y = Conv<w=[4,2,3,3]>(q) }",
     "Conv:2", ""},
    {"CropsThenPads", OPSET(13) MAP "<int64[8] p = {0,0,-1,0,0,0,-1,0}> { q = Pad(x, p) y = Conv<w=[4,4,1,1]>(q) }", "Conv:1 Pad:1", ""},
    {"AfterAShift", OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}> { a = Add<k=[4,1,1]>(x) q = Pad(a, p) y = Conv<w=[4,4,3,3]>(q) }", "Add:1 Conv:1",
     ""},
    {"CropsWhatWasPadded",
     OPSET(13) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}, int64[8] m = {0,0,-1,-1,0,0,-1,-1}> { q = Pad(x, p) r = Pad(q, m) c = Conv<w=[4,4,3,3], "
                   "pads=[1,1,1,1]>(r) y = Relu(c) }",
     "Conv:1 Relu:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Pad, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"PadReflects", "pad_mode", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}, float[4,4,3,3] w>
        { a = Pad<mode="reflect">(x, p) y = Conv(a, w) })"},
    {"PadRepeatsTheEdge", "pad_mode", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}, float[4,4,3,3] w>
        { a = Pad<mode="edge">(x, p) y = Conv(a, w) })"},
    {"PadWithOnes", "pad_value", wrong, OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}, float k = {1.0}, float[4,4,3,3] w>
        { a = Pad(x, p, k) y = Conv(a, w) })"},
    {"PadWithOnesAtOpset10", "pad_value", wrong, OPSET(10) R"(
        g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4,3,3] w>
        { a = Pad<pads=[0,0,1,1,0,0,1,1], value=1.0>(x) y = Conv(a, w) })"},
    {"PadByData", "pad_amount_unknown", "how far to pad is not known before the network runs", OPSET(13) R"(
        g (float[N,4,H,W] x, int64[8] p) => (float[N,4,H,W] y) <float[4,4,3,3] w>
        { a = Pad(x, p) y = Conv(a, w) })"},
    {"PadsChannels", "pad_mode", "channels of zeros are not dropped",
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,4,H,W] y) <int64[8] p = {0,0,0,0,0,1,0,0}> { q = Pad(x, p) y = Conv<w=[4,4,1,1]>(q) }"},
    {"ValueIsComputed", "pad_value", wrong,
     OPSET(13) "g (float[N,4,H,W] x, float z) => (float[N,4,H,W] y) <int64[8] p = {0,0,1,1,0,0,1,1}> { q = Pad(x, p, z) y = Conv<w=[4,4,3,3]>(q) }"},
    {"WrapsAround", "pad_mode", wrong, OPSET(19) MAP "<int64[8] p = {0,0,1,1,0,0,1,1}> { q = Pad<mode=\"wrap\">(x, p) y = Conv<w=[4,4,3,3]>(q) }"},
};

INSTANTIATE_TEST_SUITE_P(Pad, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
