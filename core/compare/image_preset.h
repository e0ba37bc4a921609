#pragma once

#include "core/compare/wanted_input.h"
#include "core/engine/image_fit.h"

#include <array>
#include <optional>
#include <string>

namespace crease::compare {

enum class Layout { nchw, nhwc };
using engine::Alpha;
using engine::Channels;
using engine::Resampling;
using engine::Resize;

/// How an image becomes a model's input: resize, order of channels, then (pixel * scale - mean) / stddev, with pixels
/// from 0 to 255 and mean and stddev in the order of `channels`.
struct ImagePreset {
    int width = 224;
    int height = 224;
    Layout layout = Layout::nchw;
    Channels channels = Channels::rgb;
    Resize resize = Resize::stretch;
    double scale = 1.0 / 255;
    std::array<double, 3> mean{0, 0, 0};
    std::array<double, 3> stddev{1, 1, 1};
    double crop_fraction = 0.875; ///< of the scaled image that `crop` keeps along its shorter side: 224 of 256
    double pad_value = 114;       ///< the grey of `pad`, as a pixel
    Resampling resampling = Resampling::area;
    bool top_left = false; ///< `pad` fills on the right and below only
    Alpha alpha = Alpha::ignored;
    bool exif = true;

    [[nodiscard]] int channel_count() const { return channels == Channels::gray ? 1 : 3; }
    bool operator==(const ImagePreset&) const = default;
};

/// Fields that a user set by hand; the others stay as guessed.
struct PresetOverrides {
    std::optional<int> width, height;
    std::optional<Layout> layout;
    std::optional<Channels> channels;
    std::optional<Resize> resize;
    std::optional<double> scale;
    std::optional<std::array<double, 3>> mean, stddev;
    std::optional<double> crop_fraction, pad_value;
    std::optional<Resampling> resampling;
    std::optional<bool> top_left;
    std::optional<Alpha> alpha;
    std::optional<bool> exif;

    bool operator==(const PresetOverrides&) const = default;
};

/// A way of preparing images that many networks were trained with.
struct NamedPreset {
    const char* name;  ///< as typed: "torchvision"
    const char* title; ///< for people: "torchvision (256, middle 224)"
    PresetOverrides fields;
};
[[nodiscard]] const std::vector<NamedPreset>& named_presets();
/// Null where there is none of the name.
[[nodiscard]] const NamedPreset* find_preset(std::string_view name);

/// The fields of `upper` where it has them, else those of `lower`.
[[nodiscard]] PresetOverrides laid_over(const PresetOverrides& upper, PresetOverrides lower);

/// Whether an input can take an image: rank 4 (or 3), one or three channels, or extents that leave it open.
[[nodiscard]] bool takes_image(const engine::TensorInfo& input);
/// The same, knowing who reads it: neither a sound nor its spectrum is an image, though its shape may be one's.
[[nodiscard]] bool takes_image(const WantedInput& input);

/// A sensible reading of an input: one channel is grey, 0 to 1; three channels are RGB with ImageNet's mean and
/// deviation, middle cut out; uint8 takes pixels as they are; unknown extents are 224.
[[nodiscard]] ImagePreset guess_preset(const engine::TensorInfo& input);

[[nodiscard]] ImagePreset apply(const PresetOverrides& overrides, ImagePreset preset);

/// The shape of one image's tensor under this preset, with a batch of one; `rank` 3 leaves the batch out.
[[nodiscard]] std::vector<std::int64_t> tensor_shape(const ImagePreset& preset, std::size_t rank = 4);

/// "224x224 RGB, middle cut out, ImageNet mean and deviation"
[[nodiscard]] std::string describe(const ImagePreset& preset);

} // namespace crease::compare
