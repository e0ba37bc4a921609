#pragma once

#include "core/engine/image.h"
#include "core/engine/image_fit.h"

#include <opencv2/core/mat.hpp>

namespace crease::engine {

/// `image` (one or three channels, blue, green, red) as `fit` wants it. Throws what OpenCV throws; part of the plugin alone.
[[nodiscard]] cv::Mat fitted(const cv::Mat& image, const ImageFit& fit);

/// Of bytes, or of floats, which become levels.
[[nodiscard]] Image to_image(const cv::Mat& mat);

} // namespace crease::engine
