#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease completion SHELL` and, for packages, `crease manual-page`. Call it last: both tell of the commands that `app` has when they run.
void add_completion(CLI::App& app, Outcome& outcome, const std::string& version);

} // namespace crease::cli
