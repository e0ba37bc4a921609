#include "app/cli/extract_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/model_options.h"
#include "app/cli/terminal.h"
#include "core/analysis/extract.h"
#include "core/base/printable.h"
#include "core/io/io.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace crease::cli {
namespace {

struct ExtractOptions {
    std::string path, output;
    std::vector<std::string> from, to;
    bool overwrite = false;
};

Status run(const ExtractOptions& options, const JobControl& control) {
    CREASE_TRY(const auto model, read_named(options.path, control));
    CREASE_TRY(const auto part, analysis::extract(analysis::ModelFacts(*model), options.from, options.to));
    for (const auto& input : part.added_inputs) print_message("the part also needs the model's input \"" + input + "\"");
    CREASE_TRY(const auto written, io::write_model(*part.model, options.output, control, {.overwrite_source = options.overwrite}));
    print_text(printable(options.output) + ": " + std::to_string(part.model->main().nodes.size()) + " of " +
               std::to_string(model->main().nodes.size()) + " nodes\n");
    if (const auto remark = written.sentence(); !remark.empty()) print_message(remark);
    return {};
}

int run_extract(const ExtractOptions& options) {
    const Interrupt interrupt;
    const Status done = run(options, {interrupt.token(), {}});
    return done ? exit_good : report_error(done.error());
}

} // namespace

void add_extract(CLI::App& app, Outcome& outcome) {
    auto* command = app.add_subcommand("extract", "Write a part of a model as a model of its own");
    const auto options = std::make_shared<ExtractOptions>();
    command->add_option("MODEL", options->path, "An ONNX file; - is standard input")->required();
    command->add_option("--from", options->from, "A value that the part begins with; may be given again; without one, the model's inputs")
        ->expected(1)
        ->take_all()
        ->type_name("VALUE");
    command->add_option("--to", options->to, "A value that the part makes; may be given again")
        ->required()
        ->expected(1)
        ->take_all()
        ->type_name("VALUE");
    command->add_option("-o,--output", options->output, "The file to write")->required();
    command->add_flag("--overwrite", options->overwrite, "The file may be the one that was read");
    command->callback([options, &outcome] { outcome.exit_code = run_extract(*options); });
}

} // namespace crease::cli
