#pragma once

#include "core/diff/flow.h"

#include <functional>
#include <optional>

namespace crease::diff {

/// Which steps of two flows belong together.
struct Alignment {
    std::vector<std::optional<std::uint32_t>> of_a; ///< by step of A: its counterpart in B
    std::vector<std::optional<std::uint32_t>> of_b;
};

/// How unlike the constants of a step of A and of a step of B are: 0 for the same numbers. Asked only where structure leaves a choice.
using Unlikeness = std::function<double(std::uint32_t a, std::uint32_t b)>;

/// Aligns by structure: operators, attributes, shapes of constants, order and neighbours. Names decide only between steps that nothing
/// else tells apart. Near linear time; of what no neighbour places, at most 2,000 steps on either side are looked at.
[[nodiscard]] Alignment align(const Flow& a, const Flow& b, const Unlikeness& unlikeness = {});

} // namespace crease::diff
