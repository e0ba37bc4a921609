#pragma once

#include "core/engine/engine.h"

#include <map>

namespace onnx {
class ModelProto;
}

namespace crease::engine {

using Shapes = std::map<std::string, std::vector<std::int64_t>>;

/// Rewrites a model into what OpenCV 4.6's importer takes: Constant nodes with a tensor value and Identity of a constant
/// become initializers, dropout at inference disappears, kernel shapes and Clip's bounds become attributes, and dynamic
/// extents of inputs are frozen to `shapes`. Nothing is computed, so every number the network produces stays the same.
void prepare_for_opencv(onnx::ModelProto& model, const Shapes& shapes);

} // namespace crease::engine
