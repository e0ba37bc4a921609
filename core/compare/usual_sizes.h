#pragma once

#include "core/compare/wanted_input.h"

namespace crease::compare {

/// What an open extent is likely to be, the most plausible first. `side`: of an image.
[[nodiscard]] std::vector<std::int64_t> usual_extents(const WantedInput& input, std::size_t axis, bool side);

/// What a whole number is likely to be that is an input of its own; empty for an input that is none.
[[nodiscard]] std::vector<std::int64_t> usual_values(const WantedInput& input);

/// Whether it is a number of samples a second, by its name.
[[nodiscard]] bool is_sample_rate(const WantedInput& input);

/// Whether the axis counts inputs, and not what is in one.
[[nodiscard]] bool is_batch(const WantedInput& input, std::size_t axis);

} // namespace crease::compare
