#pragma once

#include <cstdint>
#include <vector>

namespace crease::engine {

/// Pixels as they lie in memory: rows from the top, each of `columns` pixels, each of `channels` bytes (blue, green, red unless asked
/// otherwise).
struct Image {
    int rows = 0;
    int columns = 0;
    int channels = 3;
    std::vector<std::uint8_t> pixels;
    std::vector<float> levels{}; ///< in place of `pixels`, of a picture of 16 bits: 0 to 255, with what lies between
    [[nodiscard]] std::size_t samples() const { return levels.empty() ? pixels.size() : levels.size(); }
};

/// More than these are not decoded: a file of a few kilobytes can ask for gigabytes.
inline constexpr std::int64_t most_pixels = 1 << 27;
/// A network may want so many, 16,384 by 16,384.
inline constexpr std::int64_t most_fitted_pixels = 1 << 28;

} // namespace crease::engine
