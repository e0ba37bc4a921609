// The tour of a first start, from the welcome page to a fold that is compared and saved: by mouse, by keyboard, broken off and resumed.

#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/compare/compare_dock.h"
#include "ui/tour/tour.h"
#include "ui/window/lesson_flow.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace crease::ui::test {
namespace {

class TourTest : public WindowTest {
protected:
    Tour& tour() { return *window_.findChild<Tour*>("tour"); }
    QAbstractButton& card() { return *window_.findChild<QAbstractButton*>("tour card"); }
    QPushButton& deed() { return *tour().findChild<QPushButton*>("do"); }
    bool comesTo(Tour::Stop stop) {
        return driver_.waitUntil([&] { return tour().stop() == stop; }, 60000) && driver_.settle();
    }
    void picture(const char* name) {
        if (const auto folder = qEnvironmentVariable("CREASE_PICTURES"); !folder.isEmpty()) window_.grab().save(folder + "/" + name + ".png");
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window_.focusWidget() ? window_.focusWidget() : &window_, static_cast<Qt::Key>(key), modifiers);
    }
};

TEST_F(TourTest, GoesFromTheWelcomePageToASavedAndComparedFoldByMouse) {
    answers_.save = file("folded.onnx");
    picture("tour-0-welcome");
    QTest::mouseClick(&card(), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Tour::see));
    picture("tour-2-see");
    QTest::mouseClick(&deed(), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Tour::fold));
    picture("tour-3-fold");
    QTest::mouseClick(&deed(), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Tour::explain));
    EXPECT_GT(controller().foldedCount(), 0);
    picture("tour-4-explain");
    QTest::mouseClick(&deed(), Qt::LeftButton);
    EXPECT_TRUE(window_.lesson().isOpen());
    EXPECT_TRUE(tour().isVisible()) << "also beside the lesson";
    picture("tour-4-lesson");
    QTest::mouseClick(&deed(), Qt::LeftButton);
    EXPECT_FALSE(window_.lesson().isOpen()) << "the button goes back";
    ASSERT_TRUE(comesTo(Tour::compare));
    QTest::mouseClick(&deed(), Qt::LeftButton);
    ASSERT_TRUE(comesTo(Tour::done));
    EXPECT_TRUE(window_.compare().hasAnswer());
    picture("tour-5-compare");
    QTest::mouseClick(&deed(), Qt::LeftButton);
    ASSERT_TRUE(driver_.settle());
    EXPECT_TRUE(QFileInfo::exists(file("folded.onnx")));
    EXPECT_FALSE(tour().isOn());
    EXPECT_FALSE(Tour::isOffered(settings_));
    controller().close();
    EXPECT_FALSE(card().isVisible()) << "never in the way again";
}

TEST_F(TourTest, GoesThereByKeyboardAlone) {
    answers_.save = file("folded.onnx");
    window_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window_));
    card().setFocus();
    key(Qt::Key_Space);
    ASSERT_TRUE(comesTo(Tour::see));
    key(Qt::Key_N);
    ASSERT_TRUE(comesTo(Tour::fold));
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(comesTo(Tour::explain));
    key(Qt::Key_L);
    ASSERT_TRUE(window_.lesson().isOpen());
    key(Qt::Key_Escape);
    ASSERT_TRUE(comesTo(Tour::compare));
    key(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(comesTo(Tour::done));
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(driver_.settle());
    EXPECT_TRUE(QFileInfo::exists(file("folded.onnx")));
}

TEST_F(TourTest, IsResumedWhereItWasLeft) {
    tour().start();
    ASSERT_TRUE(comesTo(Tour::see));
    controller().stepSite(+1);
    ASSERT_TRUE(comesTo(Tour::fold));
    controller().close();
    EXPECT_EQ(tour().stop(), Tour::open);
    EXPECT_TRUE(Tour::isBegun(settings_));
    tour().start();
    ASSERT_TRUE(comesTo(Tour::fold)) << "what was seen need not be seen again";
}

TEST_F(TourTest, IsSkippedForGoodAndStaysInTheMenu) {
    tour().start();
    ASSERT_TRUE(comesTo(Tour::see));
    QTest::mouseClick(tour().findChild<QPushButton*>("skip"), Qt::LeftButton);
    EXPECT_FALSE(tour().isVisible());
    EXPECT_FALSE(Tour::isOffered(settings_));
    controller().stepSite(+1);
    EXPECT_FALSE(tour().isVisible());
    for (auto* menu : window_.findChildren<QMenu*>())
        for (auto* action : menu->actions())
            if (action->text() == "&Tour in five stops") action->trigger();
    EXPECT_TRUE(tour().isVisible());
    EXPECT_EQ(tour().stop(), Tour::see) << "from the beginning";
}

TEST_F(TourTest, IsNotInTheWayOfThoseWhoOpenAFileOfTheirOwn) {
    ASSERT_TRUE(driver_.open(samplePath("plain.onnx")));
    EXPECT_FALSE(tour().isVisible());
}

} // namespace
} // namespace crease::ui::test
