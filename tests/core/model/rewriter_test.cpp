#include "tests/core/model/rewriting.h"

#include "core/io/io.h"
#include "core/model/payload.h"
#include "tests/support/listed_weights.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr auto chain = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[N, 2] x) => (float[N, 2] y, float[N, 2] z)
    <float[2] a = {1.0, 2.0}, float[2] b = {3.0, 4.0}, float[2] c = {5.0, 6.0}, float[N, 2] t, float[N, 2] u>
    {
        t = Mul(x, a)
        u = Add(t, b)
        y = Relu(u)
        v = Mul(x, b)
        z = Add(v, c)
    })";

TEST(Rewriter, NothingToDoGivesTheSameBytes) {
    const auto model = parse_model(chain);
    const auto same = rewrite(*model, {});
    ASSERT_TRUE(same);
    EXPECT_EQ(io::model_bytes(*model).value(), io::model_bytes(**same).value());
}

TEST(Rewriter, ReplacesARegionAtThePlaceOfItsLastNode) {
    const auto model = parse_model(chain);
    const auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x", "w"}, {float_tensor("w", {7, 8})});
    const auto folded = rewrite(*model, {&change});
    ASSERT_TRUE(folded) << folded.error().sentence();
    EXPECT_THAT(op_types((*folded)->main()), ElementsAre("Affine", "Relu", "Mul", "Add"));
    EXPECT_THAT(initializer_names((*folded)->main()), ElementsAre("b", "c", "w")); // b is still read by v
}

TEST(Rewriter, LeavesTheOriginalUntouchedAndSharesTheRest) {
    const auto model = parse_model(chain);
    const auto before = io::model_bytes(*model).value();
    const auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x"});
    const auto folded = rewrite(*model, {&change});
    ASSERT_TRUE(folded);
    EXPECT_EQ(io::model_bytes(*model).value(), before);
    EXPECT_EQ((*folded)->main().nodes[1], model->main().nodes[2]) << "an untouched node must be the same object";
    EXPECT_EQ((*folded)->main().find_value("y"), model->main().find_value("y"));
}

TEST(Rewriter, TheOrderOfReplacementsDoesNotShow) {
    const auto model = parse_model(chain);
    auto first = replacement(model->main(), {"t", "u"}, "First", {"x", "w1"}, {float_tensor("w1", {7, 8})});
    auto second = replacement(model->main(), {"v", "z"}, "Second", {"x", "w2"}, {float_tensor("w2", {9, 8})});
    first.note_key = "crease.fold.u", first.note_value = "one";
    second.note_key = "crease.fold.z", second.note_value = "two";
    const auto one = rewrite(*model, {&first, &second});
    const auto other = rewrite(*model, {&second, &first});
    ASSERT_TRUE(one && other);
    EXPECT_EQ(io::model_bytes(**one).value(), io::model_bytes(**other).value());
    EXPECT_EQ((*one)->main().nodes[0]->id, (*other)->main().nodes[0]->id);
}

TEST(Rewriter, NewNodesGetIdsThatWereNeverUsed) {
    const auto model = parse_model(chain);
    const auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x"});
    const auto folded = rewrite(*model, {&change}).value();
    EXPECT_EQ(node_making(folded->main(), "u").id, NodeId(model->next_node_id));
    EXPECT_GT(folded->next_node_id, model->next_node_id);
}

TEST(Rewriter, NotesGoToTheMetadataBesideWhatIsThere) {
    auto proto = parse_proto(chain);
    auto* entry = proto.add_metadata_props();
    entry->set_key("author");
    entry->set_value("somebody");
    const auto model = to_model(proto);
    auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x"});
    change.note_key = "crease.fold.u";
    change.note_value = "Mul+Add";
    const auto saved = to_proto(*rewrite(*model, {&change}).value());
    ASSERT_EQ(saved.metadata_props_size(), 2);
    EXPECT_EQ(saved.metadata_props(0).value(), "somebody");
    EXPECT_EQ(saved.metadata_props(1).key(), "crease.fold.u");
    EXPECT_EQ(saved.metadata_props(1).value(), "Mul+Add");
}

TEST(Rewriter, ForgetsDescriptionsOfValuesThatVanished) {
    const auto model = parse_model(chain);
    const auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x"});
    const auto folded = rewrite(*model, {&change}).value();
    const auto saved = to_proto(*folded);
    ASSERT_EQ(saved.graph().value_info_size(), 1);
    EXPECT_EQ(saved.graph().value_info(0).name(), "u");
    EXPECT_EQ(folded->main().value_type(folded->main().find_value("t")), nullptr);
    EXPECT_NE(folded->main().value_type(folded->main().find_value("u")), nullptr);
}

TEST(Rewriter, RefusesAWeightWhoseNameIsTaken) {
    const auto model = parse_model(chain);
    const auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x", "c"}, {float_tensor("c", {7, 8})});
    const auto folded = rewrite(*model, {&change});
    ASSERT_FALSE(folded);
    EXPECT_EQ(folded.error().code, ErrorCode::internal);
    EXPECT_THAT(folded.error().message, HasSubstr("\"c\""));
}

TEST(Rewriter, RefusesToTakeANodeTwice) {
    const auto model = parse_model(chain);
    const auto one = replacement(model->main(), {"t", "u"}, "Affine", {"x"});
    const auto other = replacement(model->main(), {"u"}, "Relu", {"t"});
    EXPECT_FALSE(rewrite(*model, {&one, &other}));
}

