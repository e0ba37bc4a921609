#pragma once

#include "core/analysis/constants.h"
#include "core/analysis/summary.h"

namespace crease::analysis {

/// The same as summarize() in summary.h for whoever has the table of constants already (one per graph, not per node).
[[nodiscard]] NodeSummary summarize(const Node& node, const ConstantTable& constants);

} // namespace crease::analysis
