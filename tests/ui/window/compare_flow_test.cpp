// Comparing in the window: models with several inputs and outputs.

#include "tests/support/model_text.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/compare/image_list_model.h"
#include "ui/compare/image_panel.h"
#include "ui/compare/output_bars.h"
#include "ui/compare/output_panel.h"
#include "ui/compare/picture_triple.h"
#include "ui/graph/canvas_marks.h"
#include "ui/graph/canvas_selection.h"
#include "ui/graph/graph_view.h"
#include "ui/kit/yielding_label.h"
#include "ui/panels/canvas_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace crease::ui::test {
namespace {

/// An image and a state in; class scores and a map out. Conv + BatchNormalization folds.
constexpr auto two_by_two = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[1, 3, 8, 8] photo, float[1, 4] state) => (float[1, 4, 8, 8] map, float[1, 4] scores)
    {
        a = Conv(photo, w)
        map = BatchNormalization(a, s, b, m, v)
        p = GlobalAveragePool(map)
        f = Flatten(p)
        scores = Add(f, state)
    })";

class CompareFlowTest : public WindowTest {
protected:
    void openTwoByTwo() {
        auto proto = crease::test::parse_proto(two_by_two);
        crease::test::add_float_ramp(proto, "w", {4, 3, 1, 1}, -0.2F, 0.03F);
        for (const char* name : {"s", "b", "m", "v"}) crease::test::add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
        openProto(proto, "two.onnx");
        ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
    }
    QComboBox& choice() { return *window_.compare().findChild<OutputPanel*>()->findChild<QComboBox*>(); }
    template <class T>
    [[nodiscard]] bool shows(const QString& words) {
        const auto labels = window_.compare().findChildren<T*>();
        return std::any_of(labels.begin(), labels.end(), [&](const T* label) { return label->isVisible() && label->text().contains(words); });
    }
};

TEST_F(CompareFlowTest, WhetherBothAreTheSameDoesNotWaitForTheTimes) {
    openTwoByTwo();
    int judged = 0;
    Answer first;
    QObject::connect(&window_.compare(), &CompareDock::judged, &window_, [&] {
        ++judged;
        first = window_.compare().answer();
        EXPECT_TRUE(window_.compare().isRunning());
        EXPECT_TRUE(shows<QLabel>("Being measured"));
    });
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    ASSERT_EQ(judged, 1);
    EXPECT_TRUE(first->timings.empty());
    EXPECT_EQ(first->verdict, compare::Verdict::rounding);
    EXPECT_FALSE(first->summary.empty());
    const auto& answer = window_.compare().answer();
    EXPECT_EQ(answer->verdict, first->verdict);
    EXPECT_EQ(answer->remarks, first->remarks);
    EXPECT_EQ(answer->timings.size(), 2U);
    EXPECT_FALSE(shows<QLabel>("Being measured"));
}

TEST_F(CompareFlowTest, StoppedAtTheStopwatchTheVerdictStays) {
    openTwoByTwo();
    QObject::connect(&window_.compare(), &CompareDock::judged, &window_, [&] { controller().jobs().cancel("compare"); });
    EXPECT_FALSE(driver_.compare());
    EXPECT_TRUE(window_.compare().hasAnswer());
    EXPECT_FALSE(window_.compare().isRunning());
    EXPECT_TRUE(shows<QLabel>("not measured"));
    EXPECT_FALSE(shows<QLabel>("Being measured"));
}

/// While it decodes, loads, runs and takes times. On a machine that does other things as well a try may be late, but not the best of them.
TEST_F(CompareFlowTest, EscStopsItAtOnce) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    ASSERT_TRUE(driver_.foldAll());
    window_.activateWindow();
    qint64 best = 1'000'000;
    for (const int moment : {20, 120, 300, 600, 1000}) {
        window_.actions().compare->trigger();
        ASSERT_TRUE(window_.compare().isRunning());
        QTest::qWait(moment);
        if (!window_.compare().isRunning()) continue; // a fast machine was done
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&window_, Qt::Key_Escape);
        ASSERT_TRUE(driver_.waitUntil([&] { return !window_.compare().isRunning(); }, 10'000)) << moment;
        std::printf("stopped after %d ms, within %lld ms\n", moment, static_cast<long long>(timer.elapsed()));
        best = std::min(best, timer.elapsed());
        EXPECT_LT(timer.elapsed(), 2000) << moment;
    }
    EXPECT_LE(best, 200);
}

TEST_F(CompareFlowTest, SaysWhichInputGetsTheImages) {
    openTwoByTwo();
    EXPECT_TRUE(shows<YieldingLabel>("random: photo · random: state"));
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    ASSERT_TRUE(image.save(file("green.png")));
    window_.compare().addImages({file("green.png")});
    EXPECT_TRUE(shows<YieldingLabel>("images: photo · random: state"));
}

