#pragma once

#include "core/model/graph.h"

#include <vector>

namespace crease::analysis {

/// Element types by ValueId: from the file, and inferred for ONNX's own operators; undefined where they cannot be known. Reads no weight.
using ElementTypes = std::vector<ElementType>;
[[nodiscard]] ElementTypes infer_element_types(const Graph& graph);

} // namespace crease::analysis
