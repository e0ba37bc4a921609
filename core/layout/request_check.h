#pragma once

#include "core/layout/layout.h"

namespace crease::layout::detail {

/// Usage error if an index is out of range or clusters contain each other.
[[nodiscard]] Status check(const Request& request);

/// The request as the stages want it: sizes finite and not negative, everything turned to top-to-bottom.
[[nodiscard]] Request tidy(const Request& request);

/// Exchanges x and y everywhere, for left-to-right drawings.
void transpose(Drawing& drawing);

} // namespace crease::layout::detail
