#pragma once

#include "core/analysis/constant_values.h"
#include "core/analysis/element_types.h"
#include "core/model/graph_index.h"

#include <vector>

namespace crease::fold {

/// What can be said about values: ranks and channel counts that the operators around a value imply where no shape is known (a 2-D
/// Conv reads rank 4; a Gemm reads rank 2), and element types.
class ValueFacts {
public:
    /// `shapes` are those that the file states and what follows from them.
    ValueFacts(const Graph& graph, const analysis::ConstantValues& constants, const analysis::Shapes& shapes);

    /// Operators of one input whose output has its shape.
    [[nodiscard]] static bool keeps_shape(const Node& node);
    [[nodiscard]] int rank(ValueId value) const { return rank_[value.value]; }                  ///< 0 unknown
    [[nodiscard]] std::int64_t channels(ValueId value) const { return channels_[value.value]; } ///< axis 1; 0 unknown
    [[nodiscard]] ElementType type(ValueId value) const { return type_[value.value]; }

private:
    void forward(const Node& node, std::uint16_t traits, const analysis::ConstantValues& constants);
    void backward(const Node& node, std::uint16_t traits, const analysis::ConstantValues& constants);
    [[nodiscard]] int broadcast_rank(const Node& node, const analysis::ConstantValues& constants) const;
    void learn_rank(ValueId value, int rank);
    void learn_channels(ValueId value, std::int64_t channels);

    std::vector<int> rank_;
    std::vector<std::int64_t> channels_;
    analysis::ElementTypes type_;
};

} // namespace crease::fold
