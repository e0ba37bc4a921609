#include "core/engine/image_decoder.h"

#include "core/engine/image_file.h"
#include "core/engine/installed_part.h"

#include <dlfcn.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace crease::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 1u << 30;

Result<DecodeImage> open_plugin() {
    // OpenCV compares this with a picture's header before it allocates anything, and looks at it but once.
    setenv("OPENCV_IO_MAX_IMAGE_PIXELS", std::to_string(most_pixels).c_str(), 1);
    CREASE_TRY(const auto place, find_part({CREASE_IMAGES_NAME, ".", CREASE_IMAGES_BUILT})); // it lies beside the engine's program
    void* library = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = library ? dlsym(library, decode_image_symbol) : nullptr;
    if (symbol) return reinterpret_cast<DecodeImage>(symbol);
    return fail(ErrorCode::unsupported, std::string("what decodes images cannot be opened (") + dlerror() + ")");
}

Result<DecodeImage> plugin() {
    static const Result<DecodeImage> opened = open_plugin();
    return opened;
}

Result<std::vector<std::byte>> read_bytes(const fs::path& path) {
    std::error_code code;
    if (!fs::exists(path, code)) return fail(ErrorCode::io, "there is no such file");
    if (!fs::is_regular_file(path, code)) return fail(ErrorCode::bad_input, "this is not a file");
    const auto size = fs::file_size(path, code);
    if (size > largest_file) return fail(ErrorCode::bad_input, "the file is larger than any image that can be read");
    std::ifstream file(path, std::ios::binary);
    std::vector<std::byte> bytes(size);
    if (!file || !file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size)))
        return fail(ErrorCode::io, "the file cannot be read (" + std::string(std::strerror(errno)) + ")");
    return bytes;
}

Result<Image> decode(const fs::path& path, DecodeOptions options) {
    CREASE_TRY(const auto bytes, read_bytes(path));
    if (bytes.empty()) return fail(ErrorCode::bad_input, "the file is empty");
    CREASE_TRY(const auto call, plugin());
    if (is_cut_jpeg(bytes)) return fail(ErrorCode::bad_input, "the image is truncated: the file ends before the picture does");
    Result<Image> image;
    if (is_animated_webp(bytes))
        return fail(ErrorCode::bad_input, "this is an animated WebP, and which of its pictures is meant nobody can tell", "",
                    "Save one of them as a PNG");
    if (jpeg_bits(bytes) > 8)
        return fail(ErrorCode::bad_input, "this is a JPEG of " + std::to_string(jpeg_bits(bytes)) + " bits a sample, and only those of 8 are read",
                    "", "Save it as a PNG of 16 bits");
    if (is_gif(bytes)) return fail(ErrorCode::bad_input, "GIF images are not read", "", "Save it as a PNG");
    const bool turned = !options.fit || options.fit->exif;
    options.orientation = turned ? exif_orientation(bytes) : 1;
    call(bytes, options, image);
    return image;
}

} // namespace

Result<Image> decode_image(const fs::path& path, DecodeOptions options) {
    auto image = decode(path, options);
    if (image) return image;
    auto error = std::move(image).error();
    if (error.context.empty()) error.context = path.string();
    return forward_error(std::move(error));
}

} // namespace crease::engine
