// Hulls: one per site, and inside it one per step that could be folded by itself. Hulls must nest like boxes in boxes;
// steps that overlap halfway (a branch shared by two sums) would not, so the larger of two such steps wins.

#include "ui/graph/names.h"
#include "ui/graph/picture_builder.h"
#include "ui/language/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace crease::ui {
namespace {

QString qt(const std::string& text) { return QString::fromStdString(text); }

void collectSteps(const fold::StepPtr& step, std::unordered_set<const fold::Step*>& seen, std::vector<const fold::Step*>& all) {
    if (!step || !seen.insert(step.get()).second) return;
    all.push_back(step.get());
    for (const auto& input : step->inputs) collectSteps(input, seen, all);
}

QString labelOf(const fold::Site& site) {
    return site.block.empty() ? said(site.label) : said(site.label) + QStringLiteral(" · ") + readable(site.block);
}

} // namespace

void PictureBuilder::addSites() {
    if (!request_.scan) return;
    for (const auto& site : request_.scan->sites) site.graph == request_.graph ? addSite(site) : countInside(site);
}

/// A site in a body, however deep, is counted on the node that opens it.
void PictureBuilder::countInside(const fold::Site& site) {
    const bool folded = request_.folded.contains(site.id);
    const Graph* at = model_.graphs[site.graph.value].get();
    while (at->kind == GraphKind::body && at->parent != request_.graph) at = model_.graphs[at->parent.value].get();
    if (at->kind != GraphKind::body || (!site.worthwhile && !folded)) return;
    const auto owner = drawn_.find(at->owner);
    if (owner == drawn_.end()) markHidden({at->owner}, folded ? Mark::folded : Mark::can_fold);
    else ++(folded ? picture_->nodes[owner->second].sites.folded : picture_->nodes[owner->second].sites.can_fold);
}

/// The site's own nodes where this model still has them all, else those that took their place.
std::vector<std::uint32_t> PictureBuilder::drawnMembers(const fold::Site& site) const {
    std::vector<std::uint32_t> members;
    for (NodeId id : site.nodes)
        if (const auto found = drawn_.find(id); found != drawn_.end()) members.push_back(found->second);
    const auto folded = request_.folded.find(site.id);
    if (folded == request_.folded.end()) return members;
    std::vector<std::uint32_t> stand_ins;
    for (NodeId id : folded->second)
        if (const auto found = drawn_.find(id); found != drawn_.end()) stand_ins.push_back(found->second);
    return stand_ins.empty() ? members : withNewAbove(std::move(stand_ins));
}

/// A site may fold into several nodes (MatMul, then Add): the others lead to the last one, and only folding made them.
std::vector<std::uint32_t> PictureBuilder::withNewAbove(std::vector<std::uint32_t> members) const {
    std::unordered_set<NodeId> last_ones;
    for (const auto& [site, nodes] : request_.folded) last_ones.insert(nodes.begin(), nodes.end());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Node* node = nodeOf(members[i]);
        for (ValueId input : node ? node->inputs : std::vector<ValueId>()) {
            const std::uint32_t from = input.valid() ? producer_[input.value] : no_index;
            const Node* above = from == no_index ? nullptr : nodeOf(from);
            const bool made = above && request_.first_new.valid() && above->id >= request_.first_new && !last_ones.contains(above->id);
            if (made && std::find(members.begin(), members.end(), from) == members.end()) members.push_back(from);
        }
    }
    std::sort(members.begin(), members.end());
    return members;
}

/// Of a site that reaches into a closed scope, the members that hang together with the last one that is drawn: a hull around what
/// is not connected would have to hold the closed scope in between.
std::vector<std::uint32_t> PictureBuilder::togetherAtTheEnd(const std::vector<std::uint32_t>& members) const {
    if (members.empty()) return {};
    std::set<std::uint32_t> open(members.begin(), members.end());
    std::vector<std::uint32_t> together{members.back()};
    open.erase(members.back());
    for (std::size_t i = 0; i < together.size(); ++i) {
        for (const DrawnEdge& edge : picture_->edges) {
            const std::uint32_t other = edge.from == together[i] ? edge.to : edge.to == together[i] ? edge.from : no_index;
            if (open.erase(other) > 0) together.push_back(other);
        }
    }
    std::sort(together.begin(), together.end());
    return together;
}

