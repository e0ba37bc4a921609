#pragma once

#include "core/base/result.h"
#include "core/engine/image.h"
#include "core/engine/image_fit.h"

#include <cstddef>
#include <optional>

namespace crease::engine {

struct DecodeOptions {
    int edge = 0;                ///< not 0: shrunk until neither side is longer
    std::optional<ImageFit> fit; ///< brought to size
    int orientation = 1;         ///< EXIF's number: how the picture was held, 1 to 8
};

/// What the plugin crease-images exports under the name "crease_decode_image". It alone is linked with OpenCV's imgcodecs, which brings
/// some 120 libraries with it; both sides are built together, so that C++ types may pass.
using DecodeImage = void (*)(const std::vector<std::byte>& file, const DecodeOptions& options, Result<Image>& image);
inline constexpr const char* decode_image_symbol = "crease_decode_image";

} // namespace crease::engine
