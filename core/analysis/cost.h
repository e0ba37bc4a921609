#pragma once

#include "core/analysis/model_facts.h"

namespace crease::analysis {

/// Multiply-accumulates of one node (0 for operators that multiply nothing), -1 when sizes are not known. A dynamic batch
/// counts as 1.
[[nodiscard]] std::int64_t node_macs(const Node& node, const GraphFacts& facts);

/// Elements of the stored floating-point tensors that a node reads.
[[nodiscard]] std::int64_t node_params(const Node& node, const ConstantTable& constants);

/// Number of elements; a leading extent that is unknown (the batch) counts as 1. -1 where another is, or `shape` is null.
[[nodiscard]] std::int64_t elements_per_sample(const Shape* shape);

} // namespace crease::analysis
