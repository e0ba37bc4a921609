// Int8 weights and short floats in the window: folded when that is asked for, in one step of undo, and kept in the session.

#include "tests/support/model_text.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"

namespace crease::ui::test {
namespace {

class ChoicesTest : public WindowTest {
protected:
    void openPacked() {
        auto proto = crease::test::parse_proto(R"(
            <ir_version: 8, opset_import: ["" : 13]>
            g (float[1, 2, 4, 4] image) => (float[1, 3, 4, 4] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}>
            { w = DequantizeLinear<axis=0>(q, scale) c = Conv(image, w) n = BatchNormalization(c, s, b, m, v) y = Relu(n) })");
        for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {3}, 0.5F, 0.1F);
        openProto(proto, "net.onnx");
        driver_.settle();
    }
};

TEST_F(ChoicesTest, Int8LayersFoldOnceAskedAndBackByUndo) {
    openPacked();
    EXPECT_EQ(controller().worthwhileCount(), 0);
    EXPECT_TRUE(window_.actions().intoScales->isEnabled());
    window_.actions().intoScales->trigger();
    driver_.settle();
    EXPECT_TRUE(window_.actions().intoScales->isChecked());
    EXPECT_EQ(controller().worthwhileCount(), 1);
    ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
    EXPECT_EQ(controller().document().current()->main().nodes.size(), 3U);
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    controller().undoStack().undo();
    controller().undoStack().undo();
    driver_.settle();
    EXPECT_FALSE(window_.actions().intoScales->isChecked());
    EXPECT_EQ(controller().worthwhileCount(), 0);
}

TEST_F(ChoicesTest, WithoutIntegersThereIsNothingToAsk) {
    openProto(crease::test::parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x) => (float[2] y) { y = Relu(x) }"), "relu.onnx");
    driver_.settle();
    EXPECT_FALSE(window_.actions().intoScales->isEnabled());
    EXPECT_TRUE(window_.actions().widen->isEnabled());
}

TEST_F(ChoicesTest, WideningIsAStepOfUndoToo) {
    openPacked();
    window_.actions().widen->trigger();
    driver_.settle();
    EXPECT_TRUE(controller().choices().widen);
    controller().undoStack().undo();
    driver_.settle();
    EXPECT_FALSE(controller().choices().widen);
}

} // namespace
} // namespace crease::ui::test
