#pragma once

#include "core/engine/engine.h"

namespace onnx {
class ModelProto;
}

namespace crease::engine {

/// Parses a serialized model. Errors: `bad_input` when the bytes are no ONNX model, `unsupported` over 2 GB.
[[nodiscard]] Result<std::unique_ptr<onnx::ModelProto>> parse_model(const std::vector<std::byte>& bytes);

/// The model's real inputs (those no initializer stands for) and its outputs, as declared in the file.
[[nodiscard]] std::vector<TensorInfo> declared_inputs(const onnx::ModelProto& model);
[[nodiscard]] std::vector<TensorInfo> declared_outputs(const onnx::ModelProto& model);

/// Brings external tensor data into the model. Only relative paths inside `folder` are read; a link that leads out of
/// it is not followed. Errors: `bad_input`, with the tensor's name as context.
[[nodiscard]] Status inline_external_data(onnx::ModelProto& model, const std::filesystem::path& folder);

} // namespace crease::engine