TEST(Rewriter, RefusesWhatLeavesAReaderWithoutItsValue) {
    const auto model = parse_model(chain);
    auto change = replacement(model->main(), {"t"}, "Affine", {"x"});
    const_cast<onnx::NodeProto&>(*change.added[0]).set_output(0, "elsewhere");
    const auto folded = rewrite(*model, {&change});
    ASSERT_FALSE(folded);
    EXPECT_THAT(folded.error().message, HasSubstr("\"t\""));
}

TEST(Rewriter, RefusesUnknownNodesAndGraphs) {
    const auto model = parse_model(chain);
    auto change = replacement(model->main(), {"t"}, "Affine", {"x"});
    change.removed = {NodeId(999)};
    EXPECT_FALSE(rewrite(*model, {&change}));
    change = replacement(model->main(), {"t"}, "Affine", {"x"});
    change.graph = GraphId(7);
    EXPECT_FALSE(rewrite(*model, {&change}));
    change = replacement(model->main(), {"t"}, "Affine", {"x"});
    change.added.clear();
    EXPECT_FALSE(rewrite(*model, {&change}));
}

TEST(Rewriter, BeforeIr4AWeightIsAnInputToo) {
    auto proto = parse_proto(chain);
    proto.set_ir_version(3);
    list_weights_as_inputs(proto);
    const auto model = to_model(proto);
    const auto change = replacement(model->main(), {"t", "u"}, "Affine", {"x", "w"}, {float_tensor("w", {7, 8})});
    const auto folded = rewrite(*model, {&change}).value();
    EXPECT_THAT(value_names(folded->main(), folded->main().inputs), ElementsAre("x", "b", "c", "w"));
    const auto saved = to_proto(*folded);
    ASSERT_EQ(saved.graph().input_size(), 4);
    EXPECT_EQ(saved.graph().input(3).name(), "w");
    EXPECT_EQ(saved.graph().input(3).type().tensor_type().shape().dim(0).dim_value(), 2);
}

constexpr auto branches = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[2] x, bool k) => (float[2] y) <float[2] a = {1.0, 2.0}>
    {
        y = If(k) <
            then_branch = g1 () => (float[2] p) <float[2] d = {1.0, 2.0}> { q = Mul(x, a)  p = Add(q, d) },
            else_branch = g2 () => (float[2] r) { r = Neg(x) }
        >
    })";

const Graph& body(const Model& model, const std::string& attribute) {
    for (const auto& graph : model.graphs)
        if (graph->owner_attribute == attribute) return *graph;
    throw std::runtime_error("no body " + attribute);
}

TEST(Rewriter, WorksInABodyAndSweepsTheScopesAround) {
    const auto model = parse_model(branches);
    const auto& then = body(*model, "then_branch");
    const auto change = replacement(then, {"q", "p"}, "Affine", {"x", "w"}, {float_tensor("w", {7, 8})});
    const auto folded = rewrite(*model, {&change}).value();
    EXPECT_THAT(initializer_names(body(*folded, "then_branch")), ElementsAre("w"));
    EXPECT_TRUE(folded->main().initializers.empty()) << "a was read by the body alone";
    const auto saved = to_proto(*folded);
    const auto& written = saved.graph().node(0).attribute(0).g();
    ASSERT_EQ(written.node_size(), 1);
    EXPECT_EQ(written.node(0).op_type(), "Affine");
    EXPECT_EQ(written.initializer(0).raw_data().size(), 8U);
}

TEST(Rewriter, ABodysWeightMayNotHideAnOuterValue) {
    const auto model = parse_model(branches);
    const auto& then = body(*model, "then_branch");
    const auto change = replacement(then, {"q", "p"}, "Affine", {"x", "k"}, {float_tensor("k", {7, 8})});
    EXPECT_FALSE(rewrite(*model, {&change}));
}

TEST(Rewriter, InAFunctionWeightsAreConstantNodes) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13, "local" : 1]>
        g (float[2] x) => (float[2] y) { y = local.twice(x) }
        <domain: "local", opset_import: ["" : 13]>
        twice (a) => (c) { b = Add(a, a)  c = Relu(b) })");
    const auto& function = *model->graphs.back();
    ASSERT_EQ(function.kind, GraphKind::function);
    const auto change = replacement(function, {"b"}, "Mul", {"a", "w"}, {float_tensor("w", {2, 2})});
    const auto folded = rewrite(*model, {&change}).value();
    const auto& graph = *folded->graphs.back();
    EXPECT_THAT(op_types(graph), ElementsAre("Constant", "Mul", "Relu"));
    EXPECT_THAT(constant_value(*folded, *graph.nodes[0]).value()->values().value(), ElementsAre(2, 2));
    const auto saved = to_proto(*folded);
    EXPECT_EQ(saved.functions(0).node(0).attribute(0).t().raw_data().size(), 8U);
}

TEST(Rewriter, BytesThatANewNodeBringsAreSavedAsTheyAre) {
    const auto model = parse_model(chain);
    auto change = replacement(model->main(), {"t"}, "Mul", {"x", "k"});
    auto constant = std::make_shared<onnx::NodeProto>();
    constant->set_op_type("Constant");
    constant->add_output("k");
    auto* value = constant->add_attribute();
    value->set_name("value");
    value->set_type(onnx::AttributeProto::TENSOR);
    value->mutable_t()->set_data_type(onnx::TensorProto::DOUBLE);
    value->mutable_t()->set_raw_data(std::string("\1\2\3\4\5\6\7\10", 8));
    change.added.insert(change.added.begin(), constant);
    const auto saved = to_proto(*rewrite(*model, {&change}).value());
    EXPECT_EQ(saved.graph().node(0).attribute(0).t().raw_data(), std::string("\1\2\3\4\5\6\7\10", 8));
}

} // namespace
} // namespace crease::test
