#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace crease::analysis {

using Shape = std::vector<std::int64_t>; ///< extents, -1 where unknown
constexpr std::int64_t unknown = -1;

/// `axis` counted from the end if negative; absent if out of range.
[[nodiscard]] std::optional<std::size_t> resolve_axis(std::int64_t axis, std::size_t rank);
/// Every axis counted from the front; absent if one is out of range or named twice.
[[nodiscard]] std::optional<Shape> resolve_axes(Shape axes, std::size_t rank);
/// Product of known extents; -1 if one is unknown or the product leaves 63 bits.
[[nodiscard]] std::int64_t product(const Shape& shape, std::size_t begin = 0, std::size_t end = SIZE_MAX);
[[nodiscard]] std::int64_t product(std::int64_t a, std::int64_t b);
/// NumPy's rule; absent if the shapes contradict each other.
[[nodiscard]] std::optional<Shape> broadcast(const Shape& a, const Shape& b);

} // namespace crease::analysis
