#include "app/cli/compare_command.h"

#include "app/cli/compare_options.h"
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

int run_compare(const CompareOptions& options) {
    const auto request = request_of(options);
    if (!request) return report_error(request.error());
    const auto report = compare_with_progress(*request);
    if (!report) return report_error(report.error());
    if (options.json) print_json(compare::to_json(*report));
    else print_text(to_text(*report) + "\n");
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
