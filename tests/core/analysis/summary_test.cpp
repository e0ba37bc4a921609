#include "core/analysis/shapes.h"
#include "core/analysis/summary.h"

#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

/// The two lines of the node that makes y, joined.
std::string lines_of(const std::string& text, const std::string& weight = {}, const std::vector<std::int64_t>& dims = {}) {
    auto proto = test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13, \"my.ops\" : 1]> " + text);
    if (!weight.empty()) test::add_float_ramp(proto, weight, dims);
    const auto model = test::to_model(proto);
    const auto summary = summarize(test::node_making(model->main(), "y"), ConstantTable(*model, model->main()));
    return summary.title + (summary.detail.empty() ? "" : ": " + summary.detail);
}

TEST(Summary, AConvSaysKernelChannelsAndWhatIsNotDefault) {
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x) => (y) { y = Conv(x, w) }", "w", {6, 4, 3, 3}), "Conv: 3×3 · 4→6");
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x, float[6] b) => (y) { y = Conv<strides = [2, 2], dilations = [3, 3]>(x, w, b) }", "w", {6, 4, 3, 3}),
              "Conv: 3×3 · 4→6 · /2 · dilation 3 · +bias");
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x) => (y) { y = Conv<group = 4, strides = [1, 2]>(x, w) }", "w", {4, 1, 1, 5}),
              "Conv: 1×5 · 4→4 · /1×2 · depthwise");
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x) => (y) { y = Conv<group = 2>(x, w) }", "w", {6, 2, 1, 1}), "Conv: 1×1 · 4→6 · groups 2");
}

TEST(Summary, ConvTransposeHasItsChannelsOnTheOtherAxis) {
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x) => (y) { y = ConvTranspose<group = 2>(x, w) }", "w", {4, 3, 2, 2}),
              "ConvTranspose: 2×2 · 4→6 · groups 2");
}

TEST(Summary, LinearLayersSayTheirChannels) {
    EXPECT_EQ(lines_of("g (float[1,4] x, float[7] b) => (y) { y = Gemm<transB = 1>(x, w, b) }", "w", {7, 4}), "Gemm: 4→7 · +bias");
    EXPECT_EQ(lines_of("g (float[1,4] x) => (y) { y = MatMul(x, w) }", "w", {4, 7}), "MatMul: 4→7");
    EXPECT_EQ(lines_of("g (float[1,4] x, float[4,7] z) => (y) { y = MatMul(x, z) }"), "MatMul");
}

TEST(Summary, NumbersAreShort) {
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x, float[4] s, float[4] b, float[4] m, float[4] v) => (y) "
                       "{ y = BatchNormalization<epsilon = 0.00001>(x, s, b, m, v) }"),
              "BatchNorm: ε 1e-5");
    EXPECT_EQ(lines_of("g (float[1] x) => (y) <float lo = {0.0}, float hi = {6.0}> { y = Clip(x, lo, hi) }"), "Clip: 0 … 6");
    EXPECT_EQ(lines_of("g (float[1] x) => (y) <float c = {0.5}> { y = Mul(x, c) }"), "Mul: 0.5");
}

TEST(Summary, WithoutWeightsItSaysLess) {
    EXPECT_EQ(lines_of("g (float[1,4,8,8] x, float[6,4,3,3] z) => (y) { y = Conv<kernel_shape = [3, 3]>(x, z) }"), "Conv: 3×3");
    EXPECT_EQ(lines_of("g (float[1] x) => (y) { y = Relu(x) }"), "Relu");
}

TEST(Summary, OperatorsOfOthersSayWhose) { EXPECT_EQ(lines_of("g (float[1] x) => (y) { y = my.ops.Conv(x) }"), "Conv: my.ops"); }

TEST(ShapeText, SaysUnknownAndScalar) {
    EXPECT_EQ(shape_text({1, 96, -1, 28}), "1×96×?×28");
    EXPECT_EQ(shape_text({}), "scalar");
}

} // namespace
} // namespace crease::analysis
