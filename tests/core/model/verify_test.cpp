#include "core/model/rewriter.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace crease::test {
namespace {

using testing::HasSubstr;

constexpr auto two_nodes = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[2] x) => (float[2] y) <float[2] a = {1.0, 2.0}> { t = Mul(x, a)  y = Relu(t) })";

// verify() guards Crease's own edits, so the broken models are made by breaking a good one.
std::string complaint(const std::function<void(Graph&)>& spoil) {
    Model model = *parse_model(two_nodes);
    auto graph = std::make_shared<Graph>(model.main());
    spoil(*graph);
    model.graphs[0] = graph;
    const auto status = verify(model);
    return status ? "" : status.error().message;
}

TEST(Verify, AcceptsAGoodModel) {
    EXPECT_EQ(complaint([](Graph&) {}), "");
}

TEST(Verify, FindsAValueThatNothingMakes) {
    EXPECT_THAT(complaint([](Graph& graph) { graph.nodes.erase(graph.nodes.begin()); }), HasSubstr("\"t\", which nothing"));
}

TEST(Verify, FindsAValueThatIsMadeTooLate) {
    EXPECT_THAT(complaint([](Graph& graph) { std::swap(graph.nodes[0], graph.nodes[1]); }), HasSubstr("only later"));
}

TEST(Verify, FindsANodeThatStandsTwice) {
    EXPECT_THAT(complaint([](Graph& graph) { graph.nodes.push_back(graph.nodes[1]); }), HasSubstr("twice"));
}

TEST(Verify, FindsTwoProducersOfOneValue) {
    EXPECT_THAT(complaint([](Graph& graph) {
                    auto copy = std::make_shared<Node>(*graph.nodes[1]);
                    copy->id = NodeId(77);
                    graph.nodes.push_back(copy);
                }),
                HasSubstr("exists already"));
}

TEST(Verify, FindsAnOutputThatNothingMakes) {
    EXPECT_THAT(complaint([](Graph& graph) { graph.nodes.pop_back(); }), HasSubstr("output \"y\""));
}

TEST(Verify, FindsTwoInitializersOfOneName) {
    EXPECT_THAT(complaint([](Graph& graph) { graph.initializers.push_back(graph.initializers[0]); }), HasSubstr("two initializers"));
}

TEST(Verify, ABodySeesOnlyWhatCanBeMadeBeforeIt) {
    const auto text = [](const char* read, const char* later = "x") {
        return std::string(R"(<ir_version: 8, opset_import: ["" : 13]>
            g (float[2] x, bool k) => (float[2] y, float[2] z) {
                t = Neg(x)
                y = If(k) <then_branch = g1 () => (float[2] p) { p = Neg()") +
               read + R"() }, else_branch = g2 () => (float[2] q) { q = Neg(x) }>
                z = Neg()" +
               later + ") }";
    };
    EXPECT_NO_THROW((void)parse_model(text("t")));
    EXPECT_NO_THROW((void)parse_model(text("z"))) << "reading sorts the nodes";
    EXPECT_THROW((void)parse_model(text("z", "y")), std::runtime_error) << "a circle";
    EXPECT_THROW((void)parse_model(text("nowhere")), std::runtime_error);
}

} // namespace
} // namespace crease::test
