#pragma once

#include <cstddef>
#include <span>

namespace crease::engine {

// What a decoder does not tell of a file. Any bytes may be given.

/// Whether this is a JPEG that ends before its end: libjpeg then fills the rest with grey and only warns.
[[nodiscard]] bool is_cut_jpeg(std::span<const std::byte> file);

/// Whether this is a WebP of several pictures.
[[nodiscard]] bool is_animated_webp(std::span<const std::byte> file);
/// How many bits a sample of a JPEG has; 0 where it is none.
[[nodiscard]] int jpeg_bits(std::span<const std::byte> file);
[[nodiscard]] bool is_gif(std::span<const std::byte> file);

/// How the picture was held, as EXIF says (1 to 8) in a JPEG, PNG or WebP; 1 where it says nothing.
[[nodiscard]] int exif_orientation(std::span<const std::byte> file);

} // namespace crease::engine
