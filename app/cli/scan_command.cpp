#include "app/cli/scan_command.h"

#include "app/cli/scan_report.h"
#include "app/cli/terminal.h"
#include "core/fold/fold.h"
#include "core/io/io.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace crease::cli {
namespace {

struct ScanOptions {
    std::string model;
    bool json = false;
};

int run_scan(const ScanOptions& options) {
    const auto model = io::read_model(options.model);
    if (!model) return report_error(model.error());
    const auto scan = fold::scan(**model);
    if (!scan) return report_error(scan.error());
    if (options.json) print_json(scan_json(**model, *scan));
    else print_text(scan_text(**model, *scan));
    return exit_good;
}

} // namespace

void add_scan(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("scan", "Show what folds in a model, what does not, and why");
    const auto options = std::make_shared<ScanOptions>();
    command->add_option("MODEL", options->model, "An ONNX file")->required();
    command->add_flag("--json", options->json, "Print JSON: sites, refusals, totals");
    command->callback([options, &outcome] { outcome.exit_code = run_scan(*options); });
}

} // namespace crease::cli
