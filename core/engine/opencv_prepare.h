#pragma once

#include "core/engine/engine.h"

#include <map>

namespace onnx {
class ModelProto;
}

namespace crease::engine {

using Shapes = std::map<std::string, std::vector<std::int64_t>>;

/// Parses a serialized model. Errors: `bad_input` when the bytes are no ONNX model.
[[nodiscard]] Result<std::unique_ptr<onnx::ModelProto>> parse_model(const std::vector<std::byte>& bytes);

/// The model's real inputs (those no initializer stands for) and its outputs, as declared in the file.
[[nodiscard]] std::vector<TensorInfo> declared_inputs(const onnx::ModelProto& model);
[[nodiscard]] std::vector<TensorInfo> declared_outputs(const onnx::ModelProto& model);

/// Rewrites a model into what OpenCV 4.6's importer takes: Constant nodes with a tensor value and Identity of a constant
/// become initializers, dropout at inference disappears, kernel shapes and Clip's bounds become attributes, and dynamic extents of inputs are
/// frozen to `shapes`. Nothing is computed, so every number the network produces stays the same.
void prepare_for_opencv(onnx::ModelProto& model, const Shapes& shapes);

/// Brings external tensor data into the model. Only relative paths inside `folder` are read.
[[nodiscard]] Status inline_external_data(onnx::ModelProto& model, const std::filesystem::path& folder);

} // namespace crease::engine
