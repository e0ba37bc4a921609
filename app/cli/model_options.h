#pragma once

#include "core/fold/choices.h"
#include "core/fold/document.h"

#include <string>

namespace CLI {
class App;
}

namespace crease::cli {

/// The word for standard input and output in the place of a file.
inline constexpr const char* standard_stream = "-";

/// The model of a subcommand, and how it is to be taken.
struct ModelOptions {
    std::string path;
    fold::Choices choices{};
};

/// MODEL and the flags that belong to it.
void add_model_options(CLI::App& command, ModelOptions& options);
/// The flags alone.
void add_fold_choices(CLI::App& command, ModelOptions& options);
void add_constant_inputs(CLI::App& command, bool& constant_inputs, const char* description);

/// Reads the file, or standard input for "-". Errors: those of reading.
[[nodiscard]] Result<ModelPtr> read_named(const std::string& path, const JobControl& control = {});

/// Reads and scans it. Errors: those of reading and scanning.
[[nodiscard]] Result<fold::Document> open_model(const ModelOptions& options, const JobControl& control = {});

/// What to do about the weights that are also inputs, as a line of its own; empty when the model has none.
[[nodiscard]] std::string constant_inputs_hint(const Model& model);

} // namespace crease::cli
