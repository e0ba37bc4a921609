#pragma once

namespace crease::engine {

enum class Channels { rgb, bgr, gray };
enum class Resize {
    stretch, ///< to width x height, whatever the image's proportions
    crop,    ///< scaled until it covers width x height and a margin, then the middle is cut out
    pad,     ///< scaled until it fits into width x height, the rest filled with grey (a letterbox)
};

/// How pixels are made when an image is scaled.
enum class Resampling {
    area,     ///< the mean of what falls together, and bilinear where it grows
    bilinear, ///< Pillow's, as torchvision and timm use it on images: with antialias
    bicubic,  ///< likewise
    linear,   ///< OpenCV's INTER_LINEAR, without antialias, as YOLO's loaders use it
};
/// What transparent pixels become.
enum class Alpha { ignored, on_white, on_black };

/// How an image is brought to the size and the channels that a network wants.
struct ImageFit {
    int width = 224;
    int height = 224;
    Channels channels = Channels::rgb;
    Resize resize = Resize::stretch;
    double crop_fraction = 0.875; ///< of the scaled image that `crop` keeps along its shorter side: 224 of 256
    double pad_value = 114;       ///< the grey of `pad`, as a pixel
    Resampling resampling = Resampling::area;
    bool top_left = false; ///< `pad` fills on the right and below only
    Alpha alpha = Alpha::ignored;
    bool exif = true; ///< turned as EXIF says the picture was held
};

} // namespace crease::engine
