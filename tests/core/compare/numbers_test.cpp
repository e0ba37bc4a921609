#include "core/compare/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace crease::compare {
namespace {

std::uint16_t half_bits(ElementType type, double value) {
    const auto tensor = from_doubles(type, {1}, {value});
    EXPECT_TRUE(tensor);
    std::uint16_t bits = 0;
    std::memcpy(&bits, tensor->bytes.data(), sizeof bits);
    return bits;
}

TEST(Float16, RoundsToNearestEven) {
    EXPECT_EQ(half_bits(ElementType::float16, 1.0), 0x3c00);
    EXPECT_EQ(half_bits(ElementType::float16, -2.0), 0xc000);
    EXPECT_EQ(half_bits(ElementType::float16, 65504.0), 0x7bff);
    EXPECT_EQ(half_bits(ElementType::float16, 1 + 0x1p-11), 0x3c00);           // a tie goes to even
    EXPECT_EQ(half_bits(ElementType::float16, 1 + 3 * 0x1p-11), 0x3c02);       // and here upwards
    EXPECT_EQ(half_bits(ElementType::float16, 1 + 0x1p-11 + 0x1p-40), 0x3c01); // above the tie, though not in float32
    EXPECT_EQ(half_bits(ElementType::float16, 0x1p-24), 0x0001);               // the smallest subnormal
}

TEST(BFloat16, RoundsToNearestEven) {
    EXPECT_EQ(half_bits(ElementType::bfloat16, 1.0), 0x3f80);
    EXPECT_EQ(half_bits(ElementType::bfloat16, 1 + 0x1p-8), 0x3f80);
    EXPECT_EQ(half_bits(ElementType::bfloat16, 1 + 3 * 0x1p-8), 0x3f82);
    EXPECT_EQ(half_bits(ElementType::bfloat16, 1 + 0x1p-8 + 0x1p-40), 0x3f81);
    const auto nan = half_bits(ElementType::bfloat16, std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(nan & 0x7f80, 0x7f80);
    EXPECT_NE(nan & 0x007f, 0);
}

class EveryType : public ::testing::TestWithParam<ElementType> {};
INSTANTIATE_TEST_SUITE_P(Numbers, EveryType,
                         ::testing::Values(ElementType::float32, ElementType::float64, ElementType::float16, ElementType::bfloat16,
                                           ElementType::uint8, ElementType::int8, ElementType::uint16, ElementType::int16, ElementType::uint32,
                                           ElementType::int32, ElementType::uint64, ElementType::int64),
                         [](const auto& info) { return std::string(element_name(info.param)); });
TEST_P(EveryType, SurvivesTheRoundTrip) {
    const std::vector<double> values{0, 1, 2, 100};
    const auto tensor = from_doubles(GetParam(), {2, 2}, values);
    ASSERT_TRUE(tensor);
    EXPECT_EQ(tensor->bytes.size(), 4 * element_size(GetParam()));
    const auto back = to_doubles(*tensor);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, values);
}

TEST(Numbers, IntegersAreRoundedAndClamped) {
    const auto tensor = from_doubles(ElementType::uint8, {4}, {-3, 2.6, 300, std::nan("")});
    ASSERT_TRUE(tensor);
    EXPECT_EQ(*to_doubles(*tensor), (std::vector<double>{0, 3, 255, 0}));
}

TEST(Numbers, StringsAreNotNumbers) {
    EXPECT_FALSE(from_doubles(ElementType::string, {1}, {1}));
    EXPECT_FALSE(to_doubles({ElementType::string, {1}, {}}));
}

TEST(Numbers, ImpossibleShapesAreRefused) {
    EXPECT_EQ(*element_count({2, 3}), 6);
    EXPECT_EQ(*element_count({}), 1);
    EXPECT_FALSE(element_count({-1}));
    EXPECT_FALSE(element_count({std::int64_t{1} << 40, std::int64_t{1} << 40}));
}

} // namespace
} // namespace crease::compare
