#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease engine-host`: the child process in which models run. Hidden from --help; not for people.
void add_engine_host(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
