#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

/// The site's operators from left to right, each with the scene that it is ("step/3"): framed together is what has become one kernel
/// when the scene is over, its own operator stands out, what comes later is quiet. Of a site that is too large for the width: what the
/// scene reads, and what it does.
[[nodiscard]] Drawing block_drawing(const Lesson& lesson, std::size_t scene, double width);

} // namespace crease::explain
