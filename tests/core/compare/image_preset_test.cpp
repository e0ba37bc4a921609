#include "core/compare/image_preset.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

engine::TensorInfo input(std::vector<std::int64_t> shape, ElementType type = ElementType::float32) { return {"x", type, std::move(shape)}; }

TEST(GuessPreset, OneChannelIsGreyFromZeroToOne) {
    const auto preset = guess_preset(input({-1, 1, 28, 28}));
    EXPECT_EQ(preset.channels, Channels::gray);
    EXPECT_EQ(preset.width, 28);
    EXPECT_EQ(preset.height, 28);
    EXPECT_EQ(preset.resize, Resize::stretch);
    EXPECT_DOUBLE_EQ(preset.scale, 1.0 / 255);
    EXPECT_EQ(preset.mean[0], 0);
    EXPECT_EQ(describe(preset), "28x28 grey, stretched, 0 to 1");
}

TEST(GuessPreset, ThreeChannelsAreImageNet) {
    const auto preset = guess_preset(input({1, 3, 224, 224}));
    EXPECT_EQ(preset.channels, Channels::rgb);
    EXPECT_EQ(preset.layout, Layout::nchw);
    EXPECT_EQ(preset.resize, Resize::crop);
    EXPECT_DOUBLE_EQ(preset.mean[1], 0.456);
    EXPECT_EQ(describe(preset), "224x224 RGB, middle cut out, ImageNet mean and deviation");
}

TEST(GuessPreset, OpenExtentsAre224) {
    const auto preset = guess_preset(input({-1, 3, -1, -1}));
    EXPECT_EQ(preset.width, 224);
    EXPECT_EQ(preset.height, 224);
}

TEST(GuessPreset, ReadsChannelsLast) {
    const auto preset = guess_preset(input({1, 240, 320, 3}));
    EXPECT_EQ(preset.layout, Layout::nhwc);
    EXPECT_EQ(preset.width, 320);
    EXPECT_EQ(preset.height, 240);
    EXPECT_EQ(tensor_shape(preset), (std::vector<std::int64_t>{1, 240, 320, 3}));
}

TEST(GuessPreset, BytesAreTakenAsTheyAre) {
    const auto preset = guess_preset(input({1, 3, 64, 64}, ElementType::uint8));
    EXPECT_EQ(preset.scale, 1);
    EXPECT_EQ(preset.mean[0], 0);
    EXPECT_EQ(preset.stddev[0], 1);
}

TEST(TakesImage, KnowsWhatIsOne) {
    EXPECT_TRUE(takes_image(input({1, 3, 224, 224})));
    EXPECT_TRUE(takes_image(input({3, 224, 224})));
    EXPECT_TRUE(takes_image(input({-1, -1, -1, -1})));
    EXPECT_TRUE(takes_image(input({1, 3, 8, 8}, ElementType::float16)));
    EXPECT_FALSE(takes_image(input({1, 64, 56, 56})));
    EXPECT_FALSE(takes_image(input({1, 10})));
    EXPECT_FALSE(takes_image(input({1, 3, 8, 8}, ElementType::int64)));
}

TEST(Apply, OverridesOnlyWhatIsGiven) {
    PresetOverrides overrides;
    overrides.resize = Resize::pad;
    overrides.width = 100;
    const auto preset = apply(overrides, guess_preset(input({1, 3, 224, 224})));
    EXPECT_EQ(preset.resize, Resize::pad);
    EXPECT_EQ(preset.width, 100);
    EXPECT_EQ(preset.height, 224);
    EXPECT_DOUBLE_EQ(preset.mean[0], 0.485);
}

} // namespace
} // namespace crease::compare
