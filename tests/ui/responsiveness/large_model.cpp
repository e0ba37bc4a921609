#include "tests/ui/responsiveness/large_model.h"

#include <onnx/onnx_pb.h>

#include <fstream>
#include <stdexcept>

namespace crease::ui::test {
namespace {

constexpr int channels = 8, side = 32, blocks_per_stage = 25;

class Network {
public:
    Network() {
        model_.set_ir_version(8);
        model_.add_opset_import()->set_version(13);
        graph().set_name("large");
        declare(*graph().add_input(), "image");
        weights("w3", {channels, channels, 3, 3});
        weights("w1", {channels, channels, 1, 1});
        for (const char* name : {"scale", "bias", "mean", "var"}) weights(name, {channels});
    }

    void addBlock() {
        const int number = graph().node_size() / 8;
        scope_ = "/stage" + std::to_string(number / blocks_per_stage) + "/stage" + std::to_string(number / blocks_per_stage) + "." +
                 std::to_string(number % blocks_per_stage);
        const auto wide = norm("rbr_dense/bn", conv("rbr_dense/conv", "w3", 1));
        const auto point = norm("rbr_1x1/bn", conv("rbr_1x1/conv", "w1", 0));
        const auto identity = norm("rbr_identity", last_);
        last_ = node("Relu", "nonlinearity", {node("Add", "sum", {node("Add", "sum_1", {wide, point}), identity})});
    }

    [[nodiscard]] int nodes() { return graph().node_size(); }

    void save(const std::string& path) {
        declare(*graph().add_output(), last_);
        std::ofstream file(path, std::ios::binary);
        if (!model_.SerializeToOstream(&file)) throw std::runtime_error("the model cannot be written to " + path);
    }

private:
    onnx::GraphProto& graph() { return *model_.mutable_graph(); }

    static void declare(onnx::ValueInfoProto& info, const std::string& name) {
        info.set_name(name);
        auto* tensor = info.mutable_type()->mutable_tensor_type();
        tensor->set_elem_type(onnx::TensorProto::FLOAT);
        for (int extent : {1, channels, side, side}) tensor->mutable_shape()->add_dim()->set_dim_value(extent);
    }

    void weights(const std::string& name, std::initializer_list<int> dims) {
        auto* tensor = graph().add_initializer();
        tensor->set_name(name);
        tensor->set_data_type(onnx::TensorProto::FLOAT);
        int count = 1;
        for (int extent : dims) {
            tensor->add_dims(extent);
            count *= extent;
        }
        for (int i = 0; i < count; ++i) tensor->add_float_data(0.5F + 0.001F * static_cast<float>(i % 97));
    }

    std::string node(const char* op, const std::string& place, std::initializer_list<std::string> inputs) {
        auto* made = graph().add_node();
        made->set_op_type(op);
        made->set_name(scope_ + "/" + place + "/" + op);
        for (const auto& input : inputs) made->add_input(input);
        made->add_output(made->name() + "_output_0");
        return made->output(0);
    }

    std::string conv(const std::string& place, const std::string& weight, int pad) {
        const auto output = node("Conv", place, {last_, weight});
        auto* pads = graph().mutable_node(graph().node_size() - 1)->add_attribute();
        pads->set_name("pads");
        pads->set_type(onnx::AttributeProto::INTS);
        for (int i = 0; i < 4; ++i) pads->add_ints(pad);
        return output;
    }

    std::string norm(const std::string& place, const std::string& input) {
        return node("BatchNormalization", place, {input, "scale", "bias", "mean", "var"});
    }

    onnx::ModelProto model_;
    std::string last_ = "image", scope_;
};

} // namespace

void writeLargeModel(const std::string& path, int nodes) {
    Network network;
    while (network.nodes() < nodes) network.addBlock();
    network.save(path);
}

} // namespace crease::ui::test
