#include "core/analysis/dims.h"

#include <algorithm>

namespace crease::analysis {

std::optional<std::size_t> resolve_axis(std::int64_t axis, std::size_t rank) {
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < -count || axis >= count) return std::nullopt;
    return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

std::optional<Shape> resolve_axes(Shape axes, std::size_t rank) {
    std::vector<bool> taken(rank);
    for (auto& axis : axes) {
        const auto at = resolve_axis(axis, rank);
        if (!at || taken[*at]) return std::nullopt;
        taken[*at] = true;
        axis = static_cast<std::int64_t>(*at);
    }
    return axes;
}

std::int64_t product(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (a < 0 || b < 0 || __builtin_mul_overflow(a, b, &result)) return unknown;
    return result;
}

std::int64_t product(const Shape& shape, std::size_t begin, std::size_t end) {
    std::int64_t result = 1;
    for (std::size_t i = begin; i < std::min(end, shape.size()); ++i) result = product(result, shape[i]);
    return result;
}

namespace {

std::optional<std::int64_t> broadcast_extent(std::int64_t a, std::int64_t b) {
    if (a == b || b == 1) return a;
    if (a == 1) return b;
    if (a == unknown) return b; // b > 1 (or 0): a must be b or 1
    if (b == unknown) return a;
    return std::nullopt;
}

} // namespace

std::optional<Shape> broadcast(const Shape& a, const Shape& b) {
    const std::size_t rank = std::max(a.size(), b.size());
    Shape result(rank);
    for (std::size_t i = 0; i < rank; ++i) {
        const auto extent_a = i + a.size() < rank ? 1 : a[i + a.size() - rank];
        const auto extent_b = i + b.size() < rank ? 1 : b[i + b.size() - rank];
        const auto extent = broadcast_extent(extent_a, extent_b);
        if (!extent) return std::nullopt;
        result[i] = *extent;
    }
    return result;
}

} // namespace crease::analysis
