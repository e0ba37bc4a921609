#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

/// What the price of a region, which takes each reading of a constant for itself, does not see.
struct SharedConstants {
    std::int64_t counted_again = 0; ///< elements of constants that the region reads more than once, beyond the first time
    std::int64_t staying = 0;       ///< elements of constants that stay in the file, because others read them as well
    ValueId largest_staying;
};

/// For each site of the selection. A constant goes only when all its readers lie in one site, or in sites of one recipe
/// (recipe.h), which share their folded weight.
[[nodiscard]] std::vector<SharedConstants> shared_constants(const Graph& graph, const GraphIndex& index, const analysis::ConstantValues& constants,
                                                            const Selection& selection);

} // namespace crease::fold
