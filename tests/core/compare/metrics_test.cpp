#include "core/compare/metrics.h"
#include "core/compare/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace crease::compare {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double inf = std::numeric_limits<double>::infinity();

HostTensor tensor(std::vector<std::int64_t> shape, const std::vector<double>& values, ElementType type = ElementType::float64) {
    return *from_doubles(type, std::move(shape), values);
}

Difference measured(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<std::int64_t>(a.size());
    const auto difference = measure(tensor({n}, a), tensor({n}, b));
    EXPECT_TRUE(difference);
    return *difference;
}

TEST(Measure, ComputesByHand) {
    const auto d = measured({3, -4, 0}, {3, -5, 0.5});
    EXPECT_EQ(d.elements, 3);
    EXPECT_EQ(d.differing, 2);
    EXPECT_EQ(d.max_abs, 1);
    EXPECT_EQ(d.worst, 1);
    EXPECT_DOUBLE_EQ(d.mean_abs, 0.5);
    EXPECT_EQ(d.scale, 4);
    EXPECT_DOUBLE_EQ(d.max_rel, 0.5 / 0.004); // |a| = 0 is taken for a thousandth of 4
    EXPECT_DOUBLE_EQ(d.cosine, 29 / (5 * std::sqrt(34.25)));
}

TEST(Measure, EqualTensorsDoNotDiffer) {
    const auto d = measured({1, 2, -inf, nan}, {1, 2, -inf, nan});
    EXPECT_EQ(d.differing, 0);
    EXPECT_EQ(d.nonfinite, 0);
    EXPECT_EQ(d.max_abs, 0);
    EXPECT_EQ(d.max_rel, 0);
    EXPECT_DOUBLE_EQ(d.cosine, 1);
    EXPECT_EQ(d.worst, -1);
}

struct NonFinite {
    double a, b;
};
class NonFinitePair : public ::testing::TestWithParam<NonFinite> {};
INSTANTIATE_TEST_SUITE_P(Measure, NonFinitePair,
                         ::testing::Values(NonFinite{nan, 1}, NonFinite{1, nan}, NonFinite{inf, 1}, NonFinite{1, -inf}, NonFinite{inf, -inf},
                                           NonFinite{inf, nan}));
TEST_P(NonFinitePair, DiffersAndTouchesNothingElse) {
    const auto d = measured({2, GetParam().a}, {2, GetParam().b});
    EXPECT_EQ(d.nonfinite, 1);
    EXPECT_EQ(d.differing, 1);
    EXPECT_EQ(d.max_abs, 0);
    EXPECT_EQ(d.mean_abs, 0);
    EXPECT_DOUBLE_EQ(d.cosine, 1);
}

TEST(Measure, CosineOfZeroVectors) {
    EXPECT_EQ(measured({0, 0}, {0, 0}).cosine, 1);
    EXPECT_EQ(measured({0, 0}, {1, 0}).cosine, 0);
    EXPECT_DOUBLE_EQ(measured({1, 1}, {-1, -1}).cosine, -1);
}

TEST(Measure, ComparesAcrossTypes) {
    const auto d = measure(tensor({2}, {1, 2}, ElementType::float32), tensor({2}, {1, 3}, ElementType::int64));
    ASSERT_TRUE(d);
    EXPECT_EQ(d->max_abs, 1);
}

TEST(Measure, RefusesOtherShapes) {
    const auto d = measure(tensor({1, 2}, {1, 2}), tensor({2, 1}, {1, 2}));
    ASSERT_FALSE(d);
    EXPECT_EQ(d.error().message, "the shapes differ: double 1x2 and double 2x1");
}

TEST(Measure, EmptyTensorsAreEqual) { EXPECT_EQ(measured({}, {}).elements, 0); }

