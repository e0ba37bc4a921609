#pragma once

#include "core/analysis/model_facts.h"
#include "ui/graph/block_kind.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace crease::ui {

/// One scope of a network: "layer1.0" in "layer1.0.conv1".
struct Scope {
    QString path;
    std::size_t nodes = 0; ///< operators at any depth
    std::size_t own = 0;   ///< those directly in it
    bool whole = true;     ///< nothing leaves it and comes back, so one box can stand for it
    Ingredients inside;
    std::map<QString, Scope> inner; ///< by the next part of the path
};

/// The scopes of one graph, read once from the model as it was opened; what folds later finds its place by the value it
/// makes. Immutable, so jobs may share it.
class ScopeTree {
public:
    ScopeTree(const analysis::ModelFactsPtr& original, GraphId graph);

    [[nodiscard]] const Scope& root() const { return root_; }
    [[nodiscard]] const Scope* find(const QString& path) const;                ///< null if there is none
    [[nodiscard]] QString placeOf(const Graph& graph, const Node& node) const; ///< `graph`: the original one or a folded one
    [[nodiscard]] QString placeOf(NodeId id) const;                            ///< of the original; empty for others

    /// The scopes one level in that get a box of their own when this one is opened: whole, and of at least `least` nodes.
    [[nodiscard]] std::vector<const Scope*> boxesIn(const Scope& scope, std::size_t least = 2) const;
    /// The scopes around `place` that can be drawn as one box each, outer before inner.
    [[nodiscard]] QStringList boxesAround(const QString& place) const;
    /// The innermost of them; empty if there is none.
    [[nodiscard]] QString boxAround(const QString& place) const;
    /// What to say of a scope: "Bottleneck", "Bottleneck × 3"; empty if nothing short is true.
    [[nodiscard]] QString summary(const QString& path) const;

private:
    void add(const QString& place, const Node& node, const analysis::ConstantTable& constants);

    analysis::ModelFactsPtr original_; ///< kept alive for its names
    GraphId graph_;
    std::vector<std::uint32_t> producer_; ///< node position by value
    std::vector<QString> places_;         ///< by position
    std::unordered_map<NodeId, std::uint32_t> positions_;
    Scope root_;
};

using ScopeTreePtr = std::shared_ptr<const ScopeTree>;

} // namespace crease::ui
