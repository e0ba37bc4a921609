#include "app/cli/edit_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/terminal.h"
#include "core/base/printable.h"
#include "core/io/io.h"
#include "core/model/model_edits.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace crease::cli {
namespace {

struct EditOptions {
    std::string path, output;
    std::vector<std::string> values, nodes, metadata, removed;
    ModelEdits edits;
    bool overwrite = false;
};

/// "OLD=NEW" where `is_old` knows OLD: names of models may have a = in them.
Result<std::pair<std::string, std::string>> halves(const std::string& pair, const std::function<bool(const std::string&)>& is_old) {
    for (auto at = pair.find('='); at != std::string::npos; at = pair.find('=', at + 1))
        if (is_old(pair.substr(0, at))) return std::pair(pair.substr(0, at), pair.substr(at + 1));
    if (pair.find('=') == std::string::npos) return fail(ErrorCode::usage, "\"" + pair + "\" is not OLD=NEW");
    return fail(ErrorCode::usage, "the model has nothing called \"" + pair.substr(0, pair.find('=')) + "\"", {}, "crease render --names draws them");
}

/// The edits' key of the one node that is called so.
Result<std::string> key_of(const Graph& graph, const std::string& name) {
    std::string key;
    for (const auto& node : graph.nodes) {
        if (node->name != name) continue;
        if (!key.empty()) return fail(ErrorCode::usage, "several nodes are called \"" + name + "\"");
        key = edit_key(graph, *node);
    }
    return key;
}

Status add_names(const EditOptions& options, const Model& model, ModelEdits& edits) {
    const auto& graph = model.main();
    for (const auto& pair : options.values) {
        CREASE_TRY(const auto names, halves(pair, [&](const std::string& name) { return graph.find_value(name).valid(); }));
        CREASE_CHECK(rename_value(edits, model, names.first, names.second));
    }
    for (const auto& pair : options.nodes) {
        const auto is_node = [&](const std::string& name) {
            return !name.empty() && std::any_of(graph.nodes.begin(), graph.nodes.end(), [&](const NodePtr& node) { return node->name == name; });
        };
        CREASE_TRY(const auto names, halves(pair, is_node));
        CREASE_TRY(const auto key, key_of(graph, names.first));
        CREASE_CHECK(rename_node(edits, model, key, names.second));
    }
    return {};
}

Status add_metadata(const EditOptions& options, ModelEdits& edits) {
    for (const auto& key : options.removed) edits.metadata[key] = std::nullopt;
    for (const auto& pair : options.metadata) {
        const auto at = pair.find('=');
        if (at == 0 || at == std::string::npos) return fail(ErrorCode::usage, "\"" + pair + "\" is not KEY=VALUE");
        edits.metadata[pair.substr(0, at)] = pair.substr(at + 1);
    }
    return {};
}

Status run(const EditOptions& options, const JobControl& control) {
    CREASE_TRY(const auto model, read_named(options.path, control));
    auto edits = options.edits;
    CREASE_CHECK(add_names(options, *model, edits));
    CREASE_CHECK(add_metadata(options, edits));
    if (edits.empty()) return fail(ErrorCode::usage, "nothing is to be changed", {}, "crease edit --help lists what can be");
    CREASE_TRY(const auto edited, with_edits(model, edits));
    CREASE_TRY(const auto written, io::write_model(*edited, options.output, control, {.overwrite_source = options.overwrite}));
    print_text(printable(options.output) + "\n");
    if (const auto remark = written.sentence(); !remark.empty()) print_message(remark);
    return {};
}

int run_edit(const EditOptions& options) {
    const Interrupt interrupt;
    const Status done = run(options, {interrupt.token(), {}});
    return done ? exit_good : report_error(done.error());
}

void add_list(CLI::App& command, const std::string& flag, std::vector<std::string>& list, const std::string& help, const std::string& type) {
    command.add_option(flag, list, help)->expected(1)->take_all()->type_name(type);
}

} // namespace

void add_edit(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("edit", "Rename values and nodes of a model, change what it says about itself");
    const auto options = std::make_shared<EditOptions>();
    auto& edits = options->edits;
    command->add_option("MODEL", options->path, "An ONNX file; - is standard input")->required();
    add_list(*command, "--rename", options->values, "An input, an output, a weight or a value between, and its new name; may be given again",
             "OLD=NEW");
    add_list(*command, "--rename-node", options->nodes, "A node and its new name; may be given again", "OLD=NEW");
    add_list(*command, "--meta", options->metadata, "An entry of the metadata; may be given again", "KEY=VALUE");
    add_list(*command, "--remove-meta", options->removed, "Take an entry out of the metadata; may be given again", "KEY");
    command->add_option("--doc", edits.description, "The model's description")->type_name("TEXT");
    command->add_option("--producer", edits.producer, "The program that made it")->type_name("TEXT");
    command->add_option("--producer-version", edits.producer_version, "That program's version")->type_name("TEXT");
    command->add_option("--domain", edits.domain, "The model's domain, like org.example")->type_name("TEXT");
    command->add_option("--model-version", edits.model_version, "The model's own version, a whole number")->type_name("NUMBER");
    command->add_option("--graph-name", edits.graph_name, "The name of the graph")->type_name("TEXT");
    command->add_option("-o,--output", options->output, "The file to write")->required();
    command->add_flag("--overwrite", options->overwrite, "The file may be the one that was read");
    command->callback([options, &outcome] { outcome.exit_code = run_edit(*options); });
}

} // namespace crease::cli
