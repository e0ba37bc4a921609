#pragma once

#include "core/layout/layered.h"

namespace crease::layout::detail {

/// The links that are to be exactly vertical. They never cross each other, and a vertex has at most one on either side.
struct Alignment {
    std::vector<std::uint32_t> up, down; ///< per vertex: its straight link upwards / downwards, or none
    std::vector<bool> blocked;           ///< per link: crosses a straight link, so it cannot be straight too
};

[[nodiscard]] Alignment align_main_lines(const Layered& graph);

} // namespace crease::layout::detail
