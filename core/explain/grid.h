#pragma once

#include "core/explain/lesson.h"

#include <algorithm>
#include <optional>

namespace crease::explain {

/// The cells that a kernel is drawn on: rows and columns of each slice (3-D kernels have several).
struct Grid {
    std::int64_t slices = 1, rows = 1, columns = 1;
    std::vector<std::int64_t> first, dilation; ///< by axis

    explicit Grid(const fold::KernelPreview& kernel) : first(kernel.first_offset), dilation(kernel.dilation) {
        const auto rank = kernel.extents.size();
        if (rank > 0) columns = kernel.extents[rank - 1];
        if (rank > 1) rows = kernel.extents[rank - 2];
        if (rank > 2) slices = kernel.extents[rank - 3];
    }
    [[nodiscard]] std::size_t cells() const { return static_cast<std::size_t>(slices * rows * columns); }
    /// The cell that an offset lies on; nothing where it lies between or outside.
    [[nodiscard]] std::optional<std::size_t> cell_of(std::vector<std::int64_t> offset) const {
        offset.resize(first.size(), 0);
        const auto rank = first.size();
        const std::int64_t counts[] = {slices, rows, columns};
        std::int64_t index = 0;
        for (std::size_t axis = 0; axis < rank; ++axis) {
            const auto from = offset[axis] - first[axis], count = counts[3 - rank + axis];
            if (from < 0 || from % dilation[axis] != 0 || from / dilation[axis] >= count) return {};
            index = index * count + from / dilation[axis];
        }
        return static_cast<std::size_t>(index);
    }
    /// Whether every tap of the kernel has a cell.
    [[nodiscard]] bool holds(const fold::KernelPreview& kernel) const {
        const auto offsets = offsets_of(kernel);
        return std::all_of(offsets.begin(), offsets.end(), [&](const auto& offset) { return offset.size() <= first.size() && cell_of(offset); });
    }
};

} // namespace crease::explain
