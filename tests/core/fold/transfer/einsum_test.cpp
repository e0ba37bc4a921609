// Einsum: the equations that are a linear layer or a 1x1 convolution.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/must_not_fold_table.h"

namespace crease::fold {
namespace {

const Folds folds[] = {
    {"WithoutAnArrow", OPSET(13) "g (float[N,4] x) => (float[N,6] y) <float[4,6] w> { c = Einsum<equation=\"ij,jk\">(x, w) y = Add<k=[6]>(c) }",
     "Gemm:1", ""},
    {"PointConvolution",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) <float[6,4] w> { c = Einsum<equation=\"bchw,oc->bohw\">(x, w) y = BN<c=6>(c) }", "Conv:1",
     "Conv+BN"},
    {"MatrixStoredTheOtherWay",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) <float[4,6] w> { c = Einsum<equation=\"bchw, co -> bohw\">(x, w) y = BN<c=6>(c) }",
     "Conv:1", ""},
    {"MatrixFirst", OPSET(13) "g (float[N,4,L] x) => (float[N,6,L] y) <float[6,4] w> { c = Einsum<equation=\"oc,bct->bot\">(w, x) y = BN<c=6>(c) }",
     "Conv:1", ""},
    {"LinearLayer",
     OPSET(13) "g (float[N,L,4] x) => (float[N,L,6] y) <float[4,6] w> { m = Mul<k=[4]>(x) c = Einsum<equation=\"btc,cd->btd\">(m, w) y = "
               "Add<k=[6]>(c) }",
     "Add:1 MatMul:1", ""},
    {"LinearLayerBehindAnEllipsis",
     OPSET(13) "g (float[N,2,L,4] x) => (float[N,2,L,6] y) <float[6,4] w> { c = Einsum<equation=\"...c,dc->...d\">(x, w) y = Mul<k=[6]>(c) }",
     "MatMul:1", ""},
    {"Matrix", OPSET(13) "g (float[N,4] x) => (float[N,6] y) <float[4,6] w> { c = Einsum<equation=\"nc,cd->nd\">(x, w) y = Add<k=[6]>(c) }", "Gemm:1",
     ""},
    {"BeforeAConvolution",
     OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,4] w> { c = Einsum<equation=\"bchw,oc->bohw\">(x, w) y = Conv<w=[4,4,3,3], "
               "pads=[1,1,1,1]>(c) }",
     "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Einsum, MustFold, testing::ValuesIn(folds), name_of<Folds>);

const Refused stays[] = {
    {"WithoutAnArrowInAnotherOrder", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,4] x) => (float[6,N] y) <float[4,6] w> { m = Mul<k=[4]>(x) y = Einsum<equation=\"zj,jk\">(m, w) }"},
    {"SumOverTheHeight", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,4,5,W] x) => (float[N,4,6,W] y) <float[6,5] w> { m = Mul<k=[1]>(x) c = Einsum<equation=\"bchw,oh->bcow\">(m, w) y = "
               "BN<c=4>(c) }"},
    {"AxesOfTheResultTurned", "unsupported_chain", "a Transpose as well",
     OPSET(13) "g (float[N,L,4] x) => (float[N,6,L] y) <float[4,6] w> { c = Einsum<equation=\"btc,cd->bdt\">(x, w) y = BN<c=6>(c) }"},
    {"Diagonal", "unsupported_chain", wrong,
     OPSET(13) "g (float[N,4,4] x) => (float[N,6] y) <float[4,6] w> { c = Einsum<equation=\"bcc,cd->bd\">(x, w) y = Add<k=[6]>(c) }"},
    {"OneChannelIsBroadcast", "channels_differ", "a sum over the columns as well",
     OPSET(13) "g (float[N,1,H,W] x) => (float[N,6,H,W] y) <float[6,4] w> { c = Einsum<equation=\"bchw,oc->bohw\">(x, w) y = BN<c=6>(c) }"},
    {"OfTwoValues", "not_constant", "both are computed",
     OPSET(13) "g (float[N,L,4] x, float[4,6] w) => (float[N,L,6] y) { c = Einsum<equation=\"btc,cd->btd\">(x, w) y = Mul<k=[6]>(c) }"},
};

INSTANTIATE_TEST_SUITE_P(Einsum, MustNotFold, testing::ValuesIn(stays), name_of<Refused>);

} // namespace
} // namespace crease::fold
