#pragma once

#include "core/base/result.h"
#include "core/model/host_tensor.h"

#include <vector>

namespace crease::compare {

/// The tensor's elements as doubles; exact for every type but 64-bit integers beyond 2^53. Booleans are 0 and 1.
/// Errors: `unsupported` for types without numbers (strings, complex).
[[nodiscard]] Result<std::vector<double>> to_doubles(const HostTensor& tensor);

/// Builds a tensor, rounding every value to the nearest number of `type` (ties to even; integers are clamped to their
/// range). Errors: `unsupported`, as above.
[[nodiscard]] Result<HostTensor> from_doubles(ElementType type, std::vector<std::int64_t> shape, const std::vector<double>& values);

/// The distance from 1 to the next number of a floating type; 0 for other types.
[[nodiscard]] double epsilon_of(ElementType type);

/// The number of elements of a shape, or nothing when an extent is negative or the product overflows.
[[nodiscard]] Result<std::int64_t> element_count(const std::vector<std::int64_t>& shape);

} // namespace crease::compare
