// A part of the open model as a model of its own, from the selection to the file.

#include "ui/window/part_flow.h"

#include "core/io/io.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace crease::ui::test {
namespace {

class PartTest : public WindowTest {
protected:
    /// Selects the nodes that make these values, and asks for what lies between.
    PartDialog* openBetween(const std::vector<std::string>& made) {
        const auto& graph = controller().document().current()->main();
        std::vector<NodeId> nodes;
        for (const auto& node : graph.nodes)
            if (std::find(made.begin(), made.end(), graph.value_name(node->output())) != made.end()) nodes.push_back(node->id);
        controller().selectNodes(nodes);
        window_.actions().extractPart->trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return window_.findChild<PartDialog*>() != nullptr; }));
        settled();
        return window_.findChild<PartDialog*>();
    }

    void settled() {
        EXPECT_TRUE(QTest::qWaitFor([&] { return controller().jobs().isIdle(); }));
    }

    static QPushButton* button(PartDialog& dialog, const QString& words, int which = 0) {
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text().contains(words) && which-- == 0) return button;
        return nullptr;
    }
};

TEST_F(PartTest, WhatLiesBetweenTwoNodesBecomesAModelOfItsOwn) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    auto* dialog = openBetween({"/body/body.0/Relu_output_0", "/body/body.1/Add_1_output_0"});
    ASSERT_TRUE(dialog);
    ASSERT_EQ(dialog->from().size(), 1u);
    ASSERT_EQ(dialog->to().size(), 1u);
    auto* list = dialog->findChildren<QListWidget*>().back();
    EXPECT_TRUE(list->item(0)->text().startsWith("/body/body.1/Add_1_output_0\nfloat ")) << list->item(0)->text().toStdString();
    answers_.part = file("part.onnx");
    button(*dialog, "Save")->click();
    settled();
    const auto part = io::read_model(answers_.part.toStdString());
    ASSERT_TRUE(part) << part.error().sentence();
    EXPECT_EQ((*part)->main().value_name((*part)->main().outputs.front()), "/body/body.1/Add_1_output_0");
    EXPECT_LT((*part)->main().nodes.size(), controller().document().original()->main().nodes.size());
    EXPECT_TRUE(message().contains("part.onnx")) << message().toStdString();
}

TEST_F(PartTest, InputsAndOutputsCanBeChangedAndWhatLeadsNowhereIsSaidInWords) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    auto* dialog = openBetween({"/body/body.1/Add_1_output_0"});
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(button(*dialog, "Save")->isEnabled());
    auto* from = dialog->findChildren<QListWidget*>().front();
    const auto before = dialog->from().size();
    auto* line = dialog->findChildren<QLineEdit*>().front();
    line->setText(
        QString::fromStdString(controller().document().current()->main().value_name(controller().document().current()->main().outputs.front())));
    button(*dialog, "Add")->click();
    settled();
    EXPECT_EQ(dialog->from().size(), before + 1);
    EXPECT_FALSE(button(*dialog, "Save")->isEnabled()) << "the model's output leads to nothing";
    bool explained = false;
    for (auto* label : dialog->findChildren<QLabel*>()) explained |= label->text().contains("does not lead to");
    EXPECT_TRUE(explained);
    from->setCurrentRow(static_cast<int>(before));
    button(*dialog, "Remove")->click();
    settled();
    EXPECT_TRUE(button(*dialog, "Save")->isEnabled());
}

TEST_F(PartTest, TheOpenedFileIsNotReplaced) {
    ASSERT_TRUE(QFile::copy(samplePath("repvgg.onnx"), file("net.onnx")));
    ASSERT_TRUE(driver_.open(file("net.onnx")));
    const auto before = contentOf(file("net.onnx"));
    auto* dialog = openBetween({"/body/body.1/Add_1_output_0"});
    ASSERT_TRUE(dialog);
    answers_.part = file("net.onnx");
    button(*dialog, "Save")->click();
    settled();
    EXPECT_EQ(contentOf(file("net.onnx")), before);
    EXPECT_TRUE(dialog->isVisible()) << "to choose another name";
}

TEST_F(PartTest, WhatIsFoldedAwayIsTakenFromTheOriginal) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    const auto original = controller().document().original();
    const auto gone = std::find_if(original->main().nodes.begin(), original->main().nodes.end(),
                                   [](const NodePtr& node) { return node->is("BatchNormalization"); });
    ASSERT_NE(gone, original->main().nodes.end());
    ASSERT_TRUE(driver_.foldAll());
    controller().selectNode((*gone)->id);
    window_.actions().extractPart->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_.findChild<PartDialog*>() != nullptr; }));
    settled();
    bool said = false;
    for (auto* label : window_.findChild<PartDialog*>()->findChildren<QLabel*>()) said |= label->text().contains("of the original");
    EXPECT_TRUE(said);
}

} // namespace
} // namespace crease::ui::test
