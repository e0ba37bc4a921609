#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease edit`: names, and what the file says about itself.
void add_edit(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
