#pragma once

#include "core/analysis/constants.h"

#include <QString>

#include <vector>

namespace crease::ui {

/// Where each operator of a graph belongs, as a dotted path ("layer1.0.conv1"), by position; empty for constants and for
/// what belongs nowhere. From exporter names; where those say nothing, from the structure: residual and branching blocks
/// are numbered ("stage2.block5"), those of one width in a row share a stage.
[[nodiscard]] std::vector<QString> scopePlaces(const Graph& graph, const analysis::ConstantTable& constants);

} // namespace crease::ui
