// A padding reaches over a shift that is zero throughout as if it were not there. Numbers tell, and the site says so.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,6,H,W] y) "
#define ZERO_BN "<float[4] ga, float[4] be = {0,0,0,0}, float[4] me = {0,0,0,0}, float[4] var> "

const Folds folds[] = {
    {"CentredBatchNorm",
     OPSET(13) MAP ZERO_BN "{ r = Relu(x) n = BatchNormalization(r, ga, be, me, var) y = Conv<w=[6,4,3,3], b=6, pads=[1,1,1,1]>(n) }",
     "Conv:1 Relu:1", ""},
    {"NothingSubtracted",
     OPSET(13) MAP "<float[1] z = {0}> { r = Relu(x) s = Sub(r, z) m = Mul<k=[4,1,1]>(s) y = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(m) }", "Conv:1 Relu:1",
     ""},
    {"FirstPointWithoutBias",
     OPSET(13) MAP "<float[2,4,1,1] v, float[2] z = {0,-0.0}> { c = Conv(x, v, z) y = Conv<w=[6,2,1,3], pads=[0,1,0,1]>(c) }", "Conv:2", ""},
    {"ChainWithABiasOfZeros",
     OPSET(13) MAP "<float[8,4,1,1] v, float[8] z = {0,0,0,0,0,0,0,0}> { c = Conv(x, v, z) y = Conv<w=[6,8,3,3], pads=[1,1,1,1]>(c) }", "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(ZeroShift, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"OneShiftIsNotZero", "padding_over_shift", wrong,
     OPSET(13) MAP "<float[4,1,1] z = {0,0,0.001,0}> { r = Add(x, z) y = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(r) }"},
    {"ShiftsThatCancel", "padding_over_shift", "each shift is looked at by itself",
     OPSET(13) MAP "<float[1] p = {2}, float[1] q = {-2}> { r = Add(x, p) s = Add(r, q) y = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(s) }"},
};

TEST(ZeroShift, IsSaidToHoldForTheseNumbersAlone) {
    const WrittenCase written{"zero", folds[0].text};
    const auto scanned = scan(*test::to_model(complete(written).model));
    ASSERT_TRUE(scanned);
    ASSERT_EQ(scanned->sites.size(), 1u);
    EXPECT_THAT(scanned->sites[0].conditions, testing::ElementsAre(testing::HasSubstr("holds for these numbers")));
}

INSTANTIATE_TEST_SUITE_P(ZeroShift, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
