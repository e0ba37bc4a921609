// Files whose nodes stand in no topological order: sorted when read, saved in that order; circles are refused by name.

#include "core/io/io.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string operators(const Graph& graph) {
    std::string text;
    for (const auto& node : graph.nodes) text += (text.empty() ? "" : " ") + node->op_type;
    return text;
}

std::string main_order(const std::string& nodes) {
    return operators(parse_model("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x, bool t) => (float[2] y) {" + nodes + "}")->main());
}

TEST(NodeOrder, IsKeptWhereItIsRight) { EXPECT_EQ(main_order("a = Neg(x) b = Abs(x) c = Exp(b) y = Add(a, c)"), "Neg Abs Exp Add"); }

TEST(NodeOrder, IsMadeRightWithAsLittleMovedAsCanBe) {
    EXPECT_EQ(main_order("y = Add(a, c) c = Exp(b) a = Neg(x) b = Abs(x)"), "Neg Abs Exp Add");
    EXPECT_EQ(main_order("n = Neg(x) y = Abs(b) b = Exp(n) d = Sqrt(x)"), "Neg Exp Abs Sqrt");
}

TEST(NodeOrder, CountsWhatBodiesRead) {
    constexpr auto branch = "y = If(t) <then_branch = yes () => (float[2] p) { p = If(t) <then_branch = in () => (float[2] q) { q = Neg(c) }, "
                            "else_branch = out () => (float[2] r) { c = Exp(x) r = Abs(c) }> }, else_branch = no () => (float[2] s) { s = Abs(x) }> ";
    EXPECT_EQ(main_order(std::string(branch) + "c = Sqrt(x)"), "Sqrt If");
    EXPECT_EQ(main_order("c = Sqrt(x)" + std::string(branch)), "Sqrt If");
}

TEST(NodeOrder, BodiesAreSortedToo) {
    const auto model =
        parse_model("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x, bool t) => (float[2] y) { y = If(t) "
                    "<then_branch = yes () => (float[2] p) { p = Neg(a) a = Abs(x) }, else_branch = no () => (float[2] q) { q = Exp(x) }> }");
    EXPECT_EQ(operators(*model->graphs[1]), "Abs Neg");
}

TEST(NodeOrder, FunctionsAreSortedToo) {
    auto proto = parse_proto("<ir_version: 8, opset_import: [\"\" : 13, \"mine\" : 1]> g (float[2] x) => (float[2] y) { y = mine.Twist(x) }");
    auto& function = *proto.add_functions();
    function.set_name("Twist");
    function.set_domain("mine");
    function.add_input("in");
    function.add_output("out");
    *function.add_opset_import() = proto.opset_import(0);
    const auto body = parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] in) => (float[2] out) { out = Neg(a) a = Abs(in) }");
    *function.mutable_node() = body.graph().node();
    EXPECT_EQ(operators(*to_model(proto)->graphs[1]), "Abs Neg");
}

TEST(NodeOrder, IsThatOfTheSavedFile) {
    const auto saved = to_proto(*parse_model("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x) => (float[2] y) { y = Neg(a) a = Abs(x) }"));
    EXPECT_EQ(saved.graph().node(0).op_type(), "Abs");
    EXPECT_EQ(saved.graph().node(1).op_type(), "Neg");
}

std::string refusal(const std::string& nodes) {
    const auto bytes = to_bytes(parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x, bool t) => (float[2] y) {" + nodes + "}"));
    const auto model = io::read_model_bytes(bytes, "test");
    EXPECT_TRUE(model || model.error().code == ErrorCode::bad_input);
    return model ? "it opened" : model.error().message;
}

TEST(NodeOrder, CirclesAreNamed) {
    const auto three = refusal("y = Neg(c) b = Abs(a) c = Exp(b) a = Sqrt(c)");
    EXPECT_THAT(three, AllOf(HasSubstr("circle"), HasSubstr("the Abs that makes \"b\""), HasSubstr("the Exp that makes \"c\""),
                             HasSubstr("the Sqrt that makes \"a\"")));
    EXPECT_THAT(three, testing::Not(HasSubstr("Neg"))) << "it waits, but is not part of it";
    EXPECT_THAT(refusal("y = Add(y, x)"), HasSubstr("the Add that makes \"y\" reads what it makes itself"));
    EXPECT_THAT(refusal("y = If(t) <then_branch = yes () => (float[2] p) { p = Neg(y) }, else_branch = no () => (float[2] q) { q = Abs(x) }>"),
                HasSubstr("reads what it makes itself"));
    std::string ring = "y = Neg(a0) ";
    for (int i = 0; i < 9; ++i) ring += "a" + std::to_string(i) + " = Neg(a" + std::to_string((i + 1) % 9) + ") ";
    EXPECT_THAT(refusal(ring), HasSubstr("and 5 more"));
}

TEST(NodeOrder, ALongChainBackwards) {
    std::string nodes;
    for (int i = 4000; i > 0; --i) nodes += "v" + std::to_string(i) + " = Neg(" + (i == 1 ? "x" : "v" + std::to_string(i - 1)) + ") ";
    const auto model = parse_model("<ir_version: 8, opset_import: [\"\" : 13]> g (float[2] x) => (float[2] v4000) {" + nodes + "}");
    EXPECT_EQ(model->main().value_name(model->main().nodes.front()->output()), "v1");
    EXPECT_EQ(model->main().value_name(model->main().nodes.back()->output()), "v4000");
}

} // namespace
} // namespace crease::test
