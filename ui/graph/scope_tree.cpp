// Scopes form a tree by their dotted names. A scope worth a box holds at least two nodes; one that holds a single scope and
// nothing else is skipped, for opening it would show nothing new. And it must be whole: a module that is called in several
// places (one Relu for the entire network) would tie far ends of the graph into one box.

#include "ui/graph/scope_tree.h"

#include "core/analysis/summary.h"
#include "ui/graph/drawn_model.h"
#include "ui/graph/names.h"
#include "ui/graph/scope_places.h"

#include <QCoreApplication>

#include <algorithm>

namespace crease::ui {
namespace {

constexpr std::uint32_t nowhere = 0xffffffffu;

const Scope* skipWrappers(const Scope* scope) {
    while (scope->own == 0 && scope->inner.size() == 1) scope = &scope->inner.begin()->second;
    return scope;
}

/// Marks the scopes that are not whole. Members that follow each other without a gap are; else what leaves is followed to
/// see whether it comes back. The work is bounded: a file that scatters its scopes on purpose gets fewer boxes.
class Wholeness {
public:
    Wholeness(const Graph& graph, const std::vector<QString>& places, const std::vector<std::uint32_t>& producer)
        : graph_(graph), places_(places), producer_(producer) {
        for (std::uint32_t i = 0; i < places.size(); ++i)
            if (!places[i].isEmpty()) members_[places[i]].push_back(i);
    }

    void judge(Scope& scope) {
        if (!scope.path.isEmpty()) scope.whole = isWhole(membersOf(scope));
        for (auto& [part, inner] : scope.inner) judge(inner);
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> membersOf(const Scope& scope) const {
        std::vector<std::uint32_t> all;
        const auto take = [&](const auto& self, const Scope& s) -> void {
            if (const auto own = members_.find(s.path); own != members_.end()) all.insert(all.end(), own->second.begin(), own->second.end());
            for (const auto& [part, inner] : s.inner) self(self, inner);
        };
        take(take, scope);
        std::sort(all.begin(), all.end());
        return all;
    }

    bool isWhole(const std::vector<std::uint32_t>& members) {
        if (members.size() < 2 || members.back() - members.front() + 1 == members.size()) return true;
        budget_ -= members.back() - members.front();
        if (budget_ < 0) return false;
        std::vector<char> outside(members.back() - members.front() + 1, 1), reached(outside.size(), 0);
        const std::uint32_t first = members.front();
        for (std::uint32_t m : members) outside[m - first] = 0;
        for (std::uint32_t i = first; i <= members.back(); ++i) {
            bool from_inside = false, from_reached = false;
            for (ValueId input : graph_.nodes[i]->inputs) {
                const std::uint32_t p = input.valid() ? producer_[input.value] : nowhere;
                if (p == nowhere || p < first || p >= i) continue;
                from_inside |= !outside[p - first];
                from_reached |= reached[p - first] != 0;
            }
            if (!outside[i - first] && from_reached) return false;
            reached[i - first] = outside[i - first] && (from_inside || from_reached);
        }
        return true;
    }

    const Graph& graph_;
    const std::vector<QString>& places_;
    const std::vector<std::uint32_t>& producer_;
    std::map<QString, std::vector<std::uint32_t>> members_; ///< positions by place
    std::int64_t budget_ = 20'000'000;
};

} // namespace

ScopeTree::ScopeTree(const analysis::ModelFactsPtr& original, GraphId id) : original_(drawnFacts(original)), graph_(id) {
    const Graph& graph = original_->of(id).graph;
    const auto& constants = original_->of(id).table();
    producer_.assign(graph.value_names.size(), nowhere);
    places_ = scopePlaces(graph, constants);
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        positions_.emplace(graph.nodes[i]->id, i);
        if (constants.is_constant_node(i)) continue;
        for (ValueId output : graph.nodes[i]->outputs)
            if (output.valid()) producer_[output.value] = i;
        add(places_[i], *graph.nodes[i], constants);
    }
    Wholeness(graph, places_, producer_).judge(root_);
}

void ScopeTree::add(const QString& place, const Node& node, const analysis::ConstantTable& constants) {
    Scope* at = &root_;
    const auto count = [&] {
        ++at->nodes;
        at->inside.add(node, constants);
    };
    count();
    for (const QString& part : place.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        Scope& next = at->inner[part];
        if (next.path.isEmpty()) next.path = at->path.isEmpty() ? part : at->path + QLatin1Char('.') + part;
        at = &next;
        count();
    }
    ++at->own;
}

const Scope* ScopeTree::find(const QString& path) const {
    const Scope* at = &root_;
    for (const QString& part : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        const auto next = at->inner.find(part);
        if (next == at->inner.end()) return nullptr;
        at = &next->second;
    }
    return at;
}

QString ScopeTree::placeOf(NodeId id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? QString() : places_[found->second];
}

QString ScopeTree::placeOf(const Graph& graph, const Node& node) const {
    if (const auto found = positions_.find(node.id); found != positions_.end()) return places_[found->second];
    const ValueId made = node.output();
    const ValueId before = made.valid() ? original_->of(graph_).graph.find_value(graph.value_name(made)) : ValueId{};
    if (before.valid() && producer_[before.value] != nowhere) return places_[producer_[before.value]];
    return readable(analysis::block_name(graph, node));
}

std::vector<const Scope*> ScopeTree::boxesIn(const Scope& scope, std::size_t least) const {
    std::vector<const Scope*> boxes;
    for (const auto& [part, inner] : scope.inner) {
        const Scope* at = skipWrappers(&inner);
        if (at->nodes < least) continue;
        if (at->whole) {
            boxes.push_back(at);
            continue;
        }
        const auto deeper = boxesIn(*at, least);
        boxes.insert(boxes.end(), deeper.begin(), deeper.end());
    }
    return boxes;
}

QStringList ScopeTree::boxesAround(const QString& place) const {
    QStringList found;
    const Scope* at = &root_;
    for (const QString& part : place.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        const auto next = at->inner.find(part);
        if (next == at->inner.end()) break;
        at = &next->second;
        if (at->whole && at->nodes > 1 && at == skipWrappers(at)) found << at->path;
    }
    return found;
}

QString ScopeTree::boxAround(const QString& place) const {
    const QStringList boxes = boxesAround(place);
    return boxes.empty() ? QString() : boxes.back();
}

QString ScopeTree::summary(const QString& path) const {
    const Scope* scope = find(path);
    if (!scope) return {};
    if (const QString own = kindOf(scope->inside); !own.isEmpty()) return own;
    std::map<QString, int> kinds;
    for (const Scope* box : boxesIn(*scope)) ++kinds[kindOf(box->inside)];
    kinds.erase(QString());
    const auto most = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == kinds.end() || most->second < 2) return {};
    return QCoreApplication::translate("Picture", "%1 × %2").arg(most->first).arg(most->second);
}

} // namespace crease::ui
