#pragma once

#include "core/fold/select/regions.h"

namespace crease::fold {

/// The scope that the convolutions among these nodes share: "layer1.0.conv1" of one, "stage2.1" of a block's branches; empty where
/// the file does not say.
[[nodiscard]] std::string block_of(const Graph& graph, const std::vector<std::uint32_t>& nodes);

/// Gives sites that share a block names of their own: by where the last of their operators lives, else by number. A site that the
/// file does not name gets a name from its surroundings: "after stem.conv" or, where nothing has a name, "MatMul 12".
void tell_blocks_apart(const analysis::ModelFacts& facts, std::vector<Site>& sites);

} // namespace crease::fold
