#include "tests/support/listed_weights.h"

namespace crease::test {
namespace {

template <class Dims>
void add_input(onnx::GraphProto& graph, const onnx::TensorProto& tensor, const Dims& dims) {
    auto* input = graph.add_input();
    input->set_name(tensor.name());
    auto* type = input->mutable_type()->mutable_tensor_type();
    type->set_elem_type(tensor.data_type());
    type->mutable_shape(); // a scalar has a shape too
    for (const auto extent : dims) type->mutable_shape()->add_dim()->set_dim_value(extent);
}

} // namespace

void list_weights_as_inputs(onnx::ModelProto& proto) {
    auto& graph = *proto.mutable_graph();
    for (const auto& tensor : graph.initializer()) add_input(graph, tensor, tensor.dims());
    for (const auto& sparse : graph.sparse_initializer()) add_input(graph, sparse.values(), sparse.dims());
}

} // namespace crease::test
