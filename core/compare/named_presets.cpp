// The fields that each family of networks is known for; sizes and layout stay the model's own.
// torchvision: transforms of its weights (V1 resizes to 256, V2 to 232). timm: create_transform() with its usual crop fraction. Keras:
// keras.applications.imagenet_utils, modes "tf" and "caffe". YOLOv5 and YOLOv8: LetterBox. YOLOX: preproc().

#include "core/compare/image_preset.h"

#include <algorithm>

namespace crease::compare {
namespace {

using Triple = std::array<double, 3>;

constexpr Triple zero{0, 0, 0}, one{1, 1, 1}, half{0.5, 0.5, 0.5};
constexpr Triple imagenet_mean{0.485, 0.456, 0.406}, imagenet_stddev{0.229, 0.224, 0.225}, caffe_mean{103.939, 116.779, 123.68};
constexpr double byte = 1.0 / 255;

PresetOverrides numbers(Channels channels, double scale, const Triple& mean, const Triple& stddev) {
    PresetOverrides fields;
    fields.channels = channels;
    fields.scale = scale;
    fields.mean = mean;
    fields.stddev = stddev;
    return fields;
}

PresetOverrides cut(PresetOverrides fields, Resampling resampling, double fraction) {
    fields.resize = Resize::crop;
    fields.resampling = resampling;
    fields.crop_fraction = fraction;
    return fields;
}

PresetOverrides stretched(PresetOverrides fields) {
    fields.resize = Resize::stretch;
    fields.resampling = Resampling::bilinear;
    return fields;
}

PresetOverrides letterboxed(PresetOverrides fields, bool top_left) {
    fields.resize = Resize::pad;
    fields.resampling = Resampling::linear;
    fields.pad_value = 114;
    fields.top_left = top_left;
    return fields;
}

} // namespace

const std::vector<NamedPreset>& named_presets() {
    const auto imagenet = numbers(Channels::rgb, byte, imagenet_mean, imagenet_stddev);
    static const std::vector<NamedPreset> presets{
        {"torchvision", "torchvision (224 of 256)", cut(imagenet, Resampling::bilinear, 224.0 / 256)},
        {"torchvision-v2", "torchvision, newer weights (224 of 232)", cut(imagenet, Resampling::bilinear, 224.0 / 232)},
        {"timm", "timm (bicubic, 87.5 %)", cut(imagenet, Resampling::bicubic, 0.875)},
        {"keras", "Keras and TensorFlow (-1 to 1)", stretched(numbers(Channels::rgb, byte, half, half))},
        {"caffe", "Caffe (BGR, means of ImageNet)", stretched(numbers(Channels::bgr, 1, caffe_mean, one))},
        {"yolov5", "YOLOv5 and YOLOv8 (letterbox)", letterboxed(numbers(Channels::rgb, byte, zero, one), false)},
        {"yolov8", "YOLOv8 (letterbox)", letterboxed(numbers(Channels::rgb, byte, zero, one), false)},
        {"yolox", "YOLOX (letterbox, top left)", letterboxed(numbers(Channels::bgr, 1, zero, one), true)},
        {"unit", "0 to 1", stretched(numbers(Channels::rgb, byte, zero, one))},
        {"raw", "0 to 255", stretched(numbers(Channels::rgb, 1, zero, one))},
        {"grey", "Grey, 0 to 1", stretched(numbers(Channels::gray, byte, zero, one))},
    };
    return presets;
}

const NamedPreset* find_preset(std::string_view name) {
    const auto& all = named_presets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& preset) { return preset.name == name; });
    return found == all.end() ? nullptr : &*found;
}

PresetOverrides laid_over(const PresetOverrides& upper, PresetOverrides lower) {
    const auto lay = [](auto& below, const auto& above) {
        if (above) below = above;
    };
    lay(lower.width, upper.width);
    lay(lower.height, upper.height);
    lay(lower.layout, upper.layout);
    lay(lower.channels, upper.channels);
    lay(lower.resize, upper.resize);
    lay(lower.scale, upper.scale);
    lay(lower.mean, upper.mean);
    lay(lower.stddev, upper.stddev);
    lay(lower.crop_fraction, upper.crop_fraction);
    lay(lower.pad_value, upper.pad_value);
    lay(lower.resampling, upper.resampling);
    lay(lower.top_left, upper.top_left);
    lay(lower.alpha, upper.alpha);
    lay(lower.exif, upper.exif);
    return lower;
}

} // namespace crease::compare
