#pragma once

#include "core/analysis/constant_engine.h"

namespace crease::engine {

/// ONNX Runtime in a child process that lives for one run. No process is started before something is asked for.
[[nodiscard]] analysis::ConstantEnginePtr make_constant_engine();

} // namespace crease::engine
