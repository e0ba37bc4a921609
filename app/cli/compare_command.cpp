#include "app/cli/compare_command.h"

#include "app/cli/compare_options.h"
#include "app/cli/diff_command.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "core/base/shell_word.h"
#include "core/compare/compare.h"
#include "core/compare/drift.h"
#include "core/compare/staging.h"
#include "core/diff/beside.h"
#include "core/io/io.h"
#include "core/model/constant_inputs.h"
#include "core/report/reports.h"
#include "ui/compare/report_pictures.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <memory>

namespace crease::cli {
namespace {

/// What else is wanted of a comparison than its verdict on the terminal.
struct Wanted {
    std::string html, csv; ///< files to write; empty: none
    bool depth = false;    ///< the difference of every value that both compute
    std::string command;   ///< as it was typed
};

/// The two models by structure, looked at when first asked for.
class Structure {
public:
    explicit Structure(const CompareOptions& options) : options_(options) {}
    const std::optional<diff::ModelDiff>& diff() {
        if (!asked_) diff_ = diagnosed(options_.a, options_.b, options_.constant_inputs);
        asked_ = true;
        return diff_;
    }
    std::vector<std::pair<std::string, std::string>> counterparts() {
        return diff() ? diff::counterparts(*diff()) : std::vector<std::pair<std::string, std::string>>();
    }

private:
    const CompareOptions& options_;
    bool asked_ = false;
    std::optional<diff::ModelDiff> diff_;
};

/// What runs of a model whose weights are also inputs: the file itself, unless it is to be taken without them.
Status take_constant_inputs(engine::ModelSource& source, const compare::Staging& staging) {
    CREASE_TRY(const auto model, io::read_model(source.path.string()));
    CREASE_TRY(const auto changed, with_constant_inputs(model));
    if (changed == model) return {};
    CREASE_TRY(source, staging.add(*changed, source.path));
    return {};
}

Result<compare::CompareRequest> request_of(const CompareOptions& options, const compare::Staging& first, const compare::Staging& second) {
    CREASE_TRY(auto request, to_request(options));
    if (!options.constant_inputs) return request;
    CREASE_CHECK(take_constant_inputs(request.a, first));
    CREASE_CHECK(take_constant_inputs(request.b, second));
    return request;
}

/// A comparison and all that was found out besides.
struct Compared {
    compare::CompareReport report;
    std::optional<compare::DriftReport> depth;
    std::optional<diff::ModelDiff> diff; ///< of models that do not compute the same
    report::Looks looks;                 ///< for a page
};

Result<Compared> compared(compare::CompareRequest request, const CompareOptions& options, const Wanted& wanted) {
    Structure structure(options);
    request.counterparts = [&structure] { return structure.counterparts(); };
    Compared out;
    {
        const Interrupt interrupt;
        const ProgressLine progress(interrupt.token());
        CREASE_TRY(out.report, compare::run(request, progress.control()));
        const bool comparable = out.report.verdict != compare::Verdict::incomparable;
        if (wanted.depth && comparable) {
            CREASE_TRY(out.depth, compare::measure_whole_drift(request, progress.control()));
        }
        if (!wanted.html.empty() && comparable) out.looks = ui::looksOf(out.report, request, progress.control());
    }
    if (compare::is_difference(out.report.verdict)) out.diff = structure.diff();
    return out;
}

nlohmann::json to_json(const compare::DriftReport& depth) {
    auto values = nlohmann::json::array();
    for (const auto& value : depth.values)
        values.push_back({{"value", value.value}, {"max_abs", value.difference.max_abs}, {"relative", value.relative}}); // infinity becomes null
    return {{"input", depth.input}, {"values", std::move(values)}};
}

/// The report; of models that do not compute the same, with what their weights say about the reason.
void print(const Compared& compared, const CompareOptions& options) {
    const auto& diff = compared.diff;
    if (!options.json) return print_text(to_text(compared.report) + "\n" + (diff ? "\nA and B by structure\n" + diagnosis_text(*diff) : ""));
    auto json = compare::to_json(compared.report);
    json["diff"] = diff ? diff::to_json(*diff) : nlohmann::json(nullptr);
    if (compared.depth) json["depth"] = to_json(*compared.depth);
    print_json(json);
}

Status write_files(const Compared& compared, const CompareOptions& options, const Wanted& wanted) {
    if (!wanted.csv.empty()) CREASE_CHECK(report::write_report(wanted.csv, report::csv_report(compared.report)));
    if (wanted.html.empty()) return {};
    return report::write_report(wanted.html, report::html_report({compared.report, options.a, options.b, compared.diff, compared.depth,
                                                                  wanted.command, CREASE_VERSION, compared.looks}));
}

int run_compare(const CompareOptions& options, const Wanted& wanted) {
    const auto first = compare::Staging::make(), second = compare::Staging::make();
    if (!first || !second) return report_error(first ? second.error() : first.error());
    const auto request = request_of(options, *first, *second);
    if (!request) return report_error(request.error());
    const auto done = compared(*request, options, wanted);
    if (!done) return report_error(done.error());
    if (!options.quiet) print(*done, options);
    if (const auto written = write_files(*done, options, wanted); !written) return report_error(written.error());
    return exit_code_for(done->report);
}

/// The command line of this process.
std::string command_line() {
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::string text;
    for (std::string word; std::getline(file, word, '\0');) text += text.empty() ? "crease" : " " + shell_word(word);
    return text;
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
    const auto wanted = std::make_shared<Wanted>();
    command->add_option("--report", wanted->html, "Write a report as one HTML page: verdict, reason, curves, images, machine, versions")
        ->type_name("FILE.html")
        ->group("Reports");
    command->add_option("--csv", wanted->csv, "Write differences and times as CSV")->type_name("FILE.csv")->group("Reports");
    command->add_flag("--depth", wanted->depth, "With --json: the difference of every value that both compute, in order")->group("Reports");
    command->callback([options, wanted, &outcome] {
        wanted->depth = wanted->depth || !wanted->html.empty();
        wanted->command = command_line();
        outcome.exit_code = run_compare(*options, *wanted);
    });
}

} // namespace crease::cli
