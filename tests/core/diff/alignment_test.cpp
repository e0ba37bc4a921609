#include "core/diff/alignment.h"
#include "tests/support/model_facts.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace crease::test {
namespace {

using diff::Flow;

Flow flow(const std::string& nodes) {
    const analysis::ModelFacts facts(*parse_model("<ir_version: 8, opset_import: [\"\" : 13]> g (float[1,4,8,8] x) => (float[] y) {" + nodes + "}"));
    return diff::flow_of(facts.main());
}

/// What is paired, by the names of what the steps make.
std::map<std::string, std::string> pairs(const Flow& a, const Flow& b) {
    std::map<std::string, std::string> out;
    const auto alignment = diff::align(a, b);
    for (std::size_t i = 0; i < a.steps.size(); ++i)
        if (alignment.of_a[i]) out[a.steps[i].name] = b.steps[*alignment.of_a[i]].name;
    return out;
}

using Pairs = std::map<std::string, std::string>;

TEST(Alignment, ChainsWithoutCommonNames) {
    EXPECT_EQ(pairs(flow("a = Relu(x) b = Sigmoid(a) y = Tanh(b)"), flow("p = Relu(x) q = Sigmoid(p) y = Tanh(q)")),
              (Pairs{{"a", "p"}, {"b", "q"}, {"y", "y"}}));
}

TEST(Alignment, NamesThatBelongElsewhereDoNotMislead) {
    EXPECT_EQ(pairs(flow("a = Relu(x) b = Sigmoid(a) y = Tanh(b)"), flow("b = Relu(x) a = Sigmoid(b) y = Tanh(a)")),
              (Pairs{{"a", "b"}, {"b", "a"}, {"y", "y"}}));
}

TEST(Alignment, BranchesInAnotherOrder) {
    EXPECT_EQ(pairs(flow("a = Relu(x) b = Sigmoid(x) y = Add(a, b)"), flow("p = Sigmoid(x) q = Relu(x) y = Add(p, q)")),
              (Pairs{{"a", "q"}, {"b", "p"}, {"y", "y"}}));
}

TEST(Alignment, TheSideOfASubtractionTellsEqualBranchesApart) {
    EXPECT_EQ(pairs(flow("a = Relu(x) b = Relu(x) y = Sub(a, b)"), flow("p = Relu(x) q = Relu(x) y = Sub(q, p)")),
              (Pairs{{"a", "q"}, {"b", "p"}, {"y", "y"}}));
}

TEST(Alignment, AnOperatorMoreInTheMiddle) {
    const auto shorter = flow("a = Relu(x) b = Sigmoid(a) y = Tanh(b)"),
               longer = flow("p = Relu(x) more = Softplus(p) q = Sigmoid(more) y = Tanh(q)");
    EXPECT_EQ(pairs(shorter, longer), (Pairs{{"a", "p"}, {"b", "q"}, {"y", "y"}}));
    EXPECT_EQ(pairs(longer, shorter), (Pairs{{"p", "a"}, {"q", "b"}, {"y", "y"}}));
}

TEST(Alignment, AnOperatorInAnothersPlaceIsNotItsCounterpart) {
    EXPECT_EQ(pairs(flow("a = Relu(x) b = Sigmoid(a) y = Tanh(b)"), flow("p = Relu(x) q = Softplus(p) y = Tanh(q)")),
              (Pairs{{"a", "p"}, {"y", "y"}}));
}

TEST(Alignment, OtherAttributesStillMakeAPair) {
    EXPECT_EQ(pairs(flow("a = LeakyRelu<alpha=0.1>(x) y = Tanh(a)"), flow("p = LeakyRelu<alpha=0.2>(x) y = Tanh(p)")),
              (Pairs{{"a", "p"}, {"y", "y"}}));
}

TEST(Alignment, WhatOnlyPassesAValueOnIsNotThere) {
    EXPECT_EQ(pairs(flow("i = Identity(x) a = Relu(i) d = Dropout(a) y = Tanh(d)"), flow("p = Relu(x) y = Tanh(p)")),
              (Pairs{{"a", "p"}, {"y", "y"}}));
}

TEST(Alignment, NumbersChooseBetweenEqualBranches) {
    const auto a = flow("k = Constant<value=float {2.0}>() m = Constant<value=float {3.0}>() a = Mul(x, k) b = Mul(x, m) y = Add(a, b)");
    const auto alignment = diff::align(a, a, [](std::uint32_t left, std::uint32_t right) { return left == right ? 1.0 : 0.0; });
    ASSERT_EQ(a.steps.size(), 3u);
    EXPECT_EQ(alignment.of_a[0], 1u) << "unlike itself, so it is the other one";
    EXPECT_EQ(alignment.of_a[1], 0u);
}

TEST(Alignment, AHundredEqualBlocksStayInOrder) {
    std::string a, b;
    for (int i = 0; i < 100; ++i) {
        a += "a" + std::to_string(i) + " = Relu(" + (i ? "a" + std::to_string(i - 1) : "x") + ")\n";
        b += "b" + std::to_string(99 - i) + " = Relu(" + (i ? "b" + std::to_string(100 - i) : "x") + ")\n";
    }
    const auto found = pairs(flow(a + "y = Tanh(a99)"), flow(b + "y = Tanh(b0)"));
    EXPECT_EQ(found.size(), 101u);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(found.at("a" + std::to_string(i)), "b" + std::to_string(99 - i));
}

} // namespace
} // namespace crease::test
