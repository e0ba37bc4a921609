#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/graph_view.h"
#include "ui/panels/canvas_panel.h"
#include "ui/window/overlay_flow.h"

#include <QMenu>
#include <QMenuBar>

namespace crease::ui::test {
namespace {

class OverlayFlowTest : public WindowTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
        flow_ = window_.findChild<OverlayFlow*>();
        ASSERT_TRUE(flow_);
    }
    [[nodiscard]] Overlay shown(Version version) {
        auto& view = version == Version::original ? window_.canvas().originalView() : window_.canvas().foldedView();
        return flow_->overlay(*view.picture(), version);
    }
    OverlayFlow* flow_ = nullptr;
};

TEST_F(OverlayFlowTest, TheMenuOffersSixKindsOneAtATime) {
    const auto& a = window_.actions();
    for (auto* action :
         {a.overlay(OverlayKind::macs), a.overlay(OverlayKind::params), a.overlay(OverlayKind::activation), a.overlay(OverlayKind::none)}) {
        action->trigger();
        EXPECT_TRUE(action->isChecked());
        EXPECT_EQ(shown(Version::original).isEmpty(), action == a.overlay(OverlayKind::none));
    }
    EXPECT_EQ(a.overlay(OverlayKind::none)->actionGroup()->actions().size(), 6);
}

TEST_F(OverlayFlowTest, ACanvasWithAnOverlayLooksDifferent) {
    auto& view = window_.canvas().originalView();
    const QImage plain = view.grabImage();
    window_.actions().overlay(OverlayKind::macs)->trigger();
    const QImage by_work = view.grabImage();
    EXPECT_NE(plain, by_work);
    window_.actions().overlay(OverlayKind::activation)->trigger();
    EXPECT_NE(view.grabImage(), by_work);
    window_.actions().overlay(OverlayKind::none)->trigger();
    EXPECT_EQ(view.grabImage(), plain);
}

TEST_F(OverlayFlowTest, TimesAreMeasuredForBothVersionsAndAgainAfterAFold) {
    window_.actions().overlay(OverlayKind::time)->trigger();
    ASSERT_TRUE(driver_.settle());
    EXPECT_GT(shown(Version::original).nodes.size(), 10U) << message().toStdString();
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.settle());
    const auto original = shown(Version::original), folded = shown(Version::folded);
    ASSERT_FALSE(folded.isEmpty()) << message().toStdString();
    EXPECT_LT(folded.nodes.size(), original.nodes.size());
    EXPECT_EQ(folded.high, original.high);
    window_.actions().undo->trigger();
    ASSERT_TRUE(driver_.settle());
    EXPECT_EQ(shown(Version::folded).nodes.size(), original.nodes.size());
}

TEST_F(OverlayFlowTest, WithoutAFoldThereIsNoDifferenceAndThatIsSaid) {
    window_.actions().overlay(OverlayKind::difference)->trigger();
    ASSERT_TRUE(driver_.settle());
    EXPECT_TRUE(shown(Version::original).isEmpty());
    EXPECT_TRUE(message().contains("Nothing is folded yet")) << message().toStdString();
    ASSERT_TRUE(driver_.foldAll()); // it is still what was asked for
    ASSERT_TRUE(driver_.settle());
    const auto folded = shown(Version::folded);
    ASSERT_FALSE(folded.edges.empty()) << message().toStdString();
    for (const auto& [value, figure] : folded.edges) EXPECT_LT(figure.heat, 0.5) << "more than rounding";
    EXPECT_FALSE(shown(Version::original).nodes.empty());
}

TEST_F(OverlayFlowTest, AMeasurementCanBeStoppedAndStartedAgain) {
    window_.actions().overlay(OverlayKind::time)->trigger();
    EXPECT_TRUE(controller().jobs().isRunning("overlay"));
    controller().jobs().cancelAll();
    ASSERT_TRUE(driver_.settle());
    EXPECT_TRUE(shown(Version::original).isEmpty());
    EXPECT_TRUE(message().contains("stopped")) << message().toStdString();
    window_.actions().overlay(OverlayKind::time)->trigger();
    ASSERT_TRUE(driver_.settle());
    EXPECT_FALSE(shown(Version::original).isEmpty()) << message().toStdString();
}

TEST_F(OverlayFlowTest, AnotherKindStopsTheMeasurementQuietly) {
    window_.actions().overlay(OverlayKind::time)->trigger();
    window_.actions().overlay(OverlayKind::none)->trigger();
    EXPECT_FALSE(controller().jobs().isRunning("overlay"));
    ASSERT_TRUE(driver_.settle());
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
}

TEST_F(OverlayFlowTest, AnotherFileForgetsWhatWasMeasured) {
    window_.actions().overlay(OverlayKind::time)->trigger();
    ASSERT_TRUE(driver_.settle());
    ASSERT_TRUE(driver_.open(samplePath("resnet.onnx")));
    ASSERT_TRUE(driver_.settle()); // it measures the new one by itself
    EXPECT_FALSE(shown(Version::original).isEmpty()) << message().toStdString();
    window_.actions().close->trigger();
    EXPECT_TRUE(flow_->kind() == OverlayKind::time);
    EXPECT_FALSE(controller().jobs().isRunning("overlay"));
}

} // namespace
} // namespace crease::ui::test
