#include "tests/ui/support/sample.h"
#include "ui/compare/comparison.h"
#include "ui/compare/preset_dialog.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

SnapshotPtr foldedSample() { return std::make_shared<const Snapshot>(Snapshot{test::allFolded(test::openSample("plain.onnx")), {}, {}}); }

TEST(Comparison, AGoodFoldIsRounding) {
    const auto image = test::samplePath("images/digit-00.png");
    const auto answer = runComparison({foldedSample(), {image}, {}, {}, {}}, {});
    ASSERT_TRUE(answer) << answer.error().sentence();
    EXPECT_EQ((*answer)->verdict, compare::Verdict::rounding);
    ASSERT_EQ((*answer)->samples.size(), 1U);
    EXPECT_EQ((*answer)->samples[0].file, image.toStdString()) << "the window pairs samples with thumbnails by path";
    EXPECT_FALSE((*answer)->timings.empty());
}

TEST(Comparison, AFileThatWentWrongIsPlacedInTheOriginal) {
    const auto document = test::openSample("repvgg.onnx");
    const auto snapshot = std::make_shared<const Snapshot>(Snapshot{document, {}, {}});
    const auto answer = runComparison({snapshot, {}, {}, {}, {}, test::samplePath("repvgg-misfolded.onnx")}, {});
    ASSERT_TRUE(answer) << answer.error().sentence();
    ASSERT_TRUE((*answer)->first) << (*answer)->summary;
    const auto place = placeOfFirstDifference(**answer, *document.original());
    ASSERT_TRUE(place.valid());
    for (const auto& node : document.original()->main().nodes)
        if (node->id == place) EXPECT_EQ(document.original()->main().value_name(node->output()), (*answer)->first->value);
    EXPECT_FALSE(placeOfFirstDifference({}, *document.original()).valid());
}

TEST(Comparison, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto answer = runComparison({foldedSample(), {}, {}, {}, {}}, {.stop = stop.get_token()});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::cancelled);
}

TEST(Comparison, TheExpectedPresetFollowsTheModelAndThenTheUser) {
    const auto document = test::openSample("plain.onnx");
    auto preset = expectedPreset(*document.original_facts(), {});
    EXPECT_EQ(preset.width, 28);
    EXPECT_EQ(preset.channels, compare::Channels::gray);
    EXPECT_EQ(presetText(preset), QStringLiteral("28×28 grey"));
    preset.width = 32;
    EXPECT_EQ(expectedPreset(*document.original_facts(), overridesOf(preset)), preset);
}

TEST(PresetDialog, GivesBackWhatItWasGiven) {
    compare::ImagePreset preset;
    preset.width = 320;
    preset.height = 200;
    preset.layout = compare::Layout::nhwc;
    preset.channels = compare::Channels::bgr;
    preset.resize = compare::Resize::pad;
    preset.scale = 0.25;
    preset.mean = {0.1, 0.2, 0.3};
    preset.stddev = {0.5, 0.6, 0.7};
    EXPECT_EQ(PresetDialog(preset).preset(), preset);
}

} // namespace
} // namespace crease::ui
