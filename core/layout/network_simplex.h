#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <vector>

namespace crease::layout::detail {

/// A demand on ranks: rank[to] - rank[from] >= length, and each rank beyond that costs weight.
struct Arc {
    std::uint32_t from = 0, to = 0;
    std::int64_t length = 1, weight = 1;
};

/// Ranks that meet all arcs at the least total cost. The arcs must be acyclic. If the search would take too long, or is
/// cancelled, the answer is still feasible, only not the cheapest.
[[nodiscard]] std::vector<std::int64_t> network_simplex(std::uint32_t count, const std::vector<Arc>& arcs, const JobControl& control);

} // namespace crease::layout::detail
