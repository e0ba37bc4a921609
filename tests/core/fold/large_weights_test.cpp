// Weights over 1 MiB in a file, which are read in pieces or as a whole: every layout that is read along, across, or in
// small parts far from each other. Small images, so that the evaluator takes no time.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/property_support.h"
#include "tests/support/model_file.h"

namespace crease::fold {
namespace {

#define IMAGE(c, o) "g (float[1," #c ",3,3] x) => (float[1," #o ",H,W] y) "
#define ROWS(c, o) "g (float[2," #c "] x) => (float[2," #o "] y) "

const Folds layers[] = {
    {"Conv", OPSET(13) IMAGE(192, 160) "{ c = Conv<w=[160,192,3,3]>(x) y = BN<c=160>(c) }", "Conv:1", ""},
    {"ConvGrouped", OPSET(13) IMAGE(384, 256) "{ c = Conv<w=[256,192,3,3], b=256, group=2>(x) y = BN<c=256>(c) }", "Conv:1", ""},
    {"ConvDepthwise", OPSET(13) "g (float[1,6000,7,7] x) => (float[1,6000,1,1] y) { c = Conv<w=[6000,1,7,7], group=6000>(x) y = BN<c=6000>(c) }",
     "Conv:1", ""},
    {"ConvOneDimension", OPSET(13) "g (float[1,300,5] x) => (float[1,200,1] y) { c = Conv<w=[200,300,5]>(x) y = BN<c=200>(c) }", "Conv:1", ""},
    {"ConvThreeDimensions", OPSET(13) "g (float[1,96,3,3,3] x) => (float[1,112,1,1,1] y) { c = Conv<w=[112,96,3,3,3]>(x) y = BN<c=112>(c) }",
     "Conv:1", ""},
    {"ConvLongRows",
     OPSET(13) "g (float[1,7500,6,6] x) => (float[1,2,1,1] y) { a = Conv<w=[2,7500,6,6]>(x) b = Conv<w=[2,7500,6,6]>(x) y = Add(a, b) }", "Conv:1",
     ""},
    {"ConvTranspose", OPSET(13) "g (float[1,129,1,2] x) => (float[1,70,H,W] y) { c = ConvTranspose<w=[129,70,6,6]>(x) y = BN<c=70>(c) }",
     "ConvTranspose:1", ""},
    {"ConvTransposeGrouped",
     OPSET(13) "g (float[1,160,1,2] x) => (float[1,128,H,W] y) { c = ConvTranspose<w=[160,64,6,6], b=128, group=2, strides=[2,2]>(x) y = "
               "BN<c=128>(c) }",
     "ConvTranspose:1", ""},
    {"ConvTransposeScaledBefore",
     OPSET(13) "g (float[1,129,2] x) => (float[1,520,L] y) { s = Mul<k=[129,1]>(x) y = ConvTranspose<w=[129,520,5]>(s) }", "ConvTranspose:1", ""},
    {"Gemm", OPSET(13) ROWS(2100, 150) "{ c = Gemm<w=[2100,150], b=150>(x) y = BN<c=150>(c) }", "Gemm:1", ""},
    {"GemmTransposed", OPSET(13) ROWS(2100, 150) "{ c = Gemm<w=[150,2100], b=150, transB=1>(x) y = BN<c=150>(c) }", "Gemm:1", ""},
    {"GemmScaled", OPSET(13) ROWS(2100, 150) "{ c = Gemm<w=[2100,150], b=150, alpha=0.37, beta=1.7>(x) y = Mul<k=[150]>(c) }", "Gemm:1", ""},
    {"MatMul", OPSET(13) ROWS(3136, 128) "{ c = MatMul<w=[3136,128]>(x) y = Add<k=[128]>(c) }", "Gemm:1", ""},
    {"MatMulOfThreeAxes",
     OPSET(13) "g (float[1,2,1500] x) => (float[1,2,200] y) { c = MatMul<w=[1500,200]>(x) s = Mul<k=[200]>(c) y = Add<k=[200]>(s) }",
     "Add:1 MatMul:1", ""},
    {"MatMulScaledBefore", OPSET(13) ROWS(1500, 200) "{ s = Mul<k=[1500]>(x) y = MatMul<w=[1500,200]>(s) }", "Gemm:1", ""},
    {"ChainOfMatMuls", OPSET(13) ROWS(40, 30) "{ c = MatMul<w=[40,9000]>(x) y = MatMul<w=[9000,30]>(c) }", "Gemm:1", ""},
    {"ChainOfConvs", OPSET(13) IMAGE(16, 24) "{ c = Conv<w=[2000,16,1,1], b=2000>(x) n = BN<c=2000>(c) y = Conv<w=[24,2000,3,3]>(n) }", "Conv:1", ""},
    {"Branches",
     OPSET(13) IMAGE(192, 192) "{ a = Conv<w=[192,192,3,3], pads=[1,1,1,1]>(x) n = BN<c=192>(a) b = Conv<w=[192,192,1,1]>(x) o = BN<c=192>(b) p = "
                               "BN<c=192>(x) s = Add(n, o) y = Add(s, p) }",
     "Conv:1", ""},
    {"Float16", OPSET(13) "g (float16[2,2100] x) => (float16[2,300] y) { c = Gemm<w=[2100,300], b=300>(x) y = BN<c=300>(c) }", "Gemm:1", ""},
    {"BFloat16", OPSET(22) "g (bfloat16[1,300,1,1] x) => (bfloat16[1,72,H,W] y) { c = ConvTranspose<w=[300,72,5,5]>(x) y = BN<c=72>(c) }",
     "ConvTranspose:1", ""},
    {"Float64", OPSET(13) "g (double[2,1500] x) => (double[2,100] y) { c = MatMul<w=[1500,100]>(x) y = Mul<k=[100]>(c) }", "Gemm:1", ""},
};

class LargeWeights : public testing::TestWithParam<std::tuple<Folds, test::WeightsIn>> {};

TEST_P(LargeWeights, FoldFromAFile) {
    const auto& [layer, where] = GetParam();
    auto written = complete({layer.name, layer.text, layer.also_inputs});
    written.inputs.resize(1);
    const test::ModelFile file(written.model, where);
    ScanResult scanned;
    const auto folded = fold_all(file.model(), scanned);
    EXPECT_EQ(operators_of(*folded), layer.operators);
    const Judge judge(written);
    ASSERT_EQ(judge.broken(), "");
    EXPECT_EQ(judge.complaint(*folded, scanned.sites.size() + 1), "");
}

INSTANTIATE_TEST_SUITE_P(Layers, LargeWeights,
                         testing::Combine(testing::ValuesIn(layers), testing::Values(test::WeightsIn::model_file, test::WeightsIn::other_file)),
                         [](const auto& info) {
                             return std::get<0>(info.param).name +
                                    std::string(std::get<1>(info.param) == test::WeightsIn::model_file ? "Inside" : "External");
                         });

} // namespace
} // namespace crease::fold
