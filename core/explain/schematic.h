#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

/// The few operators that a kind of refusal is about, the one at fault marked, and a note below. No marks for an unknown code.
[[nodiscard]] Drawing schematic_of(std::string_view code);

} // namespace crease::explain
