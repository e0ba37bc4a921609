#pragma once

#include <optional>
#include <string>

namespace crease::app {

/// Opens the window, with `model` or with the welcome page, and runs until the last window is closed.
int run_window(int argc, char** argv, const std::optional<std::string>& model);

} // namespace crease::app
