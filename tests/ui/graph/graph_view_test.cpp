#include "ui/graph/graph_view.h"

#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace crease::ui {
namespace {

class Canvas : public testing::Test {
protected:
    Canvas() : document(test::sampleDocument()), picture(test::pictureOf(originalSide(document))) {
        view.setAnimationsEnabled(false);
        view.resize(500, 400);
        view.setPicture(picture, false);
        view.show();
        QTest::qWait(1);
    }

    [[nodiscard]] QPoint on(const QRectF& scene) const { return view.toWidget(scene).center().toPoint(); }
    void show(const QString& title) { view.camera().show(test::nodeTitled(*picture, title).rect.center(), 1); }
    void wheel(QPointF at, QPoint way, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, way, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }

    fold::Document document;
    PicturePtr picture;
    GraphView view;
};

TEST_F(Canvas, AClickSelectsTheNodeAndItsSite) {
    QSignalSpy nodes(&view, &GraphView::nodeSelected), sites(&view, &GraphView::siteSelected);
    const DrawnNode& conv = test::nodeTitled(*picture, "Conv");
    show("Conv");
    QTest::mouseClick(&view, Qt::LeftButton, {}, on(conv.rect));
    ASSERT_EQ(nodes.size(), 1);
    EXPECT_EQ(nodes[0][0].value<NodeId>(), conv.id);
    ASSERT_EQ(sites.size(), 1);
    EXPECT_EQ(sites[0][0].toString(), picture->hulls[conv.site].site);
    EXPECT_EQ(view.selection().node(), conv.id);
}

TEST_F(Canvas, AClickOnPaperClears) {
    view.selection().selectSite(test::firstSite(*picture));
    QSignalSpy cleared(&view, &GraphView::selectionCleared);
    show("image");
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(20, 60));
    EXPECT_EQ(cleared.size(), 1);
    EXPECT_TRUE(view.selection().site().isEmpty());
}

TEST_F(Canvas, ADoubleClickInASiteActivatesIt) {
    QSignalSpy sites(&view, &GraphView::siteActivated), nodes(&view, &GraphView::nodeActivated);
    show("Conv");
    QTest::mouseDClick(&view, Qt::LeftButton, {}, on(test::nodeTitled(*picture, "Conv").rect));
    EXPECT_EQ(sites.size(), 1);
    show("Pow");
    QTest::mouseDClick(&view, Qt::LeftButton, {}, on(test::nodeTitled(*picture, "Pow").rect));
    EXPECT_EQ(nodes.size(), 1);
    EXPECT_EQ(sites.size(), 1);
}

TEST_F(Canvas, ADragPansAndSelectsNothing) {
    show("Add");
    const QPointF before = view.camera().centre();
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(200, 200));
    QTest::mouseMove(&view, QPoint(210, 215));
    QTest::mouseMove(&view, QPoint(230, 260));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(230, 260));
    EXPECT_NEAR(view.camera().centre().y(), before.y() - 60, 1);
    EXPECT_FALSE(view.selection().node().valid());
}

TEST_F(Canvas, TheWheelScrollsAndWithControlZoomsAboutThePointer) {
    show("Add");
    const QPointF before = view.camera().centre();
    wheel({100, 100}, {0, -120});
    EXPECT_GT(view.camera().centre().y(), before.y());
    EXPECT_EQ(view.camera().zoom(), 1);
    const auto scene_at = [&](QPointF widget) { return (widget - view.toWidget(QRectF(0, 0, 0, 0)).topLeft()) / view.camera().zoom(); };
    show("Add");
    const QPointF pointer(260, 190), fixed = scene_at(pointer);
    wheel(pointer, {0, 120}, Qt::ControlModifier);
    EXPECT_GT(view.camera().zoom(), 1);
    EXPECT_NEAR(scene_at(pointer).x(), fixed.x(), 1.5);
    EXPECT_NEAR(scene_at(pointer).y(), fixed.y(), 1.5);
}

TEST_F(Canvas, ControlDragZoomsIntoTheBox) {
    show("Add");
    QTest::mousePress(&view, Qt::LeftButton, Qt::ControlModifier, QPoint(200, 150));
    QTest::mouseMove(&view, QPoint(300, 250));
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ControlModifier, QPoint(300, 250));
    EXPECT_NEAR(view.camera().zoom(), 4, 0.1);
}

TEST_F(Canvas, SpaceFitsAllOfItAndShiftBackspaceIsActualSize) {
    QTest::keyClick(&view, Qt::Key_Space);
    const QRectF shown = view.toWidget(picture->bounds);
    EXPECT_TRUE(QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(shown));
    QTest::keyClick(&view, Qt::Key_Backspace, Qt::ShiftModifier);
    EXPECT_EQ(view.camera().zoom(), 1);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_GT(view.camera().zoom(), 1);
}

TEST_F(Canvas, ArrowsWalkAlongEdgesAndKeepTheNodeInSight) {
    QTest::keyClick(&view, Qt::Key_Home);
    for (int i = 0; i < 9; ++i) QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_TRUE(view.rect().contains(on(test::nodeTitled(*picture, "scores").rect)));
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(view.selection().node(), test::nodeTitled(*picture, "Pow").id);
}

