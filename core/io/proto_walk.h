#pragma once

#include <onnx/onnx_pb.h>

// Visits the TensorProtos inside parsed messages: all of them, wherever ONNX lets one stand, or the initializers.

namespace crease::io {

template <class Visit>
bool for_each_tensor(onnx::GraphProto& graph, const Visit& visit);

template <class Visit>
bool for_each_tensor(onnx::SparseTensorProto& sparse, const Visit& visit) {
    if (sparse.has_values() && !visit(*sparse.mutable_values())) return false;
    return !sparse.has_indices() || visit(*sparse.mutable_indices());
}

template <class Visit>
bool for_each_tensor(onnx::NodeProto& node, const Visit& visit) {
    for (auto& attribute : *node.mutable_attribute()) {
        if (attribute.has_t() && !visit(*attribute.mutable_t())) return false;
        for (auto& tensor : *attribute.mutable_tensors())
            if (!visit(tensor)) return false;
        if (attribute.has_sparse_tensor() && !for_each_tensor(*attribute.mutable_sparse_tensor(), visit)) return false;
        for (auto& sparse : *attribute.mutable_sparse_tensors())
            if (!for_each_tensor(sparse, visit)) return false;
        if (attribute.has_g() && !for_each_tensor(*attribute.mutable_g(), visit)) return false;
        for (auto& graph : *attribute.mutable_graphs())
            if (!for_each_tensor(graph, visit)) return false;
    }
    return true;
}

/// `visit(TensorProto&)` returns false to stop; so does this.
template <class Visit>
bool for_each_tensor(onnx::GraphProto& graph, const Visit& visit) {
    for (auto& node : *graph.mutable_node())
        if (!for_each_tensor(node, visit)) return false;
    for (auto& tensor : *graph.mutable_initializer())
        if (!visit(tensor)) return false;
    for (auto& sparse : *graph.mutable_sparse_initializer())
        if (!for_each_tensor(sparse, visit)) return false;
    return true;
}

template <class Visit>
bool for_each_tensor(onnx::ModelProto& model, const Visit& visit) {
    if (model.has_graph() && !for_each_tensor(*model.mutable_graph(), visit)) return false;
    for (auto& function : *model.mutable_functions())
        for (auto& node : *function.mutable_node())
            if (!for_each_tensor(node, visit)) return false;
    for (auto& training : *model.mutable_training_info()) {
        if (training.has_initialization() && !for_each_tensor(*training.mutable_initialization(), visit)) return false;
        if (training.has_algorithm() && !for_each_tensor(*training.mutable_algorithm(), visit)) return false;
    }
    return true;
}

/// Dense initializers alone: those of the graph, and of the bodies in it.
template <class Visit>
void for_each_initializer(onnx::GraphProto& graph, const Visit& visit);

template <class Nodes, class Visit>
void for_each_initializer_in_bodies(Nodes& nodes, const Visit& visit) {
    for (auto& node : nodes)
        for (auto& attribute : *node.mutable_attribute()) {
            if (attribute.has_g()) for_each_initializer(*attribute.mutable_g(), visit);
            for (auto& graph : *attribute.mutable_graphs()) for_each_initializer(graph, visit);
        }
}

template <class Visit>
void for_each_initializer(onnx::GraphProto& graph, const Visit& visit) {
    for (auto& tensor : *graph.mutable_initializer()) visit(tensor);
    for_each_initializer_in_bodies(*graph.mutable_node(), visit);
}

template <class Visit>
void for_each_initializer(onnx::ModelProto& model, const Visit& visit) {
    for_each_initializer(*model.mutable_graph(), visit);
    for (auto& function : *model.mutable_functions()) for_each_initializer_in_bodies(*function.mutable_node(), visit);
}

} // namespace crease::io
