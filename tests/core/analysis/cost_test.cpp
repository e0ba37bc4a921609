#include "core/analysis/cost.h"
#include "core/analysis/summary.h"

#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

std::int64_t macs_of(const std::string& text) { return totals(ModelFacts(*test::parse_model(text))).macs; }

TEST(Totals, AConvCountsEveryProductOfEveryOutputElement) {
    // Output 1 x 8 x 4 x 4, each element sums 3 x 3 x 3 products: 128 * 27.
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 3, 6, 6] x, float[8, 3, 3, 3] w) => (float[1, 8, 4, 4] y) { y = Conv(x, w) })"),
              128 * 27);
}

TEST(Totals, GroupsDivideTheProducts) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 8, 4, 4] x, float[8, 1, 3, 3] w) => (y) { y = Conv<group = 8, pads = [1, 1, 1, 1]>(x, w) })"),
              8 * 16 * 9);
}

TEST(Totals, ADynamicBatchCountsAsOne) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 4] x, float[4, 10] w) => (y) { y = MatMul(x, w) })"),
              40);
}

/// As attention exports: what leads is no longer the batch alone.
TEST(Totals, ABatchThatIsMixedWithOtherAxesCountsAsOneToo) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 3, 4] x, float[4, 10] w) => (y) <int64[2] s = {-1, 4}> { r = Reshape(x, s) y = MatMul(r, w) })"),
              3 * 40);
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 3, 4] x, float[4, 10] w) => (y) { t = Transpose<perm = [1, 0, 2]>(x) y = MatMul(t, w) })"),
              3 * 40);
}

TEST(Totals, UnknownSizesMakeTheSumUnknown) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 3, H, W] x, float[8, 3, 3, 3] w) => (y) { y = Conv(x, w) })"),
              -1);
}

TEST(Totals, AConvTransposeSpreadsEveryInputElement) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 4, 5, 5] x, float[4, 6, 2, 2] w) => (y) { y = ConvTranspose<strides = [2, 2]>(x, w) })"),
              4 * 25 * 6 * 4);
}

TEST(Totals, ARecurrentLayerCountsItsGatesAtEveryStep) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 14]>
        g (float[10, N, 4] x, float[1, 18, 4] w, float[1, 18, 6] r) => (y) { y = GRU<hidden_size = 6>(x, w, r) })"),
              10 * 18 * (4 + 6));
}

TEST(Totals, WhatAnEquationMultipliesIsNotZero) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 14]> g (float[2, 4] x) => (y) { y = Einsum<equation = "ij,kj->ik">(x, x) })"), -1);
}

TEST(Totals, SharedWeightsAndShapesAreCountedOnceAndNotAtAll) {
    const auto sum = totals(ModelFacts(*test::parse_model(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 2] x) => (y)
        <float[2, 2] w = {1.0, 2.0, 3.0, 4.0}, int64[2] s = {1, 2}>
        { c = Constant<value = float[2] {1.0, 2.0}>()  a = MatMul(x, w)  b = MatMul(a, w)  d = Add(b, c)  y = Reshape(d, s) })")));
    EXPECT_EQ(sum.params, 4 + 2);
    EXPECT_EQ(sum.nodes, 5u);
    EXPECT_EQ(sum.constant_nodes, 1u);
    EXPECT_EQ(sum.macs, 8);
}

TEST(Totals, AbsurdSizesDoNotOverflow) {
    EXPECT_EQ(macs_of(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 4000000000, 4000000000] x, float[4000000000, 4000000000] w) => (y) { y = MatMul(x, w) })"),
              -1);
}

} // namespace
} // namespace crease::analysis
