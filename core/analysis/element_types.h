#pragma once

#include "core/model/graph.h"

#include <unordered_map>

namespace crease::analysis {

/// Element types by value where they can be known: from the file, and inferred for ONNX's own operators. Reads no weight.
using ElementTypes = std::unordered_map<ValueId, ElementType>;
[[nodiscard]] ElementTypes infer_element_types(const Graph& graph);

} // namespace crease::analysis
