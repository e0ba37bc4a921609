// Graphs inside nodes: into a branch and out of it.

#include "tests/ui/support/navigation_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/canvas_selection.h"

#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace crease::ui::test {
namespace {

TEST_F(NavigationTest, IntoABranchAndBackByTheWay) {
    openBranching();
    const NodeId gate = nodeNamed("gate");
    ASSERT_TRUE(picture().nodes[picture().nodeIndex(gate)].opens);
    doubleClick(picture().nodeIndex(gate));
    EXPECT_NE(controller().graph(), GraphId(0));
    EXPECT_EQ(picture().graph, controller().graph());
    EXPECT_NE(picture().siteIndex("e"), no_index) << "the branch's own site";
    auto buttons = window_.canvas().findChildren<QToolButton*>();
    buttons.removeIf([](const QToolButton* b) { return !b->isVisible(); });
    const auto named = [&](const QString& words) {
        const auto at = std::find_if(buttons.begin(), buttons.end(), [&](const QToolButton* b) { return b->text() == words; });
        return at == buttons.end() ? nullptr : *at;
    };
    ASSERT_TRUE(named("then branch"));
    EXPECT_TRUE(named("then branch")->isChecked());
    ASSERT_TRUE(named("else branch"));
    ASSERT_TRUE(named("Main graph"));
    named("else branch")->click();
    driver_.settle();
    EXPECT_EQ(picture().siteIndex("e"), no_index);
    EXPECT_EQ(controller().trail().size(), 2u);
    QTest::keyClick(&original(), Qt::Key_Backspace);
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
    EXPECT_EQ(controller().selection().node, gate) << "where one came from";
    EXPECT_FALSE(window_.actions().parentGraph->isEnabled());
}

TEST_F(NavigationTest, TheWayIsAButtonBack) {
    openBranching();
    doubleClick(picture().nodeIndex(nodeNamed("gate")));
    for (auto* button : window_.canvas().findChildren<QToolButton*>())
        if (button->isVisible() && button->text() == "Main graph") {
            button->click();
            break;
        }
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
    EXPECT_NE(picture().nodeIndex(nodeNamed("gate")), no_index);
}

TEST_F(NavigationTest, ASiteInABranchIsReachedFromTheList) {
    openBranching();
    controller().selectSite("e");
    driver_.settle();
    EXPECT_EQ(controller().trail().size(), 2u);
    EXPECT_EQ(original().selection().site(), "e");
    window_.actions().fold->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 1);
    EXPECT_EQ(folded().picture()->nodes.size() + 1, picture().nodes.size());
    window_.actions().parentGraph->trigger();
    driver_.settle();
    EXPECT_EQ(controller().graph(), GraphId(0));
}

} // namespace
} // namespace crease::ui::test
