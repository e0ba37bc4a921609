#pragma once

#include "core/model/graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crease {

/// One reading of a value: `Add(y, y)` makes two.
struct Use {
    std::uint32_t node = 0; ///< position in Graph::nodes
    std::uint32_t slot = 0; ///< which input
};

/// Who makes and who reads each value of one graph snapshot. Built in time linear in the edges. An output that a file
/// leaves out or unnamed has an invalid id, which may be asked about like any other: nobody makes it and nobody reads it.
class GraphIndex {
public:
    GraphIndex(const Model& model, const Graph& graph);

    static constexpr std::uint32_t no_node = 0xffffffffu;
    [[nodiscard]] std::uint32_t producer(ValueId v) const { return knows(v) ? producer_[v.value] : no_node; } ///< node position or no_node
    [[nodiscard]] std::span<const Use> uses(ValueId v) const;
    [[nodiscard]] bool is_graph_input(ValueId v) const { return has(v, input); }
    [[nodiscard]] bool is_graph_output(ValueId v) const { return has(v, output); }
    [[nodiscard]] bool is_captured(ValueId v) const { return has(v, captured); } ///< read by a nested body
    [[nodiscard]] const TensorPtr* initializer(ValueId v) const;
    [[nodiscard]] std::uint32_t position(NodeId id) const; ///< in Graph::nodes, or no_node

private:
    enum Flag : std::uint8_t { input = 1, output = 2, captured = 4 };
    [[nodiscard]] bool knows(ValueId v) const { return v.value < producer_.size(); }
    [[nodiscard]] bool has(ValueId v, Flag flag) const { return knows(v) && (flags_[v.value] & flag); }
    void index_nodes(const Graph& graph);
    void index_captures(const Model& model, const Graph& graph);

    std::vector<std::uint32_t> producer_, use_begin_, initializer_;
    std::vector<Use> uses_;
    std::vector<std::uint8_t> flags_;
    std::unordered_map<NodeId, std::uint32_t> positions_;
    const Graph* graph_;
};

} // namespace crease
