#pragma once

#include "core/analysis/constants.h"
#include "core/analysis/summary.h"

namespace crease::analysis {

/// Multiply-accumulates of one node (0 for operators that multiply nothing), -1 when sizes are not known. A dynamic batch
/// counts as 1.
[[nodiscard]] std::int64_t node_macs(const Node& node, const Shapes& shapes, const ConstantTable& constants);

/// Elements of the stored floating-point tensors that a node reads.
[[nodiscard]] std::int64_t node_params(const Node& node, const ConstantTable& constants);

} // namespace crease::analysis
