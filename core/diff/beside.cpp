#include "core/diff/beside.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace crease::diff {
namespace {

const Node* node_of(const Graph& graph, NodeId id) {
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const auto& node) { return node->id == id; });
    return found == graph.nodes.end() ? nullptr : found->get();
}

std::vector<std::string> operators(const Graph& graph, const std::vector<NodeId>& nodes) {
    std::vector<std::string> all;
    for (const auto id : nodes)
        if (const auto* node = node_of(graph, id)) all.push_back(node->op_type);
    return all;
}

/// Gives every node of B its number.
class Numbering {
public:
    Numbering(const fold::Document& a, const fold::Document& b)
        : a_(a.original()->main()), b_(b.original()->main()), next_(std::max(a.original()->next_node_id, a.current()->next_node_id)) {}

    void take(const Pair& pair, std::map<std::string, std::vector<NodeId>>& sites) {
        const auto &left = pair.a.nodes, &right = pair.b.nodes;
        if (left.empty() || right.empty()) return;
        // The same block in both: node by node. A site and what it was folded into have nothing in common but their place.
        if (left.size() == right.size() && operators(a_, left) == operators(b_, right)) {
            for (std::size_t i = 0; i < left.size(); ++i) pair_up(left[i], right[i]);
        } else if (pair.site.empty()) {
            pair_up(left.back(), right.back());
        } else {
            for (const auto id : right) sites[pair.site].push_back(number(id));
        }
    }

    NodeId number(NodeId of_b) {
        const auto [place, fresh] = numbers_.try_emplace(of_b, NodeId(next_));
        if (fresh) ++next_;
        return place->second;
    }
    void renumber(std::vector<NodeId>& ids) {
        for (auto& id : ids) id = number(id);
    }
    [[nodiscard]] std::uint32_t end() const { return next_; }

private:
    void pair_up(NodeId of_a, NodeId of_b) {
        if (!numbers_.contains(of_b) && taken_.insert(of_a).second) numbers_.emplace(of_b, of_a);
    }

    const Graph &a_, &b_;
    std::uint32_t next_;
    std::unordered_map<NodeId, NodeId> numbers_;
    std::unordered_set<NodeId> taken_;
};

ModelPtr renumbered(const Model& model, Numbering& numbering) {
    auto copy = std::make_shared<Model>(model);
    for (auto& graph : copy->graphs) {
        auto changed = std::make_shared<Graph>(*graph);
        if (changed->owner.valid()) changed->owner = numbering.number(changed->owner);
        for (auto& node : changed->nodes) {
            auto other = std::make_shared<Node>(*node);
            other->id = numbering.number(node->id);
            node = std::move(other);
        }
        graph = std::move(changed);
    }
    copy->next_node_id = numbering.end();
    return copy;
}

bool mostly_common_names(const ModelDiff& diff) {
    const auto common = std::count_if(diff.pairs.begin(), diff.pairs.end(), [](const Pair& pair) { return pair.a.value == pair.b.value; });
    return 2 * static_cast<std::size_t>(common) > diff.pairs.size();
}

} // namespace

Beside stand_beside(const fold::Document& a, const fold::Document& b, ModelDiff diff) {
    Beside out;
    Numbering numbering(a, b);
    for (const auto& pair : diff.pairs) numbering.take(pair, out.sites);
    out.model = renumbered(*b.original(), numbering);
    out.facts = std::make_shared<const analysis::ModelFacts>(*out.model);
    for (auto& pair : diff.pairs) {
        numbering.renumber(pair.b.nodes);
        if (!pair.differs()) continue;
        for (const auto* nodes : {&pair.a.nodes, &pair.b.nodes}) out.differing.insert(out.differing.end(), nodes->begin(), nodes->end());
    }
    for (auto& place : diff.only_b) numbering.renumber(place.nodes);
    out.common_names = mostly_common_names(diff);
    out.diff = std::move(diff);
    return out;
}

std::vector<std::pair<std::string, std::string>> counterparts(const ModelDiff& diff) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& pair : diff.pairs) values.emplace_back(pair.a.value, pair.b.value);
    return values;
}

std::string difference_text(const Pair& pair) {
    if (!pair.changed) return sentence(pair);
    const auto& name = pair.block.empty() ? pair.a.value : pair.block;
    return name + ": " + pair.a.kind + " in the original, " + pair.b.kind + " in the other.";
}

} // namespace crease::diff
