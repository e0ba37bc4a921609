// Frames around open scopes: which there are, that they hold what they should, and how they close.

#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/transition.h"

#include <QSignalSpy>
#include <QTest>

namespace crease::ui {
namespace {

QStringList scopesOf(const GraphPicture& picture) {
    QStringList scopes;
    for (const DrawnFrame& frame : picture.frames) scopes << frame.scope;
    return scopes;
}

PicturePtr original(const fold::Document& document, std::set<QString> collapsed = {},
                    layout::Direction direction = layout::Direction::top_to_bottom) {
    auto request = originalSide(document);
    request.collapsed = std::move(collapsed);
    request.direction = direction;
    return test::pictureOf(request);
}

TEST(Frames, EveryOpenBlockHasOneAndWhatHoldsNearlyAllHasNone) {
    const auto picture = original(test::residualDocument(3, true));
    EXPECT_EQ(scopesOf(*picture), QStringList({"layer1.2", "layer1.1", "layer1.0"})) << "layer1 is all there is";
    EXPECT_EQ(scopesOf(*original(test::residualDocument(3, true), {"layer1.1"})), QStringList({"layer1.2", "layer1.0"}));
}

TEST(Frames, AreTheSameOnBothSides) {
    const auto document = test::folded(test::residualDocument(3, true));
    EXPECT_EQ(scopesOf(*test::pictureOf(foldedSide(document))), scopesOf(*original(document)));
}

TEST(Frames, HoldTheirMembersAndSitesAndNothingElse) {
    const auto picture = original(test::residualDocument(3, true));
    for (const DrawnFrame& frame : picture->frames) {
        const std::set<std::uint32_t> members(frame.nodes.begin(), frame.nodes.end());
        for (std::uint32_t i = 0; i < picture->nodes.size(); ++i)
            EXPECT_EQ(frame.rect.intersects(picture->nodes[i].rect), members.contains(i)) << frame.scope.toStdString() << " " << i;
        for (const DrawnHull& hull : picture->hulls)
            EXPECT_EQ(frame.rect.contains(hull.rect), members.contains(hull.nodes.front())) << frame.scope.toStdString();
    }
}

TEST(Frames, ASiteIsNeverCutInTwo) {
    const auto document = test::residualDocument(3, true);
    const auto whole = original(document);
    for (const auto& hull : whole->hulls) EXPECT_NE(hull.frame, no_index) << hull.label.toStdString();
    const auto torn = test::residualDocument(3, true, 4);
    const auto picture = original(torn);
    EXPECT_EQ(scopesOf(*picture), QStringList({"layer1.0"})) << "a normalization that is named into the next block ties both";
    for (const auto& hull : picture->hulls) EXPECT_EQ(hull.nodes.size(), 2u);
}

TEST(Frames, NoEdgeRunsThroughATitle) {
    const auto picture = original(test::residualDocument(4, true));
    ASSERT_FALSE(picture->frames.empty());
    for (const DrawnFrame& frame : picture->frames) {
        EXPECT_TRUE(frame.rect.contains(frame.label)) << frame.scope.toStdString();
        EXPECT_TRUE(frame.label.contains(frame.button));
        EXPECT_EQ(frame.title, frame.scope) << "there is room for all of it";
        for (const DrawnEdge& edge : picture->edges)
            for (const QPointF& point : edge.points) EXPECT_FALSE(frame.label.contains(point));
    }
}

TEST(Frames, LieInTheFlowFromLeftToRightToo) {
    const auto picture = original(test::residualDocument(3, true), {}, layout::Direction::left_to_right);
    ASSERT_EQ(picture->frames.size(), 3u);
    for (const DrawnFrame& frame : picture->frames) {
        EXPECT_TRUE(frame.rect.contains(frame.label));
        for (std::uint32_t node : frame.nodes) EXPECT_FALSE(frame.label.intersects(picture->nodes[node].rect));
    }
}

TEST(Frames, GrowOutOfTheClosedBox) {
    const auto document = test::residualDocument(3, true);
    const auto closed = original(document, {"layer1.1"}), open = original(document);
    const auto index = open->frameIndex("layer1.1");
    ASSERT_NE(index, no_index);
    const GraphPicture start = Transition(closed, open).frame(0);
    EXPECT_EQ(start.frames[index].rect, closed->nodes[closed->groupIndex("layer1.1")].rect);
    EXPECT_EQ(Transition(closed, open).frame(1).frames[index].label, open->frames[index].label);
}

class FramesOnCanvas : public testing::Test {
protected:
    FramesOnCanvas() : picture(original(test::residualDocument(3, true))) {
        view.setAnimationsEnabled(false);
        view.resize(500, 600);
        view.setPicture(picture, false);
        view.show();
        frame = picture->frames.at(picture->frameIndex("layer1.1"));
        view.camera().show(frame.label.center(), 1);
    }
    [[nodiscard]] QPoint on(const QRectF& scene) const { return view.toWidget(scene).center().toPoint(); }

    PicturePtr picture;
    DrawnFrame frame;
    GraphView view;
};

TEST_F(FramesOnCanvas, AClickOnTheButtonCloses) {
    QSignalSpy closed(&view, &GraphView::frameActivated);
    QTest::mouseClick(&view, Qt::LeftButton, {}, on(frame.button));
    ASSERT_EQ(closed.size(), 1);
    EXPECT_EQ(closed[0][0].toString(), "layer1.1");
}

TEST_F(FramesOnCanvas, AClickOnTheNameSelectsAllThatIsInIt) {
    QSignalSpy closed(&view, &GraphView::frameActivated), several(&view, &GraphView::nodesSelected);
    const QPoint name = on(QRectF(frame.button.topRight(), frame.label.bottomRight()));
    QTest::mouseClick(&view, Qt::LeftButton, {}, name);
    EXPECT_EQ(closed.size(), 0);
    ASSERT_EQ(several.size(), 1);
    EXPECT_EQ(view.selection().nodes().size(), 10u);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, name);
    EXPECT_EQ(closed.size(), 1);
}

TEST_F(FramesOnCanvas, BetweenTheNodesIsPaper) {
    QSignalSpy cleared(&view, &GraphView::selectionCleared);
    view.camera().show(frame.rect.center(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, on(QRectF(frame.rect.left() + 3, frame.rect.bottom() - 4, 1, 1)));
    EXPECT_EQ(cleared.size(), 1);
}

TEST_F(FramesOnCanvas, FromFarAwayTheTitleIsNoTarget) {
    QSignalSpy closed(&view, &GraphView::frameActivated);
    view.camera().show(frame.button.center(), 0.2);
    QTest::mouseClick(&view, Qt::LeftButton, {}, on(frame.button));
    EXPECT_EQ(closed.size(), 0);
}

} // namespace
} // namespace crease::ui
