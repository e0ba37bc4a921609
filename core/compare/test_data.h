#pragma once

#include "core/engine/engine.h"

#include <filesystem>

namespace crease::compare {

/// A recorded set of inputs and outputs, as ONNX's test data has them: a folder of input_0.pb, input_1.pb, ..., output_0.pb, ...; the
/// numbers count the model's inputs and outputs, and names in the files go before.

/// The sets that a folder is or has in it (test_data_set_0, ...), sorted. Errors: `io`, `bad_input` for a folder without any.
[[nodiscard]] Result<std::vector<std::filesystem::path>> find_test_data(const std::filesystem::path& folder);

/// One tensor for each of `inputs`. Errors: `io`, `bad_input`, `unsupported`.
[[nodiscard]] Result<engine::NamedTensors> read_test_inputs(const std::filesystem::path& set, const std::vector<engine::TensorInfo>& inputs);

/// A sentence on how far the outputs are from the recorded ones; empty where none are recorded.
[[nodiscard]] std::string beside_recorded(const std::filesystem::path& set, const engine::NamedTensors& outputs, const std::string& which);

} // namespace crease::compare
