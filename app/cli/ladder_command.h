#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease ladder MODEL`: the folds one by one, each compared with the original: which one moves the output most, which one pays most.
void add_ladder(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
