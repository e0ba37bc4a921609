#include "app/cli/engine_host_command.h"

#include "core/engine/host_main.h"

#include <CLI/CLI.hpp>

namespace crease::cli {

void add_engine_host(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("engine-host", "Run models for another Crease process");
    command->group(""); // not listed
    command->callback([&outcome] { outcome.exit_code = engine::run_engine_host(); });
}

} // namespace crease::cli
