#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease weight`: the numbers of one weight, for people, as JSON or as a NumPy array.
void add_weight(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
