#pragma once

#include "core/compare/boxes.h"

namespace crease::compare {

/// What an output can be looked at as.
enum class Look {
    numbers, ///< a few numbers, or scores of classes: nothing to draw as a picture
    classes, ///< a class for every pixel
    boxes,   ///< of a detector
    picture, ///< an image, as super-resolution and style transfer make them
    heat,    ///< one number for every pixel: depth, saliency
    maps,    ///< feature maps, a grid of them
};

struct LookAt {
    Look look = Look::numbers;
    std::string assumed; ///< what is taken for granted, in words; empty: nothing
    std::optional<BoxSource> boxes;
};

/// What the output at `chosen` is most likely to be. `input`: the image's size; 0 by 0 where no image goes in.
[[nodiscard]] LookAt look_of(const std::vector<OutputShape>& outputs, std::size_t chosen, ImageSize input);

/// Whether the largest value along its class axis can be an answer: that of a vector of scores, of a score for every class at every pixel, and, where
/// nothing is known of an image, of any four axes. The largest of three colours, of a box's numbers or of a word's is none.
[[nodiscard]] bool may_be_classes(const std::vector<OutputShape>& outputs, std::size_t chosen, ImageSize input);

/// Maps of one size: `values` by map, row and column.
struct Maps {
    std::int64_t count = 0, height = 0, width = 0;
    std::vector<double> values;
    [[nodiscard]] double at(std::int64_t map, std::int64_t y, std::int64_t x) const {
        return values[static_cast<std::size_t>((map * height + y) * width + x)];
    }
};

/// A tensor as maps: the last two axes are height and width (channels-last images are turned), what lies before counts the maps; of a batch
/// the first. A matrix, or a vector, is one map. Errors: `unsupported`, as to_doubles.
[[nodiscard]] Result<Maps> maps_of(const HostTensor& tensor);

/// The class of every pixel: the map that is largest there; of a single map its numbers themselves.
[[nodiscard]] std::vector<std::int64_t> class_map(const Maps& maps);

/// How values become the brightness of an image: 0 to 1, -1 to 1, 0 to 255, or from the smallest to the largest of these.
struct Brightness {
    double low = 0, high = 1;
    [[nodiscard]] double of(double value) const { return high > low ? (value - low) / (high - low) : 0; } ///< 0 to 1 within the range
};
[[nodiscard]] Brightness brightness_of(const Maps& maps);

} // namespace crease::compare
