#include "tests/core/model/rewriting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ModelPtr fold(const ModelPtr& model, std::initializer_list<const char*> removed) {
    const auto change = replacement(model->main(), removed, "Folded", {"x"});
    auto folded = rewrite(*model, {&change});
    if (!folded) throw std::runtime_error(folded.error().sentence());
    return *folded;
}

TEST(Sweep, TakesRecipesOfConstantsDownToTheirInitializers) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y) <float[2] a = {1.0, 2.0}, float[2] b = {3.0, 4.0}>
        {
            c = Constant <value = float[2] {5.0, 6.0}> ()
            s = Add(a, b)
            t = Mul(s, c)
            y = Mul(x, t)
        })");
    const auto folded = fold(model, {"y"});
    EXPECT_THAT(op_types(folded->main()), ElementsAre("Folded"));
    EXPECT_THAT(folded->main().initializers, IsEmpty());
}

TEST(Sweep, TakesWhatIsComputedFromExtents) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[N,2] x) => (float[N,2] y) <int64 one = {1}>
        { r = Relu(x)  s = Shape(r)  d = Gather(s, one)  f = Cast<to = 1>(d)  q = Sqrt(f)  y = Mul(r, q) })");
    const auto folded = fold(model, {"y"});
    EXPECT_THAT(op_types(folded->main()), ElementsAre("Relu", "Folded"));
    EXPECT_THAT(folded->main().initializers, IsEmpty());
}

TEST(Sweep, KeepsWhatIsComputedFromMoreThanExtents) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[N,2] x, float u) => (float[N,2] y) <int64 one = {1}>
        { s = Shape(x)  d = Gather(s, one)  f = Cast<to = 1>(d)  q = Add(f, u)  y = Mul(x, q) })");
    EXPECT_THAT(op_types(fold(model, {"y"})->main()), ElementsAre("Shape", "Gather", "Cast", "Add", "Folded"));
}

TEST(Sweep, KeepsWhatAnotherNodeStillReads) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y, float[2] z) <float[2] a = {1.0, 2.0}>
        { s = Neg(a)  y = Mul(x, s)  z = Add(x, s) })");
    const auto folded = fold(model, {"y"});
    EXPECT_THAT(op_types(folded->main()), ElementsAre("Neg", "Folded", "Add"));
    EXPECT_THAT(initializer_names(folded->main()), ElementsAre("a"));
}

TEST(Sweep, KeepsConstantsThatAreGraphOutputs) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y, float[2] s) <float[2] a = {1.0, 2.0}> { s = Neg(a)  y = Mul(x, s) })");
    EXPECT_THAT(op_types(fold(model, {"y"})->main()), ElementsAre("Neg", "Folded"));
}

TEST(Sweep, KeepsWhatABodyReads) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x, bool k) => (float[2] y, float[2] z) <float[2] a = {1.0, 2.0}>
        {
            y = Mul(x, a)
            z = If(k) <then_branch = g1 () => (float[2] p) { p = Neg(a) },
                       else_branch = g2 () => (float[2] q) { q = Neg(x) }>
        })");
    EXPECT_THAT(initializer_names(fold(model, {"y"})->main()), ElementsAre("a"));
}

TEST(Sweep, KeepsAnInitializerThatCallersMaySet) {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x, float[2] a) => (float[2] y) <float[2] b = {1.0, 2.0}> { t = Mul(x, a)  y = Add(t, b) })");
    add_float_initializer(proto, "a", {2}, {1, 2});
    const auto folded = fold(to_model(proto), {"t", "y"});
    EXPECT_THAT(initializer_names(folded->main()), ElementsAre("a"));
    EXPECT_THAT(value_names(folded->main(), folded->main().inputs), ElementsAre("x", "a"));
}

TEST(Sweep, LeavesWhatWasUnreadBefore) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y) <float[2] a = {1.0, 2.0}, float[2] idle = {1.0, 2.0}>
        { lonely = Neg(idle)  y = Mul(x, a) })");
    const auto folded = fold(model, {"y"});
    EXPECT_THAT(op_types(folded->main()), ElementsAre("Neg", "Folded"));
    EXPECT_THAT(initializer_names(folded->main()), ElementsAre("idle"));
}

TEST(Sweep, LeavesNodesThatDependOnData) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y) { s = Neg(x)  r = RandomNormal <shape = [2]> ()  t = Mul(s, r)  y = Add(x, t) })");
    EXPECT_THAT(op_types(fold(model, {"y"})->main()), ElementsAre("Neg", "RandomNormal", "Mul", "Folded"));
}

TEST(Sweep, TakesSparseInitializersOutOfTheHeaderToo) {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[3] x) => (float[3] y) { y = Mul(x, a) })");
    auto* sparse = proto.mutable_graph()->add_sparse_initializer();
    sparse->add_dims(3);
    sparse->mutable_values()->set_name("a");
    sparse->mutable_values()->set_data_type(onnx::TensorProto::FLOAT);
    sparse->mutable_values()->add_dims(1);
    sparse->mutable_values()->add_float_data(5);
    sparse->mutable_indices()->set_data_type(onnx::TensorProto::INT64);
    sparse->mutable_indices()->add_dims(1);
    sparse->mutable_indices()->add_int64_data(1);
    const auto model = to_model(proto);
    ASSERT_EQ(to_proto(*model).graph().sparse_initializer_size(), 1);
    EXPECT_THAT(model->main().initializers[0]->values().value(), ElementsAre(0, 5, 0));
    EXPECT_EQ(to_proto(*fold(model, {"y"})).graph().sparse_initializer_size(), 0);
}

} // namespace
} // namespace crease::test