TEST(Classes, KnowsAClassifierFromASegmentation) {
    EXPECT_TRUE(is_classification(tensor({1, 4}, {1, 2, 3, 4})));
    EXPECT_TRUE(is_classification(tensor({1, 2, 1, 1}, {1, 2})));
    EXPECT_TRUE(is_classification(tensor({3}, {1, 2, 3})));
    EXPECT_FALSE(is_classification(tensor({1, 2, 1, 2}, {1, 2, 3, 4})));
    EXPECT_TRUE(has_class_axis(tensor({1, 2, 1, 2}, {1, 2, 3, 4})));
    EXPECT_FALSE(has_class_axis(tensor({1, 1, 2}, {1, 2})));
    EXPECT_FALSE(has_class_axis(tensor({1, 2}, {1, 2}, ElementType::int64)));
    EXPECT_FALSE(has_class_axis(tensor({}, {1})));
}

TEST(Classes, AgreementCountsPixels) {
    // two classes, three pixels: class of a is 1 0 1, of b is 1 1 1
    const auto a = tensor({1, 2, 3}, {0, 5, 0, 1, 1, 1});
    const auto b = tensor({1, 2, 3}, {0, 0, 0, 1, 1, 1});
    EXPECT_DOUBLE_EQ(*argmax_agreement(a, b), 2.0 / 3);
    EXPECT_FALSE(argmax_agreement(tensor({1, 1}, {1}), tensor({1, 1}, {1})));
}

TEST(TopK, RanksWithTiesInOrderAndNanLast) {
    const auto best = top_k(tensor({1, 5}, {1, nan, 3, 3, 2}), 4);
    ASSERT_EQ(best.size(), 4u);
    EXPECT_EQ(best[0].index, 2);
    EXPECT_EQ(best[1].index, 3);
    EXPECT_EQ(best[2].index, 4);
    EXPECT_EQ(best[3].index, 0);
}

TEST(TopK, TurnsScoresIntoProbabilities) {
    const auto logits = top_k(tensor({1, 2}, {std::log(3.0), 0}), 1);
    EXPECT_NEAR(logits[0].probability, 0.75, 1e-12);
    const auto already = top_k(tensor({1, 2}, {0.75, 0.25}), 1);
    EXPECT_DOUBLE_EQ(already[0].probability, 0.75);
}

TEST(TopK, AsksForNoMoreThanThereIs) { EXPECT_EQ(top_k(tensor({2}, {1, 2}), 5).size(), 2u); }

TEST(RangeOf, LooksAtFiniteElementsOnly) {
    const auto range = range_of(tensor({5}, {2, nan, -4, inf, 5}));
    ASSERT_TRUE(range);
    EXPECT_EQ(range->low, -4);
    EXPECT_DOUBLE_EQ(range->mean, 1);
    EXPECT_EQ(range->high, 5);
    EXPECT_FALSE(range_of(tensor({1}, {nan})));
    EXPECT_FALSE(range_of(tensor({0}, {})));
}

/// Larger than a stretch, and no multiple of one: what is read piece by piece is what is read at once.
TEST(Stretches, AMapOfManyIsJudgedAsAWhole) {
    constexpr std::int64_t classes = 3, pixels = 2500;
    std::vector<double> a(classes * pixels), b;
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = std::sin(0.7 * static_cast<double>(i * i % 1013));
    b = a;
    b[2 * pixels + 2300] = 5; // the class of one pixel
    a[4000] = b[4000] = nan;
    const auto x = tensor({1, classes, 50, 50}, a), y = tensor({1, classes, 50, 50}, b);
    double sum = 0, same = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::isnan(a[i]) ? 0 : a[i];
    for (std::size_t i = 0; i < pixels; ++i) {
        const auto best = [&](const std::vector<double>& of) {
            std::size_t at = 0;
            for (std::size_t c = 1; c < classes; ++c)
                if (of[c * pixels + i] > of[at * pixels + i]) at = c;
            return at;
        };
        same += best(a) == best(b);
    }
    EXPECT_DOUBLE_EQ(*argmax_agreement(x, y), same / pixels);
    EXPECT_LT(same, pixels);
    EXPECT_NEAR(range_of(x)->mean, sum / static_cast<double>(a.size() - 1), 1e-12);
    EXPECT_EQ(range_of(y)->high, 5);
    EXPECT_EQ(measure(x, y)->worst, 2 * pixels + 2300);
    EXPECT_EQ(measure(x, y)->differing, 1);
}

} // namespace
} // namespace crease::compare
