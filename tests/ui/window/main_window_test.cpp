#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/find/find_box.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/panels/canvas_panel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

namespace crease::ui::test {
namespace {

class MainWindowTest : public WindowTest {
protected:
    void SetUp() override { ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString(); }
    [[nodiscard]] QString firstSite() { return QString::fromStdString(controller().document().scan().sites.front().id); }
};

TEST_F(MainWindowTest, OpenShowsBothVersions) {
    EXPECT_TRUE(window_.canvas().originalView().picture());
    EXPECT_TRUE(window_.canvas().foldedView().picture());
    EXPECT_TRUE(window_.windowTitle().startsWith("repvgg.onnx"));
    EXPECT_FALSE(window_.isWindowModified());
}

TEST_F(MainWindowTest, FoldAllUndoRedo) {
    window_.actions().foldAll->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), controller().worthwhileCount());
    EXPECT_TRUE(window_.isWindowModified());
    EXPECT_LT(window_.canvas().foldedView().picture()->nodes.size(), window_.canvas().originalView().picture()->nodes.size());
    window_.actions().undo->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 0);
    EXPECT_FALSE(window_.isWindowModified());
    EXPECT_FALSE(window_.actions().undo->isEnabled());
    window_.actions().redo->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), controller().worthwhileCount());
}

TEST_F(MainWindowTest, SelectionIsTheSameOnBothCanvases) {
    window_.actions().nextSite->trigger();
    EXPECT_EQ(controller().selection().site, firstSite());
    EXPECT_EQ(window_.canvas().originalView().selection().site(), firstSite());
    EXPECT_EQ(window_.canvas().foldedView().selection().site(), firstSite());
    EXPECT_TRUE(window_.actions().fold->isEnabled());
    EXPECT_FALSE(window_.actions().unfold->isEnabled());
    window_.actions().fold->trigger();
    driver_.settle();
    EXPECT_TRUE(window_.actions().unfold->isEnabled());
    window_.actions().unfold->trigger();
    driver_.settle();
    EXPECT_EQ(controller().foldedCount(), 0);
}

TEST_F(MainWindowTest, FindListsAndGoesThere) {
    auto& find = window_.findBox();
    std::vector<NodeId> matches;
    QObject::connect(&find, &FindBox::matchesChanged, [&](const std::vector<NodeId>& nodes) { matches = nodes; });
    find.start();
    QTest::keyClicks(&find, "batchnorm");
    EXPECT_TRUE(find.isOpen());
    ASSERT_GT(matches.size(), 1U);
    QTest::keyClick(&find, Qt::Key_Down);
    QTest::keyClick(&find, Qt::Key_Return);
    EXPECT_EQ(controller().selection().node, matches[1]);
    QTest::keyClick(&find, Qt::Key_Escape);
    EXPECT_TRUE(matches.empty());
    EXPECT_FALSE(find.isOpen());
}

TEST_F(MainWindowTest, CompareAnswersAndGoesStale) {
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    const auto& answer = window_.compare().answer();
    EXPECT_EQ(answer->verdict, compare::Verdict::rounding);
    ASSERT_TRUE(answer->accuracy);
    EXPECT_EQ(answer->accuracy->right_a, answer->accuracy->right_b);
    EXPECT_FALSE(window_.compare().isStale());
    window_.actions().undo->trigger();
    EXPECT_TRUE(window_.compare().isStale());
}

TEST_F(MainWindowTest, ComparingTheUnfoldedIsExplained) {
    EXPECT_FALSE(driver_.compare());
    EXPECT_TRUE(message().contains("Nothing is folded"));
}

TEST_F(MainWindowTest, AComparisonCanBeStopped) {
    ASSERT_TRUE(driver_.foldAll());
    window_.compare().start();
    controller().jobs().cancelAll();
    driver_.settle();
    EXPECT_FALSE(window_.compare().answer());
    EXPECT_TRUE(message().contains("stopped"));
}

TEST_F(MainWindowTest, SavesWhatIsFolded) {
    ASSERT_TRUE(driver_.foldAll());
    answers_.save = file("out.onnx");
    window_.actions().save->trigger();
    driver_.settle();
    EXPECT_TRUE(QFile::exists(file("out.onnx")));
    EXPECT_FALSE(window_.isWindowModified());
    ASSERT_TRUE(driver_.open(file("out.onnx")));
    EXPECT_EQ(controller().snapshot()->original.batchnorm_nodes, 0);
}

