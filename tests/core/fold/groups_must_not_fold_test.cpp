// Scales that stay where they are: one of several layers cannot take them, or somebody else reads.

#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define TWO_IMAGES OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => "

const Refused stays[] = {
    {"NegativeFactorBehindAMaxPool", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <float[4,1,1] k = {1,2,-1,1}> { c = Conv<w=[4,4,3,3]>(x) p = "
               "MaxPool<kernel_shape=[2,2]>(c) y = Mul(p, k) }"},
    {"ShiftBehindARelu", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) { c = Conv<w=[4,4,3,3]>(x) r = Relu(c) y = Add<k=[4,1,1]>(r) }"},
    {"FactorBehindATanh", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <float[4,1,1] vark> { c = Conv<w=[4,4,3,3]>(x) r = Tanh(c) y = Mul(r, vark) }"},
    {"FactorPerColumnOfAProduct", "", wrong,
     OPSET(13) "g (float[N,5,8] x) => (float[N,5,5] y) { q = MatMul<w=[8,4]>(x) k = MatMul<w=[8,4]>(x) t = Transpose<perm=[0,2,1]>(k) m = MatMul(q, "
               "t) y = Mul<k=[5]>(m) }"},
    {"ShiftOfAProduct", "", wrong,
     OPSET(13) "g (float[N,5,8] x) => (float[N,5,5] y) { q = MatMul<w=[8,4]>(x) k = MatMul<w=[8,4]>(x) t = Transpose<perm=[0,2,1]>(k) m = MatMul(q, "
               "t) y = Add<k=[1]>(m) }"},
    {"MaxPoolThatTellsWhere", "", "the other output is not looked into",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y, int64[N,4,P,Q] i) <float[4,1,1] vark> { c = Conv<w=[4,4,3,3]>(x) p, i = "
               "MaxPool<kernel_shape=[2,2]>(c) y = Mul(p, vark) }"},
    {"OneReaderCannotTakeIt", "several_readers", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,4,H,W] z) { r = Relu(x) n = BN<c=4>(r) y = Conv<w=[6,4,1,1]>(n) z = Sigmoid(n) }"},
    {"OneReaderIsPadded", "several_readers", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,5,H,W] z) { r = Relu(x) n = BN<c=4>(r) y = Conv<w=[6,4,1,1]>(n) z = "
               "Conv<w=[5,4,3,3], pads=[1,1,1,1]>(n) }"},
    {"TheScaledValueIsAnOutput", "value_is_graph_output", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y, float[N,5,H,W] z, float[N,4,H,W] n) { r = Relu(x) n = BN<c=4>(r) y = Conv<w=[6,4,1,1]>(n) "
               "z = Conv<w=[5,4,1,1]>(n) }"},
    {"ReadAsAWeight", "several_readers", wrong,
     OPSET(13) "g (float[4,4,1,1] x, float[N,4,H,W] u) => (float[4,6,1,1] y, float[N,4,H,W] z) { r = Relu(x) n = Mul<k=[4,1,1]>(r) y = "
               "Conv<w=[6,4,1,1]>(n) z = Conv(u, n) }"},
    {"OnePartIsNoLayer", "several_parts", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,8,H,W] y) { r = Relu(x) c = Conv<w=[4,4,1,1]>(r) s = Sigmoid(x) j = Concat<axis=1>(c, s) y = "
               "BN<c=8>(j) }"},
    {"APartIsReadElsewhere", "several_parts", wrong,
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,8,H,W] y, float[N,4,H,W] z) { c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[4,4,1,1]>(u) j "
               "= Concat<axis=1>(c, d) y = BN<c=8>(j) z = Relu(c) }"},
    {"APartIsAnOutput", "several_parts", wrong,
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,8,H,W] y, float[N,4,H,W] c) { c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[4,4,1,1]>(u) j "
               "= Concat<axis=1>(c, d) y = BN<c=8>(j) }"},
    {"WhatMeetsIsAnOutput", "several_parts", wrong,
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,8,H,W] y, float[N,8,H,W] j) { c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[4,4,1,1]>(u) j "
               "= Concat<axis=1>(c, d) y = BN<c=8>(j) }"},
    {"RowsForChannels", "", wrong,
     OPSET(13) "g (float[1,4,7,5] x, float[1,4,7,5] u) => (float[1,7,7,5] y) { c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[3,4,1,1]>(u) j = "
               "Concat<axis=1>(c, d) y = Mul<k=[7,1]>(j) }"},
    {"NegativeFactorDownwards", "", wrong,
     TWO_IMAGES "(float[N,5,H,W] y) <float[4,1,1] k = {1,2,-1,1}> { s = Add(x, u) m = Mul(s, k) r = Relu(m) y = Conv<w=[5,4,1,1]>(r) }"},
    {"ShiftDownwards", "", wrong, TWO_IMAGES "(float[N,5,H,W] y) { s = Add(x, u) m = Add<k=[4,1,1]>(s) r = Relu(m) y = Conv<w=[5,4,1,1]>(r) }"},
    {"ActivationThatIsReadElsewhere", "", wrong,
     TWO_IMAGES "(float[N,5,H,W] y, float[N,4,H,W] z) <float[4,1,1] vark> { s = Add(x, u) m = Mul(s, vark) r = Relu(m) y = Conv<w=[5,4,1,1]>(r) z = "
                "Sigmoid(r) }"},
    {"ActivationThatIsAnOutput", "", wrong,
     TWO_IMAGES "(float[N,5,H,W] y, float[N,4,H,W] r) <float[4,1,1] vark> { s = Add(x, u) m = Mul(s, vark) r = Relu(m) y = Conv<w=[5,4,1,1]>(r) }"},
    {"ClipThatHasAnUpperEnd", "", wrong,
     TWO_IMAGES "(float[N,5,H,W] y) <float[4,1,1] vark, float zero = {0}, float six = {6}> { s = Add(x, u) m = Mul(s, vark) r = Clip(m, zero, six) y "
                "= Conv<w=[5,4,1,1]>(r) }"},
    {"PartsThatOverlap", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,5,H,W] y, float[N,5,H,W] z) <int64[1] zero = {0}, int64[1] three = {3}, int64[1] five = {5}, "
               "int64[1] eight = {8}, int64[1] one = {1}> { c = Conv<w=[8,4,3,3]>(x) a = Slice(c, zero, five, one) b = Slice(c, three, eight, one) n "
               "= BN<c=5>(a) y = Relu(n) z = Sigmoid(b) }"},
    {"TheWholeIsReadElsewhere", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y, float[N,8,H,W] z) <int64[2] s = {3,5}> { c = Conv<w=[8,4,3,3]>(x) a, b = Split<axis=1>(c, "
               "s) n = BN<c=3>(a) y = Relu(n) z = Sigmoid(c) }"},
    {"TheWholeIsAnOutput", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,3,H,W] y, float[N,8,H,W] c) <int64[2] s = {3,5}> { c = Conv<w=[8,4,3,3]>(x) a, b = Split<axis=1>(c, "
               "s) n = BN<c=3>(a) y = Relu(n) }"},
    {"PartsOfPixels", "", wrong,
     OPSET(13) "g (float[1,4,8,5] x) => (float[1,8,3,5] y, float[1,8,5,5] z) <int64[2] s = {3,5}> { c = Conv<w=[8,4,1,1]>(x) a, b = Split<axis=2>(c, "
               "s) y = BN<c=8>(a) z = Sigmoid(b) }"},
    {"OnePartIsBroadcast", "", wrong,
     OPSET(13) "g (float[N,4,H,W] x, float[N,4,H,W] u) => (float[N,5,H,W] y) { c = Conv<w=[5,4,1,1]>(x) d = Conv<w=[1,4,1,1]>(u) j = Add(c, d) y = "
               "BN<c=5>(j) }"},
};

INSTANTIATE_TEST_SUITE_P(Groups, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
