// Whatever bytes are taken for an image: what Crease itself reads of them stays within them.

#include "core/engine/image_file.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = std::as_bytes(std::span(data, size));
    const int orientation = crease::engine::exif_orientation(file);
    if (orientation < 1 || orientation > 8) std::abort();
    (void)crease::engine::is_cut_jpeg(file);
    return 0;
}
