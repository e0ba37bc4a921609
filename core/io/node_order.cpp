// ONNX demands nodes in topological order; not every exporter keeps to it, and runtimes sort for themselves. So does the
// reader, once, and everything after it may rely on the order (and what is saved has it). A node also waits for
// the values that its bodies read from around them.

#include "core/io/node_order.h"

#include "core/model/node_label.h"

#include <algorithm>
#include <queue>
#include <unordered_set>

namespace crease::io {
namespace {

using Graphs = std::span<const std::shared_ptr<Graph>>;
using Names = std::unordered_set<std::string>;

/// The names that a body reads and does not define itself.
Names free_names(const Graph& body, Graphs graphs) {
    Names names;
    const auto read = [&](ValueId value) {
        if (value.valid()) names.insert(body.value_name(value));
    };
    for (const auto& node : body.nodes) {
        std::for_each(node->inputs.begin(), node->inputs.end(), read);
        for (const auto& [attribute, inner] : node->bodies) names.merge(free_names(*graphs[inner.value], graphs));
    }
    std::for_each(body.outputs.begin(), body.outputs.end(), read);
    const auto define = [&](ValueId value) {
        if (value.valid()) names.erase(body.value_name(value));
    };
    for (const auto& node : body.nodes) std::for_each(node->outputs.begin(), node->outputs.end(), define);
    std::for_each(body.inputs.begin(), body.inputs.end(), define);
    for (const auto& tensor : body.initializers) names.erase(tensor->name());
    return names;
}

class Order {
public:
    Order(Graph& graph, Graphs graphs) : graph_(graph), makers_(graph.value_names.size(), nobody) {
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            for (const auto value : graph.nodes[i]->outputs)
                if (value.valid() && makers_[value.value] == nobody) makers_[value.value] = i;
        for (const auto& node : graph.nodes) waits_for_.push_back(makers_of(*node, graphs));
    }

    [[nodiscard]] bool is_kept() const {
        for (std::size_t i = 0; i < waits_for_.size(); ++i)
            if (!waits_for_[i].empty() && waits_for_[i].back() >= i) return false;
        return true;
    }

    Status sort() {
        std::vector<std::vector<std::size_t>> readers(waits_for_.size());
        std::vector<std::size_t> open(waits_for_.size());
        std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
        for (std::size_t i = 0; i < waits_for_.size(); ++i) {
            open[i] = waits_for_[i].size();
            for (const auto maker : waits_for_[i]) readers[maker].push_back(i);
            if (open[i] == 0) ready.push(i);
        }
        std::vector<NodePtr> sorted;
        while (!ready.empty()) {
            const auto next = ready.top();
            ready.pop();
            sorted.push_back(graph_.nodes[next]);
            for (const auto reader : readers[next])
                if (--open[reader] == 0) ready.push(reader);
        }
        if (sorted.size() < graph_.nodes.size()) return circle(open);
        graph_.nodes = std::move(sorted);
        return {};
    }

private:
    static constexpr std::size_t nobody = SIZE_MAX;

    /// Positions of the nodes that make what this one reads, ascending.
    std::vector<std::size_t> makers_of(const Node& node, Graphs graphs) const {
        std::vector<std::size_t> makers;
        const auto wait_for = [&](ValueId value) {
            if (value.valid() && makers_[value.value] != nobody) makers.push_back(makers_[value.value]);
        };
        std::for_each(node.inputs.begin(), node.inputs.end(), wait_for);
        for (const auto& [attribute, body] : node.bodies)
            for (const auto& name : free_names(*graphs[body.value], graphs)) wait_for(graph_.find_value(name));
        std::sort(makers.begin(), makers.end());
        makers.erase(std::unique(makers.begin(), makers.end()), makers.end());
        return makers;
    }

    /// Every node that is left waits for another one that is left: going from one to the next must come round.
    Status circle(const std::vector<std::size_t>& open) const {
        std::vector<std::size_t> way;
        auto at = static_cast<std::size_t>(std::find_if(open.begin(), open.end(), [](auto count) { return count > 0; }) - open.begin());
        auto again = way.end();
        for (; again == way.end(); again = std::find(way.begin(), way.end(), at)) {
            way.push_back(at);
            at = *std::find_if(waits_for_[at].begin(), waits_for_[at].end(), [&](auto maker) { return open[maker] > 0; });
        }
        way.erase(way.begin(), again);
        std::string names;
        for (std::size_t i = 0; i < way.size() && i < 4; ++i) names += (i > 0 ? ", " : "") + node_label(graph_, *graph_.nodes[way[i]]);
        if (way.size() == 1) return fail(ErrorCode::bad_input, names + " reads what it makes itself");
        if (way.size() > 4) names += " and " + std::to_string(way.size() - 4) + " more";
        return fail(ErrorCode::bad_input, "nodes wait for each other in a circle: " + names);
    }

    Graph& graph_;
    std::vector<std::size_t> makers_;                 ///< by value: position of the node
    std::vector<std::vector<std::size_t>> waits_for_; ///< by node: positions, ascending
};

} // namespace

Status sort_nodes(Graph& graph, std::span<const std::shared_ptr<Graph>> graphs) {
    Order order(graph, graphs);
    return order.is_kept() ? Status{} : order.sort();
}

} // namespace crease::io
