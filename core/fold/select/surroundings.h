#pragma once

#include "core/analysis/constant_values.h"
#include "core/fold/site.h"
#include "core/model/graph_index.h"

namespace crease::fold {

/// The label of a site, `label` by its own shape, once what stands around it is looked at: a scale behind a written-out
/// LayerNormalization, a factor before attention, weights that are computed by a known recipe.
[[nodiscard]] std::string label_in_place(std::string label, const Site& site, const Graph& graph, const GraphIndex& index,
                                         const analysis::ConstantValues& constants);

} // namespace crease::fold
