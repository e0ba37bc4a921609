#include "core/model/graph_index.h"

namespace crease {

GraphIndex::GraphIndex(const Model& model, const Graph& graph)
    : producer_(graph.value_names.size(), no_node), use_begin_(graph.value_names.size() + 1, 0), initializer_(graph.value_names.size(), no_node),
      flags_(graph.value_names.size(), 0), graph_(&graph) {
    for (const auto value : graph.inputs)
        if (value.valid()) flags_[value.value] |= input;
    for (const auto value : graph.outputs)
        if (value.valid()) flags_[value.value] |= output;
    const auto initializers = graph.initializer_values();
    for (std::uint32_t i = 0; i < initializers.size(); ++i)
        if (initializers[i].valid()) initializer_[initializers[i].value] = i;
    index_nodes(graph);
    index_captures(model, graph);
}

// Counting sort of the uses by value: `use_begin_` first counts, then sums up, then each use finds its place.
void GraphIndex::index_nodes(const Graph& graph) {
    positions_.reserve(graph.nodes.size());
    for (std::uint32_t position = 0; position < graph.nodes.size(); ++position) {
        const auto& node = *graph.nodes[position];
        positions_.emplace(node.id, position);
        for (const auto value : node.outputs)
            if (value.valid()) producer_[value.value] = position;
        for (const auto value : node.inputs)
            if (value.valid()) ++use_begin_[value.value + 1];
    }
    for (std::size_t i = 1; i < use_begin_.size(); ++i) use_begin_[i] += use_begin_[i - 1];
    uses_.resize(use_begin_.back());
    auto next = use_begin_;
    for (std::uint32_t position = 0; position < graph.nodes.size(); ++position) {
        const auto& inputs = graph.nodes[position]->inputs;
        for (std::uint32_t slot = 0; slot < inputs.size(); ++slot)
            if (inputs[slot].valid()) uses_[next[inputs[slot].value]++] = {position, slot};
    }
}

namespace {

// Calls `visit` with each name that a body reads but does not define itself.
template <class Visit>
void for_each_free_name(const Graph& body, const Visit& visit) {
    std::vector<bool> defined(body.value_names.size());
    for (const auto value : body.inputs)
        if (value.valid()) defined[value.value] = true;
    for (const auto value : body.initializer_values())
        if (value.valid()) defined[value.value] = true;
    for (const auto& node : body.nodes)
        for (const auto value : node->outputs)
            if (value.valid()) defined[value.value] = true;
    const auto check = [&](ValueId value) {
        if (value.valid() && !defined[value.value]) visit(body.value_name(value));
    };
    for (const auto& node : body.nodes)
        for (const auto value : node->inputs) check(value);
    for (const auto value : body.outputs) check(value);
}

bool stands_in(const Model& model, const Graph& body, GraphId ancestor) {
    const Graph* at = &body;
    while (at->kind == GraphKind::body) {
        if (at->parent == ancestor) return true;
        at = model.graphs[at->parent.value].get();
    }
    return false;
}

} // namespace

// A body two levels down may read a name that the level between defines itself; marking it here too only makes a fold
// more careful, never wrong.
void GraphIndex::index_captures(const Model& model, const Graph& graph) {
    for (const auto& body : model.graphs) {
        if (!stands_in(model, *body, graph.id)) continue;
        for_each_free_name(*body, [&](const std::string& name) {
            if (const auto value = graph.find_value(name); value.valid()) flags_[value.value] |= captured;
        });
    }
}

std::span<const Use> GraphIndex::uses(ValueId v) const {
    if (!knows(v)) return {};
    const auto begin = use_begin_[v.value];
    return {uses_.data() + begin, use_begin_[v.value + 1] - begin};
}

const TensorPtr* GraphIndex::initializer(ValueId v) const {
    const auto place = knows(v) ? initializer_[v.value] : no_node;
    return place == no_node ? nullptr : &graph_->initializers[place];
}

std::uint32_t GraphIndex::position(NodeId id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? no_node : found->second;
}

} // namespace crease
