#pragma once

#include "core/model/element_type.h"

#include <cstddef>

namespace crease {

/// Converts `count` dense little-endian elements; exact but for 64-bit integers beyond 2^53. Booleans become 0 and 1.
using ToDoubles = void (*)(const std::byte* from, std::size_t count, double* to);

/// Null for a type without numbers.
[[nodiscard]] ToDoubles converter_to_doubles(ElementType type);

} // namespace crease
