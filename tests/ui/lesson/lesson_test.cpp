// The lesson over the canvas, by keys as a user works it.

#include "tests/ui/lesson/lesson_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/canvas_selection.h"
#include "ui/lesson/channel_map_view.h"
#include "ui/lesson/magnified.h"
#include "ui/panels/canvas_panel.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace crease::ui::test {
namespace {

TEST_F(LessonTest, OpensOverTheCanvasAndEscapeGoesBack) {
    openSample();
    window_.actions().lesson->trigger();
    ASSERT_TRUE(window_.lesson().isOpen());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(stage().isVisible());
    EXPECT_FALSE(window_.canvas().isVisible());
    EXPECT_EQ(stage().steps(), 7);
    EXPECT_EQ(stage().currentStep(), 0);
    picture("lesson-first");
    window_.actions().lesson->trigger();
    EXPECT_FALSE(window_.lesson().isOpen());
    EXPECT_TRUE(window_.canvas().isVisible());
    EXPECT_EQ(controller().selection().site, "/body/body.1/Add_1_output_0") << "the same place";
    EXPECT_FALSE(window_.lesson().leave()) << "it is not open any more";
}

TEST_F(LessonTest, GoesThroughTheStepsByKeys) {
    openSample();
    window_.lesson().open();
    ASSERT_TRUE(settled());
    press(stage(), Qt::Key_Right);
    EXPECT_EQ(stage().currentStep(), 1);
    press(stage(), Qt::Key_End);
    EXPECT_EQ(stage().currentStep(), 6);
    press(stage(), Qt::Key_Right);
    EXPECT_EQ(stage().currentStep(), 6) << "the last one";
    ASSERT_TRUE(settled());
    EXPECT_FALSE(drawing().drawing().marks.empty());
    EXPECT_EQ(stage().findChild<QListWidget*>("steps")->currentRow(), 6);
    picture("lesson-sum");
    press(stage(), Qt::Key_Home);
    EXPECT_EQ(stage().currentStep(), 0);
}

TEST_F(LessonTest, ShowsTheNumbersOfTheChannelsThatAreChosen) {
    openSample();
    window_.lesson().open(1);
    ASSERT_TRUE(settled());
    EXPECT_EQ(stage().findChildren<EquationView*>().size(), 4);
    const auto before = inNumbers().equation();
    spin("Output channel").setValue(5);
    EXPECT_EQ(stage().channels().out, 5);
    ASSERT_TRUE(settled());
    EXPECT_NE(inNumbers().equation(), before);
    picture("lesson-normalization");
}

TEST_F(LessonTest, OfADepthwiseBlockKeepsToTheChannelsThatAreConnected) {
    openSample("mobileone.onnx");
    const auto& sites = controller().document().scan().sites;
    const auto site = std::find_if(sites.begin(), sites.end(), [](const fold::Site& one) { return one.kernel.groups > 1; });
    ASSERT_NE(site, sites.end());
    controller().selectSite(QString::fromStdString(site->id));
    window_.lesson().open();
    spin("Output channel").setValue(3);
    EXPECT_EQ(stage().channels(), (explain::Channels{3, 3}));
    spin("Input channel").setValue(1);
    EXPECT_EQ(stage().channels(), (explain::Channels{1, 1}));
    ASSERT_TRUE(settled());
    press(stage(), Qt::Key_End);
    ASSERT_TRUE(settled());
    picture("lesson-depthwise");
}

TEST_F(LessonTest, FollowsTheSelectionAndEndsWithTheDocument) {
    openSample();
    window_.lesson().open();
    const auto first = stage().lesson().site;
    controller().stepSite(+1);
    EXPECT_TRUE(window_.lesson().isOpen());
    EXPECT_NE(stage().lesson().site, first);
    controller().clearSelection();
    EXPECT_FALSE(window_.lesson().isOpen());
    window_.lesson().open();
    EXPECT_FALSE(window_.lesson().isOpen()) << "nothing is selected";
    EXPECT_FALSE(window_.actions().lesson->isEnabled());
}

TEST_F(LessonTest, PlaysToTheEndAndPauses) {
    openSample();
    window_.lesson().open();
    ASSERT_TRUE(settled());
    spin("Seconds for each step while playing").setValue(1);
    press(stage(), Qt::Key_Space);
    EXPECT_TRUE(driver_.waitUntil([&] { return stage().currentStep() == 1; }, 4000));
    press(stage(), Qt::Key_Space);
    const int at = stage().currentStep();
    QTest::qWait(1300);
    EXPECT_EQ(stage().currentStep(), at) << "it pauses";
}

TEST_F(LessonTest, TakesTheWholeWindowAndGivesItBack) {
    openSample();
    const auto size = window_.canvas().size();
    window_.lesson().open();
    ASSERT_TRUE(settled());
    driver_.settle();
    EXPECT_GT(stage().width(), window_.width() - 20);
    press(stage(), Qt::Key_Escape);
    window_.lesson().leave();
    driver_.settle();
    EXPECT_NEAR(window_.canvas().width(), size.width(), 3);
    EXPECT_NEAR(window_.canvas().height(), size.height(), 3);
}

/// The cell of a drawing with this key, in the widget.
QPoint placeOf(const DrawingView& view, const std::string& key) {
    for (const auto& mark : view.drawing().marks)
        if (mark.key == key) return (QPointF(mark.x + mark.width / 2, mark.y + mark.height / 2) * magnification(view)).toPoint();
    return {-1, -1};
}

TEST_F(LessonTest, TellsTheTermsOfTheTapThatIsPointedAt) {
    openSample();
    window_.lesson().open(6);
    ASSERT_TRUE(settled());
    driver_.settle();
    const auto before = inNumbers().equation();
    QTest::mouseMove(&drawing(), placeOf(drawing(), "W'/0"));
    EXPECT_NE(inNumbers().equation(), before);
    EXPECT_EQ(inNumbers().equation().kind, explain::Expression::Kind::equation);
    QTest::mouseMove(&drawing(), QPoint(drawing().width() - 1, 1));
    EXPECT_EQ(inNumbers().equation(), before);
}

TEST_F(LessonTest, APairOfChannelsIsChosenOnTheMap) {
    openSample();
    window_.lesson().open();
    auto* map = stage().findChild<ChannelMapView*>();
    ASSERT_TRUE(driver_.waitUntil([&] { return map->map().has_value(); }, 5000));
    ASSERT_TRUE(settled());
    driver_.settle();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellOf({3, 7}).center().toPoint());
    EXPECT_EQ(stage().channels(), (explain::Channels{3, 7}));
    ASSERT_TRUE(settled());
}

