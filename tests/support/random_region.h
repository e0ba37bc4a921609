#pragma once

#include "tests/support/reference_evaluator.h"

#include <onnx/onnx_pb.h>

namespace crease::random_region {

/// A random model around regions that fold, nearly fold, or must not, and inputs of several sizes for it.
struct Case {
    onnx::ModelProto model;
    std::vector<reference::Values> inputs;
};

/// The same case for one seed, on every platform. Kinds: blocks of branches on one anchor, chains, free graphs over a
/// pool of values, matrix products, channels carried from axis to axis.
[[nodiscard]] Case make_case(std::uint64_t seed);

} // namespace crease::random_region
