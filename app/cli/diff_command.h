#pragma once

#include "app/cli/outcome.h"
#include "core/diff/model_diff.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace crease::cli {

/// `crease diff A B`: two models side by side by structure, whatever their names. `crease diagnose A B`: what mistake made B's weights
/// differ from those that A folds into.
void add_diff(CLI::App& app, Outcome& outcome);
void add_diagnose(CLI::App& app, Outcome& outcome);

/// What is to be said of A and B, which do not compute the same, as far as it can be told: nothing where one of them cannot be folded or read.
[[nodiscard]] std::optional<diff::ModelDiff> diagnosed(const std::string& a, const std::string& b, bool constant_inputs);

/// As a person reads it on a terminal.
[[nodiscard]] std::string diff_text(const diff::ModelDiff& diff);
/// How the structures compare, and a sentence for each layer that differs.
[[nodiscard]] std::string diagnosis_text(const diff::ModelDiff& diff);

} // namespace crease::cli
