// Closed scopes: opened, closed, and opened to show what is sought.

#include "tests/ui/support/navigation_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/find/find_box.h"
#include "ui/graph/canvas_selection.h"

#include <QTest>

namespace crease::ui::test {
namespace {

TEST_F(NavigationTest, ALargeNetworkOpensClosedToItsBlocks) {
    openNested();
    EXPECT_EQ(graph().nodes.size(), 400u);
    EXPECT_LT(picture().nodes.size(), 70u);
    ASSERT_NE(boxOf("layer2.3"), no_index);
    const auto& block = picture().nodes[boxOf("layer2.3")];
    EXPECT_EQ(block.detail, QString("Bottleneck · 10 nodes"));
    EXPECT_EQ(block.sites.can_fold, 3u);
    EXPECT_EQ(block.mark, Mark::can_fold);
}

TEST_F(NavigationTest, DoubleClickOpensAndTheRestKeepsItsPlace) {
    openNested();
    const NodeId inside = nodeNamed("/layer2/layer2.3/conv2/Conv");
    const double x = picture().nodes[boxOf("layer2.2")].rect.center().x();
    EXPECT_FALSE(isDrawnItself(inside));
    doubleClick(boxOf("layer2.3"));
    EXPECT_TRUE(isDrawnItself(inside));
    EXPECT_EQ(boxOf("layer2.3"), no_index);
    ASSERT_NE(boxOf("layer2.2"), no_index);
    EXPECT_NEAR(picture().nodes[boxOf("layer2.2")].rect.center().x(), x, 1);
    EXPECT_NE(folded().picture()->nodeIndex(inside), no_index);
    EXPECT_EQ(folded().picture()->groupIndex("layer2.3"), no_index) << "both sides show the same scopes";
}

TEST_F(NavigationTest, KeysOpenAndCloseAgain) {
    openNested();
    click(boxOf("layer1.4"));
    EXPECT_EQ(original().selection().group(), "layer1.4");
    EXPECT_EQ(controller().selection().several.size(), 10u);
    QTest::keyClick(&original(), Qt::Key_Return);
    driver_.settle();
    EXPECT_EQ(boxOf("layer1.4"), no_index);
    EXPECT_EQ(original().selection().node(), nodeNamed("/layer1/layer1.4/conv1/Conv")) << "the keyboard goes on inside";
    window_.actions().closeScope->trigger();
    driver_.settle();
    EXPECT_NE(boxOf("layer1.4"), no_index);
    EXPECT_EQ(original().selection().group(), "layer1.4");
    window_.actions().closeScope->trigger();
    driver_.settle();
    EXPECT_NE(boxOf("layer1"), no_index) << "one level further out";
    EXPECT_EQ(picture().nodes[boxOf("layer1")].detail, QString("Bottleneck × 10 · 100 nodes"));
    window_.actions().openScope->trigger();
    driver_.settle();
    EXPECT_NE(boxOf("layer1.4"), no_index);
}

TEST_F(NavigationTest, ExpandAllAndCollapseAll) {
    openNested();
    window_.actions().expandAll->trigger();
    driver_.settle();
    EXPECT_EQ(picture().nodes.size(), 402u);
    EXPECT_TRUE(picture().hidden.empty());
    window_.actions().collapseAll->trigger();
    driver_.settle();
    EXPECT_EQ(picture().nodes.size(), 4u + 2u);
    EXPECT_EQ(folded().picture()->nodes.size(), 4u + 2u);
}

TEST_F(NavigationTest, WhatIsFoundIsBroughtToLight) {
    openNested();
    window_.findBox().start();
    QTest::keyClicks(&window_.findBox(), "layer3.7 conv2");
    QTest::keyClick(&window_.findBox(), Qt::Key_Return);
    driver_.settle();
    const NodeId hidden = nodeNamed("/layer3/layer3.7/conv2/Conv");
    EXPECT_EQ(controller().selection().node, hidden);
    ASSERT_TRUE(isDrawnItself(hidden));
    driver_.waitUntil([] { return false; }, 400);
    const QRectF shown = original().toWidget(picture().nodes[picture().nodeIndex(hidden)].rect);
    EXPECT_TRUE(QRectF(original().rect()).contains(shown));
    EXPECT_NE(boxOf("layer3.6"), no_index) << "only what hid it was opened";
}

TEST_F(NavigationTest, ASiteChosenInTheListIsBroughtToLight) {
    openNested();
    controller().selectSite("b25_2");
    driver_.settle();
    EXPECT_NE(picture().siteIndex("b25_2"), no_index);
    EXPECT_EQ(original().selection().site(), "b25_2");
    EXPECT_EQ(folded().selection().site(), "b25_2");
}

TEST_F(NavigationTest, WhatIsOpenStaysOpenThroughFoldAndUndo) {
    openNested();
    doubleClick(boxOf("layer2.3"));
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_EQ(boxOf("layer2.3"), no_index);
    EXPECT_EQ(folded().picture()->groupIndex("layer2.3"), no_index);
    const auto& other = folded().picture()->nodes[folded().picture()->groupIndex("layer2.4")];
    EXPECT_EQ(other.sites, (SiteTally{0, 3, 1}));
    EXPECT_EQ(other.mark, Mark::folded);
    EXPECT_EQ(other.detail, QString("Bottleneck · 7 nodes")) << "three BatchNorms are gone";
    window_.actions().undo->trigger();
    driver_.settle();
    EXPECT_EQ(folded().picture()->groupIndex("layer2.3"), no_index);
    EXPECT_NE(boxOf("layer2.4"), no_index);
}

TEST_F(NavigationTest, FoldOnAClosedScopeFoldsWhatIsInIt) {
    openNested();
    click(boxOf("layer1.4"));
    EXPECT_TRUE(window_.actions().fold->isEnabled());
    EXPECT_TRUE(window_.actions().fold->text().contains("3")) << window_.actions().fold->text().toStdString();
    window_.actions().fold->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 3);
    EXPECT_EQ(boxOf("layer1.4") == no_index, false) << "and it stays closed";
    EXPECT_EQ(controller().undoStack().count(), 1) << "one step to undo";
}

} // namespace
} // namespace crease::ui::test
