#include "core/compare/numbers.h"
#include "core/compare/random_input.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

TEST(Random, IsXoshiro256PlusPlus) {
    // From an independent run of the two published algorithms (splitmix64 seeding, seed 0).
    Random random(0);
    EXPECT_EQ(random.next(), 0x53175d61490b23dfull);
    EXPECT_EQ(random.next(), 0x61da6f3dc380d507ull);
    EXPECT_EQ(random.next(), 0x5c0fdf91ec9a7bfcull);
}

TEST(Random, UniformStaysInItsRange) {
    Random random(3);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double value = random.uniform();
        ASSERT_GE(value, 0);
        ASSERT_LT(value, 1);
        sum += value;
    }
    EXPECT_NEAR(sum / 10000, 0.5, 0.02);
}

TEST(Random, NormalHasMeanZeroAndVarianceOne) {
    Random random(5);
    double sum = 0, squares = 0;
    constexpr int count = 20000;
    for (int i = 0; i < count; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    EXPECT_NEAR(sum / count, 0, 0.03);
    EXPECT_NEAR(squares / count, 1, 0.05);
}

TEST(RandomTensor, DependsOnTheSeedAlone) {
    const auto a = random_tensor(ElementType::float32, {2, 3}, 7);
    const auto b = random_tensor(ElementType::float32, {2, 3}, 7);
    const auto c = random_tensor(ElementType::float32, {2, 3}, 8);
    ASSERT_TRUE(a && b && c);
    EXPECT_EQ(a->bytes, b->bytes);
    EXPECT_NE(a->bytes, c->bytes);
}

TEST(RandomTensor, IntegersStaySmall) {
    const auto bytes = random_tensor(ElementType::uint8, {1000}, 1);
    const auto ids = random_tensor(ElementType::int64, {1000}, 1);
    ASSERT_TRUE(bytes && ids);
    const auto pixels = to_doubles(*bytes), indices = to_doubles(*ids);
    EXPECT_GT(*std::max_element(pixels->begin(), pixels->end()), 200);
    EXPECT_EQ(*std::max_element(indices->begin(), indices->end()), 1);
}

TEST(RandomTensor, ImpossibleShapesAreRefused) {
    EXPECT_FALSE(random_tensor(ElementType::float32, {-1, 3}, 0));
    EXPECT_FALSE(random_tensor(ElementType::float32, {1 << 20, 1 << 20}, 0));
    EXPECT_FALSE(random_tensor(ElementType::string, {3}, 0));
}

} // namespace
} // namespace crease::compare
