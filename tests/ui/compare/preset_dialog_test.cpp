#include "ui/compare/preset_dialog.h"

#include <QComboBox>

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::ui {
namespace {

bool offers(const PresetDialog& dialog, const QString& words) {
    const auto boxes = dialog.findChildren<QComboBox*>();
    return std::any_of(boxes.begin(), boxes.end(), [&](const QComboBox* box) { return box->currentText() == words; });
}

TEST(PresetDialog, NamesTheNumbersThatItKnows) {
    compare::ImagePreset preset;
    preset.scale = 1.0 / 255;
    preset.mean = {0.485, 0.456, 0.406};
    preset.stddev = {0.229, 0.224, 0.225};
    EXPECT_TRUE(offers(PresetDialog(preset), "ImageNet"));
    preset.mean[1] = 0.4;
    EXPECT_TRUE(offers(PresetDialog(preset), "As below"));
}

TEST(PresetDialog, GivesBackWhatItGot) {
    compare::ImagePreset preset;
    preset.width = 96;
    preset.height = 64;
    preset.channels = compare::Channels::bgr;
    preset.layout = compare::Layout::nhwc;
    preset.resize = compare::Resize::pad;
    const auto back = PresetDialog(preset).preset();
    EXPECT_EQ(back.width, 96);
    EXPECT_EQ(back.height, 64);
    EXPECT_EQ(back.channels, preset.channels);
    EXPECT_EQ(back.layout, preset.layout);
    EXPECT_EQ(back.resize, preset.resize);
    EXPECT_NEAR(back.scale, preset.scale, 1e-9);
}

} // namespace
} // namespace crease::ui
