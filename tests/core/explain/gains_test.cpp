#include "core/explain/gains.h"

#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace crease::explain {
namespace {

#define OPSET "<ir_version: 8, opset_import: [\"\" : 13]> agraph "

Gains gains(const char* text) {
    const auto model = test::to_model(fold::complete({"gains", text}).model);
    const auto scan = fold::scan(*model).value();
    const auto& site = scan.sites.back();
    return gains_of(scan, site, lesson_of(*scan.facts, site)).value();
}

TEST(Gains, CountTheBytesThatOperatorsReadAndWrite) {
    const auto one = gains(OPSET "(float[1,4,8,8] x) => (float[1,K,I,J] y) { a = Conv<w=[6,4,3,3]>(x) y = BN<c=6>(a) }");
    const std::int64_t input = 4 * 8 * 8, weight = 6 * 4 * 9, output = 6 * 6 * 6;
    EXPECT_EQ(one.bytes_before.read, 4 * (input + weight + output + 4 * 6));
    EXPECT_EQ(one.bytes_before.written, 4 * 2 * output);
    EXPECT_EQ(one.bytes_after.read, 4 * (input + weight + 6));
    EXPECT_EQ(one.bytes_after.written, 4 * output);
    EXPECT_EQ(one.before.nodes, 2);
    EXPECT_EQ(one.after.nodes, 1);
}

TEST(Gains, DoNotGuessBytesOfOpenSizes) {
    const auto one = gains(OPSET "(float[N,4,H,W] x) => (float[N,K,I,J] y) { a = Conv<w=[6,4,3,3]>(x) y = BN<c=6>(a) }");
    EXPECT_EQ(one.bytes_before.read, -1);
    EXPECT_EQ(one.bytes_after.written, -1);
}

TEST(Gains, CountEveryWeightOnceAndKnowItsChannel) {
    for (const char* text :
         {OPSET "(float[1,4,8,8] x) => (float[1,K,I,J] y) { a = Conv<w=[6,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=6>(a) b = Conv<w=[6,4,1,1]>(x) y = "
                "Add(n, b) }",
          OPSET "(float[2,4] x) => (float[N,K] y) { a = Gemm<w=[4,6], b=6>(x) y = BN<c=6>(a) }",
          OPSET "(float[1,4,5,5] x) => (float[1,K,I,J] y) { a = ConvTranspose<w=[4,3,3,3], group=2, strides=[2,2]>(x) y = BN<c=6>(a) }"}) {
        const auto one = gains(text);
        ASSERT_TRUE(one.folded);
        EXPECT_FALSE(one.kernels.empty());
        for (const auto* spread : {&one.kernels.front(), &*one.folded}) {
            EXPECT_EQ(spread->channels.size(), 6u);
            const auto counted = std::accumulate(spread->bins.begin(), spread->bins.end(), std::int64_t{0});
            EXPECT_EQ(counted % 12, 0) << "four channels go into six, or two groups of two into three each";
            EXPECT_GE(counted, 24);
            EXPECT_LE(spread->largest(), one.range);
            for (const auto& [low, high] : spread->channels) EXPECT_TRUE(low < 0 || high > 0) << "random weights are not zero";
        }
        for (const auto& mark : drawing_of(one, 640).marks) EXPECT_LE(mark.kind == Mark::Kind::text ? 0 : mark.x + mark.width, 641);
    }
}

/// ConvTranspose [in, out / groups, taps]: a channel's range is that of the rows that a scale of this channel scales.
TEST(Gains, FollowAScaleIntoTheChannelThatItScales) {
    int warned = 0;
    for (const char* text :
         {OPSET "(float[1,4,8,8] x) => (float[1,K,I,J] y) <float[4,1,1] k = {1,1,1,1000}> { a = Conv<w=[4,4,3,3]>(x) y = Mul(a, k) }",
          OPSET "(float[2,4] x) => (float[N,K] y) <float[4] k = {1,1,1,1000}> { a = MatMul<w=[4,4]>(x) y = Mul(a, k) }",
          OPSET
          "(float[1,4,5,5] x) => (float[1,K,I,J] y) <float[4,1,1] k = {1,1,1,1000}> { a = ConvTranspose<w=[4,2,3,3], group=2>(x) y = Mul(a, k) }"}) {
        const auto one = gains(text);
        ASSERT_EQ(one.kernels.size(), 1u);
        const auto &stored = one.kernels[0].channels, &folded = one.folded->channels;
        for (std::size_t c = 0; c < 4; ++c) {
            const double scale = c == 3 ? 1000 : 1;
            EXPECT_NEAR(folded[c].first, stored[c].first * scale, 1e-3 * scale);
            EXPECT_NEAR(folded[c].second, stored[c].second * scale, 1e-3 * scale);
        }
        EXPECT_EQ(!one.int8.empty(), one.folded->int8_steps() < 0.75 * one.kernels[0].int8_steps());
        warned += one.int8.empty() ? 0 : 1;
    }
    EXPECT_GE(warned, 2) << "one channel is a thousand times as large as the others";
}

TEST(Gains, DoNotWarnWhereFoldingWidensNothing) {
    const auto one = gains(OPSET "(float[1,4,8,8] x) => (float[1,K,I,J] y) <float[1] k = {3}> { a = Conv<w=[4,4,3,3]>(x) y = Mul(a, k) }");
    EXPECT_EQ(one.int8, "");
    EXPECT_NEAR(one.folded->int8_steps(), one.kernels[0].int8_steps(), 1e-6);
}

} // namespace
} // namespace crease::explain
