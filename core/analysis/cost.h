#pragma once

#include "core/analysis/model_facts.h"

namespace crease::analysis {

/// Multiply-accumulates of one node (0 for operators that multiply nothing), -1 when sizes are not known. A dynamic batch
/// counts as 1.
[[nodiscard]] std::int64_t node_macs(const Node& node, const GraphFacts& facts);

/// Elements of the stored floating-point tensors that a node reads.
[[nodiscard]] std::int64_t node_params(const Node& node, const ConstantTable& constants);

/// Number of elements; a batch that is not known counts as 1. -1 where another extent is not.
[[nodiscard]] std::int64_t elements_per_sample(const GraphFacts& facts, ValueId value);

} // namespace crease::analysis
