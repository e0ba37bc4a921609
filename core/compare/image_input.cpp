#include "core/compare/image_input.h"

#include "core/compare/numbers.h"

#include <algorithm>
#include <set>

namespace crease::compare {
namespace {

namespace fs = std::filesystem;

std::vector<double> normalised(const engine::Image& image, const ImagePreset& preset) {
    const auto channels = static_cast<std::size_t>(image.channels);
    const auto area = image.samples() / channels;
    const auto light = [&](std::size_t sample) {
        return image.levels.empty() ? static_cast<double>(image.pixels[sample]) : static_cast<double>(image.levels[sample]);
    };
    std::vector<double> values(image.samples());
    const std::size_t step_pixel = preset.layout == Layout::nchw ? 1 : channels;
    const std::size_t step_channel = preset.layout == Layout::nchw ? area : 1;
    for (std::size_t pixel = 0; pixel < area; ++pixel)
        for (std::size_t c = 0; c < channels; ++c)
            values[pixel * step_pixel + c * step_channel] = (light(pixel * channels + c) * preset.scale - preset.mean[c]) / preset.stddev[c];
    return values;
}

engine::ImageFit fit_of(const ImagePreset& preset) {
    return {preset.width,     preset.height,     preset.channels, preset.resize, preset.crop_fraction,
            preset.pad_value, preset.resampling, preset.top_left, preset.alpha,  preset.exif};
}

Status check(const ImagePreset& preset) {
    constexpr int largest = 1 << 14;
    if (preset.width < 1 || preset.height < 1 || preset.width > largest || preset.height > largest)
        return fail(ErrorCode::usage, "an input image must be from 1 to 16384 pixels wide and high");
    if (std::any_of(preset.stddev.begin(), preset.stddev.end(), [](double d) { return d == 0; }))
        return fail(ErrorCode::usage, "the deviation to divide by must not be zero");
    return {};
}

bool looks_like_input(const fs::path& file) { return file.extension() == ".npy" || looks_like_image(file); }

Result<std::vector<fs::path>> images_in(const fs::path& directory) {
    std::vector<fs::path> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(directory, code))
        if (looks_like_input(entry.path()) && entry.is_regular_file(code)) found.push_back(entry.path());
    if (code) return fail(ErrorCode::io, "the directory cannot be read (" + code.message() + ")", directory.string());
    if (found.empty()) return fail(ErrorCode::bad_input, "there are no images in this directory", directory.string());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

bool looks_like_image(const fs::path& file) {
    static const std::set<std::string> endings{".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".ppm", ".pgm", ".pbm", ".jp2"};
    auto ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return endings.contains(ending);
}

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

Result<HostTensor> load_image(engine::ImageReader& reader, const fs::path& file, const ImagePreset& preset, ElementType type, std::size_t rank) {
    CREASE_CHECK(check(preset));
    CREASE_TRY(const auto image, reader.read(file, fit_of(preset)));
    if (image.rows != preset.height || image.columns != preset.width || image.channels != preset.channel_count())
        return fail(ErrorCode::engine, "the engine host sent another image than was asked for", file.string());
    return from_doubles(type, tensor_shape(preset, rank), normalised(image, preset));
}

} // namespace crease::compare
