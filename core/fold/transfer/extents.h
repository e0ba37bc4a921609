#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace crease::fold {

/// fixed + per_batch * N + per_axis * M: N is the number of pictures in a batch, M what a spatial axis has beyond the least that it
/// can have. Each may be any number that is not negative.
struct Extent {
    std::int64_t fixed = 0, per_batch = 0;
    std::array<std::int64_t, 3> per_axis{};
    bool operator==(const Extent&) const = default;
    Extent operator+(const Extent& o) const;
    Extent operator-(const Extent& o) const { return *this + o * -1; }
    Extent operator*(std::int64_t factor) const;
    [[nodiscard]] bool known() const { return *this == Extent{fixed}; }
    [[nodiscard]] bool never_below(std::int64_t least) const; ///< for whatever sizes
};

using Extents = std::vector<Extent>;

/// What arithmetic on shapes leaves in a graph: a few numbers, or a grid whose element at index (i, j, ...) is
/// start + steps[0] * i + steps[1] * j + ... (a Range, broadcast and added up). Exactly one of the two.
struct Indices {
    Extents dims;
    std::optional<Extents> items;    ///< a few numbers, row-major
    Extent start;                    ///< of a grid
    std::vector<std::int64_t> steps; ///< of a grid, one per dimension
};

// All of these give nothing where the outcome would depend on a size, or leaves the algebra.
[[nodiscard]] Indices list_of(Extents items); ///< of rank 1
[[nodiscard]] std::optional<std::vector<std::int64_t>> numbers(const std::optional<Indices>& list);
[[nodiscard]] std::optional<Extent> broadcast_extent(const Extent& a, const Extent& b); ///< NumPy's rule for one axis
[[nodiscard]] std::optional<Indices> broadcast_to(const Indices& grid, const Extents& target);
[[nodiscard]] std::optional<Indices> sum(const Indices& a, const Indices& b);
[[nodiscard]] std::optional<Indices> product(const Indices& a, const Indices& b);    ///< of lists
[[nodiscard]] std::optional<Indices> equal(const Indices& a, const Indices& b);      ///< of lists; 1 or 0
[[nodiscard]] std::optional<Indices> reshaped(Indices value, const Extents& target); ///< of grids: axes of one element come and go
[[nodiscard]] std::optional<Extent> cut_extent(const Extent& extent, std::int64_t start, std::int64_t end); ///< of what a Slice leaves
[[nodiscard]] std::optional<Indices> sliced(const Indices& value, std::int64_t start, std::int64_t end);    ///< rank 1

} // namespace crease::fold
