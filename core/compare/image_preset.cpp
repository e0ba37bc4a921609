#include "core/compare/image_preset.h"

#include <cstdio>

namespace crease::compare {
namespace {

constexpr std::array<double, 3> imagenet_mean{0.485, 0.456, 0.406};
constexpr std::array<double, 3> imagenet_stddev{0.229, 0.224, 0.225};
constexpr int usual_extent = 224;

bool few_channels(std::int64_t extent) { return extent == 1 || extent == 3; }

/// The extents of one image in an input, -1 where open.
struct Extents {
    std::int64_t channels, height, width;
    Layout layout;
};

std::optional<Extents> read_extents(const engine::TensorInfo& input) {
    const auto& shape = input.shape;
    if (shape.size() != 3 && shape.size() != 4) return std::nullopt;
    const auto first = shape.size() - 3;
    if (first == 1 && shape[0] == 0) return std::nullopt;
    const auto a = shape[first], b = shape[first + 1], c = shape[first + 2];
    if (first == 0 && a < 0 && b >= 0) return std::nullopt; // a batch of rows
    if (few_channels(a)) return Extents{a, b, c, Layout::nchw};
    if (few_channels(c)) return Extents{c, a, b, Layout::nhwc};
    if (a < 0 && first == 1) return Extents{3, b, c, Layout::nchw};
    return std::nullopt;
}

int known_or_usual(std::int64_t extent) { return extent > 0 && extent < (1 << 20) ? static_cast<int>(extent) : usual_extent; }

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

std::string triple(const std::array<double, 3>& values, int count) {
    std::string text = number(values[0]);
    for (int i = 1; i < count; ++i) text += "," + number(values[static_cast<std::size_t>(i)]);
    return text;
}

std::string describe_scaling(const ImagePreset& preset) {
    if (preset.mean == imagenet_mean && preset.stddev == imagenet_stddev && preset.scale == 1.0 / 255) return "ImageNet mean and deviation";
    const std::string range = preset.scale == 1.0 / 255 ? "0 to 1" : "pixels x " + number(preset.scale);
    if (preset.mean == std::array<double, 3>{0, 0, 0} && preset.stddev == std::array<double, 3>{1, 1, 1})
        return preset.scale == 1 ? "0 to 255" : range;
    return range + ", mean " + triple(preset.mean, preset.channel_count()) + ", deviation " + triple(preset.stddev, preset.channel_count());
}

const char* name_of(Channels channels) { return channels == Channels::gray ? "grey" : channels == Channels::rgb ? "RGB" : "BGR"; }

std::string words_for(const ImagePreset& preset) {
    std::string text = preset.resize == Resize::stretch ? "stretched"
                       : preset.resize == Resize::crop  ? "middle cut out"
                       : preset.top_left                ? "letterboxed at the top left"
                                                        : "letterboxed";
    if (preset.resampling == Resampling::bilinear) text += " (bilinear as Pillow does it)";
    if (preset.resampling == Resampling::bicubic) text += " (bicubic as Pillow does it)";
    if (preset.resampling == Resampling::linear) text += " (linear as OpenCV does it)";
    return text;
}

} // namespace

bool takes_image(const engine::TensorInfo& input) {
    const bool type_fits = is_floating(input.type) || input.type == ElementType::uint8;
    return type_fits && read_extents(input).has_value();
}

bool takes_image(const WantedInput& input) {
    if (!takes_image(input.info) || input.read_as_sequence) return false;
    if (speaks_of(input.info.name, {"audio", "wav", "mel", "spec", "speech", "signal", "sound"})) return false;
    return input.info.shape.size() == 4 || input.read_as_image || input.info.shape[0] == 3 || input.info.shape[2] == 3;
}

ImagePreset guess_preset(const engine::TensorInfo& input) {
    ImagePreset preset;
    const auto extents = read_extents(input);
    if (!extents) return preset;
    preset.layout = extents->layout;
    preset.width = known_or_usual(extents->width);
    preset.height = known_or_usual(extents->height);
    if (extents->channels == 1) {
        preset.channels = Channels::gray;
    } else {
        preset.resize = Resize::crop;
        preset.mean = imagenet_mean;
        preset.stddev = imagenet_stddev;
    }
    if (input.type == ElementType::uint8) {
        preset.scale = 1;
        preset.mean = {0, 0, 0};
        preset.stddev = {1, 1, 1};
    }
    return preset;
}

ImagePreset apply(const PresetOverrides& overrides, ImagePreset preset) {
    preset.width = overrides.width.value_or(preset.width);
    preset.height = overrides.height.value_or(preset.height);
    preset.layout = overrides.layout.value_or(preset.layout);
    preset.channels = overrides.channels.value_or(preset.channels);
    preset.resize = overrides.resize.value_or(preset.resize);
    preset.scale = overrides.scale.value_or(preset.scale);
    preset.mean = overrides.mean.value_or(preset.mean);
    preset.stddev = overrides.stddev.value_or(preset.stddev);
    preset.crop_fraction = overrides.crop_fraction.value_or(preset.crop_fraction);
    preset.pad_value = overrides.pad_value.value_or(preset.pad_value);
    preset.resampling = overrides.resampling.value_or(preset.resampling);
    preset.top_left = overrides.top_left.value_or(preset.top_left);
    preset.alpha = overrides.alpha.value_or(preset.alpha);
    preset.exif = overrides.exif.value_or(preset.exif);
    return preset;
}

std::vector<std::int64_t> tensor_shape(const ImagePreset& preset, std::size_t rank) {
    const std::int64_t c = preset.channel_count();
    std::vector<std::int64_t> shape = preset.layout == Layout::nchw ? std::vector<std::int64_t>{c, preset.height, preset.width}
                                                                    : std::vector<std::int64_t>{preset.height, preset.width, c};
    if (rank == 4) shape.insert(shape.begin(), 1);
    return shape;
}

std::string describe(const ImagePreset& preset) {
    return std::to_string(preset.width) + "x" + std::to_string(preset.height) + " " + name_of(preset.channels) + ", " + words_for(preset) + ", " +
           describe_scaling(preset) + (preset.layout == Layout::nhwc ? ", channels last" : "");
}

} // namespace crease::compare
