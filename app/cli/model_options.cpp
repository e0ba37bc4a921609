#include "app/cli/model_options.h"

#include "core/engine/constant_host.h"
#include "core/fold/open.h"
#include "core/io/io.h"
#include "core/model/constant_inputs.h"

#include <CLI/CLI.hpp>

namespace crease::cli {

void add_constant_inputs(CLI::App& command, bool& constant_inputs, const char* description) {
    command.add_flag("--constant-inputs", constant_inputs, description);
}

void add_model_options(CLI::App& command, ModelOptions& options) {
    command.add_option("MODEL", options.path, "An ONNX file")->required();
    add_constant_inputs(command, options.constant_inputs, "Take weights that are also inputs for constants, so that they fold");
}

Result<fold::Document> open_model(const ModelOptions& options, const JobControl& control) {
    CREASE_TRY(const auto model, io::read_model(options.path, control));
    return fold::open_document(model, {options.constant_inputs, engine::make_constant_engine()}, control);
}

std::string constant_inputs_hint(const Model& model) {
    return overridable_inputs(model).empty() ? "" : "--constant-inputs takes them for constants.\n";
}

} // namespace crease::cli
