#include "ui/graph/walk.h"

#include "tests/ui/graph/canvas_fixture.h"

#include <algorithm>

namespace crease::ui {
namespace {

std::uint32_t indexOf(const GraphPicture& picture, const QString& title) {
    for (std::uint32_t i = 0; i < picture.nodes.size(); ++i)
        if (picture.nodes[i].title == title) return i;
    return no_index;
}

TEST(Walk, DownFollowsTheFlowToTheEnd) {
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    std::uint32_t at = indexOf(*picture, "image");
    QStringList way;
    for (std::uint32_t next = at; next != no_index; next = walk(*picture, at, Way::down)) {
        at = next;
        way += picture->nodes[at].title;
        ASSERT_LT(way.size(), 20);
    }
    EXPECT_EQ(way, (QStringList{"image", "Conv", "BatchNorm", "Relu", "Conv", "BatchNorm", "Add", "Relu", "Pow", "scores"}));
    EXPECT_EQ(walk(*picture, at, Way::down), no_index);
}

TEST(Walk, SidewaysStaysInTheLayer) {
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    const std::uint32_t sum = indexOf(*picture, "Add");
    const std::uint32_t branch = walk(*picture, sum, Way::up);
    const std::uint32_t right = walk(*picture, branch, Way::right), left = walk(*picture, branch, Way::left);
    const std::uint32_t other = right == no_index ? left : right;
    ASSERT_NE(other, no_index);
    EXPECT_EQ(picture->nodes[other].title, "BatchNorm");
    EXPECT_NE(other, branch);
    EXPECT_EQ(walk(*picture, other, right == no_index ? Way::right : Way::left), branch) << "and back again";
}

TEST(Walk, InAPictureThatRunsRightTheArrowsTurnWithIt) {
    PictureRequest request = originalSide(test::sampleDocument());
    request.direction = layout::Direction::left_to_right;
    const auto picture = test::pictureOf(request);
    const std::uint32_t image = indexOf(*picture, "image");
    EXPECT_EQ(picture->nodes[walk(*picture, image, Way::right)].title, "Conv");
    EXPECT_EQ(walk(*picture, image, Way::left), no_index);
}

TEST(Trace, ReachesAllThatANodeDependsOnAndNothingElse) {
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    const auto up = reachable(*picture, indexOf(*picture, "Relu"), true); // the first one
    EXPECT_EQ(std::count(up.begin(), up.end(), true), 4);                 // itself, BatchNorm, Conv, image
    const auto down = reachable(*picture, indexOf(*picture, "Add"), false);
    EXPECT_EQ(std::count(down.begin(), down.end(), true), 4); // itself, Relu, Pow, scores
}

} // namespace
} // namespace crease::ui
