#pragma once

namespace crease::engine {

enum class Channels { rgb, bgr, gray };
enum class Resize {
    stretch, ///< to width x height, whatever the image's proportions
    crop,    ///< scaled until it covers width x height and a margin, then the middle is cut out
    pad,     ///< scaled until it fits into width x height, the rest filled with grey (a letterbox)
};

/// How an image is brought to the size and the channels that a network wants.
struct ImageFit {
    int width = 224;
    int height = 224;
    Channels channels = Channels::rgb;
    Resize resize = Resize::stretch;
    double crop_fraction = 0.875; ///< of the scaled image that `crop` keeps along its shorter side: 224 of 256
    double pad_value = 114;       ///< the grey of `pad`, as a pixel
};

} // namespace crease::engine
