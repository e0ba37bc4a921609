#pragma once

#include "core/compare/inputs.h"

namespace crease::compare {

/// Where the file leaves open what goes in, has the model run on a first input, and guesses again until it does. `remarks` grows by a
/// sentence when the first guess was refused. Errors: `engine` when everything was refused, with what to give; those of making an input.
[[nodiscard]] Status settle(InputSet& inputs, engine::Session& model, std::vector<std::string>& remarks, const JobControl& control);

/// Runs, with an error that says what was fed.
[[nodiscard]] Result<engine::RunResult> run_fed(engine::Session& model, const engine::NamedTensors& inputs);

} // namespace crease::compare
