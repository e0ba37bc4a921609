#include "core/compare/image_input.h"

#include "core/compare/numbers.h"
#include "core/io/whole_file.h"

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace crease::compare {
namespace {

namespace fs = std::filesystem;

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

cv::Mat resized(const cv::Mat& image, const ImagePreset& preset) {
    const cv::Size target(preset.width, preset.height);
    switch (preset.resize) {
    case Resize::crop: return cut_middle(image, target, preset.crop_fraction);
    case Resize::pad: return letterbox(image, target, preset.pad_value);
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

std::vector<double> normalised(const cv::Mat& image, const ImagePreset& preset) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const auto area = image.total();
    std::vector<double> values(area * channels);
    const std::size_t step_pixel = preset.layout == Layout::nchw ? 1 : channels;
    const std::size_t step_channel = preset.layout == Layout::nchw ? area : 1;
    const auto dense = image.isContinuous() ? image : image.clone();
    for (std::size_t pixel = 0; pixel < area; ++pixel)
        for (std::size_t c = 0; c < channels; ++c)
            values[pixel * step_pixel + c * step_channel] =
                (dense.data[pixel * channels + c] * preset.scale - preset.mean[c]) / preset.stddev[c];
    return values;
}

Status check(const ImagePreset& preset) {
    constexpr int largest = 1 << 14;
    if (preset.width < 1 || preset.height < 1 || preset.width > largest || preset.height > largest)
        return fail(ErrorCode::usage, "an input image must be from 1 to 16384 pixels wide and high");
    if (std::any_of(preset.stddev.begin(), preset.stddev.end(), [](double d) { return d == 0; }))
        return fail(ErrorCode::usage, "the deviation to divide by must not be zero");
    return {};
}

Result<HostTensor> to_tensor(const cv::Mat& image, const ImagePreset& preset, ElementType type, std::size_t rank) {
    CREASE_CHECK(check(preset));
    try {
        const auto prepared = with_channels(resized(image, preset), preset.channels);
        return from_doubles(type, tensor_shape(preset, rank), normalised(prepared, preset));
    } catch (const std::exception& e) { // cv::Exception, std::bad_alloc
        return fail(ErrorCode::unsupported, std::string("the image cannot be resized (") + e.what() + ")");
    }
}

Result<cv::Mat> read_image(const fs::path& file) {
    CREASE_CHECK(io::check_regular_file(file.string()));
    cv::Mat image;
    try {
        // What cannot be read comes back as a value; the library's log would repeat it on stderr.
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        image = cv::imread(file.string(), cv::IMREAD_COLOR);
    } catch (const std::exception&) {
        // the same sentence below: a size the library refuses, or data that is broken
    }
    if (image.empty()) return fail(ErrorCode::bad_input, "this is not an image that can be read", file.string());
    return image;
}

bool looks_like_image(const fs::path& file) {
    static const std::set<std::string> endings{".png", ".jpg",  ".jpeg", ".bmp", ".webp", ".tif", ".tiff",
                                               ".ppm", ".pgm", ".pbm",  ".jp2", ".npy"};
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return endings.contains(ending);
}

Result<std::vector<fs::path>> images_in(const fs::path& directory) {
    std::vector<fs::path> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(directory, code))
        if (looks_like_image(entry.path()) && entry.is_regular_file(code)) found.push_back(entry.path());
    if (code) return fail(ErrorCode::io, "the directory cannot be read (" + code.message() + ")", directory.string());
    if (found.empty()) return fail(ErrorCode::bad_input, "there are no images in this directory", directory.string());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

Result<std::vector<fs::path>> list_images(const std::vector<fs::path>& files_and_directories) {
    std::vector<fs::path> images;
    for (const auto& path : files_and_directories) {
        std::error_code code;
        if (!fs::exists(path, code)) return fail(ErrorCode::io, "there is no such file or directory", path.string());
        if (!fs::is_directory(path, code)) {
            images.push_back(path);
            continue;
        }
        CREASE_TRY(const auto inside, images_in(path));
        images.insert(images.end(), inside.begin(), inside.end());
    }
    return images;
}

Result<HostTensor> load_image(const fs::path& file, const ImagePreset& preset, ElementType type, std::size_t rank) {
    CREASE_TRY(const auto image, read_image(file));
    auto tensor = to_tensor(image, preset, type, rank);
    if (tensor) return tensor;
    auto error = tensor.error();
    error.context = file.string();
    return forward_error(std::move(error));
}

Result<HostTensor> preprocess(const std::vector<std::uint8_t>& pixels, int rows, int columns, int channels,
                              const ImagePreset& preset, ElementType type, std::size_t rank) {
    const bool fits = rows > 0 && columns > 0 && (channels == 1 || channels == 3) &&
                      pixels.size() == static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns * channels);
    if (!fits) return fail(ErrorCode::bad_input, "the pixels do not fill an image of that size");
    const cv::Mat view(rows, columns, CV_8UC(channels), const_cast<std::uint8_t*>(pixels.data()));
    return to_tensor(view.clone(), preset, type, rank);
}

} // namespace crease::compare
