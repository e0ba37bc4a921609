// What is selected, and which graph is shown.

#include "ui/document/document_controller.h"

#include "ui/kit/format.h"

#include <algorithm>
#include <unordered_set>

namespace crease::ui {

const fold::Site* DocumentController::selectedSite() const {
    return hasDocument() && !selection_.site.isEmpty() ? document().scan().find(selection_.site.toStdString()) : nullptr;
}

void DocumentController::selectSite(const QString& id) {
    const auto* site = hasDocument() ? document().scan().find(id.toStdString()) : nullptr;
    if (!site || selection_ == Selection{id, {}, {}}) return;
    showGraph(site->graph);
    selection_ = {id, {}, {}};
    emit selectionChanged();
}

void DocumentController::selectNode(NodeId id) {
    if (!hasDocument() || selection_ == Selection{{}, id, {}}) return;
    selection_ = {{}, id, {}};
    emit selectionChanged();
}

void DocumentController::selectNodes(const std::vector<NodeId>& ids) {
    if (ids.empty()) return clearSelection();
    if (!hasDocument() || selection_.several == ids) return;
    selection_ = {{}, ids.back(), ids};
    emit selectionChanged();
}

QStringList DocumentController::selectedSites() const {
    if (!hasDocument()) return {};
    if (!selection_.site.isEmpty()) return {selection_.site};
    std::unordered_set<NodeId> nodes(selection_.several.begin(), selection_.several.end());
    if (selection_.node.valid()) nodes.insert(selection_.node);
    QStringList sites;
    for (const auto& site : document().scan().sites) {
        const auto stand_ins = document().folded_nodes(site.id);
        const auto chosen = [&](NodeId id) { return nodes.contains(id); };
        if (std::any_of(site.nodes.begin(), site.nodes.end(), chosen) || std::any_of(stand_ins.begin(), stand_ins.end(), chosen))
            sites << text(site.id);
    }
    return sites;
}

/// Of several, those that are worth it; a single one because it was asked for.
void DocumentController::foldSelected() {
    const auto selected = selectedSites();
    QStringList sites;
    for (const auto& id : selected) {
        const auto* site = document().scan().find(id.toStdString());
        if ((selected.size() == 1 || site->worthwhile) && !document().is_folded(site->id)) sites << id;
    }
    if (!sites.isEmpty()) fold(sites);
}

void DocumentController::unfoldSelected() {
    QStringList sites;
    for (const auto& id : selectedSites())
        if (document().is_folded(id.toStdString())) sites << id;
    if (!sites.isEmpty()) unfold(sites);
}

void DocumentController::clearSelection() {
    if (selection_ == Selection{}) return;
    selection_ = {};
    emit selectionChanged();
}

void DocumentController::stepSite(int direction) {
    if (!hasDocument() || document().scan().sites.empty()) return;
    const auto& sites = document().scan().sites;
    const auto count = static_cast<std::ptrdiff_t>(sites.size());
    const auto at = std::find_if(sites.begin(), sites.end(), [&](const auto& s) { return text(s.id) == selection_.site; });
    const auto here = at == sites.end() ? (direction > 0 ? -1 : 0) : at - sites.begin();
    selectSite(text(sites[static_cast<std::size_t>((here + direction + count) % count)].id));
}

/// Back along the way that led here if the graph lies on it, else by the shortest way from the main graph.
void DocumentController::showGraph(GraphId graph) {
    if (!hasDocument() || graph == graph_ || graph.value >= document().original()->graphs.size()) return;
    const auto here = std::find_if(trail_.begin(), trail_.end(), [&](const Crumb& crumb) { return crumb.graph == graph; });
    follow(here == trail_.end() ? trailTo(*document().original(), graph) : std::vector<Crumb>(trail_.begin(), here + 1));
}

void DocumentController::enterGraph(NodeId owner, GraphId graph) {
    if (!hasDocument() || graph == graph_ || graph.value >= document().original()->graphs.size()) return;
    auto trail = trail_;
    if (trail.back().owner == owner) trail.pop_back(); // from one branch of an If to the other
    trail.push_back({graph, owner});
    follow(std::move(trail));
}

void DocumentController::showParentGraph() {
    if (!hasDocument() || trail_.size() < 2) return;
    const NodeId left = trail_.back().owner;
    follow({trail_.begin(), trail_.end() - 1});
    if (left.valid()) selectNode(left);
}

/// What was selected stays behind: it is not in the other graph.
void DocumentController::follow(std::vector<Crumb> trail) {
    trail_ = std::move(trail);
    graph_ = trail_.back().graph;
    selection_ = {};
    emit graphChanged();
    emit selectionChanged();
}

} // namespace crease::ui
