#pragma once

#include "ui/lesson/breaking.h"

#include <QString>

namespace crease::ui {

/// How far a mistake shows, and where it starts: "The weights change by at most ... It starts here."
[[nodiscard]] QString reactionOf(const BrokenAnswer& answer);

/// The best class of every image before and after, as an HTML table: those first whose class has changed. Empty without classes.
[[nodiscard]] QString answersOf(const BrokenAnswer& answer);

} // namespace crease::ui
