#pragma once

#include "core/model/graph.h"

#include <string>
#include <vector>

namespace onnx {
class NodeProto;
}

namespace crease {

/// One replacement: `removed` nodes of one graph go, one node that makes `output` stands where the last of them stood.
struct Replacement {
    GraphId graph;
    std::vector<NodeId> removed;
    std::vector<std::shared_ptr<const onnx::NodeProto>> added; ///< in order; the last one makes the region's output
    std::vector<NodeId> places;       ///< the removed node in whose place each of `added` stands; empty: all where the last of them stood
    std::vector<TensorPtr> weights;   ///< fresh initializers that `added` reads
    std::string note_key, note_value; ///< for metadata_props
    std::string recipe;               ///< not empty: replacements of one graph and recipe whose weights are equal share those of the first
};

/// The only way a model changes: all replacements are applied to `original` at once, the result is verified, and on any
/// error nothing has happened. The same replacements in any order give the same model. Removed constants (initializers
/// and Constant nodes that nobody reads any more) go with their last reader.
[[nodiscard]] Result<ModelPtr> rewrite(const Model& original, const std::vector<const Replacement*>& replacements);

/// Structure: every input is defined before use, no value has two producers, outputs exist. Errors: internal.
[[nodiscard]] Status verify(const Model& model);

} // namespace crease
