// Weights that are also inputs, in the window: told of, taken for constants with one click, and given back by undo.

#include "core/io/io.h"
#include "tests/support/listed_weights.h"
#include "tests/support/model_text.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/info_bar.h"
#include "ui/panels/canvas_panel.h"
#include "ui/panels/node_facts.h"

#include <QPushButton>

namespace crease::ui::test {
namespace {

class ConstantInputsTest : public WindowTest {
protected:
    void SetUp() override {
        auto proto = crease::test::parse_proto(R"(
            <ir_version: 6, opset_import: ["" : 13]>
            g (float[1, 3, 8, 8] image) => (float[1, 4, 8, 8] y) <float[1] k = {2.0}>
            {
                c = Conv <pads = [1, 1, 1, 1]> (image, w)
                n = BatchNormalization(c, s, b, m, v)
                r = Relu(n)
                d = Conv(r, u)
                two = Constant <value = float {2.0}> ()
                y = Mul(d, two)
            })");
        crease::test::add_float_ramp(proto, "w", {4, 3, 3, 3}, -0.4F, 0.01F);
        for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
        crease::test::list_weights_as_inputs(proto);
        crease::test::add_float_ramp(proto, "u", {4, 4, 1, 1}, -0.4F, 0.01F); // a constant: this one folds as it is
        openProto(proto, "net.onnx");
        driver_.settle();
    }
    QPushButton& offer() { return *window_.infoBar().findChild<QPushButton*>(); }
    [[nodiscard]] QStringList boxes() {
        QStringList names;
        for (const auto& node : window_.canvas().originalView().picture()->nodes) names << node.title;
        names.sort();
        return names;
    }
    const QStringList drawn{"BatchNorm", "Conv", "Conv", "Mul", "Relu", "image", "y"};
};

TEST_F(ConstantInputsTest, TheRemarkHasAButtonThatMakesThemFold) {
    EXPECT_TRUE(message().contains("6 weights are also inputs")) << message().toStdString();
    EXPECT_EQ(controller().worthwhileCount(), 1);
    EXPECT_EQ(boxes(), drawn);
    offer().click();
    driver_.settle();
    EXPECT_TRUE(controller().constantInputs());
    EXPECT_TRUE(window_.actions().constantInputs->isChecked());
    EXPECT_EQ(controller().worthwhileCount(), 2);
    EXPECT_EQ(boxes(), drawn);
    EXPECT_EQ(message(), "");
    ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
    ASSERT_TRUE(driver_.save(file("out.onnx"))) << driver_.error().toStdString();
    const auto written = io::read_model(file("out.onnx").toStdString()).value();
    EXPECT_EQ(written->main().inputs.size(), 1u);
    EXPECT_EQ(written->main().nodes.size(), 3u);
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
}

TEST_F(ConstantInputsTest, ItIsOneStepOfUndoAndFoldsStay) {
    ASSERT_TRUE(driver_.foldAll());
    window_.actions().constantInputs->trigger();
    driver_.settle();
    EXPECT_TRUE(controller().constantInputs());
    EXPECT_EQ(controller().foldedCount(), 1) << "what was folded is";
    EXPECT_EQ(controller().worthwhileCount(), 2);
    EXPECT_TRUE(controller().document().scan().refusals.empty());
    controller().undoStack().undo();
    driver_.settle();
    EXPECT_FALSE(controller().constantInputs());
    EXPECT_FALSE(window_.actions().constantInputs->isChecked());
    EXPECT_EQ(controller().worthwhileCount(), 1);
    EXPECT_EQ(controller().document().original()->main().inputs.size(), 7u);
    controller().undoStack().redo();
    EXPECT_TRUE(controller().constantInputs());
    window_.actions().constantInputs->trigger();
    driver_.settle();
    EXPECT_FALSE(controller().constantInputs());
    EXPECT_EQ(controller().foldedCount(), 1);
}

TEST_F(ConstantInputsTest, UndoLeavesNoSelectionOfASiteThatIsNone) {
    controller().setConstantInputs(true);
    driver_.settle();
    controller().selectSite("n");
    ASSERT_NE(controller().selectedSite(), nullptr);
    controller().undoStack().undo();
    driver_.settle();
    EXPECT_EQ(controller().selection(), Selection{});
}

TEST_F(ConstantInputsTest, TheInspectorTellsThatAWeightMayBeOverridden) {
    const auto& model = *controller().document().original();
    const auto facts = describeNode(*controller().document().original_facts(), GraphId(0), model.main().nodes.front()->id);
    ASSERT_TRUE(facts);
    EXPECT_TRUE(facts->inputs[1].type.contains("also an input, so a caller may override it")) << facts->inputs[1].type.toStdString();
    const auto other = describeNode(*controller().document().original_facts(), GraphId(0), model.main().nodes[3]->id);
    EXPECT_TRUE(other->inputs[1].type.endsWith("weight")) << other->inputs[1].type.toStdString();
    controller().selectNode(model.main().nodes[1]->id); // the refused BatchNormalization
    driver_.settle();
    QPushButton* button = nullptr;
    for (auto* one : window_.findChildren<QPushButton*>())
        if (one->text().contains("such inputs")) button = one;
    ASSERT_NE(button, nullptr);
    button->click();
    driver_.settle();
    EXPECT_TRUE(controller().constantInputs());
}

TEST_F(ConstantInputsTest, OtherModelsHaveNothingToSwitch) {
    answers_.unsaved = Prompts::Unsaved::discard;
    auto proto = crease::test::parse_proto(R"(<ir_version: 6, opset_import: ["" : 13]> g (float[2] x) => (float[2] y) { y = Relu(x) })");
    openProto(proto, "other.onnx");
    EXPECT_FALSE(window_.actions().constantInputs->isEnabled());
    EXPECT_EQ(message(), "");
}

} // namespace
} // namespace crease::ui::test
