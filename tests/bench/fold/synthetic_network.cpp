#include "tests/bench/fold/synthetic_network.h"

#include "core/io/io.h"

#include <onnx/onnx_pb.h>

#include <cstring>

namespace crease::bench {

struct SyntheticNetwork::Parts {
    onnx::ModelProto model;
    std::string last = "x";
    int counter = 0;
    std::uint32_t noise = 1;

    onnx::GraphProto& graph() { return *model.mutable_graph(); }
    std::string fresh(const char* stem) { return stem + std::to_string(counter++); }

    /// Numbers between 0.5 and 1: fit for weights and for variances alike.
    std::string constant(std::initializer_list<std::int64_t> dims) {
        auto* tensor = graph().add_initializer();
        tensor->set_name(fresh("w"));
        tensor->set_data_type(onnx::TensorProto::FLOAT);
        std::size_t count = 1;
        for (auto d : dims) {
            tensor->add_dims(d);
            count *= static_cast<std::size_t>(d);
        }
        std::string raw(count * sizeof(float), '\0');
        for (std::size_t i = 0; i < count; ++i) {
            noise = noise * 1664525u + 1013904223u;
            const float value = 0.5f + static_cast<float>(noise >> 9) * 0x1p-24f;
            std::memcpy(raw.data() + i * sizeof(float), &value, sizeof value);
        }
        tensor->set_raw_data(std::move(raw));
        return tensor->name();
    }

    std::string node(const char* op, std::initializer_list<std::string> inputs) {
        auto* n = graph().add_node();
        n->set_op_type(op);
        for (const auto& in : inputs) n->add_input(in);
        n->add_output(fresh("v"));
        return n->output(0);
    }

    std::string conv(const std::string& x, std::int64_t in, std::int64_t out, std::int64_t kernel) {
        const auto y = node("Conv", {x, constant({out, in, kernel, kernel})});
        auto* pads = graph().mutable_node(graph().node_size() - 1)->add_attribute();
        pads->set_name("pads");
        pads->set_type(onnx::AttributeProto::INTS);
        for (int i = 0; i < 4; ++i) pads->add_ints(kernel / 2);
        return y;
    }

    std::string norm(const std::string& x, std::int64_t channels) {
        return node("BatchNormalization", {x, constant({channels}), constant({channels}), constant({channels}), constant({channels})});
    }
};

namespace {

void declare(onnx::ValueInfoProto& info, const std::string& name) {
    info.set_name(name);
    auto* tensor = info.mutable_type()->mutable_tensor_type();
    tensor->set_elem_type(onnx::TensorProto::FLOAT);
    for (const char* symbol : {"n", "c", "h", "w"}) tensor->mutable_shape()->add_dim()->set_dim_param(symbol);
}

} // namespace

SyntheticNetwork::SyntheticNetwork() : parts_(std::make_unique<Parts>()) {
    parts_->model.set_ir_version(8);
    parts_->model.add_opset_import()->set_version(13);
    parts_->graph().set_name("synthetic");
    declare(*parts_->graph().add_input(), "x");
}

SyntheticNetwork::~SyntheticNetwork() = default;

void SyntheticNetwork::add_branches(std::int64_t channels) {
    auto& p = *parts_;
    const auto wide = p.norm(p.conv(p.last, channels, channels, 3), channels);
    const auto point = p.norm(p.conv(p.last, channels, channels, 1), channels);
    const auto identity = p.norm(p.last, channels);
    p.last = p.node("Relu", {p.node("Add", {p.node("Add", {wide, point}), identity})});
}

void SyntheticNetwork::add_conv(std::int64_t channels) {
    auto& p = *parts_;
    p.last = p.node("Relu", {p.norm(p.conv(p.last, channels, channels, 3), channels)});
}

ModelPtr SyntheticNetwork::finish() {
    declare(*parts_->graph().add_output(), parts_->last);
    std::vector<std::byte> bytes(parts_->model.ByteSizeLong());
    parts_->model.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return io::read_model_bytes(std::move(bytes)).value();
}

ModelPtr branch_blocks(std::size_t nodes) {
    SyntheticNetwork network;
    for (std::size_t made = 0; made < nodes; made += 8) network.add_branches(8);
    return network.finish();
}

ModelPtr conv_chain(std::size_t sites) {
    SyntheticNetwork network;
    for (std::size_t i = 0; i < sites; ++i) network.add_conv(8);
    return network.finish();
}

} // namespace crease::bench
