#include "core/engine/image_fit_opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace crease::engine {
namespace {

// Shrinking averages the pixels that fall together; enlarging interpolates between them.
cv::Mat scaled(const cv::Mat& image, cv::Size size) {
    if (image.size() == size) return image;
    const bool shrinks = size.width < image.cols && size.height < image.rows;
    cv::Mat result;
    cv::resize(image, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

cv::Size times(cv::Size size, double factor) {
    return {std::max(1, static_cast<int>(std::lround(size.width * factor))),
            std::max(1, static_cast<int>(std::lround(size.height * factor)))};
}

// An image that already has the target's size keeps every pixel.
cv::Mat cut_middle(const cv::Mat& image, cv::Size target, double fraction) {
    if (image.size() == target) return image;
    const double cover = std::max(target.width / static_cast<double>(image.cols),
                                  target.height / static_cast<double>(image.rows));
    auto size = times(image.size(), cover / fraction);
    size = {std::max(size.width, target.width), std::max(size.height, target.height)};
    const cv::Point corner((size.width - target.width) / 2, (size.height - target.height) / 2);
    return scaled(image, size)(cv::Rect(corner, target)).clone();
}

cv::Mat letterbox(const cv::Mat& image, cv::Size target, double grey) {
    const double fit = std::min(target.width / static_cast<double>(image.cols),
                                target.height / static_cast<double>(image.rows));
    auto size = times(image.size(), fit);
    size = {std::min(size.width, target.width), std::min(size.height, target.height)};
    cv::Mat result(target, image.type(), cv::Scalar::all(grey));
    const cv::Point corner((target.width - size.width) / 2, (target.height - size.height) / 2);
    scaled(image, size).copyTo(result(cv::Rect(corner, size)));
    return result;
}

cv::Mat resized(const cv::Mat& image, const ImageFit& fit) {
    const cv::Size target(fit.width, fit.height);
    switch (fit.resize) {
    case Resize::crop: return cut_middle(image, target, fit.crop_fraction);
    case Resize::pad: return letterbox(image, target, fit.pad_value);
    case Resize::stretch: break;
    }
    return scaled(image, target);
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

cv::Mat fitted(const cv::Mat& image, const ImageFit& fit) { return with_channels(resized(image, fit), fit.channels); }

} // namespace crease::engine