TEST_F(CompareFlowTest, EveryOutputIsJudgedAndOneIsShown) {
    openTwoByTwo();
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    driver_.settle();
    ASSERT_EQ(choice().count(), 2);
    EXPECT_TRUE(choice().isVisible());
    EXPECT_EQ(choice().itemText(0), "map · rounding");
    EXPECT_EQ(choice().currentIndex(), 1) << "the scores say most";
    EXPECT_TRUE(window_.compare().findChild<OutputBars*>()->isVisible());
    EXPECT_TRUE(shows<QLabel>("scores (2 of 2)"));
    choice().setCurrentIndex(0);
    emit choice().activated(0);
    QApplication::processEvents();
    EXPECT_FALSE(window_.compare().findChild<OutputBars*>()->isVisible());
    const auto* maps = window_.compare().findChild<PictureTriple*>(); // four channels as large as the image
    EXPECT_TRUE(maps->isVisible());
    EXPECT_TRUE(maps->spoken().contains("a score for each class")) << maps->spoken().toStdString();
    EXPECT_TRUE(shows<QLabel>("map (1 of 2)"));
}

TEST_F(CompareFlowTest, TheOriginalIsComparedWithAFile) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
    answers_.compare = samplePath("repvgg-misfolded.onnx");
    window_.actions().compareFile->trigger();
    driver_.settle();
    const auto& answer = window_.compare().answer();
    ASSERT_TRUE(answer) << message().toStdString();
    EXPECT_EQ(answer->verdict, compare::Verdict::wrong);
    ASSERT_TRUE(answer->accuracy);
    EXPECT_LT(answer->accuracy->right_b, answer->accuracy->right_a);
    EXPECT_TRUE(window_.compare().findChild<OutputBars*>()->isVisible());
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_FALSE(window_.compare().isStale()) << "folds change nothing about two files";
}

TEST_F(CompareFlowTest, TheFileStandsOnTheRightCanvasUntilSomethingIsFolded) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
    answers_.compare = samplePath("repvgg-misfolded.onnx");
    window_.actions().compareFile->trigger();
    driver_.settle();
    ASSERT_TRUE(controller().other()) << message().toStdString();
    const auto &left = *window_.canvas().originalView().picture(), &right = *window_.canvas().foldedView().picture();
    EXPECT_EQ(right.hulls.size(), 6U) << "each convolution has its block's name around it";
    for (const auto& hull : right.hulls) EXPECT_NE(left.siteIndex(hull.site), no_index);
    const auto linked = [&](const DrawnNode& node) { return node.id.valid() && left.nodeIndex(node.id) != no_index; };
    EXPECT_GE(std::count_if(right.nodes.begin(), right.nodes.end(), linked), 6) << "every Relu is linked with its counterpart";
    ASSERT_TRUE(driver_.foldAll());
    EXPECT_FALSE(controller().other());
    EXPECT_EQ(window_.canvas().foldedView().picture()->hulls.front().mark, Mark::folded);
}

TEST_F(CompareFlowTest, WhatDiffersIsListedExplainedAndSelected) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
    EXPECT_FALSE(window_.findChild<QListWidget*>("differences")->isVisible());
    answers_.compare = samplePath("repvgg-misfolded.onnx");
    window_.actions().compareFile->trigger();
    driver_.settle();
    const auto& list = *window_.findChild<QListWidget*>("differences");
    ASSERT_TRUE(list.isVisible());
    const auto lines = list.findItems("bias is forgotten", Qt::MatchContains);
    ASSERT_EQ(lines.size(), 1);
    EXPECT_TRUE(lines.front()->text().contains("repvgg-misfolded.onnx's bias")) << lines.front()->text().toStdString();
    ASSERT_TRUE(controller().selectedSite()) << "the block of the mistake";
    EXPECT_EQ(controller().selectedSite()->block, "body.2");
    const auto& left = window_.canvas().originalView();
    const auto& hull = left.picture()->hulls[left.picture()->siteIndex(controller().selection().site)];
    const auto seen = left.toWidget(hull.rect) & QRectF(left.rect());
    EXPECT_GT(seen.height(), 0.8 * std::min(left.toWidget(hull.rect).height(), 1.0 * left.height())) << "in view";
    EXPECT_TRUE(shows<QLabel>("bias is forgotten")) << "beside the verdict as well";
    controller().setOther(nullptr);
    driver_.settle();
    EXPECT_FALSE(list.isVisible());
    EXPECT_EQ(window_.canvas().foldedView().picture(), window_.canvas().originalView().picture()) << "nothing is folded";
}

