#include "app/cli/diff_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace crease::cli {
namespace {

struct DiffOptions {
    std::string a, b;
    bool constant_inputs = false, json = false;
};

Result<diff::ModelDiff> compared(const DiffOptions& options, bool name_mistakes) {
    const Interrupt interrupt;
    const ProgressLine progress(interrupt.token());
    const auto control = progress.control();
    CREASE_TRY(const auto a, open_model({options.a, {options.constant_inputs}}, control));
    CREASE_TRY(const auto b, open_model({options.b, {options.constant_inputs}}, control));
    return diff::compare_models(a, b, name_mistakes, control);
}

using Text = std::string (*)(const diff::ModelDiff&);

int run(const DiffOptions& options, bool name_mistakes, Text text) {
    const auto diff = compared(options, name_mistakes);
    if (!diff) return report_error(diff.error());
    if (options.json) print_json(diff::to_json(*diff));
    else print_text(text(*diff));
    return diff->same() ? exit_good : exit_answer_is_no;
}

std::shared_ptr<DiffOptions> add_options(CLI::App& command) {
    const auto options = std::make_shared<DiffOptions>();
    command.add_option("A", options->a, "An ONNX file")->required();
    command.add_option("B", options->b, "The one to hold against it")->required();
    add_constant_inputs(command, options->constant_inputs, "Take weights that are also inputs for constants");
    command.add_flag("--json", options->json, "Print JSON");
    return options;
}

} // namespace

std::optional<diff::ModelDiff> diagnosed(const std::string& a, const std::string& b, bool constant_inputs) {
    auto diff = compared({a, b, constant_inputs, false}, true);
    return diff ? std::optional(std::move(*diff)) : std::nullopt;
}

void add_diff(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("diff", "Two models side by side by structure: what came, went, changed, which weights differ");
    const auto options = add_options(*command);
    command->callback([options, &outcome] { outcome.exit_code = run(*options, false, diff_text); });
}

void add_diagnose(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("diagnose", "Name the mistakes that made B's weights other than those that A folds into");
    const auto options = add_options(*command);
    command->callback([options, &outcome] { outcome.exit_code = run(*options, true, diagnosis_text); });
}

} // namespace crease::cli
