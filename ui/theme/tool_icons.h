#pragma once

#include <QIcon>

namespace crease::ui {

struct Theme;

/// The few signs beside the words of the tool bar, in the colour of its text.
enum class Tool { undo, redo, fold_all, compare };
[[nodiscard]] QIcon toolIcon(Tool tool, const Theme& theme);

} // namespace crease::ui
