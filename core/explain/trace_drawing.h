#pragma once

#include "core/explain/drawing.h"
#include "core/explain/trace.h"

namespace crease::explain {

/// The patch under the window, the folded kernel and their products; below, what every step and what the folded operator make of
/// it, beside what the engine computed.
[[nodiscard]] Drawing drawing_of(const Lesson& lesson, const Trace& trace, double width = 720);

} // namespace crease::explain
