#include "core/engine/image_plugin.h"

#include "core/engine/image_fit_opencv.h"

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace crease::engine {
namespace {

constexpr std::size_t large_file = 1 << 20; ///< a compressed picture of this size has pixels to spare for a thumbnail
constexpr int small_edge = 256;

int reading_flags(std::size_t bytes, int edge) {
    const bool reduced = edge > 0 && edge <= small_edge && bytes >= large_file;
    return (reduced ? cv::IMREAD_REDUCED_COLOR_4 : cv::IMREAD_COLOR) | cv::IMREAD_IGNORE_ORIENTATION;
}

// EXIF's numbers: 2 mirrored, 3 turned by half, 4 both; 5 to 8 the same with rows and columns exchanged.
cv::Mat upright(const cv::Mat& image, int orientation) {
    cv::Mat turned = image;
    if (orientation >= 5 && orientation <= 8) cv::transpose(image, turned);
    switch (orientation) {
    case 2:
    case 6: cv::flip(turned.clone(), turned, 1); break;
    case 3:
    case 7: cv::flip(turned.clone(), turned, -1); break;
    case 4:
    case 8: cv::flip(turned.clone(), turned, 0); break;
    default: break;
    }
    return turned;
}

cv::Mat shrunk(const cv::Mat& image, int edge) {
    const int longer = std::max(image.cols, image.rows);
    if (edge <= 0 || longer <= edge) return image;
    const auto scaled = [&](int extent) { return std::max(1, static_cast<int>(std::lround(double(extent) * edge / longer))); };
    cv::Mat small;
    cv::resize(image, small, {scaled(image.cols), scaled(image.rows)}, 0, 0, cv::INTER_AREA);
    return small;
}

/// 16 bits become levels of 0 to 255 that are no whole numbers; nothing of what is neither that nor bytes.
cv::Mat levels_of(const cv::Mat& decoded) {
    if (decoded.empty() || decoded.depth() == CV_8U) return decoded;
    cv::Mat levels;
    if (decoded.depth() == CV_16U) decoded.convertTo(levels, CV_32F, 1.0 / 257);
    return levels;
}

template <class Sample>
void lay(const cv::Mat& image, double ground, cv::Mat& colours) {
    for (int row = 0; row < image.rows; ++row)
        for (int column = 0; column < image.cols; ++column) {
            const auto& pixel = image.at<cv::Vec<Sample, 4>>(row, column);
            const double share = pixel[3] / 255.0;
            for (int c = 0; c < 3; ++c)
                colours.at<cv::Vec<Sample, 3>>(row, column)[c] = cv::saturate_cast<Sample>(pixel[c] * share + ground * (1 - share));
        }
}

/// Three channels; transparent pixels lie on a ground of this grey.
cv::Mat laid_on(const cv::Mat& image, double ground) {
    cv::Mat colours;
    if (image.channels() == 1) cv::cvtColor(image, colours, cv::COLOR_GRAY2BGR);
    if (image.channels() == 3) colours = image;
    if (image.channels() != 4) return colours;
    colours.create(image.size(), CV_MAKETYPE(image.depth(), 3));
    if (image.depth() == CV_8U) lay<std::uint8_t>(image, ground, colours);
    else lay<float>(image, ground, colours);
    return colours;
}

cv::Mat decoded_pixels(const cv::Mat& bytes, std::size_t size, const DecodeOptions& options) {
    if (!options.fit) return cv::imdecode(bytes, reading_flags(size, options.edge));
    if (options.fit->alpha == Alpha::ignored) return levels_of(cv::imdecode(bytes, reading_flags(size, options.edge) | cv::IMREAD_ANYDEPTH));
    const auto all = levels_of(cv::imdecode(bytes, cv::IMREAD_UNCHANGED));
    return all.empty() ? all : laid_on(all, options.fit->alpha == Alpha::on_white ? 255 : 0);
}

tl::unexpected<Error> unreadable() { return fail(ErrorCode::bad_input, "this is not an image that can be read"); }

Result<Image> decode(const std::vector<std::byte>& file, const DecodeOptions& options) {
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8U, const_cast<std::byte*>(file.data()));
    const cv::Mat decoded = decoded_pixels(bytes, file.size(), options);
    if (decoded.empty() || (decoded.type() != CV_8UC3 && decoded.type() != CV_32FC3)) return unreadable();
    const auto image = upright(shrunk(decoded, options.edge), options.orientation);
    return to_image(options.fit ? fitted(image, *options.fit) : image);
}

} // namespace

extern "C" __attribute__((visibility("default"))) void crease_decode_image(const std::vector<std::byte>& file, const DecodeOptions& options,
                                                                           Result<Image>& image) {
    try {
        image = decode(file, options);
    } catch (const cv::Exception& e) {
        // The header is read before anything is allocated; its limit is handed over in the environment, see image_decoder.cpp.
        const bool too_large = e.err.find("CV_IO_MAX_IMAGE") != std::string::npos;
        image = too_large ? fail(ErrorCode::bad_input, "the image has more than " + std::to_string(most_pixels / 1'000'000) + " million pixels")
                          : unreadable();
    } catch (const std::bad_alloc&) {
        image = fail(ErrorCode::bad_input, "the image does not fit into memory");
    } catch (const std::exception&) {
        image = unreadable();
    }
}

} // namespace crease::engine
