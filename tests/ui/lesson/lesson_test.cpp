// The lesson over the canvas, by keys as a user works it.

#include "ui/lesson/break_page.h"
#include "ui/lesson/channel_map_view.h"
#include "ui/lesson/drawing_view.h"
#include "ui/lesson/equation_view.h"
#include "ui/lesson/gains_page.h"
#include "ui/lesson/lesson_flow.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/lesson/pixel_page.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/panels/canvas_panel.h"
#include "ui/window/window_actions.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <set>
#include <stdexcept>

namespace crease::ui::test {
namespace {

class LessonTest : public WindowTest {
protected:
    void openSample(const char* name = "repvgg.onnx") {
        ASSERT_TRUE(driver_.open(samplePath(name))) << driver_.error().toStdString();
        window_.resize(1280, 800);
        driver_.settle();
        controller().selectSite("/body/body.1/Add_1_output_0");
        driver_.settle();
    }
    LessonStage& stage() { return window_.lesson().stage(); }
    QSpinBox& spin(const char* name) {
        for (auto* box : stage().findChildren<QSpinBox*>())
            if (box->accessibleName() == name) return *box;
        throw std::runtime_error(name);
    }
    EquationView& inNumbers() { return *stage().findChild<EquationView*>("kernel in numbers"); }
    DrawingView& drawing() { return *stage().findChild<DrawingView*>("kernels"); }
    bool settled() {
        return driver_.waitUntil([&] { return stage().isShown(); }, 5000);
    }
    static void press(QWidget& widget, int key) { QTest::keyClick(&widget, static_cast<Qt::Key>(key)); }
    void picture(const char* name) {
        if (const auto folder = qEnvironmentVariable("CREASE_PICTURES"); !folder.isEmpty()) window_.grab().save(folder + "/" + name + ".png");
    }
};

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
        if (mark.key == key) return QPointF(mark.x + mark.width / 2, mark.y + mark.height / 2).toPoint();
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

TEST_F(LessonTest, TracesAnElementAsTheEngineComputesIt) {
    openSample();
    window_.lesson().open();
    stage().setView(LessonStage::pixel_view);
    ASSERT_TRUE(driver_.waitUntil([&] { return stage().pixel().trace().has_value(); }, 30000));
    for (const std::int64_t corner : {0, 1}) {
        auto place = stage().pixel().extents();
        for (auto& at : place) at = corner ? at - 1 : 0;
        stage().pixel().setPlace(place);
        ASSERT_TRUE(driver_.waitUntil([&] { return stage().pixel().trace().has_value(); }, 5000));
        const auto& trace = *stage().pixel().trace();
        EXPECT_EQ(trace.place, place);
        ASSERT_TRUE(trace.engine);
        EXPECT_NEAR(trace.folded, *trace.engine, trace.rounding);
        EXPECT_TRUE(std::any_of(trace.patch.begin(), trace.patch.end(), [](const auto& cell) { return !cell.inside; })) << "a corner has padding";
    }
    driver_.settle();
    picture("lesson-pixel");
}

TEST_F(LessonTest, BreaksACopyAndShowsTheVerdict) {
    openSample();
    const auto before = controller().document().original();
    window_.lesson().open();
    stage().setView(LessonStage::break_view);
    auto& page = stage().breaking();
    int tried = 0;
    for (const char* code : {"mean_forgotten", "identity_forgotten", "batch_statistics"})
        for (std::size_t i = 0; i < page.breakages().size(); ++i) {
            if (page.breakages()[i].code != code) continue;
            ASSERT_TRUE(page.breakages()[i].silent.empty()) << code;
            page.breakIt(static_cast<int>(i));
            ASSERT_TRUE(driver_.waitUntil([&] { return page.answer() != nullptr; }, 60000)) << code;
            EXPECT_EQ(page.answer()->report.verdict, compare::Verdict::wrong) << code;
            ++tried;
        }
    EXPECT_EQ(tried, 3);
    driver_.settle();
    picture("lesson-broken");
    EXPECT_FALSE(controller().isModified());
    EXPECT_EQ(controller().document().original(), before);
    EXPECT_EQ(controller().foldedCount(), 0);
}

std::ptrdiff_t changedAnswers(const BrokenAnswer& answer) {
    return std::count_if(answer.report.samples.begin(), answer.report.samples.end(), [](const auto& sample) {
        const auto* ranked = sample.ranked();
        return ranked && ranked->top_a.front().rank.index != ranked->top_b.front().rank.index;
    });
}

TEST_F(LessonTest, ShowsTheAnswersThatAMistakeChanges) {
    openSample();
    window_.lesson().open();
    stage().setView(LessonStage::break_view);
    auto& page = stage().breaking();
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < page.breakages().size() && most == 0; ++i) {
        if (!page.breakages()[i].silent.empty()) continue; // this site does not react
        page.breakIt(static_cast<int>(i));
        ASSERT_TRUE(driver_.waitUntil([&] { return page.answer() != nullptr; }, 60000));
        most = changedAnswers(*page.answer());
        const auto words = page.findChild<QLabel*>("answers")->text();
        EXPECT_TRUE(words.contains(QStringLiteral("%1 of %2 images").arg(most).arg(page.answer()->report.samples.size()))) << words.toStdString();
    }
    EXPECT_GT(most, 0) << "some mistake changes an answer";
    EXPECT_TRUE(page.answer()->starts_here) << "nothing before the broken site differs";
}

TEST_F(LessonTest, CountsWhatASiteCostsAndGives) {
    openSample();
    window_.lesson().open();
    stage().setView(LessonStage::gains_view);
    ASSERT_TRUE(driver_.waitUntil([&] { return stage().gains().gains().has_value(); }, 10000));
    const auto& gains = *stage().gains().gains();
    EXPECT_EQ(gains.kernels.size(), 2u) << "the 3x3 and the 1x1";
    EXPECT_GT(gains.bytes_before.written, gains.bytes_after.written);
    driver_.settle();
    picture("lesson-gains");
}

TEST_F(LessonTest, FoldsUpToAStepAndUndoTakesItBack) {
    openSample();
    const auto site = std::string("/body/body.1/Add_1_output_0");
    const auto original = controller().document().current();
    std::set<std::size_t> sizes{original->main().nodes.size()};
    for (int step = 0; step < 7; ++step) {
        window_.lesson().open(step);
        ASSERT_TRUE(settled());
        auto* button = stage().findChild<QPushButton*>("fold up to here");
        const auto wanted = explain::folded_up_to(stage().lesson(), static_cast<std::size_t>(step));
        if (!button->isEnabled()) continue;
        button->click();
        EXPECT_FALSE(window_.lesson().isOpen()) << "the canvas shows it";
        ASSERT_TRUE(driver_.settle());
        for (const auto& id : wanted) EXPECT_TRUE(controller().document().folded().contains(id)) << "step " << step + 1;
        sizes.insert(controller().document().current()->main().nodes.size());
        EXPECT_EQ(controller().selection().site.toStdString(), site);
    }
    picture("lesson-folded-up-to");
    EXPECT_TRUE(controller().document().is_folded(site)) << "the last step is the whole site";
    EXPECT_GE(sizes.size(), 3u) << "it folds one step after the other";
    while (controller().undoStack().canUndo()) controller().undoStack().undo();
    EXPECT_EQ(controller().document().current(), original);
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
