// What the canvas shows beyond the picture: several selected nodes, bookmarks, what went and what came.

#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"

#include <QSignalSpy>
#include <QTest>

namespace crease::ui {
namespace {

class CanvasMarks : public testing::Test {
protected:
    CanvasMarks() : document(test::residualDocument(2, true)) {
        for (GraphView* each : {&view, &other}) {
            each->setAnimationsEnabled(false);
            each->resize(500, 900);
            each->show();
        }
        show(view, originalSide(document), {"layer1.1"});
    }

    static void show(GraphView& target, PictureRequest request, std::set<QString> collapsed) {
        request.collapsed = std::move(collapsed);
        target.setPicture(test::pictureOf(request), false);
        target.camera().fit();
        QTest::qWait(1);
    }
    [[nodiscard]] const DrawnNode& titled(const QString& title) { return test::nodeTitled(*view.picture(), title); }
    [[nodiscard]] QPoint on(const DrawnNode& node) { return view.toWidget(node.rect).center().toPoint(); }
    void click(const DrawnNode& node, Qt::KeyboardModifiers keys = {}) { QTest::mouseClick(&view, Qt::LeftButton, keys, on(node)); }
    [[nodiscard]] QImage around(GraphView& target, const DrawnNode& node) {
        target.camera().show(node.rect.center(), 1);
        return target.grabImage().copy(target.toWidget(node.rect).toAlignedRect().adjusted(-14, -14, 14, 14));
    }

    fold::Document document;
    GraphView view, other;
};

TEST_F(CanvasMarks, AClosedScopeStandsForAllItHides) {
    QSignalSpy several(&view, &GraphView::nodesSelected);
    click(titled("layer1.1"));
    ASSERT_EQ(several.size(), 1);
    EXPECT_EQ(several[0][0].value<std::vector<NodeId>>().size(), 10u);
    EXPECT_EQ(view.selection().group(), "layer1.1");
    QSignalSpy opened(&view, &GraphView::groupActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), "layer1.1");
}

TEST_F(CanvasMarks, ControlClickAddsAndTakesAway) {
    click(titled("Conv"));
    click(titled("layer1.1"), Qt::ControlModifier);
    EXPECT_EQ(view.selection().nodes().size(), 11u);
    QSignalSpy activated(&view, &GraphView::nodesActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(activated.size(), 1) << "Enter is for all of them";
    click(titled("layer1.1"), Qt::ControlModifier);
    EXPECT_EQ(view.selection().nodes(), std::vector<NodeId>{titled("Conv").id});
    QSignalSpy cleared(&view, &GraphView::selectionCleared);
    click(titled("Conv"), Qt::ControlModifier);
    EXPECT_EQ(cleared.size(), 1);
    EXPECT_TRUE(view.selection().nodes().empty());
}

TEST_F(CanvasMarks, AControlDragStillZooms) {
    const double before = view.camera().zoom();
    QTest::mousePress(&view, Qt::LeftButton, Qt::ControlModifier, {100, 100});
    QTest::mouseMove(&view, {160, 160});
    QTest::mouseMove(&view, {200, 220});
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ControlModifier, {200, 220});
    EXPECT_GT(view.camera().zoom(), before);
    EXPECT_TRUE(view.selection().nodes().empty());
}

TEST_F(CanvasMarks, TheSelectionOutlivesThePicture) {
    const NodeId conv = titled("Conv").id, add = titled("Add").id;
    view.selection().selectNodes({conv, add});
    show(view, originalSide(document), {"layer1.0", "layer1.1"});
    EXPECT_EQ(view.selection().nodes(), (std::vector<NodeId>{conv, add}));
    show(view, originalSide(document), {"layer1.1"});
    EXPECT_EQ(view.selection().node(), add);
    EXPECT_EQ(view.selection().scope(), "layer1.0");
}

TEST_F(CanvasMarks, ABookmarkIsPainted) {
    const DrawnNode conv = titled("Conv");
    const QImage before = around(view, conv);
    view.marks().setBookmarks({conv.id});
    EXPECT_NE(around(view, conv), before);
    view.marks().setBookmarks({});
    EXPECT_EQ(around(view, conv), before);
}

TEST_F(CanvasMarks, WhatWentAndWhatCameIsMarkedWhileLinked) {
    const auto after = test::folded(document);
    show(view, originalSide(after), {"layer1.1"});
    show(other, foldedSide(after), {"layer1.1"});
    const DrawnNode went = titled("BatchNorm"), stays = titled("Add");
    const DrawnNode came = test::nodeTitled(*other.picture(), "Conv");
    const QImage went_before = around(view, went), stays_before = around(view, stays), came_before = around(other, came);
    view.linkWith(&other);
    view.marks().setChange(Change::went);
    other.marks().setChange(Change::came);
    EXPECT_NE(around(view, went), went_before);
    EXPECT_EQ(around(view, stays), stays_before);
    EXPECT_NE(around(other, came), came_before);
    view.marks().setChange(Change::none);
    EXPECT_EQ(around(view, went), went_before);
    show(other, originalSide(after), {"layer1.1"});
    view.marks().setChange(Change::went);
    EXPECT_EQ(around(view, went), went_before) << "nothing is missing there any more";
}

} // namespace
} // namespace crease::ui
