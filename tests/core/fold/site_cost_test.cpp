// The multiply-accumulates of a site's kernels follow from what its nodes really give, whatever windows, paddings and moves lie between.

#include "core/fold/fold.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"

namespace crease::fold {
namespace {

struct Counted {
    const char* name;
    std::string text;
    std::int64_t before, after; ///< -1: cannot be known
};

class SiteCost : public testing::TestWithParam<Counted> {};

TEST_P(SiteCost, IsCountedFromRealExtents) {
    const auto model = test::to_model(complete({GetParam().name, GetParam().text}).model);
    const auto scanned = scan(*model).value();
    ASSERT_EQ(scanned.sites.size(), 1u);
    EXPECT_EQ(scanned.sites[0].before.macs, GetParam().before);
    EXPECT_EQ(scanned.sites[0].after.macs, GetParam().after);
}

const Counted table[] = {
    {"APaddingThatKeepsTheSize", OPSET(13) "g (float[1,4,8,8] x) => (y) { c = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(x) y = BN<c=6>(c) }", 64 * 6 * 36,
     64 * 6 * 36},
    {"AWindowWithoutPadding", OPSET(13) "g (float[1,4,8,8] x) => (y) { c = Conv<w=[6,4,3,3]>(x) y = BN<c=6>(c) }", 36 * 6 * 36, 36 * 6 * 36},
    {"MorePaddingThanItNeeds", OPSET(13) "g (float[1,4,8,8] x) => (y) { c = Conv<w=[6,4,3,3], pads=[2,2,2,2]>(x) y = BN<c=6>(c) }", 100 * 6 * 36,
     100 * 6 * 36},
    {"AStrideThatLeavesARest", OPSET(13) "g (float[1,4,9,9] x) => (y) { c = Conv<w=[6,4,2,2], strides=[2,2]>(x) y = BN<c=6>(c) }", 16 * 6 * 16,
     16 * 6 * 16},
    {"ABatchThatTheFileStates", OPSET(13) "g (float[2,4,8,8] x) => (y) { c = Conv<w=[6,4,3,3]>(x) y = BN<c=6>(c) }", 2 * 36 * 6 * 36,
     2 * 36 * 6 * 36},
    {"ABatchThatIsOpen", OPSET(13) "g (float[N,4,8,8] x) => (y) { c = Conv<w=[6,4,3,3]>(x) y = BN<c=6>(c) }", 36 * 6 * 36, 36 * 6 * 36},
    {"TwoWindowsOfDifferentSizes", OPSET(13) "g (float[1,4,8,8] x) => (y) { c = Conv<w=[4,4,3,3]>(x) y = Conv<w=[4,4,1,1]>(c) }",
     36 * 4 * 36 + 36 * 4 * 4, 36 * 4 * 36},
    {"AScaleBeforeAWindow", OPSET(13) "g (float[1,4,8,8] x) => (y) { s = Mul<k=[4,1,1]>(x) y = Conv<w=[6,4,3,3]>(s) }", 36 * 6 * 36, 36 * 6 * 36},
    {"Branches", OPSET(13) "g (float[1,4,8,8] x) => (y) { a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) b = Conv<w=[4,4,1,1]>(x) y = Add(a, b) }",
     64 * 4 * 36 + 64 * 4 * 4, 64 * 4 * 36},
    {"Groups", OPSET(13) "g (float[1,4,8,8] x) => (y) { c = Conv<w=[4,1,3,3], group=4>(x) y = BN<c=4>(c) }", 36 * 4 * 9, 36 * 4 * 9},
    {"ATransposedWindow", OPSET(13) "g (float[1,4,5,5] x) => (y) { c = ConvTranspose<w=[4,6,2,2], strides=[2,2]>(x) y = BN<c=6>(c) }", 25 * 4 * 6 * 4,
     25 * 4 * 6 * 4},
    {"RowsOfALinearLayer", OPSET(13) "g (float[3,5,8] x) => (y) { m = MatMul<w=[8,16]>(x) y = Mul<k=[16]>(m) }", 15 * 16 * 8, 15 * 16 * 8},
    {"ALinearLayerAndANorm", OPSET(13) "g (float[7,8] x) => (y) { m = Gemm<w=[8,16], b=[16]>(x) y = BN<c=16>(m) }", 7 * 16 * 8, 7 * 16 * 8},
    {"ANormBehindAMove",
     OPSET(13) "g (float[1,4,8,8] x) => (y) <int64[3] to = {1, 6, 36}> { c = Conv<w=[6,4,3,3]>(x) r = Reshape(c, to) y = BN<c=6>(r) }", 36 * 6 * 36,
     36 * 6 * 36},
    {"ExtentsThatNobodyKnows", OPSET(13) "g (float[1,4,H,W] x) => (y) { c = Conv<w=[6,4,3,3]>(x) y = BN<c=6>(c) }", -1, -1},
};

INSTANTIATE_TEST_SUITE_P(Fold, SiteCost, testing::ValuesIn(table), name_of<Counted>);

} // namespace
} // namespace crease::fold
