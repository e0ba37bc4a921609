// Collapsed scopes: the operators in one are not drawn; a box stands for all of them, takes their edges, and says how many
// and of which kinds they are, and whether something in there folds.

#include "ui/graph/picture_builder.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace crease::ui {

/// The box of the scope that hides this place; made when the first of its nodes comes along.
std::uint32_t PictureBuilder::groupOf(const QString& place) {
    const QString scope = collapsedScope(place, request_.collapsed);
    if (scope.isEmpty()) return no_index;
    const auto [found, fresh] = groups_.try_emplace(scope, static_cast<std::uint32_t>(picture_->nodes.size()));
    if (fresh) {
        DrawnNode group;
        group.group = group.place = group.name = scope;
        group.title = placeLine(group);
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
}

/// "12 nodes · 4 Conv · 3 Relu"
void PictureBuilder::describeGroups() {
    for (const auto& [group, kinds] : kinds_) {
        std::vector<std::pair<QString, int>> sorted(kinds.begin(), kinds.end());
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        DrawnNode& box = picture_->nodes[group];
        box.family = familyOf(sorted.front().first.toStdString());
        box.detail = QCoreApplication::translate("Picture", "%n nodes", nullptr, static_cast<int>(box.members));
        for (std::size_t i = 0; i < std::min<std::size_t>(2, sorted.size()); ++i)
            box.detail += QStringLiteral(" · %1 %2").arg(sorted[i].second).arg(sorted[i].first);
    }
}

/// A site with a hidden member has no hull of its own; the box shows its mark. What can still be folded outweighs the rest.
bool PictureBuilder::markHidden(const std::vector<NodeId>& nodes, Mark mark) {
    bool any = false;
    for (NodeId id : nodes) {
        const auto found = hidden_.find(id);
        if (found == hidden_.end()) continue;
        any = true;
        Mark& shown = picture_->nodes[found->second].mark;
        const auto weight = [](Mark m) { return m == Mark::can_fold ? 3 : m == Mark::folded ? 2 : m == Mark::cannot ? 1 : 0; };
        if (weight(mark) > weight(shown)) shown = mark;
    }
    return any;
}

} // namespace crease::ui
