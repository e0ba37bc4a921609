#pragma once

#include "core/layout/layered.h"

namespace crease::layout::detail {

/// Moves straight lines of vertices, each as a whole, towards the places of what they are linked to. A line with a
/// vertex marked in `pinned` (if given) stays.
void refine(const Layered& graph, std::vector<double>& x, const JobControl& control, const std::vector<bool>* pinned = nullptr);

} // namespace crease::layout::detail
