#pragma once

#include "ui/graph/scope_tree.h"

#include <set>

namespace crease::ui {

/// The scopes that are drawn as one box each.
using Collapsed = std::set<QString>;

/// The outermost collapsed scope that `place` lies in; empty if it is drawn itself.
[[nodiscard]] QString collapsedScope(const QString& place, const Collapsed& collapsed);

/// What to collapse so that at most about `most_boxes` remain: the largest scopes are opened first, and scopes of one sort
/// alike. Empty for graphs that are small enough as they are, or that have no scopes.
[[nodiscard]] Collapsed readableCollapse(const ScopeTree& scopes, std::size_t most_boxes = 300);

/// What a graph is opened with: up to 300 operators all of them, of a larger one what fits on a page or two.
[[nodiscard]] Collapsed firstCollapse(const ScopeTree& scopes);

/// Every outermost scope: the network in one look.
[[nodiscard]] Collapsed collapseAll(const ScopeTree& scopes);

/// One scope opened: its inner scopes become boxes where a box is smaller than what it hides.
[[nodiscard]] Collapsed expanded(Collapsed collapsed, const QString& scope, const ScopeTree& scopes);

/// One scope closed; boxes inside it are forgotten, so that opening it again starts afresh.
[[nodiscard]] Collapsed closed(Collapsed collapsed, const QString& scope);

/// Opened as far as it takes to see what stands at `place`.
[[nodiscard]] Collapsed expandedTo(Collapsed collapsed, const QString& place, const ScopeTree& scopes);

} // namespace crease::ui
