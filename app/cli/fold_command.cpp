#include "app/cli/fold_command.h"

#include "app/cli/compare_command.h"
#include "app/cli/fold_report.h"
#include "app/cli/fold_selection.h"
#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "core/compare/compare.h"
#include "core/engine/scratch_folder.h"
#include "core/fold/select/deployed.h"
#include "core/io/io.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <memory>

namespace crease::cli {
namespace {

struct FoldOptions {
    ModelOptions model;
    std::string output;
    std::vector<std::string> sites, labels, steps;
    bool all = false, deployed = false, constants = false, verify = false, overwrite = false, json = false, external = false;
    std::string data_file; ///< with external: its name; empty: chosen

    [[nodiscard]] bool names_sites() const { return all || !sites.empty() || !labels.empty() || !steps.empty(); }
};

bool is_named(const std::vector<std::string>& names, const std::string& id) {
    return std::find(names.begin(), names.end(), id) != names.end();
}

Result<fold::Document> folded_document(const FoldOptions& options, const JobControl& control, std::vector<fold::LeftOut>& left_out) {
    CREASE_TRY(const auto opened, open_model(options.model, control));
    std::set<std::string> sites;
    if (!options.constants || options.names_sites()) {
        CREASE_TRY(sites, select_sites(opened.scan(), options.sites, options.labels, options.steps));
        if (options.deployed) sites = helping_as_deployed(opened.scan(), std::move(sites));
    }
    CREASE_TRY(auto folded, opened.with_folded(std::move(sites), control, &left_out));
    // what was asked for by name has to fold; of all or of a label, what can
    for (auto& one : left_out)
        if (is_named(options.sites, one.id) || is_named(options.steps, one.id)) return forward_error(std::move(one.error));
    return options.constants ? folded.with_baked_constants(true, control) : folded;
}

void say_left_out(const std::vector<fold::LeftOut>& left_out) {
    for (const auto& one : left_out) print_message("left as it was: " + one.error.sentence());
}

/// Folds after which the runtime no longer knows a larger pattern are not done in silence.
void say_taken_apart(const fold::Document& document) {
    std::map<std::string, int> sentences;
    for (const auto& site : document.scan().sites)
        if (document.is_folded(site.id))
            if (const auto deployed = fold::as_deployed(*document.original_facts(), site); deployed.effect == fold::Deployed::takes_apart) ++sentences[deployed.sentence];
    for (const auto& [sentence, count] : sentences)
        print_message("as deployed, " + std::to_string(count) + (count == 1 ? " fold: " : " folds: ") + sentence + ". --deployed leaves such folds out; compare --time --as-deployed measures");
}

/// What runs of a model that has no file yet: its bytes, or files in `scratch` where one cannot hold it.
Result<engine::ModelSource> runnable(const Model& model, const std::string& name, std::optional<engine::ScratchFolder>& scratch, const JobControl& control) {
    auto bytes = io::model_bytes(model);
    if (bytes) return engine::ModelSource{name, std::move(*bytes)};
    if (bytes.error().code != ErrorCode::unsupported) return forward_error(std::move(bytes).error());
    CREASE_TRY(auto folder, engine::ScratchFolder::make());
    scratch.emplace(std::move(folder));
    const auto path = scratch->path() / "folded.onnx";
    CREASE_CHECK(io::write_model(model, path.string(), control));
    return engine::ModelSource{path};
}

/// Runs both models before anything is written. The document's own file is the one with the folds.
Result<compare::CompareReport> verify_by_running(const FoldOptions& options, const fold::Document& document,
                                                 const JobControl& control) {
    compare::CompareRequest request;
    request.a.path = options.model.path;
    std::optional<engine::ScratchFolder> scratch;
    CREASE_TRY(request.b, runnable(*document.current(), options.output, scratch, control));
    return compare::run(request, control);
}

int fold_and_write(const FoldOptions& options, const JobControl& control, nlohmann::json& report, std::string& text) {
    std::vector<fold::LeftOut> left_out;
    const auto document = folded_document(options, control, left_out);
    if (!document) return report_error(document.error());
    std::optional<compare::CompareReport> proof;
    if (options.verify) {
        auto compared = verify_by_running(options, *document, control);
        if (!compared) return report_error(compared.error());
        proof = std::move(*compared);
        if (const int code = exit_code_for(*proof); code != exit_good) {
            print_message(std::string("nothing was written, because the folded model ") +
                          (code == exit_answer_is_no ? "does not compute the same: " : "could not be shown to compute the same: ") + proof->summary);
            return code;
        }
    }
    const io::WriteOptions how{options.overwrite, options.external, options.data_file};
    const auto written = io::write_model(*document->current(), options.output, control, how);
    if (!written) return report_error(written.error());
    say_left_out(left_out);
    say_taken_apart(*document);
    if (options.json) report = fold_json(*document, options.output, *written, left_out);
    else text = fold_text(*document, options.output, *written, left_out);
    if (proof && options.json) report["verified"] = compare::to_json(*proof);
    if (proof && !options.json) text = "Verified: " + printable(proof->summary) + "\n" + text;
    return exit_good;
}

int run_fold(const FoldOptions& options) {
    nlohmann::json report;
    std::string text;
    int code = exit_good;
    {
        const Interrupt interrupt;
        const ProgressLine progress(interrupt.token());
        code = fold_and_write(options, progress.control(), report, text);
    }
    if (code != exit_good) return code;
    if (options.json) print_json(report);
    else print_text(text);
    return code;
}

} // namespace

void add_fold(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("fold", "Fold a model and write the result");
    const auto options = std::make_shared<FoldOptions>();
    add_model_options(*command, options->model);
    command->add_option("-o,--output", options->output, "The file to write")->required();
    command->add_option("--site", options->sites, "Fold the site with this id (see scan); may be given again")
        ->expected(1)
        ->take_all();
    command->add_option("--label", options->labels, "Fold the sites with this label; may be given again")
        ->expected(1)
        ->take_all();
    command->add_option("--steps,--step", options->steps, "Fold only this step of a site (its value's name, see scan --json); may be given again")
        ->expected(1)
        ->take_all();
    command->add_flag("--deployed", options->deployed, "Of these, only the sites that help where ONNX Runtime rewrites the model itself when it loads it");
    command->add_flag("--constants", options->constants, "Store what the file computes from constants; folds no site unless --all, --site, --label or --steps says so");
    command->add_flag("--all", options->all, "Fold every worthwhile site, as without any of these")->excludes("--site")->excludes("--label")->excludes("--steps");
    command
        ->add_option_function<std::string>(
            "--external",
            [options](const std::string& name) {
                options->external = true;
                options->data_file = name == "{}" ? "" : name; // CLI11's word for nothing
            },
            "Write the weights to a file of their own beside OUT, of this name or of OUT's with .data behind it")
        ->type_name("[FILE]")
        ->expected(0, 1);
    command->add_flag("--verify", options->verify, "Run both models first, and write only if they compute the same");
    command->add_flag("--overwrite", options->overwrite, "Allow OUT to be the file that is read");
    command->add_flag("--json", options->json, "Print JSON: what was folded, the model before and after");
    command->callback([options, &outcome] { outcome.exit_code = run_fold(*options); });
}

} // namespace crease::cli
