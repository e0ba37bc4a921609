#include "app/cli/scan_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/scan_report.h"
#include "app/cli/terminal.h"
#include "app/cli/timed_sites.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace crease::cli {
namespace {

struct ScanOptions {
    ModelOptions model;
    SiteTiming timing;
    bool json = false;
};

Result<std::optional<TimedSites>> timed_sites(const fold::Document& document, const SiteTiming& timing) {
    if (!timing.wanted) return std::nullopt;
    const Interrupt interrupt;
    const ProgressLine progress(interrupt.token());
    CREASE_TRY(auto timed, time_sites(document, timing, progress.control()));
    return std::optional(std::move(timed));
}

nlohmann::json as_json(const fold::Document& document, const std::optional<TimedSites>& timed) {
    auto json = scan_json(*document.original(), document.scan());
    if (!timed) return json;
    json["times"] = timed->conditions;
    for (auto& site : json["sites"]) site["time"] = nullptr;
    for (const auto& time : timed->sites)
        for (auto& site : json["sites"])
            if (site["id"] == time.id) site["time"] = to_json(time);
    return json;
}

int run_scan(const ScanOptions& options) {
    const auto document = open_model(options.model);
    if (!document) return report_error(document.error());
    const auto timed = timed_sites(*document, options.timing);
    if (!timed) return report_error(timed.error());
    if (options.json) print_json(as_json(*document, *timed));
    else print_text(scan_text(*document->original(), document->scan()) + (*timed ? to_text(**timed, document->scan()) : ""));
    return exit_good;
}

} // namespace

void add_scan(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("scan", "Show what folds in a model, what does not, and why");
    const auto options = std::make_shared<ScanOptions>();
    add_model_options(*command, options->model);
    command->add_flag("--json", options->json, "Print JSON: sites, refusals, totals");
    add_site_timing(*command, options->timing);
    command->callback([options, &outcome] { outcome.exit_code = run_scan(*options); });
}

} // namespace crease::cli
