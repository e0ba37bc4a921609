#pragma once

#include <optional>
#include <string>

namespace crease::app {

enum class Stay {
    until_closed, ///< until the last window is closed
    until_shown,  ///< until the first picture is drawn, to measure how long that takes
};

/// Opens the window, with `model` or with the welcome page, and runs for as long as `stay` says. `commands`: the manual's page about
/// the command line.
int run_window(int argc, char** argv, const std::optional<std::string>& model, Stay stay, const std::string& commands);

} // namespace crease::app
