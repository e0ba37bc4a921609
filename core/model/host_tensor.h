#pragma once

#include "core/model/element_type.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crease {

/// A dense tensor in memory: row-major, little-endian elements of `type`. What engines take and give.
struct HostTensor {
    ElementType type = ElementType::float32;
    std::vector<std::int64_t> shape; ///< empty for a scalar
    std::vector<std::byte> bytes;    ///< element_count() * element_size(type)

    [[nodiscard]] std::int64_t element_count() const {
        std::int64_t count = 1;
        for (auto extent : shape) count *= extent;
        return count;
    }
};

} // namespace crease
