#pragma once

#include "core/model/graph.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crease::analysis {

/// Which values of one graph are constants, and which of those are stored; looked up in constant time. This is the one rule
/// of constness: whether the numbers of a computed constant can be had is another question (ConstantValues). No weight byte
/// is read until `integers`.
class ConstantTable {
public:
    /// `outer` is that of the graph around a body (bodies read by name), or nullptr. All must outlive this.
    explicit ConstantTable(const Model& model, const Graph& graph, const ConstantTable* outer = nullptr);

    /// A value that no caller can change: an initializer (not an overridable one), or made from such values alone, and not by
    /// chance.
    [[nodiscard]] bool is_constant(ValueId value) const { return value.valid() && constant_[value.value]; }
    [[nodiscard]] bool is_constant_node(std::size_t position) const { return nodes_[position]; }
    /// An initializer that a caller may replace, because with IR >= 4 it is a graph input as well.
    [[nodiscard]] bool is_overridable(ValueId value) const { return value.valid() && overridable_[value.value]; }
    /// The stored tensor behind a value, looking through Identity and Constant nodes; null for computed constants.
    [[nodiscard]] const Tensor* tensor(ValueId value) const { return stored(value).get(); }
    [[nodiscard]] const TensorPtr& stored(ValueId value) const;
    /// Extents of a stored tensor; null if there is none.
    [[nodiscard]] const std::vector<std::int64_t>* dims(ValueId value) const;
    /// The elements of a small integer tensor (at most 64 of them), for shapes, axes and pads.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> integers(ValueId value) const;

    [[nodiscard]] std::int64_t opset() const { return graph_.opset(); }

    /// Where a value comes from that this graph only reads: how many graphs further out (0: from here), and its id there.
    struct Captured {
        std::size_t levels = 0;
        ValueId value;
    };
    [[nodiscard]] Captured captured(ValueId value) const;

private:
    void mark_initializers(const Model& model);
    void mark_captured();
    void mark_nodes(const Model& model);
    [[nodiscard]] bool makes_constant(const Node& node) const;
    void keep_tensor(const Model& model, const Node& node);

    const Graph& graph_;
    const ConstantTable* outer_;
    std::vector<bool> constant_, overridable_; ///< by value
    std::vector<bool> own_;                    ///< by value: an input or initializer of this graph, or made by one of its nodes
    std::vector<bool> nodes_;                  ///< by node position
    std::vector<TensorPtr> tensors_;           ///< by value
};

} // namespace crease::analysis
