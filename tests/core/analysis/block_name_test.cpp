#include "core/analysis/summary.h"

#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

std::string block_of(const std::string& name, const std::string& op, const std::string& weight = {}, const std::string& output = "y") {
    Graph graph;
    Node node;
    node.name = name;
    node.op_type = op;
    node.inputs = {graph.intern("x"), graph.intern(weight)};
    node.outputs = {graph.intern(output)};
    return block_name(graph, node);
}

TEST(BlockName, RepeatedScopesAreWrittenOnce) {
    EXPECT_EQ(block_of("/layer1/layer1.0/conv1/Conv", "Conv"), "layer1.0.conv1");
    EXPECT_EQ(block_of("/features/features.0/features.0.0/Conv", "Conv"), "features.0.0");
    EXPECT_EQ(block_of("/layers.0/blocks/blocks.1/attn/MatMul_3", "MatMul"), "layers.0.blocks.1.attn");
}

TEST(BlockName, AScopeThatOnlyBeginsAlikeIsKept) { EXPECT_EQ(block_of("/layer1/layer10/Conv", "Conv"), "layer1.layer10"); }

TEST(BlockName, OnlyTheOperatorItselfIsTakenOff) {
    EXPECT_EQ(block_of("/stem/ConvBlock", "Conv"), "stem.ConvBlock");
    EXPECT_EQ(block_of("/stem/Conv_x", "Conv"), "stem.Conv_x");
}

TEST(BlockName, OlderExportsSayItInTheWeight) {
    EXPECT_EQ(block_of("Conv_12", "Conv", "layer1.0.conv1.weight"), "layer1.0.conv1");
    EXPECT_EQ(block_of("", "Conv", "w"), "");
}

TEST(BlockName, WithoutANodeNameTheOutputMayTell) { EXPECT_EQ(block_of("", "Relu", "", "/stage1/act/Relu_output_0"), "stage1.act"); }

TEST(BlockName, DottedNamesAreTheirOwnPlace) { EXPECT_EQ(block_of("features.0.0", "Conv"), "features.0.0"); }

TEST(BlockName, StrangeNamesDoNoHarm) {
    EXPECT_EQ(block_of("/", "Conv"), "");
    EXPECT_EQ(block_of("///", "Conv"), "");
    EXPECT_EQ(block_of("/Conv", "Conv"), "");
}

} // namespace
} // namespace crease::analysis
