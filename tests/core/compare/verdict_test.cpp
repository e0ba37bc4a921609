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
                         ::testing::Values(Case{0, Verdict::rounding}, Case{1e-5, Verdict::rounding}, Case{3.9e-5, Verdict::rounding},
                                           Case{4.1e-5, Verdict::suspicious}, Case{3.1e-4, Verdict::suspicious}, Case{3.3e-4, Verdict::wrong},
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
    EXPECT_NE(judge(difference(1e-2, 1), level, ElementType::float16, 0), Verdict::rounding);
    EXPECT_EQ(judge(difference(0.12, 1), level, ElementType::float16, 0), Verdict::wrong);
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

TEST(Verdict, ADifferenceFromNothingIsWrong) { EXPECT_EQ(judge(difference(1e-3, 0), noise(1e-5, 1), ElementType::float32, 0), Verdict::wrong); }

TEST(Verdict, AnOutputThatIsNothingButNoiseCannotBeJudged) {
    const auto level = noise(1e-6, 0);
    EXPECT_EQ(judge(difference(2e-6, 0), level, ElementType::float32, 0), Verdict::unjudged);
    EXPECT_EQ(judge(difference(1, 0), level, ElementType::float32, 0), Verdict::wrong);
    EXPECT_EQ(judge(difference(0, 0), level, ElementType::float32, 0), Verdict::rounding);
}

TEST(Verdict, MoreNoiseThanAFewPerCentTellsNothing) {
    EXPECT_EQ(judge(difference(0.05, 1), noise(0.04, 1), ElementType::float32, 0), Verdict::rounding);
    EXPECT_EQ(judge(difference(1, 1), noise(0.33, 1), ElementType::float32, 0), Verdict::unjudged);
    EXPECT_EQ(judge(difference(0, 1), noise(0.33, 1), ElementType::float32, 0), Verdict::rounding) << "identical is the same";
}

Difference in_parts(std::vector<DifferencePart> parts) {
    auto d = difference(0, 0);
    for (const auto& part : parts) {
        d.max_abs = std::max(d.max_abs, part.max_abs);
        d.scale = std::max(d.scale, part.scale);
    }
    d.differing = d.max_abs > 0 ? 10 : 0;
    d.parts = std::move(parts);
    return d;
}

TEST(Verdict, EveryPartIsJudgedByItsOwnNoise) {
    const auto moved = in_parts({{1e-6, 1}, {1e-3, 640}}), changed = in_parts({{5e-2, 1}, {1e-3, 640}});
    NoiseLevel level(ElementType::float32);
    level.add(moved);
    EXPECT_EQ(judge(moved, level, ElementType::float32, 0), Verdict::rounding);
    EXPECT_EQ(judge(changed, level, ElementType::float32, 0), Verdict::wrong);
    const auto judged = compare_with(level, changed, ElementType::float32);
    EXPECT_GT(judged.times_noise, 1e3);
    EXPECT_LT(judged.noise, 1e-4) << "of a score, not of a coordinate";
}

TEST(Verdict, APartThatIsZeroMayBeTheRemainderOfTheOthers) {
    NoiseLevel level(ElementType::float32);
    level.add(in_parts({{0, 0}, {1e-6, 1}}));
    EXPECT_EQ(judge(in_parts({{1e-10, 0}, {1e-6, 1}}), level, ElementType::float32, 0), Verdict::rounding);
    EXPECT_EQ(judge(in_parts({{1e-3, 0}, {1e-6, 1}}), level, ElementType::float32, 0), Verdict::wrong);
}

TEST(Verdict, AnOutputOfAnotherShapeThanTheProbesIsJudgedAsAWhole) {
    NoiseLevel level(ElementType::float32);
    level.add(in_parts({{1e-9, 1e-3}, {1e-5, 1}}));
    EXPECT_EQ(judge(difference(2e-5, 1), level, ElementType::float32, 0), Verdict::rounding);
}

TEST(Verdict, ALargerInputHasMoreNoise) {
    const auto level = noise(1e-5, 1);
    EXPECT_EQ(judge(difference(2e-4, 10), level, ElementType::float32, 0), Verdict::rounding);
    EXPECT_EQ(judge(difference(2e-4, 1), level, ElementType::float32, 0), Verdict::suspicious);
}

TEST(Verdict, IntegersAreJudgedByTheShareThatFlips) {
    const NoiseLevel level(ElementType::int64);
    auto d = difference(5, 9);
    d.differing = 1;
    EXPECT_EQ(judge(d, level, ElementType::int64, 0), Verdict::rounding); // one in a thousand
    d.differing = 11;
    EXPECT_EQ(judge(d, level, ElementType::int64, 0), Verdict::suspicious);
    d.differing = 230;
    EXPECT_EQ(judge(d, level, ElementType::int64, 0), Verdict::wrong);
}

TEST(Verdict, ToleranceIsRelative) {
    EXPECT_EQ(judge(difference(5, 1000), noise(0, 1), ElementType::float32, 0.01), Verdict::rounding);
    EXPECT_EQ(judge(difference(50, 1000), noise(0, 1), ElementType::float32, 0.01), Verdict::wrong);
}

} // namespace
} // namespace crease::compare
