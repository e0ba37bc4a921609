#pragma once

#include "core/layout/layout.h"

namespace crease::layout::detail {

/// Breaks a drawing that runs down into columns, so that it becomes about `aspect` times as wide as high. Where it cannot be broken
/// (no place that few edges pass), or is wide enough as it is, nothing changes.
void break_into_columns(const Request& request, double aspect, Drawing& drawing);

} // namespace crease::layout::detail
