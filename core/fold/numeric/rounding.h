#pragma once

#include "core/fold/form/quad.h"
#include "core/model/element_type.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crease::fold {

/// The nearest value of `type` (ties to even), as little-endian bits at `out`. Exact: `value` is rounded once.
void store_rounded(ElementType type, double value, std::byte* out);
void store_rounded(ElementType type, Quad value, std::byte* out);

/// Rounds values known up to `relative` times their magnitude: each is stored if both ends of its interval round alike.
/// Returns the positions of those that do not, which the caller has to know better. An empty `magnitudes` stands for
/// the absolute values themselves. float64 is decided nowhere: all of its positions are returned.
[[nodiscard]] std::vector<std::uint32_t> round_decided(ElementType type, std::span<const double> values, std::span<const double> magnitudes,
                                                       double relative, std::byte* out);

/// True when the bits at `at` are a finite number of `type`.
[[nodiscard]] bool stored_finite(ElementType type, const std::byte* at);

} // namespace crease::fold
