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

#include <QAccessible>
#include <QScrollBar>
#include <QTest>

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

} // namespace
} // namespace crease::ui::test
