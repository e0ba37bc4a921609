// A Pad before an AveragePool is the operator's own padding, counted in.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

#define IN "(float[N,4,H,W] x) => (float[N,4,P,Q] y) <int64[8] p = {0,0,1,1,0,0,1,1}"

const Folds table[] = {
    {"Alone", OPSET(13) "g " IN "> { a = Relu(x) b = Pad(a, p) y = AveragePool<kernel_shape=[3,3], strides=[2,2]>(b) }", "AveragePool:1 Relu:1",
     "Pad+AveragePool"},
    {"BesideItsOwn", OPSET(13) "g " IN "> { b = Pad(x, p) y = AveragePool<kernel_shape=[3,3], pads=[1,0,0,1], count_include_pad=1>(b) }",
     "AveragePool:1", ""},
    {"TwoPads", OPSET(13) "g " IN ", int64[8] q = {0,0,0,1,0,0,1,0}> { a = Pad(x, q) b = Pad(a, p) y = AveragePool<kernel_shape=[4,4]>(b) }",
     "AveragePool:1", ""},
    {"Behind",
     OPSET(13) "g " IN "> { c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) r = Relu(n) b = Pad(r, p) m = AveragePool<kernel_shape=[3,3]>(b) y = "
               "Conv<w=[4,4,1,1], b=4>(m) }",
     "AveragePool:1 Conv:2 Relu:1", ""},
    {"OneAxis",
     OPSET(13) "g (float[N,4,L] x) => (float[N,4,P] y) <int64[6] p = {0,0,2,0,0,0}> { b = Pad(x, p) y = AveragePool<kernel_shape=[3]>(b) }",
     "AveragePool:1", ""},
};

INSTANTIATE_TEST_SUITE_P(PaddedAverage, MustFold, testing::ValuesIn(table), name_of<Folds>);

const Refused refused[] = {
    {"OwnPaddingLeftOut", "", wrong, OPSET(13) "g " IN "> { b = Pad(x, p) y = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1]>(b) }"},
    {"LastWindowHangsOver", "", wrong, OPSET(13) "g " IN "> { b = Pad(x, p) y = AveragePool<kernel_shape=[3,3], strides=[2,2], ceil_mode=1>(b) }"},
    {"PaddedWithOnes", "", wrong, OPSET(13) "g " IN ", float one = {1.0}> { b = Pad(x, p, one) y = AveragePool<kernel_shape=[3,3]>(b) }"},
    {"Mirrored", "", wrong, OPSET(13) "g " IN "> { b = Pad<mode=\"reflect\">(x, p) y = AveragePool<kernel_shape=[3,3]>(b) }"},
    {"MoreThanTheWindow", "", "the operator pads by less than its window",
     OPSET(
         13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <int64[8] p = {0,0,2,2,0,0,2,2}> { b = Pad(x, p) y = AveragePool<kernel_shape=[2,2]>(b) }"},
    {"ReadElsewhere", "", "the padded value is needed anyway",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y, float[N,4,R,S] z) <int64[8] p = {0,0,1,1,0,0,1,1}> { b = Pad(x, p) y = "
               "AveragePool<kernel_shape=[3,3]>(b) z = Relu(b) }"},
    {"Cropped", "", "the operator does not crop",
     OPSET(
         13) "g (float[N,4,H,W] x) => (float[N,4,P,Q] y) <int64[8] p = {0,0,1,-1,0,0,1,1}> { b = Pad(x, p) y = AveragePool<kernel_shape=[3,3]>(b) }"},
};

INSTANTIATE_TEST_SUITE_P(PaddedAverage, MustNotFold, testing::ValuesIn(refused), name_of<Refused>);

} // namespace
} // namespace crease::fold
