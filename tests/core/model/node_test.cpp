#include "core/model/node.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Node, ReadsAttributesOrTheirFallbacks) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 1, 4, 4] x, float[1, 1, 3, 3] w) => (float[N, C, H, W] y)
        { y = Conv <pads = [1, 1, 1, 1], group = 1, auto_pad = "NOTSET", alpha = 0.5> (x, w) })");
    const auto& node = *model->main().nodes[0];
    EXPECT_EQ(node.int_attribute("group", 7), 1);
    EXPECT_EQ(node.int_attribute("missing", 7), 7);
    EXPECT_EQ(node.float_attribute("alpha", 1), 0.5F);
    EXPECT_EQ(node.string_attribute("auto_pad", "VALID"), "NOTSET");
    EXPECT_THAT(node.ints_attribute("pads"), ElementsAre(1, 1, 1, 1));
    EXPECT_TRUE(node.ints_attribute("strides").empty());
    EXPECT_TRUE(node.has_attribute("pads"));
    EXPECT_FALSE(node.has_reference_attribute());
    EXPECT_FALSE(node.input(2).valid());
}

TEST(Node, DescribesAttributesForPeople) {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y)
        { y = Anything <a = [1, 2], b = "word", c = 1.5, d = float[2] {1.0, 2.0}, e = 3> (x) })");
    auto* unknown = proto.mutable_graph()->mutable_node(0)->add_attribute();
    unknown->set_name("f");
    EXPECT_THAT(describe_attributes(*to_model(proto)->main().nodes[0]),
                ElementsAre(Pair("a", "[1, 2]"), Pair("b", "\"word\""), Pair("c", "1.5"), Pair("d", "float tensor 2"), Pair("e", "3"),
                            Pair("f", "of a kind this version does not know")));
}

TEST(Node, CutsLongListsShort) {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]> g (float[2] x) => (float[2] y) { y = Anything <a = [0]> (x) })");
    for (int i = 1; i < 100; ++i) proto.mutable_graph()->mutable_node(0)->mutable_attribute(0)->add_ints(i);
    const auto described = describe_attributes(*to_model(proto)->main().nodes[0]);
    EXPECT_EQ(described[0].second, "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, ... 100 in all]");
}

TEST(Node, SpellsOnnxsOwnDomainInOneWayAndLeavesTheFileAlone) {
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["ai.onnx" : 13]> g (float[2] x) => (float[2] y) { y = Relu(x) })");
    proto.mutable_graph()->mutable_node(0)->set_domain("ai.onnx");
    const auto model = to_model(proto);
    EXPECT_TRUE(model->main().nodes[0]->is("Relu"));
    EXPECT_EQ(model->main().opset(), 13);
    EXPECT_EQ(to_proto(*model).graph().node(0).domain(), "ai.onnx");
}

TEST(Node, KnowsAttributesThatReferToAFunctions) {
    const auto model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13, "local" : 1]>
        g (float[2] x) => (float[2] y) { y = local.leaky <slope = 0.5> (x) }
        <domain: "local", opset_import: ["" : 13]>
        leaky <slope> (a) => (b) { b = LeakyRelu <alpha : float = @slope> (a) })");
    EXPECT_TRUE(model->graphs.back()->nodes[0]->has_reference_attribute());
}

} // namespace
} // namespace crease::test
