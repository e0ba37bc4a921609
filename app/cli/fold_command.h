#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease fold MODEL -o OUT [--site ID]... [--label LABEL]... [--verify] [--json]`: folds and writes.
void add_fold(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
