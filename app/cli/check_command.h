#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease check MODEL...`: for a build that must not ship a network somebody forgot to fold.
void add_check(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
