// One walk down the nodes finds what the chosen ones lead to, one walk up what leads to them: nodes stand in topological order. What both
// found lies between.

#include "core/analysis/between.h"

#include <algorithm>

namespace crease::analysis {
namespace {

/// What a body names may be of the graph around it.
void add_captured(const Model& model, const Graph& graph, const Graph& body, std::vector<ValueId>& read) {
    const auto add = [&](ValueId value) {
        if (const auto outer = value.valid() ? graph.find_value(body.value_name(value)) : ValueId{}; outer.valid()) read.push_back(outer);
    };
    for (const auto& node : body.nodes) {
        for (const auto value : node->inputs) add(value);
        for (const auto& [attribute, inner] : node->bodies) add_captured(model, graph, *model.graphs[inner.value], read);
    }
    for (const auto value : body.outputs) add(value);
}

void add_once(std::vector<ValueId>& values, ValueId value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

class Between {
public:
    explicit Between(const ModelFacts& facts) : model_(facts.model()), facts_(facts.main()), graph_(facts_.graph) {
        for (const auto& node : graph_.nodes) read_.push_back(readings(model_, graph_, *node));
    }

    [[nodiscard]] Ends ends(const std::vector<std::uint32_t>& chosen) {
        std::vector<bool> below(graph_.nodes.size());
        for (const auto position : chosen) below[position] = true;
        auto above = below;
        for (std::size_t p = 0; p < below.size(); ++p)
            for (const auto value : read_[p])
                if (is_made_in(below, value)) below[p] = true;
        for (std::size_t p = above.size(); p-- > 0;)
            if (above[p])
                for (const auto value : read_[p])
                    if (const auto maker = facts_.index.producer(value); maker != GraphIndex::no_node) above[maker] = true;
        inside_.resize(below.size());
        for (std::size_t p = 0; p < below.size(); ++p) inside_[p] = below[p] && above[p];
        return ends_of_inside();
    }

private:
    [[nodiscard]] bool is_made_in(const std::vector<bool>& nodes, ValueId value) const {
        const auto maker = facts_.index.producer(value);
        return maker != GraphIndex::no_node && nodes[maker];
    }

    [[nodiscard]] Ends ends_of_inside() const {
        Ends ends;
        std::vector<bool> read_inside(graph_.value_names.size());
        for (std::size_t p = 0; p < inside_.size(); ++p) {
            if (!inside_[p]) continue;
            for (const auto value : read_[p]) {
                read_inside[value.value] = true;
                if (!is_made_in(inside_, value) && !facts_.table().is_constant(value)) add_once(ends.from, value);
            }
        }
        for (std::size_t p = 0; p < inside_.size(); ++p)
            if (inside_[p]) add_last(*graph_.nodes[p], read_inside, ends.to);
        return ends;
    }

    /// What the node makes if nothing inside reads of it: what is read outside, or its first output.
    void add_last(const Node& node, const std::vector<bool>& read_inside, std::vector<ValueId>& to) const {
        const auto is_read_inside = [&](ValueId value) { return value.valid() && read_inside[value.value]; };
        if (std::any_of(node.outputs.begin(), node.outputs.end(), is_read_inside)) return;
        const auto before = to.size();
        for (const auto value : node.outputs)
            if (!facts_.index.uses(value).empty() || facts_.index.is_captured(value) || facts_.index.is_graph_output(value)) add_once(to, value);
        if (to.size() == before && node.output().valid()) add_once(to, node.output());
    }

    const Model& model_;
    const GraphFacts& facts_;
    const Graph& graph_;
    std::vector<std::vector<ValueId>> read_; ///< by position
    std::vector<bool> inside_;               ///< likewise
};

Ends own_ends(const GraphFacts& facts) {
    Ends ends;
    for (const auto value : facts.graph.inputs)
        if (value.valid() && !facts.index.initializer(value)) ends.from.push_back(value);
    ends.to = facts.graph.outputs;
    return ends;
}

} // namespace

std::vector<ValueId> readings(const Model& model, const Graph& graph, const Node& node) {
    std::vector<ValueId> read;
    for (const auto value : node.inputs)
        if (value.valid()) read.push_back(value);
    for (const auto& [attribute, body] : node.bodies) add_captured(model, graph, *model.graphs[body.value], read);
    return read;
}

Ends ends_between(const ModelFacts& facts, const std::vector<NodeId>& nodes) {
    std::vector<std::uint32_t> chosen;
    for (const auto node : nodes)
        if (const auto position = facts.main().index.position(node); position != GraphIndex::no_node) chosen.push_back(position);
    return chosen.empty() ? own_ends(facts.main()) : Between(facts).ends(chosen);
}

} // namespace crease::analysis
