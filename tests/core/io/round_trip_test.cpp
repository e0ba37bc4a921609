#include "core/io/io.h"
#include "tests/core/io/small_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {

namespace {

onnx::TensorProto raw_tensor(const char* name, const std::string& raw) {
    onnx::TensorProto tensor;
    tensor.set_name(name);
    tensor.set_data_type(onnx::TensorProto::UINT8);
    tensor.add_dims(static_cast<std::int64_t>(raw.size()));
    tensor.set_raw_data(raw);
    return tensor;
}

/// Of nodes and graphs: a StringStringEntryProto, which onnx 1.16 knows there and 1.12 does not.
constexpr const char* metadata = "\x0a\x03key\x12\x05value";

onnx::AttributeProto& add_attribute(onnx::NodeProto& node, const char* name, onnx::AttributeProto::AttributeType type) {
    auto* attribute = node.add_attribute();
    attribute->set_name(name);
    attribute->set_type(type);
    return *attribute;
}

void add_odd_attributes(onnx::NodeProto& node) {
    auto& tensors = add_attribute(node, "tensors", onnx::AttributeProto::TENSORS);
    *tensors.add_tensors() = raw_tensor("one", std::string(2000, 'a'));
    *tensors.add_tensors() = raw_tensor("two", "b");
    auto& sparse = *add_attribute(node, "sparse", onnx::AttributeProto::SPARSE_TENSOR).mutable_sparse_tensor();
    *sparse.mutable_values() = raw_tensor("v", "c");
    *sparse.mutable_indices() = raw_tensor("i", "d");
    auto& many = add_attribute(node, "many", onnx::AttributeProto::SPARSE_TENSORS);
    *many.add_sparse_tensors() = sparse;
    auto& graphs = add_attribute(node, "graphs", onnx::AttributeProto::GRAPHS);
    for (const char* name : {"first", "second"}) {
        auto* graph = graphs.add_graphs();
        graph->set_name(name);
        *graph->add_initializer() = raw_tensor((std::string(name) + "_w").c_str(), std::string(3000, name[0]));
    }
    auto& unknown = add_attribute(node, "unknown", onnx::AttributeProto::FLOAT);
    unknown.clear_type();
    unknown.mutable_unknown_fields()->AddVarint(20, 99); // an attribute type of some later version
    node.mutable_unknown_fields()->AddLengthDelimited(9, metadata);
}

void add_training(onnx::ModelProto& proto) {
    auto* training = proto.add_training_info();
    auto* graph = training->mutable_algorithm();
    graph->set_name("step");
    *graph->add_initializer() = raw_tensor("rate", std::string(5000, 'r'));
    graph->add_node()->set_op_type("Adam");
    *training->mutable_initialization()->add_initializer() = raw_tensor("start", "s");
}

} // namespace

