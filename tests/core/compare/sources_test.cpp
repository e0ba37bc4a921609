#include "core/compare/sources.h"

#include "core/io/io.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

ModelPtr opened(const std::string& text, int opset = 13) {
    auto model = io::read_model_bytes(test::text_model(text, opset).bytes);
    if (!model) throw std::runtime_error(model.error().sentence());
    return *model;
}

/// "a=b" of each value that is judged in the place of y.
std::string sources(const std::string& a, const std::string& b, int opset_of_b = 13) {
    std::string text;
    const Pairing inputs{{{"x", "x"}, {"z", "z"}}, {}, {}, {}};
    for (const auto& pair : find_sources(*opened(a), *opened(b, opset_of_b), {"y", "y"}, inputs).values) text += pair.a + "=" + pair.b + " ";
    return text;
}

std::string graph(const std::string& body, const std::string& constants = "") {
    return "g (float[N,4] x, float[N,4] z) => (float[N,4] y) " + (constants.empty() ? "" : "<" + constants + ">") + " {" + body + "}";
}

TEST(Sources, AreTheValuesBeforeWhatSaturatesOrSelects) {
    const std::string folded = graph("q = Neg(x) y = Softmax<axis = 1>(q)");
    EXPECT_EQ(sources(graph("p = Neg(x) y = Softmax<axis = 1>(p)"), folded), "p=q ");
    EXPECT_EQ(sources(graph("p = Neg(x) y = ArgMax<axis = 1>(p)"), graph("q = Neg(x) y = ArgMax<axis = 1>(q)")), "p=q ");
    EXPECT_EQ(
        sources(graph("p = Neg(x) c = Flatten(p) s = Sigmoid(c) y = NonZero(s)"), graph("q = Neg(x) c = Flatten(q) s = Sigmoid(c) y = NonZero(s)")),
        "p=q ");
}

TEST(Sources, AreNoneOfAnOutputThatHidesNothing) {
    EXPECT_EQ(sources(graph("p = Neg(x) y = Add(p, z)"), graph("p = Neg(x) y = Add(p, z)")), "");
    EXPECT_EQ(sources(graph("p = Neg(x) y = Flatten(p)"), graph("p = Neg(x) y = Flatten(p)")), "");
}

TEST(Sources, ReachThroughArithmeticOnWhatWasSelected) {
    const std::string body = "p = Neg(x) q = Exp(z) i = ArgMax<axis = 1>(p) g = Gather<axis = 1>(q, i) y = Mul(g, two)";
    EXPECT_EQ(sources(graph(body, "float two = {2}"), graph(body, "float two = {2}")), "q=q p=p ");
}

TEST(Sources, AreNoneWhereTheTwoModelsDoNotAgreeOnTheWay) {
    const std::string a = graph("p = Neg(x) y = Clip(p, low, high)", "float low = {0}, float high = {6}");
    EXPECT_EQ(sources(a, a), "p=p ");
    EXPECT_EQ(sources(a, graph("p = Neg(x) y = Clip(p, low, high)", "float low = {0}, float high = {5}")), "") << "another constant";
    EXPECT_EQ(sources(graph("p = Neg(x) y = Softmax<axis = 1>(p)"), graph("p = Neg(x) y = Softmax<axis = 0>(p)")), "") << "another attribute";
    EXPECT_EQ(sources(graph("p = Neg(x) s = Softmax<axis = 1>(p) y = ArgMax<axis = 1>(s)"), graph("p = Neg(x) y = ArgMax<axis = 1>(p)")), "")
        << "probabilities against scores";
    EXPECT_EQ(sources(graph("y = Softmax<axis = 1>(x)"), graph("y = Softmax<axis = 1>(z)")), "") << "another input";
    EXPECT_EQ(sources(graph("p = Neg(x) y = Softmax<axis = 1>(p)"), graph("p = Neg(x) y = Softmax<axis = 1>(p)"), 11), "") << "other rules";
}

TEST(Sources, ComputedConstantsHaveToBeComputedAlike) {
    const auto body = [](const char* c) {
        return graph(std::string("c = ") + c + "(one, one) p = Neg(x) q = Equal(p, c) y = Cast<to = 1>(q)", "float one = {1}");
    };
    EXPECT_EQ(sources(body("Add"), body("Add")), "p=p ");
    EXPECT_EQ(sources(body("Add"), body("Mul")), "");
}

TEST(Sources, TermsAreWhatASumIsMadeOf) {
    const auto found =
        find_sources(*opened(graph("p = Neg(x) q = Exp(z) d = Sub(p, q) y = Flatten(d)")), *opened(graph("y = Neg(x)")), {"y", "y"}, {});
    ASSERT_EQ(found.terms.size(), 2u);
    EXPECT_EQ(found.terms[0].a, "p");
    EXPECT_EQ(found.terms[1].a, "q");
}

TEST(Sources, ALongChainIsNotFollowedForEver) {
    std::string body = "v0 = Softmax<axis = 1>(x) ";
    for (int i = 0; i < 20000; ++i) body += "v" + std::to_string(i + 1) + " = Identity(v" + std::to_string(i) + ") ";
    body += "y = Identity(v20000)";
    EXPECT_EQ(sources(graph(body), graph(body)), "");
}

TEST(DependsOnInput, LooksAtNumbersNotAtShapes) {
    EXPECT_TRUE(depends_on_input(*opened(graph("p = Neg(x) y = Exp(p)")), "y"));
    EXPECT_FALSE(depends_on_input(*opened(graph("s = Shape(x) y = Cast<to = 1>(s)")), "y"));
}

TEST(CoarsestType, IsThatOfTheWeights) {
    EXPECT_EQ(coarsest_type(*opened(graph("y = MatMul(x, w)", "float[4,1] w = {1, 2, 3, 4}"))), ElementType::float32);
    EXPECT_EQ(coarsest_type(*opened(graph("h = Cast<to = 10>(x) n = Neg(h) y = Cast<to = 1>(n)"))), ElementType::float16);
    EXPECT_EQ(coarsest_type(*opened("g (float16[N,4] x) => (float16[N,4] y) { y = Neg(x) }")), ElementType::float16);
}

} // namespace
} // namespace crease::compare
