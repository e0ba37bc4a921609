#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/graph/node_tip.h"

#include <QAccessible>
#include <QTest>

namespace crease::ui {
namespace {

TEST(Accessible, EveryNodeIsAChildWithItsPlaceInWords) {
    GraphView view;
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    view.setAnimationsEnabled(false);
    view.resize(400, 300);
    view.setPicture(picture, false);
    QAccessibleInterface* graph = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(graph, nullptr);
    ASSERT_EQ(graph->childCount(), static_cast<int>(picture->nodes.size()));
    QStringList names;
    for (int i = 0; i < graph->childCount(); ++i) {
        names += graph->child(i)->text(QAccessible::Name);
        EXPECT_EQ(graph->indexOfChild(graph->child(i)), i);
        EXPECT_EQ(graph->child(i)->parent(), graph);
    }
    const auto conv = names.filter("Conv, ");
    ASSERT_FALSE(conv.isEmpty());
    EXPECT_TRUE(conv.front().contains("3x3, 4 to 4")) << conv.front().toStdString();
    EXPECT_TRUE(conv.front().contains("can fold")) << conv.front().toStdString();
}

TEST(Accessible, ANameSaysThePlaceOnceAndTheSiteInWords) {
    GraphPicture picture;
    DrawnNode conv;
    conv.title = "Conv";
    conv.place = "layer1.0.conv1";
    conv.detail = QStringLiteral("3×3 · 64→64");
    conv.site = 0;
    conv.mark = Mark::can_fold;
    picture.nodes.push_back(conv);
    DrawnHull hull;
    hull.label = QStringLiteral("RepVGG block · layer1.0");
    picture.hulls.push_back(hull);
    EXPECT_EQ(spokenName(picture, 0), "Conv, layer1.0.conv1, 3x3, 64 to 64, in RepVGG block, can fold");
}

TEST(Accessible, ArrowsLeadToGraphInputsTooAndTheyAreSpoken) {
    GraphView view;
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    view.setAnimationsEnabled(false);
    view.resize(400, 300);
    view.show();
    view.setPicture(picture, false);
    view.selection().selectNode(test::nodeTitled(*picture, "Conv").id);
    for (int i = 0; i < 20 && picture->nodes[view.selection().nodeIndex()].family != Family::io; ++i) QTest::keyClick(&view, Qt::Key_Up);
    ASSERT_EQ(picture->nodes[view.selection().nodeIndex()].family, Family::io);
    QAccessibleInterface* focused = QAccessible::queryAccessibleInterface(&view)->focusChild();
    ASSERT_NE(focused, nullptr);
    EXPECT_TRUE(focused->text(QAccessible::Name).contains("image")) << focused->text(QAccessible::Name).toStdString();
    EXPECT_TRUE(focused->state().selected);
}

TEST(Accessible, AnOverlaysFigureIsTheValueOfItsNode) {
    GraphView view;
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    view.setPicture(picture, false);
    Overlay overlay;
    overlay.title = "MACs";
    const auto conv = test::nodeTitled(*picture, "Conv").id;
    overlay.nodes[conv] = {1, "1.2 M"};
    view.marks().setOverlay(overlay);
    QAccessibleInterface* graph = QAccessible::queryAccessibleInterface(&view);
    EXPECT_EQ(graph->child(static_cast<int>(picture->nodeIndex(conv)))->text(QAccessible::Value), "MACs 1.2 M");
    EXPECT_EQ(graph->child(static_cast<int>(picture->nodeIndex(test::nodeTitled(*picture, "Pow").id)))->text(QAccessible::Value), "");
}

TEST(Accessible, TheSelectedNodeHasTheFocusAndOldItemsBecomeInvalid) {
    GraphView view;
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    view.setPicture(picture, false);
    const auto& pow = test::nodeTitled(*picture, "Pow");
    view.selection().selectNode(pow.id);
    QAccessibleInterface* graph = QAccessible::queryAccessibleInterface(&view);
    QAccessibleInterface* focused = graph->focusChild();
    ASSERT_NE(focused, nullptr);
    EXPECT_TRUE(focused->text(QAccessible::Name).startsWith("Pow"));
    EXPECT_TRUE(focused->state().selected);
    view.setPicture(nullptr);
    EXPECT_FALSE(focused->isValid());
    EXPECT_EQ(graph->childCount(), 0);
}

} // namespace
} // namespace crease::ui
