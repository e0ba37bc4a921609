#include "core/compare/magnitudes.h"

#include "core/compare/numbers.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

/// Elements of that shape whose size is `size(index along the axis)`.
template <class Size>
HostTensor tensor(const std::vector<std::int64_t>& shape, std::size_t axis, Size size) {
    std::int64_t inner = 1, count = 1;
    for (std::size_t i = 0; i < shape.size(); ++i) count *= shape[i], inner *= i > axis ? shape[i] : 1;
    std::vector<double> values;
    for (std::int64_t i = 0; i < count; ++i) values.push_back(size(i / inner % shape[axis]) * (1 + 0.1 * static_cast<double>(i % 7)));
    return from_doubles(ElementType::float32, shape, values).value();
}

const auto box_or_score = [](std::int64_t index) { return index < 4 ? 400.0 : 0.2; };

TEST(Magnitudes, BoxesAndScoresAreApartWhereverTheirAxisIs) {
    for (const auto& [shape, axis] : {std::pair(std::vector<std::int64_t>{1, 9, 40}, 1), std::pair(std::vector<std::int64_t>{1, 40, 9}, 2),
                                      std::pair(std::vector<std::int64_t>{1, 3, 9, 5, 5}, 2), std::pair(std::vector<std::int64_t>{40, 9}, 1)}) {
        const auto a = tensor(shape, static_cast<std::size_t>(axis), box_or_score);
        const auto magnitudes = Magnitudes::of(a);
        ASSERT_EQ(magnitudes.groups(), 2) << axis;
        const auto b = tensor(shape, static_cast<std::size_t>(axis), [](auto i) { return box_or_score(i) * (i == 5 ? 1.05 : 1); });
        const auto difference = magnitudes.measure(a, b).value();
        ASSERT_EQ(difference.parts.size(), 2u);
        EXPECT_NEAR(difference.parts[0].max_abs, 0.2 * 0.05 * 1.6, 1e-4);
        EXPECT_NEAR(difference.parts[0].scale, 0.2 * 1.6, 1e-4);
        EXPECT_EQ(difference.parts[1].max_abs, 0);
        EXPECT_NEAR(difference.parts[1].scale, 640, 1e-2);
        EXPECT_NEAR(difference.scale, 640, 1e-2) << "the whole is still there";
    }
}

TEST(Magnitudes, ScoresOfAClassifierAreOneQuantity) {
    const auto a = tensor({1, 10}, 1, [](auto i) { return i == 3 ? 1e-6 : 10.0; });
    EXPECT_EQ(Magnitudes::of(a).groups(), 1);
    EXPECT_TRUE(Magnitudes::of(a).measure(a, a)->parts.empty());
}

TEST(Magnitudes, AlikeIsNotTakenApart) {
    EXPECT_EQ(Magnitudes::of(tensor({1, 8, 30}, 1, [](auto i) { return 1.0 + 0.2 * static_cast<double>(i); })).groups(), 1);
}

TEST(Magnitudes, ZerosAreTheSmallest) {
    const auto a = tensor({1, 3, 30}, 1, [](auto i) { return i == 1 ? 0.0 : i == 0 ? 1.0 : 100.0; });
    const auto difference = Magnitudes::of(a).measure(a, a).value();
    ASSERT_EQ(difference.parts.size(), 3u);
    EXPECT_EQ(difference.parts[0].scale, 0);
    EXPECT_LT(difference.parts[1].scale, difference.parts[2].scale);
}

TEST(Magnitudes, AnotherShapeHasOnePart) {
    const auto magnitudes = Magnitudes::of(tensor({1, 9, 40}, 1, box_or_score));
    const auto other = tensor({1, 12, 40}, 1, box_or_score);
    EXPECT_TRUE(magnitudes.measure(other, other)->parts.empty());
    const auto longer = tensor({1, 9, 50}, 1, box_or_score);
    EXPECT_EQ(magnitudes.measure(longer, longer)->parts.size(), 2u) << "more boxes of the same kind";
}

TEST(Magnitudes, IntegersAreOne) {
    auto a = from_doubles(ElementType::int64, {1, 2, 20}, std::vector<double>(40, 5)).value();
    EXPECT_EQ(Magnitudes::of(a).groups(), 1);
}

} // namespace
} // namespace crease::compare
