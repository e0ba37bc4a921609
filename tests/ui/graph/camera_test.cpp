// The camera and the link of two, without a widget.

#include "ui/graph/camera.h"

#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/canvas_link.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

/// A view of 400 x 300 pixels that glides nowhere.
struct Bench {
    explicit Bench(PicturePtr shown) {
        camera.setAnimated(false);
        camera.setShown(true);
        camera.setSize({400, 300}, 1);
        camera.setPicture(shown);
        selection.setPicture(shown);
        marks.setPicture(shown);
        camera.home();
    }
    [[nodiscard]] CanvasLink::End end() { return {camera, selection, marks}; }

    Camera camera;
    CanvasSelection selection;
    CanvasMarks marks;
};

TEST(Camera, WithoutAPictureNothingMoves) {
    Camera camera;
    camera.setSize({400, 300}, 1);
    camera.home();
    camera.fit();
    camera.fitWidth();
    camera.zoomAbout({10, 10}, 2);
    camera.bringIntoView({0, 0, 10, 10});
    EXPECT_FALSE(camera.ready());
    EXPECT_FALSE(camera.hasStarted());
    EXPECT_EQ(camera.zoom(), 1);
}

TEST(Camera, ZoomKeepsWhatIsUnderThePointer) {
    Bench bench(test::pictureOf(originalSide(test::residualDocument(4, true))));
    bench.camera.show(bench.camera.picture()->bounds.center(), 1);
    const QPointF pointer(200, 170), fixed = bench.camera.transform().toScene(pointer);
    bench.camera.zoomAbout(pointer, 1.7);
    EXPECT_DOUBLE_EQ(bench.camera.zoom(), 1.7);
    EXPECT_NEAR(bench.camera.transform().toScene(pointer).x(), fixed.x(), 1);
    EXPECT_NEAR(bench.camera.transform().toScene(pointer).y(), fixed.y(), 1);
}

/// Of two pictures of one document the wider beginning counts in both, whoever is asked last: a fold must not push its own block out of sight.
TEST(Camera, TheBeginningOfTheWiderPictureCountsInBoth) {
    const auto document = test::folded(test::branchedDocument(20));
    Bench wide(test::pictureOf(originalSide(document))), narrow(test::pictureOf(foldedSide(document)));
    for (auto* bench : {&wide, &narrow}) bench->camera.setSize({340, 300}, 1);
    narrow.camera.home();
    const double alone = narrow.camera.zoom();
    wide.camera.home();
    ASSERT_LT(wide.camera.zoom(), alone);
    narrow.camera.setBeside(&wide.camera);
    narrow.camera.home();
    EXPECT_DOUBLE_EQ(narrow.camera.zoom(), wide.camera.zoom());

    // Where both are as large as they may be, the place is still the wider one's.
    for (auto* bench : {&wide, &narrow}) bench->camera.setSize({700, 300}, 1);
    narrow.camera.setBeside(nullptr);
    narrow.camera.home();
    const double own = narrow.camera.centre().x();
    narrow.camera.setBeside(&wide.camera);
    narrow.camera.home();
    EXPECT_NE(narrow.camera.centre().x(), own);
}

TEST(Camera, ZoomHasEnds) {
    Bench bench(test::pictureOf(originalSide(test::residualDocument(4, true))));
    for (int i = 0; i < 40; ++i) bench.camera.zoomIn();
    EXPECT_EQ(bench.camera.zoom(), 6);
    for (int i = 0; i < 80; ++i) bench.camera.zoomOut();
    EXPECT_GT(bench.camera.zoom(), 0);
    EXPECT_LE(bench.camera.zoom(), 0.5);
}

TEST(Camera, TheWholeGraphLeavesRoomForWhatStandsOnTheGlass) {
    Bench bench(test::pictureOf(originalSide(test::residualDocument(2, true))));
    bench.camera.setLegend([] { return QRectF(0, 200, 400, 90); });
    bench.camera.fit();
    EXPECT_EQ(bench.camera.stance(), Camera::Stance::whole);
    EXPECT_LE(bench.camera.transform().toWidget(bench.camera.picture()->bounds).bottom(), 200);
}

