#pragma once

#include <QString>

#include <string>

namespace crease::ui {

/// Core's words for an operator that folding makes ("Conv 3x3, 1 to 16, stride 2x2, +bias"), part by part in the window's language.
[[nodiscard]] QString operatorText(const std::string& made);

} // namespace crease::ui
