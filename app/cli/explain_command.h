#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease explain MODEL --site ID [--channel O,I] [-o FILE.html] [--svg DIR] [--json]`: why a site folds, on its own numbers.
/// `crease explain MODEL --refusal NODE`: why something does not.
void add_explain(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