TEST_F(MainWindowTest, ReloadFoldsTheSameSitesAgain) {
    ASSERT_TRUE(driver_.foldAll());
    controller().undoStack().setClean(); // as if it had been saved
    const int folded = controller().foldedCount();
    const auto before = controller().document().original();
    window_.actions().reload->trigger();
    driver_.settle();
    EXPECT_EQ(answers_.asked_unsaved, 0);
    EXPECT_NE(controller().document().original(), before);
    EXPECT_EQ(controller().foldedCount(), folded);
    EXPECT_TRUE(controller().isModified());
    controller().undoStack().undo();
    EXPECT_EQ(controller().foldedCount(), 0);
}

TEST_F(MainWindowTest, ClosingBringsTheWelcomePageBack) {
    window_.actions().close->trigger();
    EXPECT_EQ(window_.windowTitle(), "Crease");
    EXPECT_FALSE(window_.actions().foldAll->isEnabled());
    EXPECT_FALSE(window_.actions().save->isEnabled());
}

TEST_F(MainWindowTest, EveryKeyIsClaimedOnce) {
    std::map<QString, QString> claimed;
    for (const auto* action : window_.actions().findChildren<QAction*>())
        for (const auto& key : action->shortcuts()) {
            const auto [at, fresh] = claimed.emplace(key.toString(), action->text());
            EXPECT_TRUE(fresh) << key.toString().toStdString() << ": " << at->second.toStdString() << ", " << action->text().toStdString();
        }
    for (const auto* key : {"Ctrl+O", "Ctrl+W",  "F5", "Ctrl+F",       "Ctrl+Shift+E", "F11",          "Ctrl+Q", "Ctrl+D",    "Ctrl+K", "Ctrl+S",
                            "N",      "Shift+N", "U",  "Ctrl+Shift+F", "Ctrl+Z",       "Ctrl+Shift+Z", "F1",     "Backspace", "Ctrl+U", "Ctrl+I"})
        EXPECT_TRUE(claimed.contains(key)) << key;
}

TEST_F(MainWindowTest, EveryMenuIsReachedByLettersThatDiffer) {
    const auto letter = [](const QString& words) { return words.contains('&') ? words[words.indexOf('&') + 1].toLower() : QChar(); };
    std::map<QChar, QString> menus;
    for (const auto* menu : window_.menuBar()->findChildren<QMenu*>()) {
        std::map<QChar, QString> claimed;
        for (const auto* action : menu->actions()) {
            if (action->isSeparator()) continue;
            const auto [at, fresh] = claimed.emplace(letter(action->text()), action->text());
            EXPECT_TRUE(fresh) << menu->title().toStdString() << ": " << at->second.toStdString() << ", " << action->text().toStdString();
        }
    }
    for (const auto* action : window_.menuBar()->actions())
        EXPECT_TRUE(menus.emplace(letter(action->text()), action->text()).second) << action->text().toStdString();
    for (const auto* button : window_.findChildren<QAbstractButton*>())
        EXPECT_FALSE(button->text().contains('&') && menus.contains(letter(button->text())))
            << button->text().toStdString() << " has a menu's letter";
}

TEST_F(MainWindowTest, WhatTakesTheFocusHasAName) {
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    controller().stepSite(+1);
    driver_.settle();
    int seen = 0;
    for (auto* widget : window_.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        const auto* told = QAccessible::queryAccessibleInterface(widget);
        ASSERT_TRUE(told);
        EXPECT_FALSE(told->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        ++seen;
    }
    EXPECT_GT(seen, 10);
}

TEST_F(MainWindowTest, EveryButtonHasAToolTip) {
    for (const auto* button : window_.findChildren<QAbstractButton*>())
        EXPECT_TRUE(!button->isVisible() || button->focusPolicy() == Qt::NoFocus || !button->toolTip().isEmpty())
            << button->metaObject()->className() << " " << button->text().toStdString();
}

} // namespace
} // namespace crease::ui::test
