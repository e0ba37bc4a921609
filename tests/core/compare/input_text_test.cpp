#include "core/compare/input_text.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

TEST(InputText, ExtentsAreWholeAndPositive) {
    EXPECT_EQ(extents_of("1x3x224x224"), (std::vector<std::int64_t>{1, 3, 224, 224}));
    EXPECT_EQ(extents_of("224"), std::vector<std::int64_t>{224});
    for (const auto* text : {"", "x", "1x", "x1", "1xx2", "0x3", "-1x3", "1.5", "1 x 3", "1X3", "99999999999999999999", "a"})
        EXPECT_FALSE(extents_of(text)) << text;
}

TEST(InputText, ARangeHasTwoFiniteEndsInOrder) {
    EXPECT_EQ(range_of("0:30000"), std::pair(0.0, 30000.0));
    EXPECT_EQ(range_of("-1.5:2e-3"), std::pair(-1.5, 0.002));
    EXPECT_EQ(range_of("4:4"), std::pair(4.0, 4.0));
    for (const auto* text : {"", ":", "1:", ":1", "5:1", "1.2.3:4", "a:b", "0:inf", "nan:nan", "1", "1:2:3", " 1:2"})
        EXPECT_FALSE(range_of(text)) << text;
}

} // namespace
} // namespace crease::compare
