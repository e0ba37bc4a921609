#pragma once

#include "core/analysis/constants.h"

namespace crease::analysis {

/// Whether the node draws random numbers, so that it gives something else in every run: the generators, and a Dropout in
/// training mode. A seed in the file does not change that: the engine goes on in its sequence from run to run.
[[nodiscard]] bool is_random(const Node& node, std::int64_t opset, const ConstantTable& constants);

} // namespace crease::analysis
