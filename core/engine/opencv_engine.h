#pragma once

#include "core/engine/engine.h"

namespace crease::engine {

/// OpenCV's DNN module on the CPU. It computes in float32 and refuses many exports; what it refuses, and why, comes back
/// in its own words. A model with dynamic extents is imported anew whenever the inputs' shapes change.
[[nodiscard]] std::unique_ptr<Engine> make_opencv_engine();

} // namespace crease::engine
