#include "tests/core/compare/test_network.h"

#include <onnx/onnx_pb.h>

#include <cmath>
#include <random>

namespace crease::test {
namespace {

constexpr int channels = 16;
constexpr double epsilon = 1e-5;

/// Numbers of one block, in double; what goes into the file is rounded to float.
struct Block {
    int inputs = channels;
    std::vector<double> weight, gamma, beta, mean, variance;
};

std::vector<double> draw(std::mt19937_64& random, std::size_t count, double low, double high) {
    std::vector<double> values(count);
    for (auto& value : values) {
        const double unit = static_cast<double>(random() >> 11) * 0x1p-53;
        value = static_cast<float>(low + (high - low) * unit); // as it stands in the file
    }
    return values;
}

Block make_block(std::mt19937_64& random, int inputs) {
    Block block;
    block.inputs = inputs;
    const double reach = 1.7 / std::sqrt(inputs * 9.0);
    block.weight = draw(random, static_cast<std::size_t>(channels * inputs * 9), -reach, reach);
    block.gamma = draw(random, channels, 0.5, 1.5);
    block.beta = draw(random, channels, -0.3, 0.5);
    block.mean = draw(random, channels, -0.3, 0.3);
    block.variance = draw(random, channels, 0.2, 1.5);
    return block;
}

class Builder {
public:
    Builder() {
        model_.set_ir_version(7);
        model_.add_opset_import()->set_version(13);
        auto& graph = *model_.mutable_graph();
        graph.set_name("test");
        declare(*graph.add_input(), "image", {-1, 3, 32, 32});
        declare(*graph.add_output(), "scores", {-1, 10});
    }
    std::string add(const std::string& op, const std::vector<std::string>& inputs, const std::string& output) {
        auto& node = *model_.mutable_graph()->add_node();
        node.set_op_type(op);
        for (const auto& input : inputs) node.add_input(input);
        node.add_output(output);
        return output;
    }
    std::string constant(const std::string& name, const std::vector<std::int64_t>& dims, const std::vector<double>& values) {
        auto& tensor = *model_.mutable_graph()->add_initializer();
        tensor.set_name(name);
        tensor.set_data_type(onnx::TensorProto::FLOAT);
        for (auto dim : dims) tensor.add_dims(dim);
        for (double value : values) tensor.add_float_data(static_cast<float>(value));
        return name;
    }
    void pad_last() {
        auto& attribute = *model_.mutable_graph()->mutable_node()->rbegin()->add_attribute();
        attribute.set_name("pads");
        attribute.set_type(onnx::AttributeProto::INTS);
        for (int i = 0; i < 4; ++i) attribute.add_ints(1);
    }
    void transpose_last() {
        auto& attribute = *model_.mutable_graph()->mutable_node()->rbegin()->add_attribute();
        attribute.set_name("transB");
        attribute.set_type(onnx::AttributeProto::INT);
        attribute.set_i(1);
    }
    engine::ModelSource finish() const {
        const auto bytes = model_.SerializeAsString();
        const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
        return {"network.onnx", {begin, begin + bytes.size()}};
    }

private:
    static void declare(onnx::ValueInfoProto& value, const std::string& name, const std::vector<std::int64_t>& dims) {
        value.set_name(name);
        auto& type = *value.mutable_type()->mutable_tensor_type();
        type.set_elem_type(onnx::TensorProto::FLOAT);
        for (auto dim : dims) {
            auto& proto = *type.mutable_shape()->add_dim();
            dim < 0 ? proto.set_dim_param("N") : proto.set_dim_value(dim);
        }
    }
    onnx::ModelProto model_;
};

std::vector<double> scales_of(const Block& block, double eps) {
    std::vector<double> scales;
    for (std::size_t c = 0; c < block.gamma.size(); ++c) scales.push_back(block.gamma[c] / std::sqrt(block.variance[c] + eps));
    return scales;
}

std::string add_folded(Builder& builder, const Block& block, const std::string& id, const std::string& x, bool bias, double eps) {
    const auto scales = scales_of(block, eps);
    auto weight = block.weight;
    for (std::size_t i = 0; i < weight.size(); ++i) weight[i] *= scales[i / (weight.size() / channels)];
    std::vector<double> shift;
    for (std::size_t c = 0; c < channels; ++c) shift.push_back(bias ? block.beta[c] - block.mean[c] * scales[c] : 0);
    builder.add("Conv", {x, builder.constant(id + "w", {channels, block.inputs, 3, 3}, weight), builder.constant(id + "b", {channels}, shift)},
                id + "n");
    builder.pad_last();
    return id + "n";
}

std::string add_unfolded(Builder& builder, const Block& block, const std::string& id, const std::string& x) {
    builder.add("Conv", {x, builder.constant(id + "w", {channels, block.inputs, 3, 3}, block.weight)}, id + "c");
    builder.pad_last();
    return builder.add("BatchNormalization",
                       {id + "c", builder.constant(id + "g", {channels}, block.gamma), builder.constant(id + "t", {channels}, block.beta),
                        builder.constant(id + "m", {channels}, block.mean), builder.constant(id + "v", {channels}, block.variance)},
                       id + "n");
}

} // namespace

engine::ModelSource conv_bn_network(Fold fold, int blocks) {
    std::mt19937_64 random(2024);
    Builder builder;
    std::string x = "image";
    for (int i = 0; i < blocks; ++i) {
        const auto block = make_block(random, i == 0 ? 3 : channels);
        const auto id = "block" + std::to_string(i) + ".";
        const bool odd_one = i == blocks / 2;
        const bool bias = !(odd_one && fold == Fold::one_bias_forgotten);
        const double eps = odd_one && fold == Fold::wrong_epsilon ? 1e-3 : epsilon;
        x = fold == Fold::none ? add_unfolded(builder, block, id, x) : add_folded(builder, block, id, x, bias, eps);
        x = builder.add("Relu", {x}, i + 1 == blocks ? "features" : id + "r");
    }
    x = builder.add("GlobalAveragePool", {x}, "pooled");
    x = builder.add("Flatten", {x}, "flat");
    // As PyTorch writes it; OpenCV 4.6 refuses a Gemm whose weight is not transposed.
    builder.add("Gemm",
                {x, builder.constant("fc.w", {10, channels}, draw(random, channels * 10, -0.5, 0.5)),
                 builder.constant("fc.b", {10}, draw(random, 10, -0.1, 0.1))},
                "scores");
    builder.transpose_last();
    return builder.finish();
}

} // namespace crease::test
