#include "ui/panels/canvas_scopes.h"

namespace crease::ui {

void CanvasScopes::forget() { graphs_.clear(); }

void CanvasScopes::learn(GraphId graph, ScopeTreePtr tree) {
    auto first = firstCollapse(*tree);
    graphs_[graph] = {std::move(tree), std::move(first)};
}

ScopeTreePtr CanvasScopes::tree(GraphId graph) const { return knows(graph) ? graphs_.at(graph).tree : nullptr; }

Collapsed CanvasScopes::collapsed(GraphId graph) const { return knows(graph) ? graphs_.at(graph).collapsed : Collapsed(); }

bool CanvasScopes::change(GraphId graph, Collapsed collapsed) {
    if (!knows(graph) || graphs_[graph].collapsed == collapsed) return false;
    graphs_[graph].collapsed = std::move(collapsed);
    return true;
}

bool CanvasScopes::open(GraphId graph, const QString& scope) {
    const auto now = collapsed(graph);
    return now.contains(scope) && change(graph, expanded(now, scope, *tree(graph)));
}

bool CanvasScopes::close(GraphId graph, const QString& scope) {
    return !scope.isEmpty() && knows(graph) && change(graph, closed(collapsed(graph), scope));
}

bool CanvasScopes::openAll(GraphId graph) { return change(graph, {}); }

bool CanvasScopes::closeAll(GraphId graph) { return knows(graph) && change(graph, collapseAll(*tree(graph))); }

bool CanvasScopes::reveal(GraphId graph, const std::vector<QString>& places) {
    if (!knows(graph)) return false;
    auto now = collapsed(graph);
    for (const QString& place : places) now = expandedTo(std::move(now), place, *tree(graph));
    return change(graph, std::move(now));
}

} // namespace crease::ui
