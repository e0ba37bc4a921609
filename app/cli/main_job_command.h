#pragma once

#include "app/cli/outcome.h"

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease main-job [MODEL] --out DIR`: the window's main job without a person: open, fold all, compare, save, picture.
/// Not listed in --help; scripts/run uses it where there is no display, and the README's pictures are made with it.
void add_main_job(CLI::App& app, Outcome& outcome);

} // namespace crease::cli
