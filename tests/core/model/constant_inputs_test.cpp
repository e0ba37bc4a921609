#include "core/model/constant_inputs.h"

#include "core/io/io.h"
#include "tests/core/model/rewriting.h"
#include "tests/support/listed_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// x is fed, the three weights have defaults, of which one is sparse.
onnx::ModelProto listed(std::int64_t ir_version = 4) {
    auto proto = parse_proto(R"(
        <ir_version: 4, opset_import: ["" : 13]>
        g (float[N, 2] x) => (float[N, 2] y) <float[2] a = {1.0, 2.0}, float[2] b = {3.0, 4.0}>
        { t = Mul(x, a)  u = Add(t, b)  y = Sub(u, c) })");
    auto* sparse = proto.mutable_graph()->add_sparse_initializer();
    sparse->add_dims(2);
    sparse->mutable_values()->set_name("c");
    sparse->mutable_values()->set_data_type(onnx::TensorProto::FLOAT);
    sparse->mutable_values()->add_dims(1);
    sparse->mutable_values()->add_float_data(5);
    sparse->mutable_indices()->set_data_type(onnx::TensorProto::INT64);
    sparse->mutable_indices()->add_dims(1);
    sparse->mutable_indices()->add_int64_data(1);
    list_weights_as_inputs(proto);
    proto.set_ir_version(ir_version);
    return proto;
}

TEST(ConstantInputs, AreNoInputsAnyMoreAndNothingElseChanges) {
    const auto model = to_model(listed());
    const auto& graph = model->main();
    EXPECT_THAT(value_names(graph, overridable_inputs(*model)), ElementsAre("a", "b", "c"));
    const auto constant = with_constant_inputs(model).value();
    EXPECT_THAT(value_names(constant->main(), constant->main().inputs), ElementsAre("x"));
    EXPECT_THAT(overridable_inputs(*constant), IsEmpty());
    EXPECT_EQ(constant->main().nodes, graph.nodes);
    EXPECT_EQ(constant->main().initializers, graph.initializers);
    EXPECT_EQ(constant->main().value_names, graph.value_names);
    auto expected = listed();
    expected.mutable_graph()->mutable_input()->DeleteSubrange(1, 3);
    EXPECT_EQ(to_proto(*constant).SerializeAsString(), expected.SerializeAsString());
    EXPECT_EQ(to_proto(*model).SerializeAsString(), listed().SerializeAsString()) << "the model itself is as it was";
}

TEST(ConstantInputs, BeforeIr4NobodyCanOverrideThem) {
    const auto model = to_model(listed(3));
    EXPECT_THAT(overridable_inputs(*model), IsEmpty());
    EXPECT_EQ(with_constant_inputs(model).value(), model);
}

TEST(ConstantInputs, SomethingHasToBeFed) {
    auto proto = listed();
    proto.mutable_graph()->mutable_input()->DeleteSubrange(0, 1);
    proto.mutable_graph()->mutable_node(0)->set_input(0, "b");
    const auto refused = with_constant_inputs(to_model(proto));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
    EXPECT_THAT(refused.error().message, HasSubstr("every input of the model has a default"));
}

TEST(ConstantInputs, GoWithTheirLastReader) {
    const auto model = to_model(listed());
    const auto constant = with_constant_inputs(model).value();
    const auto change = replacement(constant->main(), {"t", "u"}, "Affine", {"x", "w"}, {float_tensor("w", {7, 8})});
    EXPECT_THAT(initializer_names(rewrite(*constant, {&change}).value()->main()), ElementsAre("c", "w"));
    EXPECT_THAT(initializer_names(rewrite(*model, {&change}).value()->main()), ElementsAre("a", "b", "c", "w")) << "callers may still set them";
}

} // namespace
} // namespace crease::test