TEST_F(Canvas, EnterActivatesTheSelectedSite) {
    QSignalSpy sites(&view, &GraphView::siteActivated);
    view.focusSite(test::firstSite(*picture));
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(sites.size(), 1);
    EXPECT_EQ(sites[0][0].toString(), test::firstSite(*picture));
}

/// What a pan leaves in place and what it paints anew must be the same as painting everything.
TEST_F(Canvas, APannedPictureIsThePaintedPicture) {
    show("Add");
    (void)view.grabImage();
    for (const QPointF step : {QPointF(0, 37), QPointF(-23, -61), QPointF(13.4, 0.7)}) {
        view.camera().show(view.camera().centre() + step, view.camera().zoom());
        const QImage panned = view.grabImage();
        view.setTheme(Theme::light()); // throws the cached pixels away
        EXPECT_EQ(panned, view.grabImage());
    }
}

TEST_F(Canvas, EveryLevelOfDetailPaintsSomethingInBothThemes) {
    for (const Theme& theme : {Theme::light(), Theme::darkTheme()})
        for (double zoom : {2.0, 1.0, 0.4, 0.15}) {
            view.setTheme(theme);
            view.setLegendVisible(false);
            view.setMinimapVisible(false);
            view.camera().show(picture->bounds.center(), zoom);
            const QImage image = view.grabImage();
            QSet<QRgb> colors;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) colors.insert(image.pixel(x, y));
            EXPECT_GT(colors.size(), 5) << zoom;
            EXPECT_TRUE(colors.contains(theme.paper.rgb()));
        }
}

TEST_F(Canvas, WithoutAPictureItSaysSo) {
    view.setPicture(nullptr);
    const QImage empty = view.grabImage();
    view.setEmptyText("Something else");
    EXPECT_NE(empty, view.grabImage());
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(50, 50));
    wheel({50, 50}, {0, 120});
    view.camera().fit();
    view.selection().selectSite("no such site");
    EXPECT_TRUE(view.selection().site().isEmpty());
}

TEST_F(Canvas, LinkedViewsShowTheSamePlaceAndSelection) {
    const auto all = test::folded(document);
    GraphView other;
    other.setAnimationsEnabled(false);
    other.resize(500, 400);
    const auto after = test::pictureOf(foldedSide(all));
    other.setPicture(after, false);
    other.show();
    view.linkWith(&other);
    view.camera().show(test::nodeTitled(*picture, "Pow").rect.center(), 0.8);
    EXPECT_EQ(other.camera().zoom(), view.camera().zoom());
    EXPECT_NEAR(other.camera().centre().y(), test::nodeTitled(*after, "Pow").rect.center().y(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, on(test::nodeTitled(*picture, "Pow").rect));
    EXPECT_EQ(other.selection().node(), view.selection().node());
    show("Add");
    QTest::mouseClick(&view, Qt::LeftButton, {}, on(test::nodeTitled(*picture, "Add").rect));
    EXPECT_EQ(other.selection().site(), view.selection().site()) << "the node is gone there; its site is not";
    other.camera().show(after->bounds.center(), 1.5);
    EXPECT_EQ(view.camera().zoom(), 1.5) << "it works both ways";
}

TEST_F(Canvas, ANewPictureKeepsPlaceZoomAndSelection) {
    const QString site = test::firstSite(*picture);
    view.camera().show(test::nodeTitled(*picture, "Pow").rect.center(), 1.3);
    view.selection().selectSite(site);
    const auto after = test::pictureOf(foldedSide(test::folded(document)));
    view.setPicture(after, false);
    EXPECT_EQ(view.camera().zoom(), 1.3);
    EXPECT_EQ(view.selection().site(), site);
    EXPECT_NEAR(view.camera().centre().y(), test::nodeTitled(*after, "Pow").rect.center().y(), 1);
}

TEST_F(Canvas, TheChangeIsAnimatedAndEndsWhereItShould) {
    view.setAnimationsEnabled(true);
    const auto after = test::pictureOf(foldedSide(test::folded(document)));
    view.setPicture(after, true);
    QTest::qWait(100);
    const QImage midway = view.grabImage();
    QTest::qWait(600);
    const QImage finished = view.grabImage();
    view.setTheme(Theme::light());
    EXPECT_EQ(finished, view.grabImage());
    EXPECT_NE(midway, finished);
}

TEST_F(Canvas, SearchAndTraceFadeTheRestAndOverlaysPaintFigures) {
    const QImage plain = view.grabImage();
    view.marks().setMatches({test::nodeTitled(*picture, "Pow").id});
    const QImage searched = view.grabImage();
    EXPECT_NE(searched, plain);
    view.marks().setMatches({});
    EXPECT_EQ(view.grabImage(), plain);
    Overlay overlay;
    overlay.title = "MACs";
    overlay.nodes[test::nodeTitled(*picture, "Conv").id] = {1, "1.2 M"};
    view.marks().setOverlay(overlay);
    EXPECT_NE(view.grabImage(), plain);
    view.marks().setOverlay({});
    EXPECT_EQ(view.grabImage(), plain);
}

} // namespace
} // namespace crease::ui
