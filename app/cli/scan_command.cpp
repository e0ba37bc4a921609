#include "app/cli/scan_command.h"

#include "app/cli/model_options.h"
#include "app/cli/scan_report.h"
#include "app/cli/terminal.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace crease::cli {
namespace {

struct ScanOptions {
    ModelOptions model;
    bool json = false;
};

int run_scan(const ScanOptions& options) {
    const auto document = open_model(options.model);
    if (!document) return report_error(document.error());
    if (options.json) print_json(scan_json(*document->original(), document->scan()));
    else print_text(scan_text(*document->original(), document->scan()));
    return exit_good;
}

} // namespace

void add_scan(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("scan", "Show what folds in a model, what does not, and why");
    const auto options = std::make_shared<ScanOptions>();
    add_model_options(*command, options->model);
    command->add_flag("--json", options->json, "Print JSON: sites, refusals, totals");
    command->callback([options, &outcome] { outcome.exit_code = run_scan(*options); });
}

} // namespace crease::cli
