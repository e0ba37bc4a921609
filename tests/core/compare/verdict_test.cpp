#include "core/compare/verdict.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

Difference difference(double max_abs, double scale, std::int64_t nonfinite = 0) {
    Difference d;
    d.elements = 1000;
    d.differing = max_abs > 0 || nonfinite > 0 ? 10 : 0;
    d.nonfinite = nonfinite;
    d.max_abs = max_abs;
    d.scale = scale;
    return d;
}

NoiseLevel noise(double max_abs, double scale) {
    NoiseLevel level(ElementType::float32);
    level.add(difference(max_abs, scale));
    return level;
}

struct Case {
    double max_abs;
    Verdict expected;
};
class Multiple : public ::testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Verdict, Multiple,
                         ::testing::Values(Case{0, Verdict::rounding}, Case{1e-5, Verdict::rounding},
                                           Case{31e-5, Verdict::rounding}, Case{33e-5, Verdict::suspicious},
                                           Case{1e-2, Verdict::suspicious}, Case{1.1e-2, Verdict::wrong},
                                           Case{1, Verdict::wrong}));
TEST_P(Multiple, OfTheNoiseDecides) {
    // noise: 1e-5 of a largest value of 1
    EXPECT_EQ(judge(difference(GetParam().max_abs, 1), noise(1e-5, 1), ElementType::float32, 0), GetParam().expected);
    // the same at a thousand times the magnitude
    EXPECT_EQ(judge(difference(1e3 * GetParam().max_abs, 1e3), noise(1e-5, 1), ElementType::float32, 0), GetParam().expected);
}

TEST(Verdict, ANoiseOfZeroByLuckIsNotTheYardstick) {
    EXPECT_EQ(judge(difference(2e-7, 1), noise(0, 1), ElementType::float32, 0), Verdict::rounding);
    EXPECT_EQ(judge(difference(1e-3, 1), noise(0, 1), ElementType::float32, 0), Verdict::wrong);
}

TEST(Verdict, HalfPrecisionRoundsMore) {
    const NoiseLevel level(ElementType::float16);
    EXPECT_EQ(judge(difference(1e-3, 1), level, ElementType::float16, 0), Verdict::rounding);
}

TEST(Verdict, NanInOnlyOneIsWrong) {
    EXPECT_EQ(judge(difference(0, 1, 1), noise(1e-5, 1), ElementType::float32, 0), Verdict::wrong);
    EXPECT_EQ(judge(difference(0, 1, 1), noise(1e-5, 1), ElementType::float32, 100), Verdict::wrong);
}

TEST(Verdict, NanThatRoundingAloneBringsIsSuspicious) {
    NoiseLevel level(ElementType::float32);
    level.add(difference(0, 1, 3));
    EXPECT_EQ(judge(difference(0, 1, 1), level, ElementType::float32, 0), Verdict::suspicious);
}

TEST(Verdict, ADifferenceFromNothingIsWrong) {
    EXPECT_EQ(judge(difference(1e-3, 0), noise(1e-5, 1), ElementType::float32, 0), Verdict::wrong);
}

TEST(Verdict, ZeroOutputsDoNotBecomeTheYardstick) {
    NoiseLevel level(ElementType::float32);
    level.add(difference(1e-9, 0));
    EXPECT_LT(level.level(), 1e-5);
}

TEST(Verdict, IntegersAreJudgedByTheShareThatFlips) {
    const NoiseLevel level(ElementType::int64);
    auto d = difference(5, 9);
    d.differing = 1;
    EXPECT_EQ(judge(d, level, ElementType::int64, 0), Verdict::rounding); // one in a thousand
    d.differing = 900;
    EXPECT_EQ(judge(d, level, ElementType::int64, 0), Verdict::suspicious);
}

TEST(Verdict, ToleranceIsRelative) {
    EXPECT_EQ(judge(difference(5, 1000), noise(0, 1), ElementType::float32, 0.01), Verdict::rounding);
    EXPECT_EQ(judge(difference(50, 1000), noise(0, 1), ElementType::float32, 0.01), Verdict::wrong);
}

} // namespace
} // namespace crease::compare
