#pragma once

#include "core/fold/form/derivation.h"

namespace crease::fold {

/// The constant that this step's own kernel is made of; invalid where it has none.
[[nodiscard]] ValueId weight_of(const Derivation& step);

/// Whether some kernel's weight is computed in the file, each time the network runs, by more than moving elements (weight_norm,
/// spectral_norm, a LoRA merged into its matrix): folding then stores it, and its recipe goes.
[[nodiscard]] bool computes_weight(const Derivation& derivation, const Graph& graph, const GraphIndex& index,
                                   const analysis::ConstantValues& constants);

} // namespace crease::fold
