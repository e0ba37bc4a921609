#pragma once

#include "core/base/result.h"
#include "core/model/graph.h"

#include <span>

namespace crease::io {

/// Puts the nodes of a graph, whose bodies are among `graphs` (by GraphId), into an order in which every value is made before it is
/// read. A graph that is in order already stays as it is; of nodes that do not depend on each other the one of the file's
/// order comes first. Errors: bad_input, for nodes that wait for each other.
[[nodiscard]] Status sort_nodes(Graph& graph, std::span<const std::shared_ptr<Graph>> graphs);

} // namespace crease::io
