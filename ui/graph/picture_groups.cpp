// Collapsed scopes: the operators in one are not drawn; a box stands for all of them, takes their edges, and says how many
// and of which kinds they are, and whether something in there folds.

#include "ui/graph/child_graphs.h"
#include "ui/graph/picture_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace crease::ui {

void PictureBuilder::findScopes() {
    scopes_ = request_.scopes;
    if (!scopes_) scopes_ = std::make_shared<const ScopeTree>(model_facts_, request_.graph);
}

/// The box of the scope that hides this place; made when the first of its nodes comes along.
std::uint32_t PictureBuilder::groupOf(const QString& place) {
    const QString scope = collapsedScope(place, request_.collapsed);
    if (scope.isEmpty()) return no_index;
    const auto [found, fresh] = groups_.try_emplace(scope, static_cast<std::uint32_t>(picture_->nodes.size()));
    if (fresh) {
        DrawnNode group;
        group.group = group.place = group.name = scope;
        group.title = shortPlace(scope);
        if (const auto dot = scope.lastIndexOf(QLatin1Char('.')); dot > 0) group.scope = scopes_->boxAround(scope.left(dot));
        group.macs = 0;
        picture_->nodes.push_back(std::move(group));
    }
    return found->second;
}

void PictureBuilder::hide(const DrawnNode& node, std::uint32_t group) {
    DrawnNode& box = picture_->nodes[group];
    ++box.members;
    box.params += node.params;
    box.macs = box.macs < 0 || node.macs < 0 ? -1 : box.macs + node.macs;
    hidden_.emplace(node.id, group);
    picture_->hidden.emplace_back(node.id, group);
    ++kinds_[group][node.title];
    // A scope with a convolution in it is a convolution to the eye, whatever else is in there more often.
    const bool first = box.members == 1;
    if (first || node.family == Family::conv || (box.family == Family::shape && node.family != Family::shape)) box.family = node.family;
}

/// "Bottleneck × 3 · 30 nodes", or "12 nodes · 4 Conv · 3 Relu" where the scope is nothing that has a name.
void PictureBuilder::describeGroups() {
    for (const auto& [group, kinds] : kinds_) {
        std::vector<std::pair<QString, int>> sorted(kinds.begin(), kinds.end());
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        DrawnNode& box = picture_->nodes[group];
        const QString count = box.members == 1 ? QCoreApplication::translate("Picture", "1 node")
                                               : QCoreApplication::translate("Picture", "%n nodes", nullptr, static_cast<int>(box.members));
        const QString kind = scopes_->summary(box.group);
        box.detail = kind.isEmpty() ? count : kind + QStringLiteral(" · ") + count;
        for (std::size_t i = 0; kind.isEmpty() && i < std::min<std::size_t>(2, sorted.size()); ++i)
            box.detail += QStringLiteral(" · %1 %2").arg(sorted[i].second).arg(sorted[i].first);
    }
}

/// The boxes that hide members of a site count it. What can still be folded outweighs the rest.
bool PictureBuilder::markHidden(const std::vector<NodeId>& nodes, Mark mark) {
    std::set<std::uint32_t> boxes;
    for (NodeId id : nodes)
        if (const auto found = hidden_.find(id); found != hidden_.end()) boxes.insert(found->second);
    for (std::uint32_t index : boxes) {
        DrawnNode& box = picture_->nodes[index];
        ++(mark == Mark::can_fold ? box.sites.can_fold : mark == Mark::folded ? box.sites.folded : box.sites.cannot);
        box.mark = box.sites.can_fold ? Mark::can_fold : box.sites.folded ? Mark::folded : Mark::cannot;
    }
    return !boxes.empty();
}

/// A node that stands for graphs of its own: the bodies of If, Loop and Scan, or a function that the model defines.
bool PictureBuilder::opensGraph(const Node& node) const { return !childGraphs(model_, node).empty(); }

} // namespace crease::ui
