#pragma once

#include "core/model/graph.h"

#include <vector>

namespace crease {

/// A node that makes constants, and what it makes: tensors called like those of its outputs that somebody reads.
struct StoredNode {
    GraphId graph;
    std::uint32_t position = 0; ///< in Graph::nodes
    std::vector<TensorPtr> made;
};

/// The model with these nodes' outputs stored instead of computed (an initializer each, in functions a Constant node); what
/// only they read goes with them. Values and the other nodes keep their ids. Errors: internal, and nothing has happened.
[[nodiscard]] Result<ModelPtr> store_constants(const Model& original, const std::vector<StoredNode>& nodes);

} // namespace crease
