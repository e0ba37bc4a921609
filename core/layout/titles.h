#pragma once

#include "core/layout/clusters.h"

namespace crease::layout::detail {

/// Widens the level's hull to the left until its title, in the upper left corner, stands clear of the wires that enter
/// there. When `turned`, the wires come in below the title, and the hull has only to be as long as it.
void make_room_for_title(Level& level, const std::vector<Part>& parts, double title_width, bool turned);

} // namespace crease::layout::detail
