// One rounding, and the right one.
//
// A folded weight is computed in double, with an error that we can bound, and then has to become a float32, float16 or
// bfloat16. If both ends of the error interval round to the same number, that number is the correctly rounded exact
// value. If not (Ziv's test, "Fast evaluation of elementary mathematical functions with correctly rounded last bit",
// 1991), the value is computed again with twice the digits. Going from Quad to a short type through double would round
// twice; rounding to odd on the way (the last bit says "there was more") makes the second rounding right.

#include "core/fold/numeric/rounding.h"

#include "core/model/short_float.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace crease::fold {
namespace {

double round_to_odd(Quad value) {
    double near = static_cast<double>(value);
    const Quad rest = value - static_cast<Quad>(near);
    if (rest == 0 || !std::isfinite(near)) return near;
    auto bits = std::bit_cast<std::uint64_t>(near);
    if (bits & 1) return near;
    const bool away = (rest > 0) == (near > 0);
    if (near == 0) return near;
    bits = away ? bits + 1 : bits - 1;
    return std::bit_cast<double>(bits);
}

template <class Bits>
void put(std::byte* out, Bits bits) {
    std::memcpy(out, &bits, sizeof bits);
}

template <class Round>
std::vector<std::uint32_t> decide(std::span<const double> values, std::span<const double> magnitudes, double relative, std::byte* out, Round round) {
    std::vector<std::uint32_t> open;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double error = relative * (magnitudes.empty() ? std::fabs(values[i]) : magnitudes[i]);
        const auto low = round(values[i] - error), high = round(values[i] + error);
        put(out + i * sizeof low, low);
        if (low != high) open.push_back(static_cast<std::uint32_t>(i));
    }
    return open;
}

/// The common case, kept free of branches so that it runs as vectors: blocks without doubt are stored as they are.
std::vector<std::uint32_t> decide_float(std::span<const double> values, double relative, std::byte* out) {
    std::vector<std::uint32_t> open;
    constexpr std::size_t block = 256;
    const double above = 1 + relative, below = 1 - relative;
    float rounded[block];
    for (std::size_t start = 0; start < values.size(); start += block) {
        const std::size_t count = std::min(block, values.size() - start);
        const double* v = values.data() + start;
        int doubt = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const float low = static_cast<float>(v[i] * below), high = static_cast<float>(v[i] * above);
            rounded[i] = low;
            doubt |= low != high;
        }
        std::memcpy(out + start * sizeof(float), rounded, count * sizeof(float));
        for (std::size_t i = 0; doubt && i < count; ++i)
            if (!(static_cast<float>(v[i] * below) == static_cast<float>(v[i] * above))) open.push_back(static_cast<std::uint32_t>(start + i));
    }
    return open;
}

} // namespace

void store_rounded(ElementType type, double value, std::byte* out) {
    switch (type) {
    case ElementType::float16: return put(out, to_short<5>(value));
    case ElementType::bfloat16: return put(out, to_short<8>(value));
    case ElementType::float64: return put(out, value);
    default: return put(out, static_cast<float>(value));
    }
}

void store_rounded(ElementType type, Quad value, std::byte* out) {
    store_rounded(type, type == ElementType::float64 ? static_cast<double>(value) : round_to_odd(value), out);
}

std::vector<std::uint32_t> round_decided(ElementType type, std::span<const double> values, std::span<const double> magnitudes, double relative,
                                         std::byte* out) {
    const auto same = [](auto round) { return round; };
    if (type == ElementType::float32 && magnitudes.empty()) return decide_float(values, relative, out);
    if (type == ElementType::float32)
        return decide(values, magnitudes, relative, out, same([](double v) { return std::bit_cast<std::uint32_t>(static_cast<float>(v) + 0.0f); }));
    if (type == ElementType::float16) return decide(values, magnitudes, relative, out, same(to_short<5>));
    if (type == ElementType::bfloat16) return decide(values, magnitudes, relative, out, same(to_short<8>));
    std::vector<std::uint32_t> all(values.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint32_t>(i);
    return all;
}

bool stored_finite(ElementType type, const std::byte* at) {
    std::uint16_t half = 0;
    float single = 0;
    double whole = 0;
    switch (type) {
    case ElementType::float16: std::memcpy(&half, at, 2); return (half & 0x7c00) != 0x7c00;
    case ElementType::bfloat16: std::memcpy(&half, at, 2); return (half & 0x7f80) != 0x7f80;
    case ElementType::float64: std::memcpy(&whole, at, 8); return std::isfinite(whole);
    default: std::memcpy(&single, at, 4); return std::isfinite(single);
    }
}

} // namespace crease::fold
