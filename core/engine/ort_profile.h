#pragma once

#include "core/engine/engine.h"

#include <string_view>

namespace crease::engine {

/// Median time per node from the trace file that ONNX Runtime writes, in execution order of the first run.
[[nodiscard]] Result<std::vector<NodeTime>> read_ort_profile(const std::filesystem::path& file);

/// The same from the trace's text (JSON, an array of events). Errors: `engine` when it is not such a trace.
[[nodiscard]] Result<std::vector<NodeTime>> parse_ort_profile(std::string_view json);

} // namespace crease::engine
