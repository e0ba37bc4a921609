// Operators that change nothing: Identity, Dropout at inference, Cast to the type that is there already, LeakyRelu of slope 1, Clip without bounds.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "

const Folds folds[] = {
    {"IdentityAndDropout", OPSET(12) MAP "{ c = Conv<w=[4,4,3,3]>(x) i = Identity(c) d = Dropout(i) y = BN<c=4>(d) }", "Conv:1", ""},
    {"CastToTheSameType", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) i = Cast<to=1>(c) y = BN<c=4>(i) }", "Conv:1", ""},
    {"DropoutOfOpset13", OPSET(13) MAP "<float r = {0.5}, bool t = {0}> { c = Conv<w=[4,4,3,3]>(x) d = Dropout(c, r, t) y = BN<c=4>(d) }", "Conv:1",
     ""},
    {"LeakyReluThatBendsNothing",
     OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) l = LeakyRelu<alpha=1.0>(n) y = Conv<w=[4,4,1,1], b=4>(l) }", "Conv:1", ""},
    {"ClipWithoutBounds", OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) k = Clip(c) y = BN<c=4>(k) }", "Conv:1", ""},
    {"IdentityOfTheInput", OPSET(13) MAP "{ i = Identity(x) c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(i) d = Conv<w=[4,4,1,1]>(x) y = Add(c, d) }",
     "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Identity, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"CastBetween", "mixed_types", wrong, OPSET(15) R"(
        g (float16[N,4,H,W] x) => (float[N,4,H,W] y) <float16[4,4,3,3] w, float[4] s, float[4] b, float[4] m, float[4] var>
        { c = Conv(x, w) d = Cast<to=1>(c) y = BatchNormalization(d, s, b, m, var) })"},
    {"DropoutThatTrains", "unsupported_attribute", "training is left alone",
     OPSET(13) MAP "<float r = {0.0}, bool t = {1}> { c = Conv<w=[4,4,3,3]>(x) d = Dropout(c, r, t) y = BN<c=4>(d) }"},
    {"MaskIsRead", "nonlinearity_between", "what a mask holds is not looked into",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) d, k = Dropout(c) f = Cast<to=1>(k) y = BN<c=4>(f) }"},
    {"LeakyReluThatBends", "", wrong, OPSET(13) MAP "{ c = Conv<w=[4,4,1,1]>(x) l = LeakyRelu<alpha=0.9>(c) y = Conv<w=[4,4,1,1]>(l) }"},
    {"ClipWithABound", "", wrong, OPSET(13) MAP "<float six = {0.1}> { c = Conv<w=[4,4,1,1]>(x) l = Clip(c, , six) y = Conv<w=[4,4,1,1]>(l) }"},
    {"CastThereAndBack", "mixed_types", wrong, OPSET(13) MAP "{ c = Conv<w=[4,4,3,3]>(x) h = Cast<to=10>(c) f = Cast<to=1>(h) y = BN<c=4>(f) }"},
};

INSTANTIATE_TEST_SUITE_P(Identity, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
