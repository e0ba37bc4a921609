#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

// Multiply-accumulates are counted as whole models are (analysis/cost.h), from the extents of what each node gives; on top
// comes one for each element that a factor or summand is applied to. -1 where the file does not say enough about sizes.

/// What the nodes of these derivations cost as they stand, each counted once; `price` and `nodes` are theirs.
[[nodiscard]] Cost cost_before(const analysis::GraphFacts& facts, const std::vector<const Derivation*>& derivations, const Price& price,
                               std::int64_t nodes);
/// What the operator costs that takes the place of `derivation`, whose anchor is this one.
[[nodiscard]] Cost cost_after(const analysis::GraphFacts& facts, const Derivation& derivation, ValueId anchor, std::int64_t nodes);

/// Of two operators; the number of nodes is left to the caller.
[[nodiscard]] Cost total(const Cost& a, const Cost& b);

} // namespace crease::fold