/// Puts the hull around its nodes if they all have the same innermost hull so far, and it is a larger one.
bool PictureBuilder::enclose(std::uint32_t hull) {
    auto& members = picture_->hulls[hull].nodes;
    const std::uint32_t parent = picture_->nodes[members.front()].hull;
    for (std::uint32_t node : members)
        if (picture_->nodes[node].hull != parent) return false;
    if (parent != no_index && picture_->hulls[parent].nodes.size() <= members.size()) return false;
    for (std::uint32_t node : members) picture_->nodes[node].hull = hull;
    picture_->hulls[hull].parent = parent;
    return true;
}

void PictureBuilder::addSite(const fold::Site& site) {
    const auto stand_in = request_.folded.find(site.id);
    const bool folded = stand_in != request_.folded.end();
    const Mark mark = folded ? Mark::folded : Mark::can_fold;
    // What costs more than it saves is possible, but no invitation: no hull unless somebody has folded it.
    if (!site.worthwhile && !folded) return;
    const bool reaches_in = markHidden(site.nodes, mark) || (folded && markHidden(stand_in->second, mark));
    DrawnHull hull;
    hull.nodes = reaches_in ? togetherAtTheEnd(drawnMembers(site)) : drawnMembers(site);
    if (hull.nodes.empty()) return;
    hull.site = qt(site.id);
    hull.label = labelOf(site);
    hull.mark = mark;
    hull.worthwhile = site.worthwhile;
    const auto index = static_cast<std::uint32_t>(picture_->hulls.size());
    picture_->hulls.push_back(std::move(hull));
    if (!enclose(index)) {
        picture_->hulls.pop_back();
        return;
    }
    drawn_sites_.emplace_back(index, &site);
    const auto members = picture_->hulls[index].nodes;
    for (std::uint32_t node : members) {
        picture_->nodes[node].site = index;
        picture_->nodes[node].mark = picture_->hulls[index].mark;
    }
    if (reaches_in) return; // what is seen is a part; its steps are told where all of it is
    describeMembers(site, members);
    if (members.size() > 1) addSteps(site, index);
}

void PictureBuilder::addSteps(const fold::Site& site, std::uint32_t hull) {
    std::unordered_set<const fold::Step*> seen;
    std::vector<const fold::Step*> steps;
    collectSteps(site.steps(), seen, steps);
    std::stable_sort(steps.begin(), steps.end(), [](const fold::Step* a, const fold::Step* b) { return a->nodes.size() > b->nodes.size(); });
    const std::size_t whole = picture_->hulls[hull].nodes.size();
    for (const fold::Step* step : steps) {
        if (!step->foldable_alone || step->nodes.size() < 2) continue;
        DrawnHull inner;
        for (NodeId id : step->nodes)
            if (const auto found = drawn_.find(id); found != drawn_.end()) inner.nodes.push_back(found->second);
        if (inner.nodes.size() < 2 || inner.nodes.size() >= whole) continue;
        inner.site = picture_->hulls[hull].site;
        inner.step = qt(step->id);
        inner.label = said(step->text);
        inner.mark = picture_->hulls[hull].mark;
        const auto index = static_cast<std::uint32_t>(picture_->hulls.size());
        picture_->hulls.push_back(std::move(inner));
        if (!enclose(index)) picture_->hulls.pop_back();
    }
}

/// Inside a site the second line of some nodes can say what they are there: the identity branch, the sum of the branches.
void PictureBuilder::describeMembers(const fold::Site& site, const std::vector<std::uint32_t>& members) {
    int branches = 0;
    std::uint32_t sum = no_index;
    for (std::uint32_t member : members) {
        const Node* node = nodeOf(member);
        if (!node) continue;
        branches += static_cast<int>(std::count(node->inputs.begin(), node->inputs.end(), site.anchor));
        if (node->output() == site.output && (node->is("Add") || node->is("Sum"))) sum = member;
    }
    if (branches < 2 || sum == no_index || members.size() < 2 || request_.show_names) return;
    picture_->nodes[sum].detail = QCoreApplication::translate("Picture", "%n branches", nullptr, branches);
    for (std::uint32_t member : members) {
        const Node* node = nodeOf(member);
        if (node && node->is("BatchNormalization") && node->input(0) == site.anchor)
            picture_->nodes[member].detail = QCoreApplication::translate("Picture", "identity branch");
    }
}

} // namespace crease::ui
