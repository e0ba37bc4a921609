#pragma once

#include "core/compare/exhibit.h"
#include "core/report/html_report.h"
#include "ui/theme/theme.h"

#include <vector>

namespace crease::ui {

/// The outputs that are something to look at, the first few of them, as the comparison's panel draws them, without words in them: needs no
/// window and no fonts.
[[nodiscard]] std::vector<report::Pictures> reportPictures(const compare::Exhibit& exhibit, const Theme& theme);

} // namespace crease::ui
