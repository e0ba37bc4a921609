#pragma once

#include "core/model/graph.h"

#include <QString>

#include <set>
#include <vector>

namespace crease::ui {

/// The scopes of a network ("layer1.0" in "layer1.0.conv1") and which of them are drawn as one box.
using Collapsed = std::set<QString>;

/// The outermost collapsed scope that `place` lies in; empty if it is drawn itself.
[[nodiscard]] QString collapsedScope(const QString& place, const Collapsed& collapsed);

/// What to collapse so that at most about `most_boxes` remain: the largest scopes are opened first. Empty for graphs that are
/// small enough as they are, or whose exporter wrote no scopes.
[[nodiscard]] Collapsed readableCollapse(const Model& model, const Graph& graph, std::size_t most_boxes = 300);

/// Every outermost scope: the network in one look.
[[nodiscard]] Collapsed collapseAll(const Model& model, const Graph& graph);

/// One scope opened: its inner scopes become boxes of their own where they hold several nodes.
[[nodiscard]] Collapsed expanded(Collapsed collapsed, const QString& scope, const Model& model, const Graph& graph);

/// Opened as far as it takes to see this node.
[[nodiscard]] Collapsed expandedTo(Collapsed collapsed, NodeId node, const Model& model, const Graph& graph);

} // namespace crease::ui
