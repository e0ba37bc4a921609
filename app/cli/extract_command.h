#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease extract`: a part of a model as a model of its own.
void add_extract(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
