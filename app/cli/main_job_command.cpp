#include "app/cli/main_job_command.h"

#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "ui/main_job/main_job.h"
#include "ui/overlays/overlay_kind.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace crease::cli {

namespace {

int run(const ui::MainJobOptions& options) {
    const auto result = ui::runMainJob(options);
    if (!result) return report_error(result.error());
    print_text(result->summary);
    for (const auto& file : result->files) print_text("written: " + printable(file) + "\n");
    return result->same ? exit_good : exit_answer_is_no;
}

bool parse_size(const std::string& words, ui::MainJobOptions& options) {
    return std::sscanf(words.c_str(), "%dx%d", &options.width, &options.height) == 2 && options.width > 0 && options.height > 0;
}

} // namespace

void add_main_job(CLI::App& app, Outcome& outcome) {
    auto options = std::make_shared<ui::MainJobOptions>();
    auto size = std::make_shared<std::string>("1440x900");
    auto* command = app.add_subcommand("main-job", "Open, fold all, compare, save and take a picture, without a display");
    command->group("");
    command->add_option("MODEL", options->model, "An ONNX file; without one, a picture of the welcome page");
    auto* out = command->add_option("--out", options->out, "Folder for picture, report and folded model");
    auto* picture = command->add_option("--screenshot", options->picture, "Where the picture goes");
    command->add_option("--size", *size, "Of the window, WIDTHxHEIGHT");
    command->add_option("--select", options->site, "Id of the site to select");
    command->add_option("--overlay", options->overlay, "What nodes and edges are coloured by")
        ->check(CLI::IsMember(ui::overlayIds(ui::Measured::too)));
    command->add_flag("--whole", options->whole, "The whole graph on the canvas");
    command->add_flag("--dark", options->dark, "Dark colours");
    command->add_flag("--no-fold{false}", options->fold, "Leave everything unfolded");
    command->add_flag("--no-compare{false}", options->compare, "Do not run the models");
    command->callback([=, &outcome] {
        if (out->empty() && picture->empty()) throw CLI::RequiredError("--out or --screenshot");
        if (!parse_size(*size, *options)) throw CLI::ValidationError("--size", "must look like 1440x900");
        outcome.exit_code = run(*options);
    });
}

} // namespace crease::cli
