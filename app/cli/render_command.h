#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease render MODEL -o FILE.png|.svg|.pdf`: the graph as the canvas draws it, hulls included. Needs no display.
void add_render(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
