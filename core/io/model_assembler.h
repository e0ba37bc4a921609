#pragma once

#include "core/model/graph.h"

#include <memory>
#include <vector>

namespace onnx {
class ModelProto;
}

namespace crease::io {

/// A model as one message again, with payload tokens where raw_data belongs, and the payloads that they number.
struct Assembled {
    std::unique_ptr<onnx::ModelProto> proto;
    std::vector<ByteRange> payloads;
};

/// The inverse of build_model: bodies go back into their attributes, initializers and functions to their places, fold
/// notes into metadata_props.
[[nodiscard]] Assembled assemble_model(const Model& model);

} // namespace crease::io
