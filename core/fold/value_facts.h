#pragma once

#include "core/analysis/constant_values.h"
#include "core/analysis/summary.h"
#include "core/model/graph_index.h"

#include <array>
#include <vector>

namespace crease::fold {

/// What can be said about values without relying on inferred extents: ranks and channel counts that the operators around a value
/// imply (a 2-D Conv reads rank 4; a Gemm reads rank 2), element types, and static extents the file states.
class ValueFacts {
public:
    /// `shapes` tell ranks only: extents that no file states are not relied on.
    ValueFacts(const Graph& graph, const analysis::ConstantValues& constants, const analysis::Shapes& shapes);

    /// Operators of one input whose output has its shape.
    [[nodiscard]] static bool keeps_shape(const Node& node);
    [[nodiscard]] int rank(ValueId value) const { return rank_[value.value]; }                 ///< 0 unknown
    [[nodiscard]] std::int64_t channels(ValueId value) const { return channels_[value.value]; } ///< axis 1; 0 unknown
    [[nodiscard]] std::int64_t last_extent(ValueId value) const;                                ///< 0 unknown
    [[nodiscard]] ElementType type(ValueId value) const { return type_[value.value]; }
    /// Extents of the axes after the channel; 0 where unknown or dynamic.
    [[nodiscard]] std::array<std::int64_t, 3> extents(ValueId value) const;

private:
    void read_types(const Graph& graph);
    void forward(const Node& node, const analysis::ConstantValues& constants);
    void backward(const Node& node, const analysis::ConstantValues& constants);
    void learn_rank(ValueId value, int rank);
    void learn_channels(ValueId value, std::int64_t channels);

    const Graph& graph_;
    std::vector<int> rank_;
    std::vector<std::int64_t> channels_;
    std::vector<ElementType> type_;
};

} // namespace crease::fold
