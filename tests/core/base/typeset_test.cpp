#include "core/base/typeset.h"

#include <gtest/gtest.h>

namespace crease {
namespace {

TEST(Typeset, WritesExtentsAndLeavesNames) {
    const std::pair<const char*, const char*> cases[] = {
        {"", ""},
        {"Into the 3x3x3 kernel, not the 1x1", "Into the 3×3×3 kernel, not the 1×1"},
        {"3x3", "3×3"},
        {"conv1x1 and 1x1conv", "conv1x1 and 1x1conv"},
        {"3x, x3, 3xx3, 3 x 3", "3x, x3, 3xx3, 3 x 3"},
        {"le noyau 3x3 à côté", "le noyau 3×3 à côté"},
    };
    for (const auto& [typed, printed] : cases) EXPECT_EQ(typeset(typed), printed);
}

TEST(Typeset, TakesTextOfAnyLength) {
    EXPECT_EQ(typeset(std::string(1 << 20, '3')).size(), 1u << 20);
    std::string extents = "3";
    for (int i = 0; i < 100000; ++i) extents += "x3";
    EXPECT_EQ(typeset(extents).size(), extents.size() + 100000); // × has two bytes
}

} // namespace
} // namespace crease
