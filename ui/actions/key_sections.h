#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace crease::ui {

class WindowActions;

/// Some of the window's keys, under a heading.
struct KeySection {
    QString title;
    std::vector<std::pair<QString, QString>> rows; ///< what, keys
    int column = 0;                                ///< of the dialog that shows all of them on one page
};

/// All keys: those of the actions, read from them, and those of the canvas.
[[nodiscard]] std::vector<KeySection> keySections(const WindowActions& actions);

} // namespace crease::ui
