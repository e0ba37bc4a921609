#pragma once

#include <bit>
#include <cstdint>

namespace crease {

/// The value of IEEE 754 binary16 bits; infinities and NaNs come through.
[[nodiscard]] inline double from_float16(std::uint16_t bits) {
    const std::uint32_t sign = (bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 0x1fu, fraction = bits & 0x3ffu;
    if (exponent == 0) { // zero or subnormal: a whole number of 2^-24
        const double magnitude = fraction * 0x1p-24;
        return sign ? -magnitude : magnitude;
    }
    const std::uint32_t wide = exponent == 31 ? 255u : exponent + 112u;
    return std::bit_cast<float>(sign | wide << 23 | fraction << 13);
}

/// bfloat16 is the upper half of a float32.
[[nodiscard]] inline double from_bfloat16(std::uint16_t bits) { return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16); }

} // namespace crease
