// Other names and other metadata, as steps of undo beside the folds.

#include "ui/window/edit_flow.h"

#include "core/io/io.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/dialogs/about_model_dialog.h"
#include "ui/dialogs/names_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>

namespace crease::ui::test {
namespace {

class EditTest : public WindowTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(QFile::copy(samplePath("repvgg.onnx"), file("net.onnx")));
        ASSERT_TRUE(driver_.open(file("net.onnx")));
    }

    /// Triggers what opens a modal dialog, and answers it.
    template <class Dialog>
    void answer(QAction* action, const std::function<void(Dialog&)>& reply) {
        bool answered = false;
        QTimer::singleShot(0, &window_, [&] {
            auto* dialog = window_.findChild<Dialog*>();
            ASSERT_TRUE(dialog);
            reply(*dialog);
            answered = true;
        });
        action->trigger();
        EXPECT_TRUE(answered);
        EXPECT_TRUE(driver_.settle());
    }

    /// In the dialog's lines: the node, what it makes, what it reads.
    void rename(const QStringList& names) {
        answer<NamesDialog>(window_.actions().rename, [&](NamesDialog& dialog) {
            const auto lines = dialog.findChildren<QLineEdit*>();
            for (qsizetype i = 0; i < names.size(); ++i)
                if (!names[i].isEmpty()) lines[i]->setText(names[i]);
            dialog.accept();
            if (dialog.result() == QDialog::Accepted) return;
            for (const auto* label : dialog.findChildren<QLabel*>())
                if (label->isVisible()) trouble_ += label->text() + QLatin1Char('\n');
            dialog.reject();
        });
    }

    void select(const char* made) {
        const auto& graph = controller().document().unedited()->main();
        for (const auto& node : graph.nodes)
            if (graph.value_name(node->output()) == made) controller().selectNode(node->id);
    }

    const Graph& now() { return controller().document().current()->main(); }
    Graph saved() {
        EXPECT_TRUE(driver_.save(file("saved.onnx"))) << driver_.error().toStdString();
        return io::read_model(file("saved.onnx").toStdString()).value()->main();
    }
    QString trouble_; ///< what the dialog found wrong
};

constexpr auto block = "/body/body.1/Add_1_output_0";

TEST_F(EditTest, ANodeAndItsValueHaveOtherNamesWithTheFoldAndWithout) {
    select(block);
    rename({"second block", "features"});
    EXPECT_TRUE(trouble_.isEmpty()) << trouble_.toStdString();
    EXPECT_TRUE(now().find_value("features").valid());
    EXPECT_EQ(controller().undoStack().count(), 1);
    ASSERT_TRUE(driver_.fold(block)) << "the site is still called so";
    const auto graph = saved();
    EXPECT_TRUE(graph.find_value("features").valid());
    EXPECT_FALSE(graph.find_value(block).valid());
    EXPECT_TRUE(
        std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const NodePtr& node) { return node->is("Conv") && node->name == "second block"; }));
    controller().undoStack().undo();
    controller().undoStack().undo();
    EXPECT_EQ(controller().document().current(), controller().document().original());
    controller().undoStack().redo();
    EXPECT_TRUE(now().find_value("features").valid());
}

TEST_F(EditTest, ANameThatIsTakenOrEmptyIsSaidInWordsAndChangesNothing) {
    select(block);
    rename({"", "/body/body.0/Relu_output_0"});
    EXPECT_TRUE(trouble_.contains("taken")) << trouble_.toStdString();
    rename({"", " "});
    controller().undoStack().undo();
    EXPECT_EQ(controller().document().current(), controller().document().original());
}

TEST_F(EditTest, RenamedInputsAndOutputsStillCompare) {
    const auto& graph = controller().document().original()->main();
    const auto input = graph.inputs.front();
    const auto first = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const NodePtr& node) { return node->input(0) == input; });
    controller().selectNode((*first)->id);
    rename({"", "", "picture"});
    EXPECT_EQ(now().value_name(now().inputs.front()), "picture") << trouble_.toStdString();
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_TRUE(driver_.compare()) << driver_.error().toStdString();
    EXPECT_EQ(saved().value_name(saved().inputs.front()), "picture");
}

TEST_F(EditTest, WhatTheModelSaysOfItselfIsSavedAndUndone) {
    answer<AboutModelDialog>(window_.actions().editAbout, [&](AboutModelDialog& dialog) {
        dialog.findChildren<QLineEdit*>().front()->setText("a trainer");
        auto* entries = dialog.findChild<QTableWidget*>();
        entries->insertRow(0);
        entries->setItem(0, 0, new QTableWidgetItem("dataset"));
        entries->setItem(0, 1, new QTableWidgetItem("digits"));
        dialog.accept();
    });
    EXPECT_EQ(*said_by(*controller().document().current()).producer, "a trainer");
    ASSERT_TRUE(driver_.save(file("saved.onnx")));
    const auto said = said_by(**io::read_model(file("saved.onnx").toStdString()));
    EXPECT_EQ(*said.producer, "a trainer");
    EXPECT_EQ(said.metadata.at("dataset"), "digits");
    controller().undoStack().undo();
    EXPECT_EQ(controller().document().current(), controller().document().original());
}

TEST_F(EditTest, AReloadAndASessionKeepThem) {
    select(block);
    rename({"", "features"});
    window_.actions().reload->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return controller().jobs().isIdle() && now().find_value("features").valid(); }));
    answers_.session = file("net.crease");
    window_.actions().saveSession->trigger();
    ASSERT_TRUE(driver_.settle());
    controller().undoStack().undo();
    EXPECT_FALSE(now().find_value("features").valid());
    controller().undoStack().setClean();
    window_.openFiles({file("net.crease")});
    EXPECT_TRUE(QTest::qWaitFor([&] { return controller().jobs().isIdle() && now().find_value("features").valid(); }));
}

} // namespace
} // namespace crease::ui::test
