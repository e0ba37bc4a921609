#pragma once

#include "core/model/graph.h"

#include <string>

namespace crease {

/// A node in a message: its name, or else its operator and what it makes ("Conv that makes \"y\"").
[[nodiscard]] std::string node_label(const Graph& graph, const Node& node);

} // namespace crease
