#pragma once

#include "core/model/graph.h"

#include <memory>
#include <string>

namespace onnx {
class ModelProto;
}

namespace crease::io {

/// Takes a parsed skeleton apart into graphs and nodes. Bodies in graph attributes and local functions become graphs of
/// their own; in the node's attribute an empty graph stays as the place to put the body back. Errors: bad_input (sizes
/// of initializers, values that nothing makes, two producers of one value).
[[nodiscard]] Result<ModelPtr> build_model(std::unique_ptr<onnx::ModelProto> proto, std::vector<ByteRange> payloads, std::string path);

} // namespace crease::io