onnx::ModelProto model_with_everything() {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13, "local" : 1], producer_name: "somebody", doc_string: "about it">
        g (float[N, 2] x, bool k) => (float[N, 2] y, float[N, 2] z) <float[2] a = {1.0, 2.0}, float[N, 2] t>
        {
            t = Mul(x, a)
            y = If(k) <
                then_branch = g1 () => (float[N, 2] p) <float[2] d = {1.0, 2.0}> {
                    p = If(k) <then_branch = g3 () => (float[N, 2] pp) { pp = Mul(t, d) },
                               else_branch = g4 () => (float[N, 2] qq) { qq = Neg(x) }>
                },
                else_branch = g2 () => (float[N, 2] r) { c = Constant <value = float[2] {5.0, 6.0}> ()  r = Mul(x, c) }
            >
            z = local.twice(t)
        }
        <domain: "local", opset_import: ["" : 13]>
        twice (u) => (w) { v = Add(u, u)  w = Relu(v) })");
    auto& graph = *proto.mutable_graph();
    *graph.add_initializer() = raw_tensor("big", std::string(4096, 'w'));
    *graph.add_initializer() = raw_tensor("empty", "");
    auto* strings = graph.add_initializer();
    strings->set_name("words");
    strings->set_data_type(onnx::TensorProto::STRING);
    strings->add_dims(2);
    strings->add_string_data("one");
    strings->add_string_data("two");
    auto* sparse = graph.add_sparse_initializer();
    *sparse->mutable_values() = raw_tensor("sparse", "x");
    sparse->mutable_indices()->set_data_type(onnx::TensorProto::INT64);
    sparse->mutable_indices()->add_dims(1);
    sparse->mutable_indices()->add_int64_data(2);
    sparse->add_dims(7);
    add_odd_attributes(*graph.mutable_node(0));
    add_training(proto);
    auto* entry = proto.add_metadata_props();
    entry->set_key("key");
    entry->set_value("value");
    graph.mutable_unknown_fields()->AddLengthDelimited(16, metadata);
    graph.mutable_unknown_fields()->AddGroup(500)->AddVarint(9, 4711);
    proto.mutable_unknown_fields()->AddFixed64(900, 0x0123456789abcdef);
    proto.mutable_unknown_fields()->AddFixed32(901, 0x01234567);
    return proto;
}

namespace {

TEST(RoundTrip, EverythingComesBackByteForByte) {
    const auto proto = model_with_everything();
    const auto written = io::model_bytes(*to_model(proto));
    ASSERT_TRUE(written) << written.error().sentence();
    EXPECT_EQ(*written, to_bytes(proto));
}

TEST(RoundTrip, EverythingIsTakenApart) {
    const auto model = to_model(model_with_everything());
    int bodies = 0, functions = 0;
    for (const auto& graph : model->graphs) {
        bodies += graph->kind == GraphKind::body;
        functions += graph->kind == GraphKind::function;
    }
    EXPECT_EQ(bodies, 6);
    EXPECT_EQ(functions, 1);
    EXPECT_EQ(model->main().initializers.size(), 5U);
    EXPECT_EQ(model->main().opset(), 13);
    EXPECT_EQ(model->main().opsets.at("local"), 1);
    EXPECT_EQ(model->ir_version, 8);
}

TEST(RoundTrip, NoWeightStaysInTheParsedStructure) {
    const auto model = to_model(model_with_everything());
    std::size_t held = model->header->ByteSizeLong();
    for (const auto& graph : model->graphs) {
        if (graph->header) held += graph->header->ByteSizeLong();
        for (const auto& node : graph->nodes) held += node->proto->ByteSizeLong();
    }
    EXPECT_LT(held, 2500U) << "the model's raw data alone is over 14,000 bytes";
}

TEST(RoundTrip, ReadsTypesOfValues) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[N, 2] x, bool k) => (float16[] y) { y = Anything(x, k) })");
    const auto& graph = model->main();
    const auto* x = graph.value_type(graph.find_value("x"));
    ASSERT_NE(x, nullptr);
    EXPECT_EQ(x->type, ElementType::float32);
    EXPECT_THAT(x->shape.value(), testing::ElementsAre(-1, 2));
    EXPECT_THAT(x->symbols, testing::ElementsAre("N", ""));
    EXPECT_TRUE(graph.value_type(graph.find_value("k"))->shape->empty());
}

TEST(RoundTrip, OldAndNewVersionsOpen) {
    for (const int ir : {1, 3, 8, 10, 13}) {
        for (const int opset : {7, 13, 17, 22, 25}) {
            auto proto = model_with_large_weight();
            proto.set_ir_version(ir);
            proto.mutable_opset_import(0)->set_version(opset);
            const auto model = to_model(proto);
            EXPECT_EQ(model->ir_version, ir);
            EXPECT_EQ(model->main().opset(), opset);
            EXPECT_EQ(io::model_bytes(*model).value(), to_bytes(proto));
        }
    }
}

} // namespace
} // namespace crease::test
