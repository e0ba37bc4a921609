// Pictures as Pillow, torchvision and the YOLOs prepare them (pillow/make_references.py): within one grey level in all but a thousandth of the
// pixels. CREASE_PILLOW_REFERENCES=FOLDER takes others, made by the same script.

#include "core/compare/image_input.h"
#include "core/compare/npy.h"
#include "core/compare/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace crease::compare {
namespace {

std::filesystem::path folder() {
    const char* other = std::getenv("CREASE_PILLOW_REFERENCES");
    return other ? other : "tests/core/compare/pillow";
}

/// The bytes that a preset makes of a picture, channels last.
std::vector<double> ours(const std::filesystem::path& picture, const NamedPreset& named, int edge) {
    static engine::ImageReader reader({.command = {ENGINE_HOST}});
    ImagePreset preset;
    preset = apply(named.fields, preset);
    preset.width = preset.height = edge;
    preset.layout = Layout::nhwc;
    preset.scale = 1;
    preset.mean = {0, 0, 0};
    preset.stddev = {1, 1, 1};
    const auto tensor = load_image(reader, picture, preset, ElementType::uint8);
    EXPECT_TRUE(tensor) << tensor.error().sentence();
    return tensor ? *to_doubles(*tensor) : std::vector<double>{};
}

TEST(Pillow, PresetsMakeTheSamePixels) {
    std::printf("picture  preset            pixels  differ  by more than 1  largest\n");
    int seen = 0;
    for (const std::string picture : {"wide", "tall", "small"})
        for (const auto& named : named_presets()) {
            const auto file = folder() / (picture + "." + named.name + ".npy");
            if (!std::filesystem::exists(file)) continue;
            const auto reference = read_npy(file);
            ASSERT_TRUE(reference) << reference.error().sentence();
            const auto theirs = *to_doubles(*reference);
            const auto mine = ours(folder() / (picture + ".png"), named, static_cast<int>(reference->shape[0]));
            ASSERT_EQ(mine.size(), theirs.size());
            std::size_t differ = 0, far = 0;
            double largest = 0;
            for (std::size_t i = 0; i < mine.size(); ++i) {
                const double by = std::abs(mine[i] - theirs[i]);
                differ += by > 0;
                far += by > 1;
                largest = std::max(largest, by);
            }
            std::printf("%-8s %-16s %7zu %7zu %16zu %8.0f\n", picture.c_str(), named.name, mine.size(), differ, far, largest);
            EXPECT_LE(far * 1000, mine.size()) << picture << " " << named.name;
            ++seen;
        }
    EXPECT_EQ(seen, 21);
}

} // namespace
} // namespace crease::compare
