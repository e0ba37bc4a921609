#include "ui/graph/spatial_index.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace crease::ui {
namespace {

class ManySizes : public testing::TestWithParam<int> {};

TEST_P(ManySizes, FindsWhatLookingAtEachOneFinds) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 1000), size(0, 60);
    std::vector<QRectF> rects;
    for (int i = 0; i < GetParam(); ++i) rects.emplace_back(place(random), place(random), size(random), size(random));
    const SpatialIndex index(rects);
    for (int round = 0; round < 50; ++round) {
        const QRectF area(place(random), place(random), 5 * size(random), 5 * size(random));
        std::set<std::uint32_t> expected, found;
        for (std::uint32_t i = 0; i < rects.size(); ++i)
            if (rects[i].left() <= area.right() && rects[i].right() >= area.left() && rects[i].top() <= area.bottom() &&
                rects[i].bottom() >= area.top())
                expected.insert(i);
        index.visit(area, [&](std::uint32_t i) { EXPECT_TRUE(found.insert(i).second) << i << " was found twice"; });
        EXPECT_EQ(found, expected);
    }
}

INSTANTIATE_TEST_SUITE_P(SpatialIndex, ManySizes, testing::Values(0, 1, 15, 16, 17, 255, 257, 3000));

} // namespace
} // namespace crease::ui
