#include "core/diff/beside.h"
#include "tests/core/diff/converted_pair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace crease::test {
namespace {

diff::Beside beside(const fold::Document& a, const fold::Document& b) { return diff::stand_beside(a, b, diff::compare_models(a, b, true).value()); }

std::set<NodeId> ids(const Model& model) {
    std::set<NodeId> all;
    for (const auto& graph : model.graphs)
        for (const auto& node : graph->nodes) EXPECT_TRUE(all.insert(node->id).second) << "two nodes of one id";
    return all;
}

const Node* node_of(const Model& model, NodeId id) {
    for (const auto& node : model.main().nodes)
        if (node->id == id) return node.get();
    return nullptr;
}

class BesideTest : public ::testing::Test {
protected:
    BesideTest() {
        std::mt19937 random(5);
        blocks_ = {repvgg_block(random, "stage1.0", 6), acnet_block(random, "stage1.1", 6), mobileone_block(random, "stage2.0", 6)};
    }
    std::vector<Block> blocks_;
};

TEST_F(BesideTest, ABlockMeetsItsConvolution) {
    const auto training = training_form(blocks_), deploy = deploy_form(blocks_);
    const auto held = beside(training, deploy);
    ASSERT_TRUE(held.diff.same());
    EXPECT_FALSE(held.common_names);
    EXPECT_TRUE(held.differing.empty());
    ASSERT_EQ(held.sites.size(), blocks_.size());
    const auto of_a = ids(*training.original());
    for (const auto& [site, nodes] : held.sites) {
        ASSERT_EQ(nodes.size(), 1u) << site;
        EXPECT_FALSE(of_a.contains(nodes[0])) << "folding made no such node in the original";
        const auto* layer = node_of(*held.model, nodes[0]);
        ASSERT_TRUE(layer);
        EXPECT_TRUE(layer->is("Conv"));
    }
}

TEST_F(BesideTest, WhatBothHaveHasOneIdAndNothingElseHas) {
    const auto training = training_form(blocks_), deploy = deploy_form(blocks_);
    const auto held = beside(training, deploy);
    const auto of_a = ids(*training.original()), of_b = ids(*held.model);
    std::size_t shared = 0;
    for (const auto id : of_b) {
        if (!of_a.contains(id)) continue;
        ++shared;
        EXPECT_EQ(node_of(*training.original(), id)->op_type, node_of(*held.model, id)->op_type);
    }
    EXPECT_EQ(shared, blocks_.size()) << "a Relu behind each block";
    EXPECT_GT(held.model->next_node_id, std::max_element(of_b.begin(), of_b.end())->value);
}

TEST_F(BesideTest, TheSameFormIsPairedNodeByNode) {
    const auto one = training_form(blocks_), other = training_form(blocks_);
    const auto held = beside(one, other);
    EXPECT_EQ(ids(*held.model), ids(*one.original()));
    EXPECT_TRUE(held.common_names);
    EXPECT_TRUE(held.sites.empty()) << "nothing is folded in it";
}

TEST_F(BesideTest, ALayerThatDiffersIsMarkedOnBothSides) {
    Habits forgets;
    forgets.after = [](Converted& out) { std::fill(out.bias.begin(), out.bias.end(), 0.0F); };
    const auto training = training_form(blocks_), deploy = deploy_form(blocks_, 1, forgets);
    const auto held = beside(training, deploy);
    const auto pair = std::find_if(held.diff.pairs.begin(), held.diff.pairs.end(), [](const auto& one) { return one.differs(); });
    ASSERT_NE(pair, held.diff.pairs.end());
    EXPECT_TRUE(pair->block.starts_with("stage1_1")) << pair->block;
    for (const auto* nodes : {&pair->a.nodes, &pair->b.nodes}) {
        EXPECT_FALSE(nodes->empty());
        for (const auto id : *nodes) EXPECT_NE(std::find(held.differing.begin(), held.differing.end(), id), held.differing.end());
    }
    EXPECT_EQ(held.differing.size(), pair->a.nodes.size() + pair->b.nodes.size());
    EXPECT_NE(diff::difference_text(*pair).find("bias is forgotten"), std::string::npos) << diff::difference_text(*pair);
}

TEST_F(BesideTest, TheDeployFormMeetsTheBlockAsWell) {
    const auto training = training_form(blocks_), deploy = deploy_form(blocks_);
    const auto held = beside(deploy, training);
    ASSERT_TRUE(held.diff.same());
    std::size_t shared = 0;
    const auto of_a = ids(*deploy.original());
    for (const auto id : ids(*held.model)) shared += of_a.contains(id) ? 1 : 0;
    EXPECT_EQ(shared, of_a.size()) << "each convolution is linked with the end of its block";
}

} // namespace
} // namespace crease::test
