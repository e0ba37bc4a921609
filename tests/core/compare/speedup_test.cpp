#include "core/compare/random_input.h"
#include "core/compare/speedup.h"
#include "core/compare/summary.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

/// Times around two levels, with noise of a few per cent and a common drift.
std::vector<engine::PairTime> pairs(double a, double b, int count, std::uint64_t seed = 9) {
    Random random(seed);
    std::vector<engine::PairTime> times;
    for (int i = 0; i < count; ++i) {
        const double drift = 1 + 0.2 * i / count;
        times.push_back({a * drift * (1 + 0.03 * random.normal()), b * drift * (1 + 0.03 * random.normal())});
    }
    return times;
}

TEST(Median, OfOddAndEvenCounts) {
    EXPECT_EQ(median({3, 1, 2}), 2);
    EXPECT_EQ(median({4, 1, 2, 3}), 2.5);
    EXPECT_EQ(median({7}), 7);
    EXPECT_EQ(median({}), 0);
}

TEST(MeasureSpeedup, FindsARealOne) {
    const auto speedup = measure_speedup(pairs(12, 10, 40));
    EXPECT_NEAR(speedup.value, 1.2, 0.05);
    EXPECT_LT(speedup.low, speedup.value);
    EXPECT_GT(speedup.high, speedup.value);
    EXPECT_GT(speedup.low, 1.1);
    EXPECT_LT(speedup.high, 1.3);
    EXPECT_TRUE(speedup.measurable);
}

TEST(MeasureSpeedup, IntervalHoldsTheTruthAboutAsOftenAsItClaims) {
    int inside = 0;
    constexpr int rounds = 60;
    for (int round = 0; round < rounds; ++round) {
        const auto speedup = measure_speedup(pairs(15, 10, 30, 100 + static_cast<std::uint64_t>(round)));
        inside += speedup.low <= 1.5 && 1.5 <= speedup.high;
    }
    EXPECT_GE(inside, rounds * 85 / 100);
}

TEST(MeasureSpeedup, SaysWhenThereIsNone) {
    EXPECT_FALSE(measure_speedup(pairs(10, 10, 40)).measurable);
    EXPECT_FALSE(measure_speedup({{10, 9}}).measurable); // one pair measures nothing
    EXPECT_FALSE(measure_speedup({}).measurable);
    // certain, but smaller than what the place in memory makes
    EXPECT_FALSE(measure_speedup(std::vector<engine::PairTime>(50, {10.05, 10})).measurable);
}

TEST(MeasureSpeedup, IsTheSameEveryTime) {
    const auto times = pairs(12, 10, 40);
    const auto first = measure_speedup(times), second = measure_speedup(times);
    EXPECT_EQ(first.low, second.low);
    EXPECT_EQ(first.high, second.high);
}

TEST(MeasureSpeedup, OneOutlierChangesLittle) {
    auto times = pairs(12, 10, 40);
    times[3][1] = 5000;
    EXPECT_NEAR(measure_speedup(times).value, 1.2, 0.05);
}

TEST(Summarise, SaysFasterSlowerOrNeither) {
    EXPECT_EQ(summarise({12, 10, 1.2, 1.1, 1.3, true}), "1.20 x faster [1.10, 1.30]");
    EXPECT_EQ(summarise({10, 20, 0.5, 0.4, 0.625, true}), "2.00 x slower [1.60, 2.50]");
    EXPECT_EQ(summarise({10, 10, 1, 0.98, 1.02, false}), "no measurable difference [0.98, 1.02]");
}

} // namespace
} // namespace crease::compare
