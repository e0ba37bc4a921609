#include "core/engine/image_fit_opencv.h"

#include "core/engine/pillow_resize.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace crease::engine {
namespace {

cv::Mat by_pillow(const cv::Mat& image, cv::Size size, Filter filter) {
    auto after = pillow_resize(to_image(image), size.height, size.width, filter);
    void* samples = after.levels.empty() ? static_cast<void*>(after.pixels.data()) : after.levels.data();
    return cv::Mat(size, image.type(), samples).clone();
}

// Shrinking averages the pixels that fall together; enlarging interpolates between them.
cv::Mat scaled(const cv::Mat& image, cv::Size size, Resampling how) {
    if (image.size() == size) return image;
    if (how == Resampling::bilinear || how == Resampling::bicubic)
        return by_pillow(image, size, how == Resampling::bicubic ? Filter::bicubic : Filter::bilinear);
    const bool shrinks = how == Resampling::area && size.width < image.cols && size.height < image.rows;
    cv::Mat result;
    cv::resize(image, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

cv::Size times(cv::Size size, double factor) {
    return {std::max(1, static_cast<int>(std::lround(size.width * factor))), std::max(1, static_cast<int>(std::lround(size.height * factor)))};
}

// An image that already has the target's size keeps every pixel.
cv::Mat cut_middle(const cv::Mat& image, cv::Size target, double fraction, Resampling how) {
    if (image.size() == target) return image;
    const double cover = std::max(target.width / static_cast<double>(image.cols), target.height / static_cast<double>(image.rows));
    auto size = times(image.size(), cover / fraction);
    size = {std::max(size.width, target.width), std::max(size.height, target.height)};
    const cv::Point corner((size.width - target.width) / 2, (size.height - target.height) / 2);
    return scaled(image, size, how)(cv::Rect(corner, target)).clone();
}

// torchvision's Resize and CenterCrop: the shorter side gets a whole length, the longer one is cut off to one; Python rounds
// halves to even.
cv::Mat cut_middle_as_torchvision(const cv::Mat& image, cv::Size target, double fraction, Resampling how) {
    if (target.width != target.height) return cut_middle(image, target, fraction, how);
    const int shorter = std::max(target.width, static_cast<int>(std::floor(target.width / fraction + 1e-6)));
    const auto longer = [&](int extent, int other) {
        return static_cast<int>(static_cast<double>(static_cast<std::int64_t>(shorter) * extent) / other);
    };
    const bool upright = image.cols <= image.rows;
    const cv::Size size = upright ? cv::Size(shorter, longer(image.rows, image.cols)) : cv::Size(longer(image.cols, image.rows), shorter);
    const cv::Point corner(static_cast<int>(std::nearbyint((size.width - target.width) / 2.0)),
                           static_cast<int>(std::nearbyint((size.height - target.height) / 2.0)));
    return scaled(image, size, how)(cv::Rect(corner, target)).clone();
}

// YOLOv5's loader rounds the scaled size, YOLOX's cuts it off and fills on the right and below only.
cv::Mat letterbox(const cv::Mat& image, const ImageFit& how) {
    const cv::Size target(how.width, how.height);
    const double fit = std::min(target.width / static_cast<double>(image.cols), target.height / static_cast<double>(image.rows));
    auto size = times(image.size(), fit);
    if (how.top_left) size = {static_cast<int>(image.cols * fit), static_cast<int>(image.rows * fit)};
    size = {std::max(size.width, 1), std::max(size.height, 1)};
    size = {std::min(size.width, target.width), std::min(size.height, target.height)};
    cv::Mat result(target, image.type(), cv::Scalar::all(how.pad_value));
    const cv::Point middle((target.width - size.width) / 2, (target.height - size.height) / 2);
    const cv::Point corner = how.top_left ? cv::Point(0, 0) : middle;
    scaled(image, size, how.resampling).copyTo(result(cv::Rect(corner, size)));
    return result;
}

cv::Mat resized(const cv::Mat& image, const ImageFit& fit) {
    const cv::Size target(fit.width, fit.height);
    switch (fit.resize) {
    case Resize::crop:
        return fit.resampling == Resampling::area ? cut_middle(image, target, fit.crop_fraction, fit.resampling)
                                                  : cut_middle_as_torchvision(image, target, fit.crop_fraction, fit.resampling);
    case Resize::pad: return letterbox(image, fit);
    case Resize::stretch: break;
    }
    return scaled(image, target, fit.resampling);
}

cv::Mat with_channels(const cv::Mat& image, Channels channels) {
    cv::Mat result;
    const bool grey = image.channels() == 1;
    if (channels == Channels::gray) {
        if (grey) return image;
        cv::cvtColor(image, result, cv::COLOR_BGR2GRAY);
    } else if (grey) {
        cv::cvtColor(image, result, cv::COLOR_GRAY2BGR);
    } else if (channels == Channels::rgb) {
        cv::cvtColor(image, result, cv::COLOR_BGR2RGB);
    } else {
        return image;
    }
    return result;
}

} // namespace

Image to_image(const cv::Mat& mat) {
    const cv::Mat dense = mat.isContinuous() ? mat : mat.clone();
    Image image{dense.rows, dense.cols, dense.channels(), {}};
    const auto count = dense.total() * static_cast<std::size_t>(dense.channels());
    if (dense.depth() == CV_32F) image.levels.assign(dense.ptr<float>(), dense.ptr<float>() + count);
    else image.pixels.assign(dense.data, dense.data + count);
    return image;
}

cv::Mat fitted(const cv::Mat& image, const ImageFit& fit) { return with_channels(resized(image, fit), fit.channels); }

} // namespace crease::engine
