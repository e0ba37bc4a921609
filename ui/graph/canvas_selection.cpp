#include "ui/graph/canvas_selection.h"

#include <algorithm>
#include <unordered_set>

namespace crease::ui {

void CanvasSelection::set(std::uint32_t node, std::uint32_t hull, std::vector<NodeId> several) {
    if (node_ == node && hull_ == hull && several_ == several) return;
    node_ = node;
    hull_ = hull;
    several_ = std::move(several);
    emit changed();
}

/// One that is left is selected like any other.
void CanvasSelection::take(std::vector<NodeId> ids) {
    const std::uint32_t lead = ids.empty() ? no_index : picture_->nodeIndex(ids.back());
    const bool one = ids.size() == 1 && lead != no_index && picture_->nodes[lead].group.isEmpty();
    if (one) set(lead, picture_->nodes[lead].site);
    else set(lead, no_index, std::move(ids));
}

void CanvasSelection::setPicture(PicturePtr picture) {
    const QString kept_site = site(), kept_group = group();
    const NodeId kept_node = node();
    picture_ = std::move(picture);
    if (!picture_) {
        node_ = hull_ = no_index;
        several_.clear();
        return;
    }
    hull_ = picture_->siteIndex(kept_site);
    if (!several_.empty()) node_ = picture_->nodeIndex(several_.back());
    else node_ = kept_node.valid() ? picture_->nodeIndex(kept_node) : kept_group.isEmpty() ? no_index : picture_->groupIndex(kept_group);
}

void CanvasSelection::select(const Hit& hit) {
    if (picture_) set(hit.node, siteOf(*picture_, hit));
}

void CanvasSelection::selectSite(const QString& site_id) {
    if (picture_) set(no_index, site_id.isEmpty() ? no_index : picture_->siteIndex(site_id));
}

void CanvasSelection::selectNode(NodeId id) {
    if (picture_) select({id.valid() ? picture_->nodeIndex(id) : no_index});
}

void CanvasSelection::selectNodes(const std::vector<NodeId>& ids) {
    if (picture_) set(ids.empty() ? no_index : picture_->nodeIndex(ids.back()), no_index, ids);
}

void CanvasSelection::selectAllAt(const Hit& hit) {
    if (picture_) take(operatorsAt(*picture_, hit));
}

void CanvasSelection::toggle(const Hit& hit) {
    if (!picture_) return;
    const auto there = operatorsAt(*picture_, hit);
    if (there.empty()) return;
    auto now = nodes();
    const std::unordered_set<NodeId> before(now.begin(), now.end()), touched(there.begin(), there.end());
    std::erase_if(now, [&](NodeId id) { return touched.contains(id); });
    const bool all_in = std::all_of(there.begin(), there.end(), [&](NodeId id) { return before.contains(id); });
    if (!all_in) now.insert(now.end(), there.begin(), there.end());
    take(std::move(now));
}

void CanvasSelection::addWithin(const QRectF& scene) {
    if (!picture_) return;
    auto now = nodes();
    std::unordered_set<NodeId> known(now.begin(), now.end());
    picture_->nodeArea().visit(scene, [&](std::uint32_t i) {
        if (!picture_->nodes[i].rect.intersects(scene)) return;
        for (NodeId id : operatorsAt(*picture_, {i}))
            if (known.insert(id).second) now.push_back(id);
    });
    take(std::move(now));
}

/// A node that the other picture does not have stands there as its site.
void CanvasSelection::mirror(const CanvasSelection& leader) {
    if (!leader.several_.empty()) return selectNodes(leader.several_);
    if (!picture_) return;
    const NodeId id = leader.node();
    const QString site_id = leader.site();
    set(id.valid() ? picture_->nodeIndex(id) : no_index, site_id.isEmpty() ? no_index : picture_->siteIndex(site_id));
}

QString CanvasSelection::site() const { return hull_ == no_index ? QString() : picture_->hulls[hull_].site; }
NodeId CanvasSelection::node() const { return node_ == no_index ? NodeId{} : picture_->nodes[node_].id; }
QString CanvasSelection::group() const { return node_ == no_index ? QString() : picture_->nodes[node_].group; }
QString CanvasSelection::scope() const { return picture_ ? targetOf(*picture_, lead()).scope : QString(); }

std::vector<NodeId> CanvasSelection::nodes() const {
    if (!several_.empty() || !picture_) return several_;
    return operatorsAt(*picture_, lead());
}

bool CanvasSelection::isOne() const { return several_.size() < 2 || (node_ != no_index && operatorsAt(*picture_, lead()).size() == several_.size()); }

void CanvasSelection::writeTo(CanvasState& state) const {
    state.selected_node = node_;
    state.selected_hull = hull_;
    state.selected = picture_ ? flagsOf(*picture_, several_) : std::vector<bool>();
}

} // namespace crease::ui
