// The window as a screen reader meets it: everything that can be worked has a name and a role, in every dialog and on the lesson's
// stage as well.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/properties_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/manual/manual_window.h"
#include "ui/panels/canvas_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/window/help_flow.h"
#include "ui/window/lesson_flow.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace crease::ui::test {
namespace {

bool isWorked(QAccessible::Role role) {
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::Link: return true;
    default: return false;
    }
}

struct Walk {
    int worked = 0;
    QStringList unnamed;

    /// `path`: where the reader is, for the message.
    void visit(QAccessibleInterface* at, const QString& path, int depth = 0) {
        if (!at || !at->isValid() || at->state().invisible || depth > 40) return;
        const auto* object = at->object();
        const auto here = path + QLatin1Char('/') +
                          (object ? QString::fromLatin1(object->metaObject()->className()) + QLatin1Char(' ') + object->objectName() : QString());
        const bool says_nothing = at->role() == QAccessible::StaticText && at->text(QAccessible::Name).isEmpty(); // a line that has no words just now
        const bool focusable = !says_nothing && at->state().focusable && object && object->isWidgetType() && !object->inherits("QDialog") &&
                               !object->inherits("QMainWindow") && !object->inherits("QMenuBar");
        if (isWorked(at->role()) || focusable) {
            ++worked;
            if (at->text(QAccessible::Name).isEmpty()) unnamed << here;
        }
        if (object && object->inherits("QAbstractItemView")) return; // rows have the words that they show
        for (int i = 0; i < at->childCount(); ++i) visit(at->child(i), here, depth + 1);
    }
};

class AccessibilityTest : public WindowTest {
protected:
    AccessibilityTest() {
        window_.resize(1280, 800);
        window_.show();
    }
    void openSample() { ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))); }
    static void expectNamed(QWidget& widget, int least) {
        Walk walk;
        walk.visit(QAccessible::queryAccessibleInterface(&widget), {});
        EXPECT_GE(walk.worked, least);
        for (const auto& path : walk.unnamed) ADD_FAILURE() << "no name: " << path.toStdString();
    }
};

TEST_F(AccessibilityTest, TheWelcomePageIsNamed) { expectNamed(window_, 10); }

TEST_F(AccessibilityTest, TheWindowWithAModelIsNamed) {
    openSample();
    expectNamed(window_, 20);
    controller().selectSite(QString::fromStdString(controller().document().scan().sites.front().id));
    QTest::qWait(50);
    expectNamed(window_, 25);
}

TEST_F(AccessibilityTest, ANodesPageIsNamed) {
    openSample();
    controller().selectNode(controller().document().original()->main().nodes.front()->id);
    QTest::qWait(200);
    expectNamed(window_, 20);
}

TEST_F(AccessibilityTest, TheLessonIsNamed) {
    openSample();
    controller().selectSite(QString::fromStdString(controller().document().scan().sites.front().id));
    window_.lesson().open(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_.lesson().stage().isShown(); }));
    for (const auto view : {LessonStage::step_view, LessonStage::pixel_view, LessonStage::break_view}) {
        window_.lesson().stage().setView(view);
        expectNamed(window_, 20);
    }
}

TEST_F(AccessibilityTest, DialogsAreNamed) {
    openSample();
    SettingsDialog settings({settings_, appearance_, answers_}, &window_);
    KeysDialog keys(window_.actions(), &window_);
    PropertiesDialog properties(controller().path(), *controller().snapshot(), &window_);
    for (QDialog* dialog : {static_cast<QDialog*>(&settings), static_cast<QDialog*>(&keys), static_cast<QDialog*>(&properties)}) {
        dialog->QWidget::show();
        expectNamed(*dialog, 1);
        dialog->QWidget::hide();
    }
    window_.help().openManual();
    expectNamed(*window_.help().manual(), 4);
}

TEST_F(AccessibilityTest, WhatIsTooWideForTheInspectorCanBeScrolledTo) {
    openSample();
    auto large = window_.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    auto* inspector = window_.findChild<InspectorPanel*>();
    inspector->setFont(large);
    inspector->setMaximumWidth(160);
    controller().selectSite(QString::fromStdString(controller().document().scan().sites.front().id));
    ASSERT_TRUE(QTest::qWaitFor([&] { return inspector->widget()->width() > inspector->viewport()->width(); })) << "nothing is too wide";
    EXPECT_TRUE(QTest::qWaitFor([&] { return inspector->horizontalScrollBar()->isVisible() && inspector->horizontalScrollBar()->maximum() > 0; }));
}

TEST_F(AccessibilityTest, CanvasNodesAreReachedAndSaidWhenTheKeyboardGoesThere) {
    openSample();
    auto& view = window_.canvas().originalView();
    auto* graph = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(graph);
    EXPECT_EQ(graph->childCount(), static_cast<int>(view.picture()->nodes.size()));
    for (int i = 0; i < graph->childCount(); ++i) EXPECT_FALSE(graph->child(i)->text(QAccessible::Name).isEmpty()) << i;
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_TRUE(view.selection().nodeIndex() != no_index) << "an arrow key selects a node";
}

QAccessible::State stateOf(QObject* object) { return QAccessible::queryAccessibleInterface(object)->state(); }

TEST_F(AccessibilityTest, StatesAreThoseThatAreSeen) {
    openSample();
    const auto buttons = window_.findChildren<QToolButton*>();
    const auto fold = std::find_if(buttons.begin(), buttons.end(), [&](auto* one) { return one->defaultAction() == window_.actions().fold; });
    ASSERT_NE(fold, buttons.end());
    EXPECT_TRUE(stateOf(*fold).disabled) << "no site is selected";
    controller().selectSite(QString::fromStdString(controller().document().scan().sites.front().id));
    driver_.settle();
    EXPECT_FALSE(stateOf(*fold).disabled);

    const auto views = window_.findChildren<QAbstractItemView*>();
    const auto sites = std::find_if(views.begin(), views.end(), [](auto* one) { return one->accessibleName() == QLatin1String("Sites"); });
    ASSERT_NE(sites, views.end());
    QStringList selected;
    auto* list = QAccessible::queryAccessibleInterface(*sites);
    for (int i = 0; i < list->childCount(); ++i)
        if (list->child(i)->state().selected) selected << list->child(i)->text(QAccessible::Name);
    ASSERT_EQ(selected.size(), 1);
    EXPECT_TRUE(selected.front().contains(QLatin1String("body.0"))) << selected.front().toStdString();

    SettingsDialog settings({settings_, appearance_, answers_}, &window_);
    auto* motion = settings.findChild<QCheckBox*>();
    for (int i = 0; i < 2; ++i, motion->toggle()) {
        EXPECT_TRUE(stateOf(motion).checkable);
        EXPECT_EQ(bool(stateOf(motion).checked), motion->isChecked());
    }
}

TEST_F(AccessibilityTest, ANodeOfTheCanvasTellsWhetherItIsSelectedAndWhetherItCanBeOpened) {
    openSample();
    auto& view = window_.canvas().originalView();
    window_.actions().collapseAll->trigger();
    driver_.settle();
    auto* graph = QAccessible::queryAccessibleInterface(&view);
    int closed = 0;
    for (int i = 0; i < graph->childCount(); ++i) closed += graph->child(i)->state().expandable;
    EXPECT_GT(closed, 0);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Down);
    int selected = 0;
    for (int i = 0; i < graph->childCount(); ++i) selected += graph->child(i)->state().selected;
    EXPECT_EQ(selected, 1);
}

} // namespace
} // namespace crease::ui::test
