#pragma once

#include "core/model/graph.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crease::analysis {

/// What one graph says about its constants, looked up by value in constant time. No weight byte is read until `integers`.
class ConstantTable {
public:
    ConstantTable(const Model& model, const Graph& graph);

    /// A value that no caller can change: an initializer (not an overridable one), or made from such values alone.
    [[nodiscard]] bool is_constant(ValueId value) const { return value.valid() && constant_[value.value]; }
    [[nodiscard]] bool is_constant_node(std::size_t position) const { return nodes_[position]; }
    /// The stored tensor behind a value, looking through Identity and Constant nodes; null for computed constants.
    [[nodiscard]] const Tensor* tensor(ValueId value) const;
    /// Extents of a stored tensor; null if there is none.
    [[nodiscard]] const std::vector<std::int64_t>* dims(ValueId value) const;
    /// The elements of a small integer tensor (at most 64 of them), for shapes, axes and pads.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(ValueId value) const;

private:
    void mark_initializers(const Model& model);
    void mark_nodes();
    [[nodiscard]] bool makes_constant(const Node& node) const;

    const Graph& graph_;
    std::vector<bool> constant_;               ///< by value
    std::vector<bool> nodes_;                  ///< by node position
    std::vector<const Tensor*> tensors_;       ///< by value
    std::vector<TensorPtr> kept_;              ///< tensors of Constant nodes
};

} // namespace crease::analysis
