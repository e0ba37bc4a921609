#include "core/analysis/constants.h"

#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

constexpr auto chain = R"(
    <ir_version: 8, opset_import: ["" : 13]>
    g (float[N, 2] x) => (float[N, 2] y)
    <float[2] a = {1.0, 2.0}>
    {
        b = Constant <value = float[2] {3.0, 4.0}> ()
        c = Identity(a)
        d = Mul(b, c)
        r = RandomNormalLike(a)
        t = Mul(x, d)
        y = Add(t, r)
    })";

TEST(ConstantNodes, AreThoseFedByConstantsAloneButNotByChance) {
    const auto model = test::parse_model(chain);
    const ConstantTable table(*model, model->main());
    std::vector<bool> constant;
    for (std::size_t i = 0; i < model->main().nodes.size(); ++i) constant.push_back(table.is_constant_node(i));
    EXPECT_EQ(constant, (std::vector<bool>{true, true, true, false, false, false}));
}

TEST(ConstantTable, FindsTensorsThroughConstantAndIdentity) {
    const auto model = test::parse_model(chain);
    const Graph& graph = model->main();
    const ConstantTable table(*model, graph);
    ASSERT_NE(table.tensor(graph.find_value("b")), nullptr);
    EXPECT_EQ(table.tensor(graph.find_value("c")), table.tensor(graph.find_value("a")));
    EXPECT_EQ(table.tensor(graph.find_value("d")), nullptr) << "computed constants are not stored anywhere";
    EXPECT_TRUE(table.is_constant(graph.find_value("d")));
    EXPECT_FALSE(table.is_constant(graph.find_value("x")));
    EXPECT_FALSE(table.is_constant(ValueId{}));
}

TEST(ConstantTable, AnInitializerThatIsAnInputMayBeOverriddenSinceIr4) {
    auto proto = test::parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x, float[2] a) => (float[2] y) <float[2] a = {1.0, 2.0}> { y = Add(x, a) })");
    const auto newer = test::to_model(proto);
    EXPECT_FALSE(ConstantTable(*newer, newer->main()).is_constant(newer->main().find_value("a")));
    proto.set_ir_version(3);
    const auto older = test::to_model(proto);
    EXPECT_TRUE(ConstantTable(*older, older->main()).is_constant(older->main().find_value("a")));
}

TEST(ConstantTable, ReadsOnlySmallIntegers) {
    const auto model = test::parse_model(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[2] x) => (float[2] y)
        <int64[3] i = {1, -2, 3}, float[1] f = {1.0}> { y = Relu(x) })");
    const Graph& graph = model->main();
    const ConstantTable table(*model, graph);
    EXPECT_EQ(table.integers(graph.find_value("i")), (std::vector<std::int64_t>{1, -2, 3}));
    EXPECT_EQ(table.integers(graph.find_value("f")), std::nullopt);
    EXPECT_EQ(table.integers(graph.find_value("x")), std::nullopt);
}

} // namespace
} // namespace crease::analysis
