#pragma once

#include "core/base/result.h"
#include "core/engine/image_plugin.h"

#include <filesystem>

namespace crease::engine {

/// Reads and decodes an image file in this process, which should be an engine's: decoders are where strangers' bytes have broken
/// programs before. EXIF's orientation is applied, transparency dropped. Errors: `io` when it cannot be read; `bad_input` when it is no image, cut
/// short, or over the limit; `unsupported` when the plugin that decodes is not there.
[[nodiscard]] Result<Image> decode_image(const std::filesystem::path& file, DecodeOptions options);

} // namespace crease::engine
