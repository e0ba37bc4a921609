#pragma once

#include "core/compare/drift.h"
#include "core/model/graph.h"
#include "ui/graph/overlay.h"

namespace crease::ui {

/// How far each value that both versions compute differs, relative to its largest magnitude: on the edges where it flows
/// and on the nodes that make it. What only one version computes has no figure. `graph` is the picture's own; `of_b`: that of the second
/// model, which may have other names.
[[nodiscard]] Overlay differenceOverlay(const GraphPicture& picture, const Graph& graph, const compare::DriftReport& report, bool of_b = false);

} // namespace crease::ui
