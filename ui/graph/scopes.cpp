// Scopes form a tree by their dotted names. A scope worth a box holds at least two nodes; one that holds a single scope and
// nothing else is skipped, for opening it would show nothing new.

#include "ui/graph/scopes.h"

#include "core/analysis/summary.h"

#include <QStringList>

#include <map>
#include <queue>

namespace crease::ui {
namespace {

struct ScopeNode {
    QString path;
    std::size_t nodes = 0; ///< all of them, at any depth
    std::size_t own = 0;   ///< those directly in it
    std::map<QString, ScopeNode> inner;
};

void add(ScopeNode& root, const QString& place) {
    ScopeNode* at = &root;
    ++at->nodes;
    for (const QString& part : place.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        ScopeNode& next = at->inner[part];
        if (next.path.isEmpty()) next.path = at->path.isEmpty() ? part : at->path + QLatin1Char('.') + part;
        at = &next;
        ++at->nodes;
    }
    ++at->own;
}

ScopeNode treeOf(const Model& model, const Graph& graph) {
    ScopeNode root;
    const auto constant = analysis::constant_nodes(model, graph);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (!constant[i]) add(root, QString::fromStdString(analysis::block_name(graph, *graph.nodes[i])));
    return root;
}

/// The inner scopes that get a box of their own when this one is opened.
std::vector<const ScopeNode*> boxesIn(const ScopeNode& scope) {
    std::vector<const ScopeNode*> boxes;
    for (const auto& [part, inner] : scope.inner) {
        const ScopeNode* at = &inner;
        while (at->own == 0 && at->inner.size() == 1) at = &at->inner.begin()->second;
        if (at->nodes > 1) boxes.push_back(at);
    }
    return boxes;
}

/// How many boxes stand there when the scope is open and everything in it closed.
std::size_t openSize(const ScopeNode& scope) {
    std::size_t size = scope.own;
    for (const auto& [part, inner] : scope.inner) size += inner.nodes > 0;
    return size;
}

const ScopeNode* find(const ScopeNode& root, const QString& path) {
    const ScopeNode* at = &root;
    for (const QString& part : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        const auto next = at->inner.find(part);
        if (next == at->inner.end()) return nullptr;
        at = &next->second;
    }
    return at;
}

} // namespace

QString collapsedScope(const QString& place, const Collapsed& collapsed) {
    if (collapsed.empty()) return {};
    for (qsizetype dot = place.indexOf(QLatin1Char('.')); dot >= 0; dot = place.indexOf(QLatin1Char('.'), dot + 1))
        if (collapsed.contains(place.left(dot))) return place.left(dot);
    return collapsed.contains(place) ? place : QString();
}

Collapsed readableCollapse(const Model& model, const Graph& graph, std::size_t most_boxes) {
    const ScopeNode root = treeOf(model, graph);
    if (root.nodes <= most_boxes) return {};
    const auto smaller = [](const ScopeNode* a, const ScopeNode* b) { return a->nodes < b->nodes; };
    std::priority_queue<const ScopeNode*, std::vector<const ScopeNode*>, decltype(smaller)> closed(smaller);
    for (const ScopeNode* box : boxesIn(root)) closed.push(box);
    std::size_t boxes = openSize(root);
    Collapsed collapsed;
    while (!closed.empty()) {
        const ScopeNode* scope = closed.top();
        closed.pop();
        if (boxes - 1 + openSize(*scope) > most_boxes) {
            collapsed.insert(scope->path);
            continue;
        }
        boxes += openSize(*scope) - 1;
        for (const ScopeNode* box : boxesIn(*scope)) closed.push(box);
    }
    return collapsed;
}

Collapsed collapseAll(const Model& model, const Graph& graph) {
    const ScopeNode root = treeOf(model, graph);
    Collapsed collapsed;
    const ScopeNode* at = &root;
    while (at->own == 0 && at->inner.size() == 1) at = &at->inner.begin()->second;
    for (const ScopeNode* box : boxesIn(*at)) collapsed.insert(box->path);
    return collapsed;
}

Collapsed expanded(Collapsed collapsed, const QString& scope, const Model& model, const Graph& graph) {
    collapsed.erase(scope);
    const ScopeNode root = treeOf(model, graph);
    if (const ScopeNode* opened = find(root, scope))
        for (const ScopeNode* box : boxesIn(*opened)) collapsed.insert(box->path);
    return collapsed;
}

Collapsed expandedTo(Collapsed collapsed, NodeId id, const Model& model, const Graph& graph) {
    QString place;
    for (const auto& node : graph.nodes)
        if (node->id == id) place = QString::fromStdString(analysis::block_name(graph, *node));
    for (QString scope = collapsedScope(place, collapsed); !scope.isEmpty(); scope = collapsedScope(place, collapsed))
        collapsed = expanded(std::move(collapsed), scope, model, graph);
    return collapsed;
}

} // namespace crease::ui
