// What the lesson computes beside its steps: one element traced, mistakes made on purpose, costs; and folding up to a step.

#include "tests/ui/lesson/lesson_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/graph/canvas_selection.h"
#include "ui/lesson/break_page.h"
#include "ui/lesson/gains_page.h"
#include "ui/lesson/pixel_page.h"
#include "ui/panels/canvas_panel.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace crease::ui::test {
namespace {

using LessonPages = LessonTest;

TEST_F(LessonPages, TracesAnElementAsTheEngineComputesIt) {
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

TEST_F(LessonPages, BreaksACopyAndShowsTheVerdict) {
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

TEST_F(LessonPages, ShowsTheAnswersThatAMistakeChanges) {
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

TEST_F(LessonPages, CountsWhatASiteCostsAndGives) {
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

TEST_F(LessonPages, FoldsUpToAStepAndUndoTakesItBack) {
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

} // namespace
} // namespace crease::ui::test
