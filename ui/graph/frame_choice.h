#pragma once

#include "ui/graph/scope_tree.h"

namespace crease::ui {

/// What one scope holds, outside of the inner scopes that have a frame of their own.
struct FrameContent {
    QString scope;
    std::vector<std::uint32_t> nodes, hulls;
    std::vector<QString> frames;       ///< the inner scopes that have one
    std::size_t items = 0, scopes = 0; ///< what there is to see: nodes, sites, inner scopes; of these, scopes, open or closed
};

/// Chooses which open scopes get a frame, from the innermost outwards: what a scope without one holds, the scope around it
/// holds. A frame has to say something that is not to be seen without it, so a scope of little more than one site has none,
/// nor has one that holds nearly all there is.
class FrameChoice {
public:
    explicit FrameChoice(const ScopeTree& tree) : tree_(tree) {}

    /// `around`: the scopes around it, outer before inner.
    void addNode(std::uint32_t node, const QStringList& around, bool is_scope);
    void addMember(std::uint32_t node, const QStringList& around); ///< of a site, which counts once
    void addSite(std::uint32_t hull, const QStringList& around);

    [[nodiscard]] std::vector<FrameContent> choose() &&; ///< outer before inner

private:
    [[nodiscard]] FrameContent& contentOf(const QStringList& around);
    [[nodiscard]] bool saysSomething(const FrameContent& content) const;

    const ScopeTree& tree_;
    std::map<QString, FrameContent> contents_; ///< by scope; "" is the outside
    std::map<QString, QString> outer_;
};

} // namespace crease::ui
