#include "ui/graph/scopes.h"

#include <QStringList>

#include <algorithm>

namespace crease::ui {
namespace {

constexpr std::size_t worth_a_box = 6; ///< a box that hides fewer nodes saves nothing

/// How many boxes stand there when the scope is open and everything in it closed.
std::size_t openSize(const Scope& scope, const ScopeTree& scopes) {
    std::size_t hidden = 0;
    const auto boxes = scopes.boxesIn(scope, worth_a_box);
    for (const Scope* box : boxes) hidden += box->nodes;
    return scope.nodes - hidden + boxes.size();
}

/// Scopes of one sort are one kind of block, or have the same inner parts; numbers count as one another.
QString sortOf(const Scope& scope) {
    if (const QString kind = kindOf(scope.inside); !kind.isEmpty()) return kind;
    QStringList parts;
    for (const auto& [part, inner] : scope.inner) {
        const bool number = std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
        parts << (number ? QStringLiteral("#") : part);
    }
    parts.removeDuplicates();
    return QString::number(scope.path.count(QLatin1Char('.'))) + QLatin1Char(' ') + parts.join(QLatin1Char(' '));
}

using Boxes = std::vector<const Scope*>;

/// A box that hides nearly everything says nothing ("features" of many networks, "p2o" of all that Paddle exports).
bool hidesNearlyAll(const Scope& box, const ScopeTree& scopes) { return box.nodes * 3 > scopes.root().nodes * 2; }

} // namespace

QString collapsedScope(const QString& place, const Collapsed& collapsed) {
    if (collapsed.empty()) return {};
    for (qsizetype dot = place.indexOf(QLatin1Char('.')); dot >= 0; dot = place.indexOf(QLatin1Char('.'), dot + 1))
        if (collapsed.contains(place.left(dot))) return place.left(dot);
    return collapsed.contains(place) ? place : QString();
}

Collapsed readableCollapse(const ScopeTree& scopes, std::size_t most_boxes) {
    if (scopes.root().nodes <= most_boxes) return {};
    std::map<QString, Boxes> shut; // by sort
    const auto shutAll = [&](const Boxes& boxes) {
        for (const Scope* box : boxes) shut[sortOf(*box)].push_back(box);
    };
    const auto largest = [](const Boxes& boxes) {
        std::size_t most = 0;
        for (const Scope* box : boxes) most = std::max(most, box->nodes);
        return most;
    };
    shutAll(scopes.boxesIn(scopes.root(), worth_a_box));
    std::size_t boxes = openSize(scopes.root(), scopes);
    Collapsed collapsed;
    while (!shut.empty()) {
        const auto next =
            std::max_element(shut.begin(), shut.end(), [&](const auto& a, const auto& b) { return largest(a.second) < largest(b.second); });
        const Boxes alike = std::move(next->second);
        shut.erase(next);
        std::size_t more = 0;
        for (const Scope* box : alike) more += openSize(*box, scopes) - 1;
        const bool closes_all = std::any_of(alike.begin(), alike.end(), [&](const Scope* box) { return hidesNearlyAll(*box, scopes); });
        if (boxes + more > most_boxes && !closes_all) {
            for (const Scope* box : alike) collapsed.insert(box->path);
            continue;
        }
        boxes += more;
        for (const Scope* box : alike) shutAll(scopes.boxesIn(*box, worth_a_box));
    }
    return collapsed;
}

Collapsed firstCollapse(const ScopeTree& scopes) {
    constexpr std::size_t readable_whole = 300, page = 60;
    return scopes.root().nodes <= readable_whole ? Collapsed{} : readableCollapse(scopes, page);
}

Collapsed collapseAll(const ScopeTree& scopes) {
    const Scope* at = &scopes.root();
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const Scope* box : scopes.boxesIn(*at)) {
            if (!hidesNearlyAll(*box, scopes) || scopes.boxesIn(*box).empty()) continue; // its inner scopes are outermost
            at = box;
            deeper = true;
            break;
        }
    }
    Collapsed collapsed;
    for (const Scope* box : scopes.boxesIn(scopes.root())) collapsed.insert(box->path);
    for (const Scope* box : scopes.boxesIn(*at)) collapsed.insert(box->path);
    std::erase_if(collapsed, [&](const QString& path) { return at->path == path || at->path.startsWith(path + QLatin1Char('.')); });
    return collapsed;
}

Collapsed expanded(Collapsed collapsed, const QString& scope, const ScopeTree& scopes) {
    collapsed.erase(scope);
    if (const Scope* opened = scopes.find(scope))
        for (const Scope* box : scopes.boxesIn(*opened, worth_a_box)) collapsed.insert(box->path);
    return collapsed;
}

Collapsed closed(Collapsed collapsed, const QString& scope) {
    const QString inside = scope + QLatin1Char('.');
    std::erase_if(collapsed, [&](const QString& path) { return path.startsWith(inside); });
    collapsed.insert(scope);
    return collapsed;
}

Collapsed expandedTo(Collapsed collapsed, const QString& place, const ScopeTree& scopes) {
    for (QString scope = collapsedScope(place, collapsed); !scope.isEmpty(); scope = collapsedScope(place, collapsed))
        collapsed = expanded(std::move(collapsed), scope, scopes);
    return collapsed;
}

} // namespace crease::ui
