#include "core/engine/image_reader.h"

namespace crease::engine {

ImageReader::ImageReader(HostOptions options) : options_(std::move(options)) {
    using namespace std::chrono_literals;
    options_.limits.run_time = std::min<std::chrono::milliseconds>(options_.limits.run_time, 60s);
}

Result<Image> ImageReader::read(const std::filesystem::path& file, int edge) { return decode(file, {.edge = edge}); }

Result<Image> ImageReader::read(const std::filesystem::path& file, const ImageFit& fit) { return decode(file, {.fit = fit}); }

Result<Image> ImageReader::decode(const std::filesystem::path& file, const DecodeOptions& options) {
    if (!host_) {
        CREASE_TRY(host_, EngineHost::start(options_));
    }
    auto image = host_->decode_image(file, options);
    if (image || image.error().code != ErrorCode::engine) return image;
    host_.reset(); // only a process that is gone answers so
    auto error = std::move(image).error();
    return fail(ErrorCode::bad_input, std::move(error.message), file.string());
}

} // namespace crease::engine
