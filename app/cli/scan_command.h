#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease scan MODEL [--json]`: what folds, what does not, and why.
void add_scan(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
