#include "core/analysis/recipe_model.h"

#include "core/model/payload.h"

#include <onnx/onnx_pb.h>

namespace crease::analysis {
namespace {

/// Names of the file may be anything; these cannot collide.
std::string name_of(ValueId value) { return value.valid() ? "v" + std::to_string(value.value) : std::string(); }

void write(onnx::TensorProto& proto, ElementType type, const std::vector<std::int64_t>& dims, const std::vector<std::byte>& bytes) {
    proto.set_data_type(static_cast<int>(type));
    for (auto extent : dims) proto.add_dims(extent);
    proto.set_raw_data(bytes.data(), bytes.size());
}

} // namespace

RecipeModel::RecipeModel(const Model& model, const Graph& graph) : model_(model), proto_(std::make_unique<onnx::ModelProto>()) {
    constexpr std::int64_t understood_by_all = 8; // nothing here needs a newer form of the file
    proto_->set_ir_version(understood_by_all);
    proto_->add_opset_import()->set_version(graph.opset());
    proto_->mutable_graph()->set_name("constants");
}

RecipeModel::~RecipeModel() = default;

void RecipeModel::add_stored(ValueId value, const HostTensor& tensor) {
    auto& proto = *proto_->mutable_graph()->add_initializer();
    proto.set_name(name_of(value));
    write(proto, tensor.type, tensor.shape, tensor.bytes);
}

Status RecipeModel::add_node(const Node& node) {
    auto& proto = *proto_->mutable_graph()->add_node();
    proto.set_name(node.name);
    proto.set_op_type(node.op_type);
    for (auto input : node.inputs) proto.add_input(name_of(input));
    for (auto output : node.outputs) proto.add_output(name_of(output));
    for (const auto& attribute : node.proto->attribute()) {
        auto& copy = *proto.add_attribute() = attribute;
        if (!attribute.has_t()) continue;
        CREASE_TRY(const auto tensor, resolve_tensor(model_, attribute.t()));
        CREASE_TRY(const auto bytes, tensor->bytes());
        copy.clear_t();
        write(*copy.mutable_t(), tensor->type(), tensor->dims(), bytes);
    }
    return {};
}

void RecipeModel::add_output(ValueId value) { proto_->mutable_graph()->add_output()->set_name(name_of(value)); }

Result<std::vector<std::byte>> RecipeModel::bytes() const {
    constexpr std::size_t most = std::size_t{1} << 30;
    const auto size = proto_->ByteSizeLong();
    if (size > most) return fail(ErrorCode::unsupported, "what the constants are computed from is too large");
    std::vector<std::byte> out(size);
    proto_->SerializeToArray(out.data(), static_cast<int>(size));
    return out;
}

} // namespace crease::analysis
