// Several nodes at once.

#include "tests/ui/support/navigation_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/camera.h"
#include "ui/graph/canvas_selection.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace crease::ui::test {
namespace {

TEST_F(NavigationTest, SeveralNodesAreFoldedAndTheirNamesCopied) {
    openNested();
    window_.actions().expandAll->trigger();
    driver_.settle();
    const NodeId first = nodeNamed("/layer1/layer1.0/conv1/Conv"), second = nodeNamed("/layer1/layer1.0/bn2/BatchNormalization");
    click(picture().nodeIndex(first));
    click(picture().nodeIndex(second), Qt::ControlModifier);
    EXPECT_EQ(controller().selection().several, (std::vector<NodeId>{first, second}));
    EXPECT_EQ(folded().selection().nodes(), (std::vector<NodeId>{first, second}));
    EXPECT_EQ(controller().selectedSites(), (QStringList{"b0_1", "b0_2"}));
    window_.actions().copyNames->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), "/layer1/layer1.0/conv1/Conv\n/layer1/layer1.0/bn2/BatchNormalization");
    QTest::keyClick(&original(), Qt::Key_Return);
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 2);
}

TEST_F(NavigationTest, ClickingAgainTakesAway) {
    openNested();
    window_.actions().expandAll->trigger();
    driver_.settle();
    const NodeId first = nodeNamed("/layer1/layer1.0/conv1/Conv"), second = nodeNamed("/layer1/layer1.0/relu1/Relu");
    click(picture().nodeIndex(first));
    click(picture().nodeIndex(second), Qt::ShiftModifier);
    click(picture().nodeIndex(first), Qt::ShiftModifier);
    EXPECT_EQ(controller().selection(), (Selection{{}, second, {}}));
}

TEST_F(NavigationTest, AShiftDragSelectsWhatItTouches) {
    openNested();
    window_.actions().collapseAll->trigger();
    driver_.settle();
    original().camera().fit();
    const QRectF box = original().toWidget(picture().nodes[boxOf("layer2")].rect | picture().nodes[boxOf("layer3")].rect);
    const QPoint from = box.topLeft().toPoint() - QPoint(6, 0), to = box.bottomRight().toPoint() + QPoint(6, 0);
    QTest::mousePress(&original(), Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(&original(), (from + to) / 2);
    QTest::mouseMove(&original(), to);
    QTest::mouseRelease(&original(), Qt::LeftButton, Qt::ShiftModifier, to);
    EXPECT_EQ(controller().selection().several.size(), 200u) << "all that the two boxes hide";
    EXPECT_EQ(controller().selectedSites().size(), 60);
}

} // namespace
} // namespace crease::ui::test
