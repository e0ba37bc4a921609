#pragma once

#include "core/analysis/model_facts.h"

#include <string>
#include <vector>

namespace crease::analysis {

/// Every value of `graph` that `node` reads: its inputs, and what its bodies name that is of this graph. With the latter may be more
/// than is read (a body may use the name for a value of its own); each may come more than once.
[[nodiscard]] std::vector<ValueId> readings(const Model& model, const Graph& graph, const Node& node);

/// Where a part of the main graph begins and ends: values, each once, in the graph's order.
struct Ends {
    std::vector<ValueId> from, to;
};

/// The ends of what lies from the first to the last of these nodes: they themselves and all nodes on a way from one of them to another. It
/// begins with what is computed outside and read inside, and ends with what the last of them make.
/// Nodes that the main graph lacks are passed over; without any, the ends are the model's own.
[[nodiscard]] Ends ends_between(const ModelFacts& facts, const std::vector<NodeId>& nodes);

} // namespace crease::analysis
