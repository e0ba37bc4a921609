// The panels around the canvas: their room, and that it is found again.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/panels/canvas_panel.h"

#include <QApplication>
#include <QDockWidget>

namespace crease::ui::test {
namespace {

class PanelsTest : public WindowTest {
protected:
    void openSampleFile() {
        ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
        driver_.settle();
    }
    static QDockWidget& dock(MainWindow& window, const char* name) { return *window.findChild<QDockWidget*>(name); }
    QDockWidget& dock(const char* name) { return dock(window_, name); }
};

TEST_F(PanelsTest, ASmallScreenIsEnough) {
    openSampleFile();
    controller().stepSite(+1);
    driver_.foldAll();
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    driver_.settle();
    EXPECT_LE(window_.minimumSizeHint().width(), 1100);
    EXPECT_LE(window_.minimumSizeHint().height(), 700);
    window_.resize(1100, 700);
    driver_.settle();
    EXPECT_EQ(window_.size(), QSize(1100, 700));
    EXPECT_GT(window_.canvas().width(), 300);
}

TEST_F(PanelsTest, AskedForIsWhatOneGets) {
    openSampleFile();
    window_.resize(1280, 800);
    driver_.settle();
    EXPECT_EQ(window_.size(), QSize(1280, 800));
}

TEST_F(PanelsTest, TheComparisonIsLowUntilThereIsAnAnswer) {
    openSampleFile();
    const int strip = dock("compare").height();
    EXPECT_LT(strip, window_.height() / 6);
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_EQ(dock("compare").height(), strip);
    ASSERT_TRUE(driver_.compare());
    EXPECT_TRUE(driver_.waitUntil([&] { return dock("compare").height() > strip + 60; }, 5000)) << dock("compare").height();
    answers_.unsaved = Prompts::Unsaved::discard;
    openSampleFile();
    EXPECT_TRUE(driver_.waitUntil([&] { return dock("compare").height() == strip; }, 5000)) << "another file, no answer yet";
}

TEST_F(PanelsTest, SizesAreRemembered) {
    openSampleFile();
    window_.resizeDocks({&dock("sites"), &dock("inspector")}, {280, 330}, Qt::Horizontal);
    window_.resizeDocks({&dock("compare")}, {190}, Qt::Vertical);
    QApplication::processEvents();
    window_.actions().inspectorPanel->trigger();
    QApplication::processEvents();
    ASSERT_EQ(dock("sites").width(), 280);
    ASSERT_EQ(dock("compare").height(), 190);
    window_.close();

    MainWindow again({settings_, appearance_, answers_});
    again.show();
    WindowDriver driver(again);
    ASSERT_TRUE(driver.open(samplePath("plain.onnx")));
    driver.settle();
    EXPECT_EQ(dock(again, "sites").width(), 280);
    EXPECT_EQ(dock(again, "compare").height(), 190);
    EXPECT_FALSE(dock(again, "inspector").isVisible());
    again.actions().inspectorPanel->trigger();
    EXPECT_TRUE(dock(again, "inspector").isVisible());
}

} // namespace
} // namespace crease::ui::test
