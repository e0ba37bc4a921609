#include "core/fold/select/places.h"

#include "core/analysis/summary.h"

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

void tell_blocks_apart(const analysis::ModelFacts& facts, std::vector<Site>& sites) {
    for (const auto& [block, same] : shared_blocks(sites))
        for (auto* site : same) site->block = narrower(facts, *site);
    for (const auto& [block, same] : shared_blocks(sites))
        for (std::size_t i = 0; i < same.size(); ++i) same[i]->block += " (" + std::to_string(i + 1) + ")";
}

} // namespace crease::fold
