#include "tests/core/compare/model_edits.h"

#include "tests/core/engine/text_model.h"

#include <onnx/onnx_pb.h>

#include <functional>
#include <stdexcept>

namespace crease::test {
namespace {

onnx::ModelProto opened(const engine::ModelSource& source) {
    onnx::ModelProto model;
    if (!model.ParseFromArray(source.bytes.data(), static_cast<int>(source.bytes.size()))) throw std::runtime_error("no model");
    return model;
}

engine::ModelSource written(const onnx::ModelProto& model) {
    const auto bytes = model.SerializeAsString();
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
    return {"test.onnx", {begin, begin + bytes.size()}};
}

void rename_all(onnx::GraphProto& graph, const std::function<std::string(const std::string&)>& name) {
    for (auto& node : *graph.mutable_node()) {
        for (auto& input : *node.mutable_input()) input = name(input);
        for (auto& output : *node.mutable_output()) output = name(output);
    }
    for (auto& tensor : *graph.mutable_initializer()) tensor.set_name(name(tensor.name()));
    for (auto& value : *graph.mutable_input()) value.set_name(name(value.name()));
    for (auto& value : *graph.mutable_output()) value.set_name(name(value.name()));
}

} // namespace

engine::ModelSource followed_by(const engine::ModelSource& model, const std::string& graph) {
    auto whole = opened(model);
    const auto tail = opened(text_model(graph));
    auto& into = *whole.mutable_graph();
    into.mutable_node()->MergeFrom(tail.graph().node());
    into.mutable_initializer()->MergeFrom(tail.graph().initializer());
    *into.mutable_output() = tail.graph().output();
    return written(whole);
}

engine::ModelSource beside(const engine::ModelSource& first, const engine::ModelSource& second) {
    auto whole = opened(first);
    auto other = opened(second);
    const auto input = other.graph().input(0).name();
    rename_all(*other.mutable_graph(), [&](const std::string& name) { return name == input || name.empty() ? name : "second_" + name; });
    auto& into = *whole.mutable_graph();
    into.mutable_node()->MergeFrom(other.graph().node());
    into.mutable_initializer()->MergeFrom(other.graph().initializer());
    into.mutable_output()->MergeFrom(other.graph().output());
    return written(whole);
}

engine::ModelSource renamed(const engine::ModelSource& model, const std::string& from, const std::string& to) {
    auto whole = opened(model);
    rename_all(*whole.mutable_graph(), [&](const std::string& name) { return name == from ? to : name; });
    return written(whole);
}

} // namespace crease::test
