#pragma once

#include "core/compare/exhibit.h"
#include "core/report/reports.h"

namespace crease::ui {

/// Runs both models once more on the input whose outputs differ most, and draws those outputs that are something to look at, the first few of
/// them, as the comparison's panel does, without words in them: needs no window and no fonts. Nothing where that cannot be done: an input may be
/// gone by now, and a report without pictures still is one. Blocks.
[[nodiscard]] report::Looks looksOf(const compare::CompareReport& report, const compare::CompareRequest& request, const JobControl& control);

} // namespace crease::ui
