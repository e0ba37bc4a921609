#include "tests/core/engine/text_model.h"

#include <onnx/defs/parser.h>

#include <cstring>
#include <stdexcept>

namespace crease::test {

engine::ModelSource text_model(const std::string& graph, int opset) {
    const auto text = "<ir_version: 7, opset_import: [\"\" : " + std::to_string(opset) + "]>\n" + graph;
    onnx::ModelProto model;
    onnx::OnnxParser parser(text.c_str());
    const auto status = parser.Parse(model);
    if (!status.IsOK()) throw std::runtime_error(status.ErrorMessage());
    const auto bytes = model.SerializeAsString();
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
    return {"test.onnx", {begin, begin + bytes.size()}};
}

engine::NamedTensor floats(const std::string& name, std::vector<std::int64_t> shape, const std::vector<float>& values) {
    HostTensor tensor{ElementType::float32, std::move(shape)};
    tensor.bytes.resize(values.size() * sizeof(float));
    std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    return {name, std::move(tensor)};
}

std::vector<float> values_of(const HostTensor& tensor) {
    std::vector<float> values(tensor.bytes.size() / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    return values;
}

} // namespace crease::test
