// Where the canvas looks by itself: at the beginning, at all of the graph, at what is selected.

#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/camera.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/legend.h"

#include <QTest>

namespace crease::ui {
namespace {

class Viewport : public testing::Test {
protected:
    explicit Viewport(int blocks = 2) : document(test::residualDocument(blocks, true)), picture(test::pictureOf(originalSide(document))) {
        view.setAnimationsEnabled(false);
        view.resize(420, 500);
        view.setPicture(picture, false);
        view.show();
        QTest::qWait(1);
    }
    [[nodiscard]] QRectF legend() const {
        const QSizeF size = legendSize({}, view.font());
        return {QPointF(12, view.height() - 12 - size.height()), size};
    }
    [[nodiscard]] bool showsAll() const { return QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(view.toWidget(picture->bounds)); }

    fold::Document document;
    PicturePtr picture;
    GraphView view;
};

class LongViewport : public Viewport {
protected:
    LongViewport() : Viewport(12) {}
};

TEST_F(Viewport, TheWholeGraphIsClearOfTheLegend) {
    view.camera().fit();
    EXPECT_TRUE(showsAll());
    for (const auto& node : picture->nodes) EXPECT_FALSE(view.toWidget(node.rect).intersects(legend())) << node.title.toStdString();
}

TEST_F(Viewport, TheWholeGraphStaysInViewWhenTheWindowChanges) {
    view.camera().fit();
    view.resize(300, 260);
    QTest::qWait(1);
    EXPECT_TRUE(showsAll());
    view.camera().zoomIn();
    view.camera().zoomIn();
    const double zoom = view.camera().zoom();
    view.resize(420, 500);
    QTest::qWait(1);
    EXPECT_DOUBLE_EQ(view.camera().zoom(), zoom) << "somebody has looked elsewhere";
}

TEST_F(Viewport, ALinkedViewFitsWhenTheOtherDoes) {
    GraphView other;
    other.setAnimationsEnabled(false);
    other.resize(420, 500);
    other.setPicture(test::pictureOf(foldedSide(test::folded(document))), false);
    other.show();
    view.linkWith(&other);
    other.camera().fit();
    EXPECT_TRUE(showsAll()) << "the original is the larger one";
    EXPECT_DOUBLE_EQ(view.camera().zoom(), other.camera().zoom());
}

TEST_F(LongViewport, BeginsAtTheTopAndStaysThere) {
    const double top = view.toWidget(picture->bounds).top();
    EXPECT_NEAR(top, 0, 1);
    EXPECT_GE(view.camera().zoom(), 0.7);
    view.resize(420, 320);
    QTest::qWait(1);
    EXPECT_NEAR(view.toWidget(picture->bounds).top(), top, 1);
}

TEST_F(LongViewport, WhatIsBroughtIntoViewShowsNoBarePaperAboveOrBelow) {
    view.camera().show(picture->bounds.center(), 1);
    view.focusSite(test::firstSite(*picture));
    EXPECT_NEAR(view.toWidget(picture->bounds).top(), 0, 1);
    view.focusNode(picture->nodes.back().id.valid() ? picture->nodes.back().id : picture->nodes[picture->nodes.size() - 2].id);
    const double bottom = view.toWidget(picture->bounds).bottom();
    EXPECT_LE(bottom, view.height() + 1);
    EXPECT_GE(bottom, legend().top() - 24) << "room for the legend and no more";
}

/// As wide as the hull with its branches, which stand to one side of the line that the input begins.
TEST(FirstView, BeginsWithTheWholeFirstBlockInView) {
    const auto document = test::branchedDocument(8);
    const auto picture = test::pictureOf(originalSide(document));
    GraphView view;
    view.setAnimationsEnabled(false);
    view.resize(static_cast<int>(picture->hulls.front().rect.width() * 0.9), 500);
    view.setPicture(picture, false);
    view.show();
    QTest::qWait(1);
    const QRectF hull = view.toWidget(picture->hulls.front().rect);
    EXPECT_GE(hull.left(), 0);
    EXPECT_LE(hull.right(), view.width());
    EXPECT_NEAR(hull.center().x(), view.width() / 2.0, hull.width() * 0.1);
    EXPECT_NEAR(view.toWidget(picture->bounds).top(), 0, 1);
}

TEST(FirstView, FitWidthShowsTheGraphFromSideToSide) {
    const auto picture = test::pictureOf(originalSide(test::branchedDocument(8)));
    GraphView view;
    view.setAnimationsEnabled(false);
    view.resize(300, 500);
    view.setPicture(picture, false);
    view.show();
    QTest::qWait(1);
    view.camera().fitWidth();
    const QRectF all = view.toWidget(picture->bounds);
    EXPECT_NEAR(all.left(), 0, 1);
    EXPECT_NEAR(all.right(), view.width(), 1);
}

TEST(Columns, TwoLinkedViewsInColumnsShowTheSameBlock) {
    const auto document = test::branchedDocument(30);
    auto request = originalSide(document), after = foldedSide(test::folded(document));
    request.page = after.page = 1.4;
    const auto before = test::pictureOf(request), folded = test::pictureOf(after);
    ASSERT_TRUE(before->inColumns());
    GraphView view, other;
    for (auto* one : {&view, &other}) {
        one->setAnimationsEnabled(false);
        one->resize(500, 400);
    }
    view.setPicture(before, false);
    other.setPicture(folded, false);
    for (auto* one : {&view, &other}) one->show();
    view.linkWith(&other);
    const auto site = before->hulls.back().site;
    view.camera().show(before->anchorOfSite(before->siteIndex(site)), 1);
    EXPECT_TRUE(QRectF(other.rect()).contains(other.toWidget(folded->hulls[folded->siteIndex(site)].rect).center()));
}

} // namespace
} // namespace crease::ui
