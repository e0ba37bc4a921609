#pragma once

#include "core/layout/layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crease::layout::testing {

/// A graph with a word for every node, as the bench's graph files hold it.
struct NamedGraph {
    std::string name;
    std::vector<std::string> operators; ///< one per node
    Request request;
};

/// Reads tests/bench/layout/graphs/NAME.graph; nodes are sized after their word. Aborts the test run if it is missing.
[[nodiscard]] NamedGraph load_graph(const std::string& name);

/// Nodes sized like an operator's word.
[[nodiscard]] Node node_for(const std::string& word);

/// A chain of blocks: each forks into one to four branches of one to five nodes, joins, and often has a skip; every
/// tenth block is skipped over by a longer connection. About `nodes` nodes; the seed decides everything.
[[nodiscard]] Request branching_blocks(std::uint32_t nodes, std::uint32_t seed);

/// Any directed graph: edges between arbitrary nodes; `cycles` also allows edges backwards and from a node to itself.
[[nodiscard]] Request random_graph(std::uint32_t nodes, std::uint32_t edges, bool cycles, std::uint32_t seed);

/// Puts nodes of consecutive index into random nested clusters.
void add_random_clusters(Request& request, std::uint32_t seed);

/// Cuts a graph without cycles into scopes with titles, some with an inner one. No edge leaves a scope and comes back.
void add_titled_scopes(Request& request, std::uint32_t seed);

/// What a fold site looks like: every connected region of Conv, BatchNormalization and Add in which more than one node
/// ends in one value gets a hull; each Conv with its BatchNormalization inside gets a nested one.
void add_site_clusters(NamedGraph& graph);

} // namespace crease::layout::testing
