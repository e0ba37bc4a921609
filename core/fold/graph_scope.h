#pragma once

#include "core/analysis/constant_values.h"
#include "core/model/graph_index.h"

#include <memory>
#include <vector>

namespace crease::fold {

/// One graph of a model with its index and its constants; a body sees the constants of the graph around it.
struct GraphScope {
    const Graph& graph;
    GraphIndex index;
    analysis::ConstantValues constants;
    GraphScope(const Model& model, const Graph& g, const analysis::ConstantValues* outer)
        : graph(g), index(model, g), constants(model, g, index, outer) {}
};

/// By GraphId; parents before their bodies.
[[nodiscard]] std::vector<std::unique_ptr<GraphScope>> graph_scopes(const Model& model);

/// The scope of one graph and of all graphs around it; the last one is the graph's own.
[[nodiscard]] std::vector<std::unique_ptr<GraphScope>> scope_chain(const Model& model, GraphId graph);

} // namespace crease::fold
