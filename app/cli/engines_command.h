#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease engines [--json]`: the inference engines of this build, with versions.
void add_engines(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