TEST_F(LessonTest, ABarChoosesItsChannelInOrderAndSorted) {
    openSample();
    window_.lesson().open(1);
    ASSERT_TRUE(settled());
    driver_.settle();
    for (const int channel : {5, 9}) {
        QTest::mouseClick(&drawing(), Qt::LeftButton, {}, placeOf(drawing(), "channel/" + std::to_string(channel)));
        EXPECT_EQ(stage().channels().out, channel);
        ASSERT_TRUE(settled());
        for (auto* button : stage().findChildren<QToolButton*>())
            if (button->isCheckable()) button->click();
        driver_.settle();
    }
}

TEST_F(LessonTest, AnOperatorOfTheBlockLeadsToItsStep) {
    openSample();
    window_.lesson().open();
    ASSERT_TRUE(settled());
    driver_.settle();
    auto& block = *stage().findChild<DrawingView*>("block");
    QTest::mouseClick(&block, Qt::LeftButton, {}, placeOf(block, "step/4"));
    EXPECT_EQ(stage().currentStep(), 4);
}

TEST_F(LessonTest, ALargeWindowShowsItLarger) {
    openSample();
    window_.lesson().open(6);
    ASSERT_TRUE(settled());
    driver_.settle();
    const auto letters = [&] { return QFontInfo(stage().findChild<QListWidget*>("steps")->font()).pixelSize(); };
    const int before = letters();
    const double cell = magnification(drawing());
    window_.resize(1920, 1080);
    driver_.settle();
    EXPECT_GE(letters(), before * 1.3);
    EXPECT_GE(magnification(drawing()), cell * 1.3);
    EXPECT_LE(drawing().drawing().width * magnification(drawing()), drawing().width()) << "no wider than its room";
    window_.resize(1280, 800);
    driver_.settle();
    EXPECT_EQ(letters(), before);
}

TEST_F(LessonTest, TheWordsAreThoseOfThePage) {
    openSample();
    window_.lesson().open(6);
    ASSERT_TRUE(settled());
    const auto words = [&] {
        for (auto* label : stage().findChildren<QLabel*>())
            if (label->textFormat() == Qt::RichText && label->isVisible() && label->text().startsWith("<p><b>")) return label->text();
        return QString();
    };
    std::set<QString> seen;
    for (const auto view : {LessonStage::step_view, LessonStage::pixel_view, LessonStage::break_view, LessonStage::gains_view}) {
        stage().setView(view);
        driver_.settle();
        EXPECT_FALSE(words().isEmpty());
        seen.insert(words());
    }
    EXPECT_EQ(seen.size(), 4u);
}

TEST_F(LessonTest, GoesOnWhereItWasLeft) {
    openSample();
    window_.lesson().open(3);
    ASSERT_TRUE(window_.lesson().leave());
    window_.actions().lesson->trigger();
    EXPECT_EQ(stage().currentStep(), 3);
}

TEST_F(LessonTest, SaysWhyNotOfWhatIsRefused) {
    ASSERT_TRUE(driver_.open(samplePath("resnet.onnx"))) << driver_.error().toStdString();
    const auto& refusals = controller().document().scan().refusals;
    ASSERT_FALSE(refusals.empty());
    controller().selectNode(refusals.front().node);
    EXPECT_TRUE(window_.actions().lesson->isEnabled());
    window_.actions().lesson->trigger();
    ASSERT_TRUE(window_.lesson().isOpen());
    EXPECT_EQ(stage().refusal().refusal.code, refusals.front().code);
    EXPECT_EQ(stage().steps(), 0);
    press(stage(), Qt::Key_Right);
    press(stage(), Qt::Key_Space);
    picture("lesson-refusal");
    EXPECT_TRUE(window_.lesson().leave());
}

TEST_F(LessonTest, IsReadableInTheDarkAndFitsASmallScreen) {
    openSample();
    appearance_.setScheme(Scheme::dark);
    window_.lesson().open(6);
    ASSERT_TRUE(settled());
    driver_.settle();
    EXPECT_EQ(window_.size(), QSize(1280, 800));
    picture("lesson-dark");
}

} // namespace
} // namespace crease::ui::test
