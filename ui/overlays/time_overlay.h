#pragma once

#include "core/compare/node_times.h"
#include "ui/graph/overlay.h"

namespace crease::ui {

/// Time per node by the engine's own profile. `longest` (microseconds) is the hot end of the scale.
[[nodiscard]] Overlay timeOverlay(const GraphPicture& picture, const compare::NodeTimes& times, double longest);

/// Of one node, in microseconds.
[[nodiscard]] double longestTime(const compare::NodeTimes& times);

} // namespace crease::ui
