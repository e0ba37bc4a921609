#pragma once

#include "core/analysis/model_facts.h"
#include "core/fold/form/derivation.h"

#include <string>
#include <vector>

namespace crease::fold {

/// What has to hold for a region to fold and cannot be seen without reading numbers, one sentence each: weights that the
/// file computes have to be computable, a border has to hold the bias, factors have to be positive or a shift zero. That stored numbers are finite
/// and variances positive goes without saying. `nodes` are the region's, ascending.
[[nodiscard]] std::vector<std::string> number_conditions(const analysis::GraphFacts& facts, const Derivation& derivation,
                                                         const std::vector<std::uint32_t>& nodes);

} // namespace crease::fold
