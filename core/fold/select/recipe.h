#pragma once

#include "core/analysis/constant_values.h"
#include "core/fold/form/derivation.h"
#include "core/model/graph.h"

#include <string>

namespace crease::fold {

/// Equal for derivations of one graph that do the same with the same constants: they fold into the same weights. A network
/// that reads one weight in several places (a head on each level of a pyramid) keeps one weight when folded.
[[nodiscard]] std::string recipe_of(const Graph& graph, const analysis::ConstantValues& constants, const Derivation& derivation);

} // namespace crease::fold
