#pragma once

#include "core/fold/form/affine_form.h"

#include <cstdint>
#include <vector>

namespace crease::fold {

[[nodiscard]] std::int64_t floor_div(std::int64_t a, std::int64_t b);

/// The smallest lattice that holds the taps of both axes; stride and length are the first one's.
[[nodiscard]] Axis lattice_union(const Axis& a, const Axis& b);

/// The axis as a Conv can be written: begin pad -low and end pad length+high made non-negative by adding zero taps.
[[nodiscard]] Axis emission_axis(const Axis& axis);

/// Pads of the Conv that an emission axis stands for.
[[nodiscard]] inline std::int64_t pad_begin(const Axis& axis) { return -axis.low; }
[[nodiscard]] inline std::int64_t pad_end(const Axis& axis) { return axis.length + axis.high; }

} // namespace crease::fold
