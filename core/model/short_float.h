#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
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

/// IEEE binary format of 16 bits with `exponent_bits`; the conversion rounds once, ties to even, with subnormals.
template <int exponent_bits>
[[nodiscard]] std::uint16_t to_short(double value) {
    constexpr int fraction_bits = 15 - exponent_bits;
    constexpr int bias = (1 << (exponent_bits - 1)) - 1;
    const std::uint16_t sign = std::signbit(value) ? 0x8000 : 0;
    constexpr std::uint16_t infinity = ((1 << exponent_bits) - 1) << fraction_bits;
    if (std::isnan(value)) return sign | infinity | (1 << (fraction_bits - 1));
    const double magnitude = std::fabs(value);
    if (std::isinf(magnitude)) return sign | infinity;
    if (magnitude == 0) return sign;
    int exponent = 0;
    std::frexp(magnitude, &exponent); // magnitude = f * 2^exponent, f in [0.5, 1)
    const int scale = std::max(exponent - 1, 1 - bias) - fraction_bits;
    const double units = std::nearbyint(std::ldexp(magnitude, -scale)); // exact scaling, one rounding
    const auto whole = static_cast<std::uint32_t>(units);
    const std::uint32_t base = static_cast<std::uint32_t>(std::max(exponent - 1 + bias, 1) - 1) << fraction_bits;
    const std::uint32_t bits = base + whole; // a carry out of the fraction moves to the next exponent by itself
    return sign | (bits >= infinity ? infinity : static_cast<std::uint16_t>(bits));
}

[[nodiscard]] inline std::uint16_t to_float16(double value) { return to_short<5>(value); }
[[nodiscard]] inline std::uint16_t to_bfloat16(double value) { return to_short<8>(value); }

} // namespace crease
