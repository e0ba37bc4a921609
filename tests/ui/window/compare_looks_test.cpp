// Around a comparison: names of classes, conditions of the stopwatch, feature maps, times of a site.

#include "core/fold/site_time.h"
#include "tests/ui/support/sample.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/actions/window_actions.h"
#include "ui/compare/compare_dock.h"
#include "ui/compare/faster_panel.h"
#include "ui/compare/image_list_model.h"
#include "ui/compare/maps_flow.h"
#include "ui/compare/output_panel.h"
#include "ui/compare/picture_triple.h"
#include "ui/compare/timing_dialog.h"
#include "ui/graph/canvas_selection.h"
#include "ui/kit/combo_box.h"
#include "ui/settings/samples.h"
#include "ui/window/overlay_flow.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace crease::ui::test {
namespace {

class CompareLooksTest : public WindowTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(driver_.open(samplePath("repvgg.onnx"))) << driver_.error().toStdString();
        auto few = imagesBeside(samplePath("repvgg.onnx")).mid(0, 4);
        window_.compare().setInputs(few, {});
    }
    void compare() {
        ASSERT_TRUE(driver_.foldAll());
        ASSERT_TRUE(driver_.compare()) << driver_.error().toStdString();
        ASSERT_TRUE(driver_.settle());
    }
    OutputPanel& outputs() { return *window_.compare().findChild<OutputPanel*>(); }
    const compare::SampleReport& sample() { return window_.compare().answer()->samples.front(); }
};

TEST_F(CompareLooksTest, ClassesAreNamedWithoutRunningAgain) {
    compare();
    const auto before = window_.compare().answer();
    answers_.classes = file("names.txt");
    write(answers_.classes, "zero\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n");
    emit outputs().classesWanted(ClassSource::file);
    ASSERT_TRUE(driver_.settle());
    const auto& after = window_.compare().answer();
    ASSERT_NE(after, before);
    EXPECT_EQ(after->timings.size(), before->timings.size());
    const auto best = sample().outputs[0].top_a[0];
    const std::string names[] = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    EXPECT_EQ(best.label, names[best.rank.index]);
    EXPECT_EQ(window_.compare().question().class_names, answers_.classes) << "kept for the next comparison";
    answers_.labels = file("labels.csv");
    write(answers_.labels, QByteArray::fromStdString(sample().name + ",7\n"));
    emit outputs().classesWanted(ClassSource::labels);
    ASSERT_TRUE(driver_.settle());
    EXPECT_EQ(sample().truth_label, "seven");
    EXPECT_EQ(window_.compare().answer()->accuracy->labelled, 1);
    emit outputs().classesWanted(ClassSource::own);
    ASSERT_TRUE(driver_.settle());
    EXPECT_EQ(sample().outputs[0].top_a[0].label, std::to_string(best.rank.index));
}

TEST_F(CompareLooksTest, AListThatCannotBeReadIsNotKept) {
    compare();
    answers_.labels = file("gone.csv");
    emit outputs().classesWanted(ClassSource::labels);
    ASSERT_TRUE(driver_.settle());
    EXPECT_FALSE(message().isEmpty());
    EXPECT_NE(window_.compare().question().labels, answers_.labels);
}

TEST_F(CompareLooksTest, TimesAreTakenUnderEveryConditionAndOneIsShown) {
    setTimingConditions(settings_, {{}, {1, 2}});
    EXPECT_EQ(window_.compare().question().time_threads, (std::vector<int>{1, 2}));
    compare();
    ASSERT_EQ(window_.compare().answer()->timings.size(), 4U);
    auto& faster = *window_.compare().findChild<FasterPanel*>();
    auto* choice = faster.findChild<ComboBox*>();
    ASSERT_EQ(choice->count(), 4);
    EXPECT_TRUE(choice->isVisible());
    emit choice->activated(3);
    const auto labels = faster.findChildren<QLabel*>();
    const auto says = [&](const QString& words) {
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_TRUE(says("2 threads"));
    EXPECT_TRUE(says(" MB"));
}

TEST(TimingConditions, AreListsOfWholeNumbers) {
    EXPECT_EQ(numbersIn("1, 8,32", 100), (std::vector<std::int64_t>{1, 8, 32}));
    EXPECT_EQ(numbersIn("", 100), std::vector<std::int64_t>());
    for (const char* wrong : {"0", "-1", "one", "1.5", "101"}) EXPECT_FALSE(numbersIn(wrong, 100)) << wrong;
}

TEST_F(CompareLooksTest, FeatureMapsFollowTheSelection) {
    auto& flow = *window_.findChild<MapsFlow*>();
    const auto& nodes = controller().document().original()->main().nodes;
    const auto conv = std::find_if(nodes.begin(), nodes.end(), [](const NodePtr& node) { return node->is("Conv"); });
    window_.actions().featureMaps->trigger();
    EXPECT_EQ(flow.pictures(), nullptr) << "nothing is selected";
    EXPECT_TRUE(message().contains("Select an operator"));
    controller().selectNode((*conv)->id);
    window_.actions().featureMaps->trigger();
    ASSERT_TRUE(driver_.settle());
    ASSERT_TRUE(flow.pictures());
    ASSERT_FALSE(flow.pictures()->pictures().isEmpty());
    EXPECT_EQ(flow.pictures()->pictures().shown, ComparedPictures::Shown::all);
    ASSERT_TRUE(driver_.foldAll());
    ASSERT_TRUE(driver_.settle());
    EXPECT_EQ(flow.pictures()->pictures().shown, ComparedPictures::Shown::original) << "the folded form makes no such value";
    const auto relu = std::find_if(nodes.begin(), nodes.end(), [](const NodePtr& node) { return node->is("Relu"); });
    controller().selectNode((*relu)->id);
    ASSERT_TRUE(driver_.settle());
    EXPECT_EQ(flow.pictures()->pictures().shown, ComparedPictures::Shown::all);
    EXPECT_TRUE(flow.pictures()->isVisible());
}

TEST_F(CompareLooksTest, ASiteSaysWhatItCostAndCosts) {
    ASSERT_TRUE(driver_.foldAll());
    controller().stepSite(1);
    const auto id = controller().selection().site.toStdString();
    auto& overlays = *window_.findChild<OverlayFlow*>();
    EXPECT_FALSE(overlays.siteTime(id));
    const auto buttons = window_.findChildren<QPushButton*>();
    const auto measure =
        std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) { return button->text().contains("Measure its"); });
    ASSERT_NE(measure, buttons.end());
    (*measure)->click();
    ASSERT_TRUE(driver_.settle());
    const auto time = overlays.siteTime(id);
    ASSERT_TRUE(time) << message().toStdString();
    EXPECT_GT(time->nodes_before, time->nodes_after);
    const auto labels = window_.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(", now 1 node "); }));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow memory allows no limit
TEST(ImageLimits, HoldForTheProcessThatReadsThumbnails) {
    const QTemporaryDir folder;
    Settings settings(folder.filePath("settings.ini"));
    settings.setNumber(Settings::memory, 1); // no process can live in one megabyte
    JobRunner jobs;
    ImageListModel model(jobs, &settings);
    model.setPaths(imagesBeside(samplePath("plain.onnx")).mid(0, 1));
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobs.isIdle(); }, 60'000));
    EXPECT_TRUE(model.index(0).data(Qt::DisplayRole).isValid()) << "it could not be read";
}
#endif

} // namespace
} // namespace crease::ui::test
