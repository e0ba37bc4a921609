#pragma once

#include "core/engine/engine.h"

namespace crease::engine {

/// ONNX Runtime on the CPU, through its C API. Fails with the loader's words when the library is not there.
[[nodiscard]] Result<std::unique_ptr<Engine>> make_ort_engine();

} // namespace crease::engine