TEST(Camera, ItStaysWithAllOfItUntilSomebodyLooksElsewhere) {
    Bench bench(test::pictureOf(originalSide(test::residualDocument(2, true))));
    bench.camera.fit();
    bench.camera.setSize({200, 150}, 1);
    bench.camera.refit();
    EXPECT_TRUE(QRectF(-1, -1, 202, 152).contains(bench.camera.transform().toWidget(bench.camera.picture()->bounds)));
    bench.camera.show(bench.camera.picture()->bounds.topLeft(), 2);
    bench.camera.setSize({400, 300}, 1);
    bench.camera.refit();
    EXPECT_EQ(bench.camera.zoom(), 2);
}

class Linked : public testing::Test {
protected:
    Linked()
        : document(test::sampleDocument()), one(test::pictureOf(originalSide(document))), other(test::pictureOf(foldedSide(test::folded(document)))),
          link(one.end(), other.end()) {}

    [[nodiscard]] QPointF place(Bench& bench, const char* title) const { return test::nodeTitled(*bench.camera.picture(), title).rect.center(); }

    fold::Document document;
    Bench one, other;
    CanvasLink link;
};

TEST_F(Linked, WhoMovesLeadsEitherWay) {
    one.camera.show(place(one, "Pow"), 0.8);
    EXPECT_EQ(other.camera.zoom(), 0.8);
    EXPECT_NEAR(other.camera.centre().y(), place(other, "Pow").y(), 1);
    other.camera.show(place(other, "Pow"), 1.5);
    EXPECT_EQ(one.camera.zoom(), 1.5);
    EXPECT_NEAR(one.camera.centre().y(), place(one, "Pow").y(), 1);
}

TEST_F(Linked, ASelectedNodeThatIsGoneStandsThereAsItsSite) {
    one.selection.selectNode(test::nodeTitled(*one.camera.picture(), "Pow").id);
    EXPECT_EQ(other.selection.node(), one.selection.node());
    one.selection.selectNode(test::nodeTitled(*one.camera.picture(), "Add").id);
    EXPECT_FALSE(other.selection.site().isEmpty());
    EXPECT_EQ(other.selection.site(), one.selection.site());
}

TEST_F(Linked, WhatTheOtherLacksIsMarked) {
    CanvasState state;
    one.marks.setChange(Change::went);
    one.marks.writeTo(state);
    const auto& picture = *one.camera.picture();
    EXPECT_EQ(state.changeOf(picture.nodeIndex(test::nodeTitled(picture, "Add").id)), Change::went);
    EXPECT_EQ(state.changeOf(picture.nodeIndex(test::nodeTitled(picture, "Pow").id)), Change::none);
    EXPECT_TRUE(state.anyDifference());
}

TEST_F(Linked, ALatePictureIsShownWhereTheOtherLooks) {
    one.camera.show(place(one, "Pow"), 1.25);
    const auto shown = other.camera.picture();
    other.camera.setPicture(nullptr);
    other.camera.setPicture(shown);
    link.refresh();
    EXPECT_TRUE(link.catchUp(other.camera));
    EXPECT_EQ(other.camera.zoom(), 1.25);
    EXPECT_NEAR(other.camera.centre().y(), place(other, "Pow").y(), 1);
}

TEST(Link, WhenItIsGoneEachGoesItsOwnWay) {
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    Bench one(picture), other(picture);
    { const CanvasLink link(one.end(), other.end()); }
    other.camera.show(picture->bounds.center(), 1);
    one.camera.show(picture->bounds.center(), 2);
    EXPECT_EQ(other.camera.zoom(), 1);
}

} // namespace
} // namespace crease::ui
