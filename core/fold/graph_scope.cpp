#include "core/fold/graph_scope.h"

#include <algorithm>

namespace crease::fold {

std::vector<std::unique_ptr<GraphScope>> graph_scopes(const Model& model) {
    std::vector<std::unique_ptr<GraphScope>> scopes;
    for (const auto& graph : model.graphs) {
        const bool inner = graph->kind == GraphKind::body && graph->parent.value < scopes.size();
        scopes.push_back(std::make_unique<GraphScope>(model, *graph, inner ? &scopes[graph->parent.value]->constants : nullptr));
    }
    return scopes;
}

std::vector<std::unique_ptr<GraphScope>> scope_chain(const Model& model, GraphId graph) {
    std::vector<GraphId> path{graph};
    while (model.graphs[path.back().value]->kind == GraphKind::body) path.push_back(model.graphs[path.back().value]->parent);
    std::reverse(path.begin(), path.end());
    std::vector<std::unique_ptr<GraphScope>> scopes;
    for (auto id : path)
        scopes.push_back(std::make_unique<GraphScope>(model, *model.graphs[id.value], scopes.empty() ? nullptr : &scopes.back()->constants));
    return scopes;
}

} // namespace crease::fold
