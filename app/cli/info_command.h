#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease info MODEL [--json]`: what stands in a file, without looking for folds.
void add_info(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
