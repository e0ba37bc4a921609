#pragma once

#include "core/engine/engine.h"

#include <string>

namespace crease::test {

/// Parses the body of a model in ONNX's text form, e.g. `main (float[1,2] x) => (float[1,2] y) { y = Relu(x) }`, and
/// returns it serialized. Initializers: `<float[2] w = {1, 2}>` between the signature and the body.
engine::ModelSource text_model(const std::string& graph, int opset = 13);

/// A named float32 tensor.
engine::NamedTensor floats(const std::string& name, std::vector<std::int64_t> shape, const std::vector<float>& values);
std::vector<float> values_of(const HostTensor& tensor);

} // namespace crease::test
