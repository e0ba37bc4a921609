// What is selected, found, traced, bookmarked or overlaid: kept by id, so that it outlives the picture, and put into the
// painters' state by index.

#include "ui/graph/graph_view_private.h"
#include "ui/graph/walk.h"

#include <algorithm>
#include <unordered_set>

namespace crease::ui {

void GraphView::Private::select(std::uint32_t node, std::uint32_t hull) {
    if (state.selected_node == node && state.selected_hull == hull && chosen.empty()) return;
    chosen.clear();
    state.selected.clear();
    state.selected_node = node;
    state.selected_hull = hull;
    minimap.invalidate();
    repaintScene();
    if (linked && !following) mirrorSelection();
}

void GraphView::Private::selectMany(std::vector<NodeId> ids, std::uint32_t lead) {
    chosen = std::move(ids);
    state.selected_node = lead;
    state.selected_hull = no_index;
    restate();
    if (linked && !following) mirrorSelection();
}

GraphView::Private::Kept GraphView::Private::selectionIn(const GraphPicture& shown) const {
    Kept kept;
    if (state.selected_hull != no_index) kept.site = shown.hulls[state.selected_hull].site;
    if (state.selected_node == no_index) return kept;
    kept.node = shown.nodes[state.selected_node].id;
    kept.group = shown.nodes[state.selected_node].group;
    return kept;
}

void GraphView::Private::reselect(const Kept& kept) {
    state.selected_hull = picture->siteIndex(kept.site);
    if (!chosen.empty()) state.selected_node = picture->nodeIndex(chosen.back());
    else state.selected_node = kept.node.valid() ? picture->nodeIndex(kept.node) : kept.group.isEmpty() ? no_index : picture->groupIndex(kept.group);
}

/// A node that the other side does not have stands there as its site.
void GraphView::Private::mirrorSelection() {
    Private& other = *linked->d;
    if (!other.picture || !picture) return;
    const NodeId id = state.selected_node == no_index ? NodeId{} : picture->nodes[state.selected_node].id;
    const auto site = state.selected_hull == no_index ? QString() : picture->hulls[state.selected_hull].site;
    other.following = true;
    if (!chosen.empty()) other.selectMany(chosen, other.picture->nodeIndex(chosen.back()));
    else other.select(id.valid() ? other.picture->nodeIndex(id) : no_index, site.isEmpty() ? no_index : other.picture->siteIndex(site));
    other.following = false;
}

void GraphView::selectSite(const QString& site_id) {
    if (d->picture) d->select(no_index, site_id.isEmpty() ? no_index : d->picture->siteIndex(site_id));
}

void GraphView::selectNode(NodeId id) {
    if (!d->picture) return;
    const std::uint32_t node = id.valid() ? d->picture->nodeIndex(id) : no_index;
    d->select(node, node == no_index ? no_index : d->picture->nodes[node].site);
}

void GraphView::selectNodes(const std::vector<NodeId>& ids) {
    if (d->picture) d->selectMany(ids, ids.empty() ? no_index : d->picture->nodeIndex(ids.back()));
}

QString GraphView::selectedSite() const { return d->state.selected_hull == no_index ? QString() : d->picture->hulls[d->state.selected_hull].site; }

NodeId GraphView::selectedNode() const { return d->state.selected_node == no_index ? NodeId{} : d->picture->nodes[d->state.selected_node].id; }

std::uint32_t GraphView::selectedIndex() const { return d->picture ? d->state.selected_node : no_index; }

std::vector<NodeId> GraphView::selectedNodes() const {
    if (!d->chosen.empty()) return d->chosen;
    return d->picture ? d->operatorsAt({d->state.selected_node, d->state.selected_hull}) : std::vector<NodeId>();
}

QString GraphView::selectedGroup() const { return d->state.selected_node == no_index ? QString() : d->picture->nodes[d->state.selected_node].group; }

QString GraphView::selectedScope() const { return d->picture ? d->targetOf({d->state.selected_node, d->state.selected_hull}).scope : QString(); }

void GraphView::setBookmarks(std::vector<NodeId> nodes) {
    d->bookmarks = std::move(nodes);
    d->restate();
}

void GraphView::setBesideFile(bool beside_file, std::vector<NodeId> differing) {
    d->state.beside_file = beside_file;
    d->differing = std::move(differing);
    d->restate();
}

void GraphView::setMatches(std::vector<NodeId> matches) {
    d->matches = std::move(matches);
    d->restate();
}

void GraphView::setOverlay(Overlay overlay) {
    d->overlay = std::move(overlay);
    d->restate();
    refit(); // the legend has another size
}

const Overlay& GraphView::overlay() const { return d->overlay; }

void GraphView::traceUpstream() {
    if (d->state.selected_node == no_index) return;
    d->trace = reachable(*d->picture, d->state.selected_node, true);
    d->restate();
}

void GraphView::traceDownstream() {
    if (d->state.selected_node == no_index) return;
    d->trace = reachable(*d->picture, d->state.selected_node, false);
    d->restate();
}

void GraphView::clearTrace() {
    d->trace.clear();
    d->restate();
}

void GraphView::Private::restate() {
    const std::size_t count = picture ? picture->nodes.size() : 0;
    if (!picture) {
        state.selected_node = state.selected_hull = no_index;
        chosen.clear();
    }
    state.lit = trace;
    state.lit_by_search = !matches.empty();
    if (state.lit_by_search) {
        state.lit.assign(count, false);
        for (NodeId id : matches)
            if (const auto i = picture ? picture->nodeIndex(id) : no_index; i != no_index) state.lit[i] = true;
    }
    const auto flags = [&](std::vector<bool>& state_flags, const std::vector<NodeId>& ids) {
        state_flags.assign(ids.empty() ? 0 : count, false);
        for (NodeId id : ids)
            if (const auto i = picture ? picture->nodeIndex(id) : no_index; i != no_index) state_flags[i] = true;
    };
    flags(state.selected, chosen);
    flags(state.bookmarked, bookmarks);
    flags(state.differing, differing);
    applyOverlay(overlay, picture.get(), state);
    minimap.invalidate();
    repaintScene();
}

/// Only what both pictures draw by itself can be missed: what a closed scope hides is there all the same.
void GraphView::Private::restateChanges() {
    state.changed.clear();
    const GraphPicture* other = linked ? linked->d->picture.get() : nullptr;
    if (picture && other && state.change != Change::none && other != picture.get() && other->graph == picture->graph) {
        state.changed.resize(picture->nodes.size());
        for (std::size_t i = 0; i < picture->nodes.size(); ++i)
            state.changed[i] = picture->nodes[i].id.valid() && other->nodeIndex(picture->nodes[i].id) == no_index;
    }
    repaintScene();
}

void GraphView::setChange(Change change) {
    d->state.change = change;
    d->restateChanges();
}

// ---- several at once ------------------------------------------------------------------------------------------------

std::vector<NodeId> GraphView::Private::operatorsAt(const Hit& hit) const {
    std::vector<NodeId> ids;
    if (hit.node != no_index && !picture->nodes[hit.node].group.isEmpty()) {
        for (const auto& [id, group] : picture->hidden)
            if (group == hit.node) ids.push_back(id);
    } else if (hit.node != no_index) {
        if (picture->nodes[hit.node].id.valid()) ids.push_back(picture->nodes[hit.node].id);
    } else if (hit.hull != no_index) {
        for (std::uint32_t node : picture->hulls[hit.hull].nodes)
            if (picture->nodes[node].id.valid()) ids.push_back(picture->nodes[node].id);
    } else if (hit.frame != no_index) {
        for (std::uint32_t node : picture->frames[hit.frame].nodes) {
            const auto inside = operatorsAt({node});
            ids.insert(ids.end(), inside.begin(), inside.end());
        }
    }
    return ids;
}

/// Takes what is there into the selection, or out of it if all of it is in.
void GraphView::Private::toggle(const Hit& hit) {
    const auto there = operatorsAt(hit);
    if (there.empty()) return;
    auto now = q->selectedNodes();
    const auto has = [&](NodeId id) { return std::find(now.begin(), now.end(), id) != now.end(); };
    if (std::all_of(there.begin(), there.end(), has)) {
        const std::unordered_set<NodeId> gone(there.begin(), there.end());
        std::erase_if(now, [&](NodeId id) { return gone.contains(id); });
    } else {
        std::erase_if(now, [&](NodeId id) { return std::find(there.begin(), there.end(), id) != there.end(); });
        now.insert(now.end(), there.begin(), there.end());
    }
    selectMany(std::move(now), no_index);
    announceMany();
}

void GraphView::Private::addBox(const QRectF& scene) {
    auto now = q->selectedNodes();
    std::unordered_set<NodeId> known(now.begin(), now.end());
    picture->nodeArea().visit(scene, [&](std::uint32_t i) {
        if (!picture->nodes[i].rect.intersects(scene)) return;
        for (NodeId id : operatorsAt({i}))
            if (known.insert(id).second) now.push_back(id);
    });
    selectMany(std::move(now), no_index);
    announceMany();
}

/// One that is left is selected like any other; none is nothing.
void GraphView::Private::announceMany() {
    if (chosen.empty()) return void(emit q->selectionCleared());
    const std::uint32_t lead = picture->nodeIndex(chosen.back());
    if (chosen.size() == 1 && lead != no_index && picture->nodes[lead].group.isEmpty()) {
        const NodeId only = chosen.back();
        select(lead, picture->nodes[lead].site);
        return void(emit q->nodeSelected(only));
    }
    state.selected_node = lead;
    repaintScene();
    emit q->nodesSelected(chosen);
}

} // namespace crease::ui
