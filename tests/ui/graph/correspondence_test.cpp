#include "ui/graph/correspondence.h"

#include "tests/ui/graph/canvas_fixture.h"

#include <cmath>

namespace crease::ui {
namespace {

TEST(Correspondence, APictureCorrespondsToItself) {
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    const Correspondence same(*picture, *picture);
    for (const auto& node : picture->nodes) {
        const QPointF there = same.map(node.rect.center());
        EXPECT_NEAR(there.x(), node.rect.center().x(), 0.01);
        EXPECT_NEAR(there.y(), node.rect.center().y(), 0.01);
    }
}

TEST(Correspondence, MeetsWhatBothHaveAndNeverRunsBackwards) {
    const auto document = test::folded(test::sampleDocument());
    const auto before = test::pictureOf(originalSide(document)), after = test::pictureOf(foldedSide(document));
    const Correspondence there(*before, *after);
    const auto& old_sum = test::nodeTitled(*before, "Pow");
    const auto& new_sum = test::nodeTitled(*after, "Pow");
    EXPECT_NEAR(there.map(old_sum.rect.center()).y(), new_sum.rect.center().y(), 1);
    double last = -1e9;
    for (double y = before->bounds.top(); y < before->bounds.bottom(); y += 3) {
        const double mapped = there.map({before->bounds.center().x(), y}).y();
        EXPECT_GE(mapped, last - 1e-9);
        EXPECT_TRUE(std::isfinite(mapped));
        last = mapped;
    }
}

TEST(Correspondence, OfNothingIsThePlaceItself) {
    EXPECT_EQ(Correspondence().map({3, 4}), QPointF(3, 4));
    EXPECT_EQ(Correspondence(GraphPicture{}, GraphPicture{}).map({3, 4}), QPointF(3, 4));
}

} // namespace
} // namespace crease::ui
