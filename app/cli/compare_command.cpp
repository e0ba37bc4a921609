#include "app/cli/compare_command.h"

#include "app/cli/compare_options.h"
#include "app/cli/diff_command.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "core/compare/compare.h"
#include "core/io/io.h"
#include "core/model/constant_inputs.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace crease::cli {
namespace {

/// What runs of a model whose weights are also inputs: the file itself, unless it is to be taken without them.
Status take_constant_inputs(engine::ModelSource& source) {
    CREASE_TRY(const auto model, io::read_model(source.path.string()));
    CREASE_TRY(const auto changed, with_constant_inputs(model));
    if (changed == model) return {};
    CREASE_TRY(source.bytes, io::model_bytes(*changed));
    return {};
}

Result<compare::CompareRequest> request_of(const CompareOptions& options) {
    CREASE_TRY(auto request, to_request(options));
    if (!options.constant_inputs) return request;
    for (auto* source : {&request.a, &request.b}) CREASE_CHECK(take_constant_inputs(*source));
    return request;
}

Result<compare::CompareReport> compare_with_progress(const compare::CompareRequest& request) {
    const Interrupt interrupt;
    const ProgressLine progress(interrupt.token());
    return compare::run(request, progress.control());
}

bool differ(const compare::CompareReport& report) { return report.verdict == compare::Verdict::suspicious || report.verdict == compare::Verdict::wrong; }

/// The report; of models that do not compute the same, with what their weights say about the reason.
void print(const compare::CompareReport& report, const CompareOptions& options) {
    const auto diff = differ(report) ? diagnosed(options.a, options.b, options.constant_inputs) : std::nullopt;
    if (!options.json) return print_text(to_text(report) + "\n" + (diff ? "\nA and B by structure\n" + diagnosis_text(*diff) : ""));
    auto json = compare::to_json(report);
    json["diff"] = diff ? diff::to_json(*diff) : nlohmann::json(nullptr);
    print_json(json);
}

int run_compare(const CompareOptions& options) {
    const auto request = request_of(options);
    if (!request) return report_error(request.error());
    const auto report = compare_with_progress(*request);
    if (!report) return report_error(report.error());
    if (!options.quiet) print(*report, options);
    return exit_code_for(*report);
}

} // namespace

int exit_code_for(const compare::CompareReport& report) {
    switch (report.verdict) {
    case compare::Verdict::rounding: return exit_good;
    case compare::Verdict::unjudged: return exit_unjudged;
    case compare::Verdict::incomparable: return exit_incomparable;
    case compare::Verdict::suspicious:
    case compare::Verdict::wrong: break;
    }
    return exit_answer_is_no;
}

void add_compare(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("compare", "Run two models on the same inputs: same outputs? faster?");
    const auto options = std::make_shared<CompareOptions>();
    add_options(*command, *options);
    command->callback([options, &outcome] { outcome.exit_code = run_compare(*options); });
}

} // namespace crease::cli
