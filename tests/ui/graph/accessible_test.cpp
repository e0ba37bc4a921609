#include "tests/ui/graph/canvas_fixture.h"
#include "ui/graph/graph_view.h"

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

TEST(Accessible, TheSelectedNodeHasTheFocusAndOldItemsBecomeInvalid) {
    GraphView view;
    const auto picture = test::pictureOf(originalSide(test::sampleDocument()));
    view.setPicture(picture, false);
    const auto& pow = test::nodeTitled(*picture, "Pow");
    view.selectNode(pow.id);
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
