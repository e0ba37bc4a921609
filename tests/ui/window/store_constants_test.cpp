// Constants that the file computes are stored by a menu entry, as one step of undo, with or without folds.

#include "tests/support/model_text.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/document/document_controller.h"

#include <QAction>
#include <QTest>

namespace crease::ui {
namespace {

class StoreConstants : public test::WindowTest {
protected:
    void SetUp() override {
        auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[1, 4, 8, 8] x) => (y)
            <float[6] s = {1, 2, 3, 4, 5, 6}, int64[4] shape = {300000, 6, 1, 6}, int64[1] one = {1}, int64[1] two = {2}>
            { doubled = Mul(s, s) c = Conv(x, w) n = BatchNormalization(c, doubled, s, s, s) last = Add(one, two) y = Slice(n, one, last, two)
              large = ConstantOfShape(shape) z = Add(n, large) })");
        crease::test::add_float_ramp(proto, "w", {6, 4, 3, 3});
        proto.mutable_graph()->add_output()->set_name("z");
        openProto(proto, "computes.onnx");
        ASSERT_TRUE(settled());
    }
    bool settled() {
        return QTest::qWaitFor([this] { return controller().jobs().isIdle(); }, 60000);
    }
    QAction* entry() {
        for (auto* action : window_.findChildren<QAction*>())
            if (action->text().remove('&') == "Store constants") return action;
        return nullptr;
    }
    [[nodiscard]] std::size_t computing() { return controller().snapshot()->folded.constant_nodes; }
};

TEST_F(StoreConstants, IsOneStepOfUndo) {
    ASSERT_TRUE(entry() && entry()->isEnabled());
    EXPECT_EQ(computing(), 3u);
    entry()->trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(computing(), 1u) << "the large one stays";
    EXPECT_TRUE(message().contains("large")) << message().toStdString();
    EXPECT_FALSE(entry()->isEnabled());
    EXPECT_TRUE(controller().isModified());
    controller().undoStack().undo();
    EXPECT_EQ(computing(), 3u);
    EXPECT_EQ(controller().document().current(), controller().document().original());
    EXPECT_TRUE(entry()->isEnabled());
}

TEST_F(StoreConstants, StaysWhileSitesFoldAndUnfold) {
    controller().bakeConstants();
    controller().foldAll();
    ASSERT_TRUE(settled());
    EXPECT_EQ(controller().foldedCount(), 1);
    EXPECT_EQ(computing(), 1u);
    controller().undoStack().undo();
    EXPECT_TRUE(controller().document().bakes_constants());
    controller().undoStack().redo();
    controller().unfoldAll();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(controller().document().differs());
}

TEST_F(StoreConstants, TheHeadingsSayHowManyComputeConstants) {
    EXPECT_EQ(controller().snapshot()->original.nodes, 7u);
    EXPECT_EQ(controller().snapshot()->original.constant_nodes, 3u);
}

} // namespace
} // namespace crease::ui
