#pragma once

#include "ui/graph/color_mix.h"
#include "ui/theme/theme.h"

namespace crease::ui {

/// A tint of the panel, and the accent's shade that can be read on it (contrast of 4.5 and more).
[[nodiscard]] inline QColor washOf(const QColor& accent, const Theme& theme) { return mix(theme.panel, accent, 0.16); }
[[nodiscard]] inline QColor onWash(const QColor& accent, const Theme& theme) { return mix(accent, theme.ink, 0.3); }
/// Muted words on a selected row.
[[nodiscard]] inline QColor mutedOnSelection(const Theme& theme) { return mix(theme.muted, theme.ink, 0.3); }

} // namespace crease::ui
