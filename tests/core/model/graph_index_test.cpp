#include "core/model/graph_index.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::test {
namespace {

class GraphIndexTest : public testing::Test {
protected:
    const ModelPtr model = parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x, bool k) => (float[2] y, float[2] z) <float[2] a = {1.0, 2.0}>
        {
            t = Mul(x, a)
            u = Add(t, t)
            w = Neg(u)
            y = Clip(w, , a)
            z = If(k) <
                then_branch = g1 () => (float[2] p) {
                    p = If(k) <then_branch = g3 () => (float[2] pp) { pp = Neg(t) },
                               else_branch = g4 () => (float[2] qq) { qq = Neg(x) }>
                },
                else_branch = g2 () => (float[2] q) { w = Abs(x)  q = Neg(w) }>
        })");
    const Graph& graph = model->main();
    const GraphIndex index{*model, graph};
    ValueId value(const char* name) const { return graph.find_value(name); }
};

TEST_F(GraphIndexTest, KnowsProducers) {
    EXPECT_EQ(index.producer(value("t")), 0U);
    EXPECT_EQ(index.producer(value("z")), 4U);
    EXPECT_EQ(index.producer(value("x")), GraphIndex::no_node);
    EXPECT_EQ(index.producer(value("a")), GraphIndex::no_node);
}

TEST_F(GraphIndexTest, CountsEdgesNotNodes) {
    ASSERT_EQ(index.uses(value("t")).size(), 2U);
    EXPECT_EQ(index.uses(value("t"))[0].slot, 0U);
    EXPECT_EQ(index.uses(value("t"))[1].slot, 1U);
    EXPECT_EQ(index.uses(value("t"))[1].node, 1U);
}

TEST_F(GraphIndexTest, AnAbsentInputKeepsItsSlot) {
    const auto uses = index.uses(value("a"));
    ASSERT_EQ(uses.size(), 2U);
    EXPECT_EQ(uses[1].node, 3U);
    EXPECT_EQ(uses[1].slot, 2U);
    EXPECT_FALSE(graph.nodes[3]->inputs[1].valid());
}

TEST_F(GraphIndexTest, KnowsInputsOutputsAndInitializers) {
    EXPECT_TRUE(index.is_graph_input(value("x")));
    EXPECT_FALSE(index.is_graph_input(value("a")));
    EXPECT_TRUE(index.is_graph_output(value("y")));
    ASSERT_NE(index.initializer(value("a")), nullptr);
    EXPECT_EQ((*index.initializer(value("a")))->name(), "a");
    EXPECT_EQ(index.initializer(value("t")), nullptr);
}

TEST_F(GraphIndexTest, SeesCapturesThroughNestedBodies) {
    EXPECT_TRUE(index.is_captured(value("t")));
    EXPECT_TRUE(index.is_captured(value("x")));
    EXPECT_FALSE(index.is_captured(value("u")));
    EXPECT_FALSE(index.is_captured(value("a")));
}

TEST_F(GraphIndexTest, ANameThatABodyDefinesItselfIsNoCapture) { EXPECT_FALSE(index.is_captured(value("w"))); }

TEST_F(GraphIndexTest, FindsNodesById) {
    EXPECT_EQ(index.position(graph.nodes[3]->id), 3U);
    EXPECT_EQ(index.position(NodeId(4711)), GraphIndex::no_node);
}

TEST_F(GraphIndexTest, BodiesAreGraphsOfTheirOwn) {
    ASSERT_EQ(model->graphs.size(), 5U);
    const auto& node = node_making(graph, "z");
    ASSERT_EQ(node.bodies.size(), 2U);
    EXPECT_EQ(node.bodies[0].first, "then_branch");
    const auto& inner = *model->graphs[node.bodies[0].second.value];
    EXPECT_EQ(inner.kind, GraphKind::body);
    EXPECT_EQ(inner.parent, graph.id);
    EXPECT_EQ(inner.owner, node.id);
    EXPECT_EQ(inner.opset(), 13);
}

} // namespace
} // namespace crease::test
