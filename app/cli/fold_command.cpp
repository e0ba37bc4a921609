#include "app/cli/fold_command.h"

#include "app/cli/fold_files.h"
#include "app/cli/fold_job.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "core/base/printable.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace crease::cli {
namespace {

struct FoldCommand {
    FoldOptions options;
    std::vector<std::string> models;
};

void say(const Folded& one) {
    for (const auto& message : one.messages) print_message(message);
}

int fold_single(const FoldOptions& options) {
    Folded one;
    {
        const Interrupt interrupt;
        const ProgressLine progress(interrupt.token());
        one = fold_one(options, progress.control());
    }
    say(one);
    if (!one.error.empty()) print_message(one.error);
    if (one.exit_code != exit_good || options.quiet) return one.exit_code;
    const bool taken = options.output == standard_stream; // stdout holds the model
    if (options.json && !taken) print_json(one.report);
    else if (!taken) print_text(one.text);
    return one.exit_code;
}

std::string line_of(const FoldFile& file, const Folded& one) {
    const auto count = std::to_string(one.sites) + (one.sites == 1 ? " site" : " sites");
    return printable(file.from) + ": " + (one.error.empty() ? count + " folded, wrote " + printable(file.to) : printable(one.error)) + "\n";
}

/// The progress of one of many, which has its share of the whole.
JobControl share(const JobControl& control, std::size_t index, std::size_t count, const std::string& name) {
    if (!control.report) return control;
    return {control.stop, [&control, index, count, name](double fraction, std::string_view step) {
                const auto place = std::to_string(index + 1) + " of " + std::to_string(count) + ", " + name + ": ";
                control.progress((static_cast<double>(index) + fraction) / static_cast<double>(count), place + std::string(step));
            }};
}

Folded fold_into(const FoldFile& file, FoldOptions options, const JobControl& control) {
    std::error_code code;
    std::filesystem::create_directories(std::filesystem::path(file.to).parent_path(), code);
    options.model.path = file.from;
    options.output = file.to;
    return fold_one(options, control);
}

/// All are folded, whatever becomes of one; the worst of their exit codes is the answer. Only a stop ends it.
int fold_many(const FoldCommand& command) {
    const auto& options = command.options;
    const auto files = list_files(command.models, options.output);
    if (!files) return report_error(files.error());
    auto report = nlohmann::json::array();
    int code = exit_good;
    const Interrupt interrupt;
    for (std::size_t i = 0; i < files->size() && code != exit_cancelled; ++i) {
        const auto& file = (*files)[i];
        Folded one;
        {
            const ProgressLine progress(interrupt.token());
            one = fold_into(file, options, share(progress.control(), i, files->size(), std::filesystem::path(file.from).filename().string()));
        }
        say(one);
        code = std::max(code, one.exit_code);
        if (options.json)
            report.push_back({{"model", file.from},
                              {"output", file.to},
                              {"error", one.error.empty() ? nlohmann::json(nullptr) : nlohmann::json(one.error)},
                              {"result", one.report}});
        else if (!one.error.empty()) print_message(file.from + ": " + one.error);
        else if (!options.quiet) print_text(line_of(file, one));
    }
    if (options.json) print_json({{"version", 1}, {"models", std::move(report)}});
    return code;
}

int run_fold(const FoldCommand& command) {
    auto options = command.options;
    options.model.path = command.models.front();
    const bool streams = options.model.path == standard_stream || options.output == standard_stream;
    if (command.models.size() > 1 && streams) return report_error({ErrorCode::usage, "standard input and output hold one model", "-", ""});
    return !streams && means_many(command.models, options.output) ? fold_many(command) : fold_single(options);
}

void add_selection(CLI::App& command, FoldOptions& options) {
    command.add_option("--site", options.sites, "Fold the site with this id (see scan), or name, or of this node; may be given again")
        ->expected(1)
        ->take_all();
    command.add_option("--label", options.labels, "Fold the sites with this label; may be given again")->expected(1)->take_all();
    command.add_option("--steps,--step", options.steps, "Fold only this step of a site (its value's name, see scan --json); may be given again")
        ->expected(1)
        ->take_all();
    command.add_flag("--deployed", options.deployed,
                     "Of these, only the sites that help where ONNX Runtime rewrites the model itself when it loads it");
    command.add_flag("--constants", options.constants,
                     "Store what the file computes from constants; folds no site unless --all, --site, --label or --steps says so");
    command.add_option("--session", options.session, "Fold what this session (File > Save session as) has folded")
        ->type_name("FILE")
        ->excludes("--site")
        ->excludes("--label")
        ->excludes("--steps");
    command.add_flag("--all", options.all, "Fold every worthwhile site, as without any of these")
        ->excludes("--site")
        ->excludes("--label")
        ->excludes("--steps")
        ->excludes("--session");
}

} // namespace

void add_fold(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("fold", "Fold models and write the results");
    const auto fold = std::make_shared<FoldCommand>();
    auto& options = fold->options;
    command->add_option("MODEL", fold->models, "ONNX files, or folders of them; - is standard input")->required();
    add_fold_choices(*command, options.model);
    command->add_option("-o,--output", options.output, "The file to write; for several models a folder; - is standard output")->required();
    add_selection(*command, options);
    command
        ->add_option_function<std::string>(
            "--external",
            [fold](const std::string& name) {
                fold->options.external = true;
                fold->options.data_file = name == "{}" ? "" : name; // CLI11's word for nothing
            },
            "Write the weights to a file of their own beside OUT, of this name or of OUT's with .data behind it")
        ->type_name("[FILE]")
        ->expected(0, 1);
    command->add_flag("--verify", options.verify, "Run both models first, and write only if they compute the same");
    command->add_flag("--overwrite", options.overwrite, "Allow OUT to be the file that is read");
    command->add_flag("--quiet", options.quiet, "Say nothing but what went wrong");
    command->add_flag("--json", options.json, "Print JSON: what was folded, the model before and after");
    command->callback([fold, &outcome] { outcome.exit_code = run_fold(*fold); });
}

} // namespace crease::cli
