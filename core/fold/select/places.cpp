#include "core/fold/select/places.h"

#include "core/analysis/summary.h"

#include <algorithm>
#include <map>

namespace crease::fold {
namespace {

using Shared = std::map<std::string, std::vector<Site*>>; ///< sites by block, where several have the same

Shared shared_blocks(std::vector<Site>& sites) {
    Shared shared;
    for (auto& site : sites)
        if (!site.block.empty()) shared[site.block].push_back(&site);
    std::erase_if(shared, [](const auto& entry) { return entry.second.size() < 2; });
    return shared;
}

/// The block as its last operator has it, where that tells more.
std::string narrower(const analysis::ModelFacts& facts, const Site& site) {
    const auto& scope = facts.of(site.graph);
    auto name = analysis::block_name(scope.graph, *scope.graph.nodes[scope.index.position(site.nodes.back())]);
    return name.starts_with(site.block + ".") ? name : site.block;
}

} // namespace

std::string block_of(const Graph& graph, const std::vector<std::uint32_t>& nodes) {
    std::string shared = analysis::block_name(graph, *graph.nodes[nodes.front()]);
    for (auto position : nodes) {
        const Node& node = *graph.nodes[position];
        if (!is_kernel_operator(node)) continue;
        const std::string other = analysis::block_name(graph, node);
        while (!shared.empty() && other != shared && !other.starts_with(shared + ".")) {
            const auto dot = shared.rfind('.');
            shared.resize(dot == std::string::npos ? 0 : dot);
        }
    }
    return shared;
}

namespace {

/// Names for what the file does not name: by a named neighbour or, where there is none, by number.
class Neighbourhood {
public:
    explicit Neighbourhood(const analysis::GraphFacts& scope) : graph_(scope.graph), index_(scope.index), numbers_(scope.graph.nodes.size()) {
        std::map<std::string_view, int> counts;
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            numbers_[i] = ++counts[graph_.nodes[i]->op_type];
            named_ = named_ || !analysis::block_name(graph_, *graph_.nodes[i]).empty();
        }
    }

    [[nodiscard]] std::string place_of(const Site& site) const {
        std::vector<std::uint32_t> nodes;
        for (auto node : site.nodes) nodes.push_back(index_.position(node));
        const auto layer = std::find_if(nodes.begin(), nodes.end(), [&](auto position) { return is_kernel_operator(*graph_.nodes[position]); });
        const auto position = layer == nodes.end() ? nodes.front() : *layer;
        if (!named_) return numbered(position);
        for (auto node : nodes) // a bias or a norm may bear a name where a weight does not
            if (auto own = analysis::block_name(graph_, *graph_.nodes[node]); !own.empty()) return own;
        if (auto above = walk(position, true); !above.empty()) return "after " + above;
        if (auto below = walk(position, false); !below.empty()) return "before " + below;
        return numbered(position);
    }

private:
    /// "MatMul 12": how many of its kind there are up to it.
    [[nodiscard]] std::string numbered(std::uint32_t position) const {
        return graph_.nodes[position]->op_type + " " + std::to_string(numbers_[position]);
    }

    /// The nearest place that has a name, along first inputs or first readers.
    [[nodiscard]] std::string walk(std::uint32_t position, bool up) const {
        constexpr int farthest = 8;
        for (int steps = 0; steps < farthest; ++steps) {
            const auto value = up ? graph_.nodes[position]->input(0) : graph_.nodes[position]->output();
            const auto uses = up || !value.valid() ? std::span<const Use>{} : index_.uses(value);
            position = up && value.valid() ? index_.producer(value) : uses.empty() ? GraphIndex::no_node : uses[0].node;
            if (position == GraphIndex::no_node) return {};
            if (auto name = analysis::block_name(graph_, *graph_.nodes[position]); !name.empty()) return name;
        }
        return {};
    }

    const Graph& graph_;
    const GraphIndex& index_;
    std::vector<int> numbers_;
    bool named_ = false;
};

void name_the_rest(const analysis::ModelFacts& facts, std::vector<Site>& sites) {
    std::map<std::uint32_t, Neighbourhood> around;
    for (auto& site : sites) {
        if (!site.block.empty()) continue;
        const auto found = around.try_emplace(site.graph.value, facts.of(site.graph)).first;
        site.block = found->second.place_of(site);
    }
}

} // namespace

void tell_blocks_apart(const analysis::ModelFacts& facts, std::vector<Site>& sites) {
    name_the_rest(facts, sites);
    for (const auto& [block, same] : shared_blocks(sites))
        for (auto* site : same) site->block = narrower(facts, *site);
    for (const auto& [block, same] : shared_blocks(sites))
        for (std::size_t i = 0; i < same.size(); ++i) same[i]->block += " (" + std::to_string(i + 1) + ")";
}

} // namespace crease::fold
