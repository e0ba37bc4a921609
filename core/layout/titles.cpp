#include "core/layout/titles.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

/// How far along its upper side a hull is free of wires.
double free_width(const Level& level, const std::vector<Part>& parts) {
    double free = level.hull.width;
    for (std::uint32_t b = 0; b < level.parts.size(); ++b)
        if (parts[level.parts[b]].kind == Part::Kind::entry) free = std::min(free, level.solution.at[b].x - level.hull.x);
    return free;
}

} // namespace

void make_room_for_title(Level& level, const std::vector<Part>& parts, double title_width, bool turned) {
    if (title_width <= 0) return;
    if (turned) {
        level.hull.height = std::max(level.hull.height, title_width);
        return;
    }
    const double missing = std::max(0.0, title_width - free_width(level, parts));
    level.hull.x -= missing;
    level.hull.width += missing;
}

} // namespace crease::layout::detail
