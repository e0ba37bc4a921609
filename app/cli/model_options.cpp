#include "app/cli/model_options.h"

#include "core/engine/constant_host.h"
#include "core/fold/open.h"
#include "core/io/io.h"
#include "core/model/constant_inputs.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace crease::cli {

void add_constant_inputs(CLI::App& command, bool& constant_inputs, const char* description) {
    command.add_flag("--constant-inputs", constant_inputs, description);
}

void add_model_options(CLI::App& command, ModelOptions& options) {
    command.add_option("MODEL", options.path, "An ONNX file; - is standard input")->required();
    add_fold_choices(command, options);
}

void add_fold_choices(CLI::App& command, ModelOptions& options) {
    add_constant_inputs(command, options.choices.constant_inputs, "Take weights that are also inputs for constants, so that they fold");
    command.add_flag("--widen", options.choices.widen, "Let a folded operator work in float32 where float16 or bfloat16 cannot hold its weights");
    command.add_flag("--into-scales", options.choices.into_scales,
                     "Fold what stands behind a layer of int8 weights into their scales; the integers stay as they are");
}

Result<ModelPtr> read_named(const std::string& path, const JobControl& control) {
    if (path != standard_stream) return io::read_model(path, control);
    constexpr std::size_t piece = 1 << 20, most = std::size_t{2} << 30;
    std::vector<std::byte> bytes;
    for (std::size_t got = piece; got == piece && bytes.size() <= most;) {
        const auto begin = bytes.size();
        bytes.resize(begin + piece);
        got = std::fread(bytes.data() + begin, 1, piece, stdin);
        bytes.resize(begin + got);
        if (control.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    }
    if (std::ferror(stdin)) return fail(ErrorCode::io, "standard input cannot be read");
    if (bytes.empty()) return fail(ErrorCode::bad_input, "standard input is empty");
    return io::read_model_bytes(std::move(bytes), "standard input");
}

Result<fold::Document> open_model(const ModelOptions& options, const JobControl& control) {
    CREASE_TRY(const auto model, read_named(options.path, control));
    return fold::open_document(model, options.choices, engine::make_constant_engine(), control);
}

std::string constant_inputs_hint(const Model& model) {
    return overridable_inputs(model).empty() ? "" : "--constant-inputs takes them for constants.\n";
}

} // namespace crease::cli
