#pragma once

#include "core/model/rewriter.h"
#include "tests/support/model_text.h"

#include <initializer_list>

namespace crease::test {

/// A replacement of the nodes that make `removed` by one node `op` from `inputs` to the last of them.
inline Replacement replacement(const Graph& graph, std::initializer_list<const char*> removed, const char* op,
                               std::initializer_list<const char*> inputs, std::vector<TensorPtr> weights = {}) {
    Replacement made;
    made.graph = graph.id;
    auto node = std::make_shared<onnx::NodeProto>();
    node->set_op_type(op);
    for (const auto* input : inputs) node->add_input(input);
    for (const auto* value : removed) made.removed.push_back(node_making(graph, value).id);
    node->add_output(*(removed.end() - 1));
    made.added.push_back(node);
    made.weights = std::move(weights);
    return made;
}

inline TensorPtr float_tensor(const std::string& name, const std::vector<float>& values) {
    const auto* bytes = reinterpret_cast<const std::byte*>(values.data());
    return Tensor::make(name, ElementType::float32, {static_cast<std::int64_t>(values.size())}, {bytes, bytes + values.size() * sizeof(float)});
}

inline std::vector<std::string> initializer_names(const Graph& graph) {
    std::vector<std::string> names;
    for (const auto& tensor : graph.initializers) names.push_back(tensor->name());
    return names;
}

inline std::vector<std::string> op_types(const Graph& graph) {
    std::vector<std::string> types;
    for (const auto& node : graph.nodes) types.push_back(node->op_type);
    return types;
}

inline std::vector<std::string> value_names(const Graph& graph, const std::vector<ValueId>& values) {
    std::vector<std::string> names;
    for (const auto value : values) names.push_back(graph.value_name(value));
    return names;
}

} // namespace crease::test
