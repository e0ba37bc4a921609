#include "app/cli/check_command.h"

#include "app/cli/fold_selection.h"
#include "app/cli/junit.h"
#include "app/cli/model_options.h"
#include "app/cli/terminal.h"
#include "core/base/printable.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <memory>

namespace crease::cli {
namespace {

using nlohmann::json;

struct CheckOptions {
    std::vector<std::string> models, allowed;
    std::string junit;
    bool constant_inputs = false, into_scales = false, json = false, quiet = false;
};

/// What became of one model: its sites that are left to fold, or why it could not be looked at.
struct Checked {
    std::string model;
    std::vector<std::pair<std::string, std::string>> left; ///< id and label, in graph order
    std::string error;
    int exit_code = exit_good;
};

Checked checked(const std::string& path, const CheckOptions& options) {
    Checked out{path, {}, {}, exit_good};
    const auto document = open_model({path, {options.constant_inputs, options.into_scales}});
    if (!document) {
        out.error = document.error().sentence();
        out.exit_code = exit_code_for(document.error());
        return out;
    }
    for (const auto& site : document->scan().sites)
        if (site.worthwhile && !has_label(site, options.allowed)) out.left.emplace_back(site.id, site.label);
    if (!out.left.empty()) out.exit_code = exit_answer_is_no;
    return out;
}

/// "3 sites are left to fold: 2 x Conv+BN, 1 x RepVGG block"; empty when none is.
std::string left_text(const Checked& one) {
    if (one.left.empty()) return {};
    std::map<std::string, int> by_label;
    for (const auto& [id, label] : one.left) ++by_label[label];
    std::string text = std::to_string(one.left.size()) + (one.left.size() == 1 ? " site is" : " sites are") + " left to fold: ";
    for (const auto& [label, count] : by_label) text += (text.ends_with(": ") ? "" : ", ") + std::to_string(count) + " x " + label;
    return text;
}

std::string line(const Checked& one) {
    const auto left = left_text(one);
    return printable(one.model) + ": " + (!one.error.empty() ? printable(one.error) : left.empty() ? "nothing is left to fold." : left + ".") + "\n";
}

json to_json(const Checked& one) {
    auto left = json::array();
    for (const auto& [id, label] : one.left) left.push_back({{"site", id}, {"label", label}});
    return {{"model", one.model}, {"left", std::move(left)}, {"error", one.error.empty() ? json(nullptr) : json(one.error)}};
}

int write_junit(const std::vector<Checked>& all, const std::string& path) {
    std::vector<JunitCase> cases;
    for (const auto& one : all) cases.push_back({one.model, left_text(one), one.error});
    std::ofstream file(path, std::ios::binary);
    file << junit_xml("crease check", cases);
    if (file.flush()) return exit_good;
    print_message("the report cannot be written to " + printable(path));
    return exit_bad_input;
}

/// All models are looked at, whatever becomes of one; a file that cannot be read weighs more than one that is not folded.
int run_check(const CheckOptions& options) {
    std::vector<Checked> all;
    int code = exit_good;
    auto report = json::array();
    for (const auto& model : options.models) {
        all.push_back(checked(model, options));
        code = std::max(code, all.back().exit_code);
        if (options.json) report.push_back(to_json(all.back()));
        else if (!options.quiet) print_text(line(all.back()));
        else if (!all.back().error.empty()) print_message(options.models.size() > 1 ? all.back().model + ": " + all.back().error : all.back().error);
    }
    if (options.json) print_json({{"version", 1}, {"models", std::move(report)}});
    if (!options.junit.empty()) code = std::max(code, write_junit(all, options.junit));
    return code;
}

} // namespace

void add_check(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("check", "Fail (exit code 1) when something in a model is left to fold");
    const auto options = std::make_shared<CheckOptions>();
    command->add_option("MODEL", options->models, "ONNX files; - is standard input")->required();
    command->add_option("--allow", options->allowed, "A label of sites that may stay as they are; may be repeated")->expected(1)->take_all();
    command->add_option("--junit", options->junit, "Write the results as a JUnit report as well");
    add_constant_inputs(*command, options->constant_inputs, "Take weights that are also inputs for constants");
    command->add_flag("--into-scales", options->into_scales, "Ask as well for what could be folded into the scales of int8 weights");
    command->add_flag("--quiet", options->quiet, "Say nothing but what could not be read; the exit code is the answer");
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options, &outcome] { outcome.exit_code = run_check(*options); });
}

} // namespace crease::cli
