#pragma once

#include "core/engine/engine.h"

#include <string>
#include <vector>

namespace crease::engine {

/// Reads a whole model file. Errors: `io` when it cannot be read, `bad_input` for a directory or an empty file.
[[nodiscard]] Result<std::vector<std::byte>> read_model_bytes(const std::filesystem::path& path);

/// The bytes of `source` (read from its file when it holds none itself) as `options` want them: with extra outputs
/// declared and weights jittered. Errors: as above, and `unsupported` when a model over 2 GB is to be jittered.
[[nodiscard]] Result<std::vector<std::byte>> bytes_of(const ModelSource& source, const SessionOptions& options);

/// Declares inner values as outputs of the main graph by appending to a serialized model: in the protobuf encoding the
/// concatenation of two messages is their merge, so no parsing is needed whatever the model's size.
void append_graph_outputs(std::vector<std::byte>& model, const std::vector<std::string>& names);

} // namespace crease::engine
