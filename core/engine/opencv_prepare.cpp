#include "core/engine/opencv_prepare.h"

#include <onnx/onnx_pb.h>

#include <cstring>
#include <unordered_map>

namespace crease::engine {
namespace {

// Constant may also hold its value in value_float(s) or value_int(s); the importer knows only tensors.
bool constant_tensor(const onnx::NodeProto& node, onnx::TensorProto& tensor) {
    if (node.op_type() != "Constant" || node.attribute_size() != 1) return false;
    const auto& attribute = node.attribute(0);
    if (attribute.name() == "value") {
        tensor = attribute.t();
    } else if (attribute.name() == "value_float" || attribute.name() == "value_floats") {
        tensor.set_data_type(onnx::TensorProto::FLOAT);
        if (attribute.name() == "value_float") tensor.add_float_data(attribute.f());
        else tensor.add_dims(attribute.floats_size());
        for (float value : attribute.floats()) tensor.add_float_data(value);
    } else if (attribute.name() == "value_int" || attribute.name() == "value_ints") {
        tensor.set_data_type(onnx::TensorProto::INT64);
        if (attribute.name() == "value_int") tensor.add_int64_data(attribute.i());
        else tensor.add_dims(attribute.ints_size());
        for (auto value : attribute.ints()) tensor.add_int64_data(value);
    } else {
        return false;
    }
    tensor.set_name(node.output(0));
    return true;
}

bool is_graph_output(const onnx::GraphProto& graph, const std::string& name) {
    for (const auto& output : graph.output())
        if (output.name() == name) return true;
    return false;
}

bool passes_through(const onnx::NodeProto& node) {
    const bool dropout = node.op_type() == "Dropout" && node.input_size() == 1;
    return node.op_type() == "Identity" || dropout;
}

/// One pass in the file's (topological) order; `alias` maps a value to the one it equals.
class Simplifier {
public:
    explicit Simplifier(onnx::GraphProto& graph) : graph_(graph) {}

    void run() {
        google::protobuf::RepeatedPtrField<onnx::NodeProto> kept;
        for (auto& node : *graph_.mutable_node()) {
            rename_inputs(node);
            if (!absorb(node)) kept.Add(std::move(node));
        }
        graph_.mutable_node()->Swap(&kept);
    }

private:
    void rename_inputs(onnx::NodeProto& node) {
        for (auto& input : *node.mutable_input())
            if (const auto found = alias_.find(input); found != alias_.end()) input = found->second;
    }

    // A node that is a constant, or only renames a value that is not a graph output.
    bool absorb(const onnx::NodeProto& node) {
        onnx::TensorProto tensor;
        if (constant_tensor(node, tensor)) {
            *graph_.add_initializer() = std::move(tensor);
            return true;
        }
        if (!passes_through(node) || is_graph_output(graph_, node.output(0))) return false;
        alias_[node.output(0)] = node.input(0);
        return true;
    }

    onnx::GraphProto& graph_;
    std::unordered_map<std::string, std::string> alias_;
};

void freeze(onnx::ValueInfoProto& value, const std::vector<std::int64_t>& shape) {
    auto& proto = *value.mutable_type()->mutable_tensor_type()->mutable_shape();
    proto.clear_dim();
    for (auto extent : shape) proto.add_dim()->set_dim_value(extent);
}

void freeze_inputs(onnx::GraphProto& graph, const Shapes& shapes) {
    for (auto& input : *graph.mutable_input())
        if (const auto found = shapes.find(input.name()); found != shapes.end()) freeze(input, found->second);
    // Shapes noted for other sizes would contradict the frozen ones.
    if (!shapes.empty()) graph.clear_value_info();
}

std::unordered_map<std::string, const onnx::TensorProto*> by_name(const onnx::GraphProto& graph) {
    std::unordered_map<std::string, const onnx::TensorProto*> tensors;
    for (const auto& tensor : graph.initializer()) tensors[tensor.name()] = &tensor;
    return tensors;
}

bool has_attribute(const onnx::NodeProto& node, const char* name) {
    for (const auto& attribute : node.attribute())
        if (attribute.name() == name) return true;
    return false;
}

// ONNX lets kernel_shape default to the weight's; the importer insists on it.
void spell_out_kernel_shapes(onnx::GraphProto& graph) {
    const auto tensors = by_name(graph);
    for (auto& node : *graph.mutable_node()) {
        const bool convolution = node.op_type() == "Conv" || node.op_type() == "ConvTranspose";
        if (!convolution || node.input_size() < 2 || has_attribute(node, "kernel_shape")) continue;
        const auto weight = tensors.find(node.input(1));
        if (weight == tensors.end()) continue;
        auto& attribute = *node.add_attribute();
        attribute.set_name("kernel_shape");
        attribute.set_type(onnx::AttributeProto::INTS);
        for (int axis = 2; axis < weight->second->dims_size(); ++axis) attribute.add_ints(weight->second->dims(axis));
    }
}

void add_float_attribute(onnx::NodeProto& node, const char* name, float value) {
    auto& attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(onnx::AttributeProto::FLOAT);
    attribute.set_f(value);
}

bool scalar_float(const onnx::TensorProto& tensor, float& value) {
    if (tensor.data_type() != onnx::TensorProto::FLOAT) return false;
    if (tensor.float_data_size() == 1) value = tensor.float_data(0);
    else if (tensor.raw_data().size() == sizeof value) std::memcpy(&value, tensor.raw_data().data(), sizeof value);
    else return false;
    return true;
}

// Clip took its bounds as attributes before opset 11, and that is the only form the importer knows.
void turn_clip_bounds_into_attributes(onnx::GraphProto& graph) {
    const auto tensors = by_name(graph);
    for (auto& node : *graph.mutable_node()) {
        if (node.op_type() != "Clip" || node.input_size() < 2) continue;
        std::vector<std::pair<const char*, float>> bounds;
        bool constant = true;
        for (int i = 1; i < node.input_size(); ++i) {
            if (node.input(i).empty()) continue;
            const auto bound = tensors.find(node.input(i));
            float value = 0;
            constant = constant && bound != tensors.end() && scalar_float(*bound->second, value);
            bounds.emplace_back(i == 1 ? "min" : "max", value);
        }
        if (!constant) continue;
        node.mutable_input()->DeleteSubrange(1, node.input_size() - 1);
        for (const auto& [name, value] : bounds) add_float_attribute(node, name, value);
    }
}

// Inner values declared as outputs come without a type, which the importer insists on but does not use.
void give_outputs_a_type(onnx::GraphProto& graph) {
    for (auto& output : *graph.mutable_output())
        if (!output.has_type()) {
            output.mutable_type()->mutable_tensor_type()->set_elem_type(onnx::TensorProto::FLOAT);
            output.mutable_type()->mutable_tensor_type()->mutable_shape();
        }
}

} // namespace

void prepare_for_opencv(onnx::ModelProto& model, const Shapes& shapes) {
    Simplifier(*model.mutable_graph()).run();
    spell_out_kernel_shapes(*model.mutable_graph());
    turn_clip_bounds_into_attributes(*model.mutable_graph());
    give_outputs_a_type(*model.mutable_graph());
    freeze_inputs(*model.mutable_graph(), shapes);
}

} // namespace crease::engine
