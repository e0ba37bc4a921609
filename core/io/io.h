#pragma once

#include "core/base/progress.h"
#include "core/model/graph.h"

#include <string>

namespace crease::io {

/// Reads the structure of an ONNX file; weights stay in the file and are read on demand. Errors: io (missing, a
/// directory), bad_input (empty, not ONNX, truncated, a tensor shorter than its dims), each as one sentence.
[[nodiscard]] Result<ModelPtr> read_model(const std::string& path, const JobControl& control = {});

/// The same from bytes in memory (tests, pipes).
[[nodiscard]] Result<ModelPtr> read_model_bytes(std::vector<std::byte> bytes, std::string name = {});

/// Streams the model to `path`: a temporary file beside the target, fsync, rename; on any error or cancel nothing is
/// left behind. Refuses to replace the file that `model` was read from unless `overwrite_source`.
[[nodiscard]] Status write_model(const Model& model, const std::string& path, const JobControl& control = {},
                                 bool overwrite_source = false);

/// The file that write_model would write, in memory.
[[nodiscard]] Result<std::vector<std::byte>> model_bytes(const Model& model);

} // namespace crease::io