TEST_F(CompareFlowTest, ImagesWithAnotherAnswerComeFirst) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
    auto* only = window_.compare().findChild<QToolButton*>("only changed");
    EXPECT_FALSE(only->isVisible());
    answers_.compare = samplePath("repvgg-misfolded.onnx");
    window_.actions().compareFile->trigger();
    driver_.settle();
    const auto& view = *window_.compare().findChild<QListView*>("thumbnails");
    ASSERT_EQ(view.model()->rowCount(), 50);
    EXPECT_EQ(view.currentIndex().row(), 0);
    EXPECT_TRUE(view.currentIndex().data(Qt::AccessibleTextRole).toString().contains("→"));
    ASSERT_TRUE(only->isVisible());
    only->click();
    EXPECT_LT(view.model()->rowCount(), 50) << "most answers stayed";
    EXPECT_GT(view.model()->rowCount(), 0);
    EXPECT_TRUE(only->text().startsWith(QString::number(view.model()->rowCount()))) << only->text().toStdString();
    EXPECT_EQ(window_.compare().question().images.size(), 50) << "those that are not shown still take part";
}

TEST_F(CompareFlowTest, TheDifferenceOverlayFollowsTheFile) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
    answers_.compare = samplePath("repvgg-misfolded.onnx");
    window_.actions().compareFile->trigger();
    driver_.settle();
    window_.actions().overlay(OverlayKind::difference)->trigger();
    driver_.settle();
    for (auto* view : {&window_.canvas().originalView(), &window_.canvas().foldedView()}) {
        const auto& overlay = view->marks().overlay();
        ASSERT_FALSE(overlay.nodes.empty()) << overlay.title.toStdString();
        EXPECT_TRUE(std::any_of(overlay.nodes.begin(), overlay.nodes.end(), [](const auto& node) { return node.second.heat > 0.9; }))
            << "after the mistake";
        EXPECT_TRUE(std::any_of(overlay.nodes.begin(), overlay.nodes.end(), [](const auto& node) { return node.second.heat < 0.3; })) << "before it";
    }
}

TEST_F(CompareFlowTest, AFileThatIsNoModelIsASentence) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx")));
    write(file("t.onnx"), "this is a shopping list\n");
    answers_.compare = file("t.onnx");
    window_.actions().compareFile->trigger();
    driver_.settle();
    EXPECT_FALSE(window_.compare().answer());
    EXPECT_TRUE(message().contains("t.onnx")) << message().toStdString();
}

TEST_F(CompareFlowTest, NothingToFoldIsSaidAndFoldAllIsOff) {
    ASSERT_TRUE(driver_.open(samplePath("repvgg-misfolded.onnx")));
    EXPECT_TRUE(shows<QLabel>("Nothing in this model folds"));
    EXPECT_FALSE(window_.actions().foldAll->isEnabled());
    EXPECT_FALSE(window_.actions().nextSite->isEnabled());
}

TEST_F(CompareFlowTest, AModelWithoutImagesIsComparedOnRandomInputs) {
    auto proto = crease::test::parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 4] x) => (float[1, 4] y) { a = MatMul(x, w)  y = Mul(a, s) })");
    crease::test::add_float_ramp(proto, "w", {4, 4}, -0.2F, 0.03F);
    crease::test::add_float_ramp(proto, "s", {4}, 0.5F, 0.1F);
    openProto(proto, "vector.onnx");
    EXPECT_TRUE(shows<QLabel>("takes no images"));
    window_.compare().addImages({folder_.path()});
    EXPECT_FALSE(message().isEmpty());
    ASSERT_TRUE(driver_.foldAll()) << driver_.error().toStdString();
    ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
    EXPECT_FALSE(choice().isVisible()) << "there is nothing to choose";
}

TEST_F(WindowTest, WhereAModelHasNoImagesPhotographsAreOffered) {
    auto proto = crease::test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 3, 32, 32] image) => (float[N, 3, 32, 32] y) { y = Relu(image) })");
    openProto(proto, "colours.onnx");
    auto* panel = window_.findChild<ImagePanel*>();
    auto* offer = window_.findChild<QPushButton*>("take photographs");
    ASSERT_TRUE(panel && offer);
    ASSERT_FALSE(offer->isHidden());
    offer->click();
    EXPECT_EQ(panel->images().rowCount(), 3);
    EXPECT_TRUE(offer->isHidden());
    for (const auto& path : panel->images().paths()) EXPECT_GT(QFileInfo(path).size(), 1000) << path.toStdString();
}

} // namespace
} // namespace crease::ui::test
