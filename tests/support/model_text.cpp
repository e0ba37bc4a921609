#include "tests/support/model_text.h"

#include "core/io/io.h"

#include <onnx/defs/parser.h>

#include <cstring>
#include <stdexcept>

namespace crease::test {
namespace {

template <class T>
T or_throw(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().sentence());
    return std::move(*result);
}

} // namespace

onnx::ModelProto parse_proto(const std::string& text) {
    onnx::ModelProto proto;
    onnx::OnnxParser parser(text.c_str());
    if (const auto status = parser.Parse(proto); !status.IsOK()) throw std::runtime_error(status.ErrorMessage());
    if (!parser.EndOfInput()) throw std::runtime_error("there is text after the end of the model");
    return proto;
}

ModelPtr parse_model(const std::string& text) { return to_model(parse_proto(text)); }

ModelPtr to_model(const onnx::ModelProto& proto) { return or_throw(io::read_model_bytes(to_bytes(proto), "test model")); }

std::vector<std::byte> to_bytes(const onnx::ModelProto& proto) {
    std::vector<std::byte> bytes(proto.ByteSizeLong());
    if (!proto.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()))) throw std::runtime_error("the test model cannot be serialised");
    return bytes;
}

onnx::ModelProto to_proto(const Model& model) {
    const auto bytes = or_throw(io::model_bytes(model));
    onnx::ModelProto proto;
    if (!proto.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) throw std::runtime_error("what was written cannot be parsed");
    return proto;
}

void add_float_initializer(onnx::ModelProto& proto, const std::string& name, const std::vector<std::int64_t>& dims,
                           const std::vector<float>& values) {
    auto* tensor = proto.mutable_graph()->add_initializer();
    tensor->set_name(name);
    tensor->set_data_type(onnx::TensorProto::FLOAT);
    for (const auto extent : dims) tensor->add_dims(extent);
    std::string raw(values.size() * sizeof(float), '\0');
    std::memcpy(raw.data(), values.data(), raw.size());
    tensor->set_raw_data(std::move(raw));
}

void add_float_ramp(onnx::ModelProto& proto, const std::string& name, const std::vector<std::int64_t>& dims, float first, float step) {
    std::size_t count = 1;
    for (const auto extent : dims) count *= static_cast<std::size_t>(extent);
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) values[i] = first + step * static_cast<float>(i);
    add_float_initializer(proto, name, dims, values);
}

const Node& node_making(const Graph& graph, const std::string& value) {
    const auto wanted = graph.find_value(value);
    for (const auto& node : graph.nodes)
        for (const auto made : node->outputs)
            if (made.valid() && made == wanted) return *node;
    throw std::runtime_error("no node makes " + value);
}

} // namespace crease::test
