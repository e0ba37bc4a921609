#include "core/analysis/constant_values.h"

#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// The constants of a graph that is written as `nodes` over initializers.
struct Constants {
    ModelPtr model;
    GraphIndex index;
    ConstantValues values;

    Constants(const std::string& initializers, const std::string& nodes, int opset = 17)
        : model(test::parse_model("<ir_version: 8, opset_import: [\"\" : " + std::to_string(opset) + "]>\ng (float[N] x) => (float[N] y)\n<" +
                                  initializers + ">\n{\n" + nodes + "\ny = Identity(x)\n}")),
          index(*model, model->main()), values(*model, model->main(), index) {}

    [[nodiscard]] ValueId id(const std::string& name) const { return model->main().find_value(name); }
    [[nodiscard]] bool constant(const std::string& name) const { return values.is_constant(id(name)); }
    [[nodiscard]] Integers integers(const std::string& name) const { return values.array(id(name)).value()->whole_numbers(); }
    [[nodiscard]] Reals reals(const std::string& name) const { return values.array(id(name)).value()->numbers(); }
    [[nodiscard]] std::string refusal(const std::string& name) const {
        const auto array = values.array(id(name));
        return array ? "evaluated" : array.error().sentence();
    }
};

TEST(ConstantValues, ShapeHonoursStartAndEnd) {
    const Constants c(
        "float[2,3,5] w = {0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0}",
        "a = Shape(w) b = Shape<start = 1, end = 2>(w) c = Shape<start = -2>(w) d = Shape<end = -1>(w) e = Shape<start = 2, end = 1>(w)");
    EXPECT_THAT(c.integers("a"), ElementsAre(2, 3, 5));
    EXPECT_THAT(c.integers("b"), ElementsAre(3));
    EXPECT_THAT(c.integers("c"), ElementsAre(3, 5));
    EXPECT_THAT(c.integers("d"), ElementsAre(2, 3));
    EXPECT_THAT(c.integers("e"), ElementsAre());
}

TEST(ConstantValues, IntegersAreNotReals) {
    const Constants c(
        "int64[3] i = {7, -7, 9007199254740993}, int64[3] two = {2, 2, 1}, uint8[2] u = {250, 3}, uint8[2] v = {10, 5}, int32[2] wide = {300, -1}",
        "q = Div(i, two) m = ReduceMean<keepdims = 0>(two) s = Add(u, v) d = Sub(v, u) narrow = Cast<to = 2>(wide) same = Add(i, two)");
    EXPECT_THAT(c.integers("q"), ElementsAre(3, -3, 9007199254740993));
    EXPECT_THAT(c.integers("m"), ElementsAre(1)); // 5 / 3
    EXPECT_THAT(c.integers("s"), ElementsAre(4, 8));
    EXPECT_THAT(c.integers("d"), ElementsAre(16, 2));
    EXPECT_THAT(c.integers("narrow"), ElementsAre(44, 255));
    EXPECT_EQ(c.integers("same")[2], 9007199254740994);
}

TEST(ConstantValues, FloatsAreRoundedAsTheFileSaysBeforeAStep) {
    // in float32 0.3 / 0.1 rounds up to 3; in double it stays below
    const Constants c("float[1] a = {0.3}, float[1] b = {0.1}, float[1] three = {3.0}",
                      "q = Div(a, b) f = Floor(q) e = Equal(q, three) i = Cast<to = 7>(q) h = Cast<to = 10>(a) back = Cast<to = 1>(h)");
    EXPECT_THAT(c.reals("f"), ElementsAre(3));
    EXPECT_THAT(c.integers("e"), ElementsAre(1));
    EXPECT_THAT(c.integers("i"), ElementsAre(3));
    EXPECT_THAT(c.reals("back"), ElementsAre(0.300048828125));
}

TEST(ConstantValues, NothingWithAStepStandsBehindASum) {
    const Constants c("float[2] a = {0.3, 0.7}, float[1] one = {1.0}",
                      "s = ReduceSum<keepdims = 0>(a) e = Exp(a) f = Floor(s) q = Equal(s, one) i = Cast<to = 7>(e) t = Mul(s, a)");
    EXPECT_FALSE(c.values.array(c.id("s")).value()->exact);
    EXPECT_FALSE(c.values.array(c.id("t")).value()->exact);
    for (const char* name : {"f", "q", "i"}) EXPECT_THAT(c.refusal(name), HasSubstr("the last digit of its input is up to the engine")) << name;
    const Constants whole("int64[2] a = {3, 4}", "s = ReduceSum<keepdims = 0>(a) f = Cast<to = 1>(s) r = Floor(f)");
    EXPECT_THAT(whole.reals("r"), ElementsAre(7)); // a sum of integers is exact
}

TEST(ConstantValues, ADropoutInTrainingIsNoConstant) {
    const Constants c("float[2] a = {1, 2}, float ratio = {0.5}, bool yes = {1}, bool no = {0}",
                      "d, mask = Dropout(a) t = Dropout(a, ratio, yes) n = Dropout(a, ratio, no) behind = Mul(t, a)");
    EXPECT_THAT(c.reals("d"), ElementsAre(1, 2));
    EXPECT_THAT(c.integers("mask"), ElementsAre(1, 1));
    EXPECT_TRUE(c.constant("n"));
    EXPECT_FALSE(c.constant("t"));
    EXPECT_FALSE(c.constant("behind"));
}

TEST(ConstantValues, AVectorTimesAMatrixIsAVector) {
    const Constants c("float[2] v = {1, 2}, float[2,3] m = {1, 2, 3, 4, 5, 6}, float[3] w = {1, 1, 1}",
                      "a = MatMul(v, m) b = MatMul(m, w) c = MatMul(v, v)");
    EXPECT_THAT(c.reals("a"), ElementsAre(9, 12, 15));
    EXPECT_THAT(c.reals("b"), ElementsAre(6, 15));
    EXPECT_THAT(c.values.array(c.id("c")).value()->dims, ElementsAre());
}

TEST(ConstantValues, WhatOnlyAnEngineKnowsIsConstantWithoutNumbers) {
    const Constants c("float[2,3] a = {1, 2, 3, 4, 5, 6}, float[2,2] sizes = {1, 1, 1, 1}", "s = Softmax(a) r = RandomNormalLike(a) t = Mul(s, a)");
    EXPECT_TRUE(c.constant("t"));
    EXPECT_FALSE(c.constant("r"));
    const auto info = c.values.info(c.id("t"));
    ASSERT_TRUE(info);
    EXPECT_THAT(info->dims, ElementsAre(2, 3));
    EXPECT_THAT(c.refusal("t"), HasSubstr("only an engine knows this operator"));
}

TEST(ConstantValues, WhatAFileBlowsUpIsRefusedBeforeMemoryIsAsked) {
    const Constants c(
        "int64[3] big = {100000, 100000, 1000}, float one = {1}, int64[1] much = {60000000}",
        "a = ConstantOfShape(big) b = Expand(one, big) c0 = ConstantOfShape(much) c1 = ConstantOfShape(much) c2 = Concat<axis = 0>(c0, c1)");
    for (const char* name : {"a", "b", "c2"}) EXPECT_THAT(c.refusal(name), HasSubstr("too large")) << name;
}

TEST(ConstantValues, ManyLargeConstantsAreTooLargeTogether) {
    std::string nodes;
    for (int i = 0; i < 6; ++i)
        nodes += "a" + std::to_string(i) + " = ConstantOfShape(much) s" + std::to_string(i) + " = Shape(a" + std::to_string(i) + ") ";
    const Constants c("int64[1] much = {67108864}", nodes);
    int refused = 0;
    for (int i = 0; i < 6; ++i) refused += c.refusal("a" + std::to_string(i)) != "evaluated";
    EXPECT_EQ(refused, 2);
}

TEST(ConstantValues, FollowFromExtentsThatAreKnown) {
    const auto model = test::parse_model(R"(
        <ir_version: 8, opset_import: ["" : 17]>
        g (float[N,6,8] x) => (float[N,6,8] y) <int64 zero = {0}, int64 two = {2}, float[8] k = {1, 2, 3, 4, 5, 6, 7, 8}>
        {
            s = Shape(x)  c = Gather(s, two)  d = Div(c, two)  f = Cast<to = 1>(d)  r = Sqrt(f)
            b = Gather(s, zero)  e = Mul(b, two)  u = Shape<start = 1>(x)  o = Expand(k, u)  m = Mul(f, k)  y = Relu(x)
        })");
    const GraphIndex index(*model, model->main());
    const ConstantValues values(*model, model->main(), index);
    const auto id = [&](const char* name) { return model->main().find_value(name); };
    for (const char* name : {"c", "d", "f", "r", "u", "m"})
        EXPECT_TRUE(values.is_constant(id(name)) && values.follows_from_extents(id(name))) << name;
    for (const char* name : {"s", "b", "e", "x", "y"}) EXPECT_FALSE(values.is_constant(id(name))) << name; // the batch is open
    EXPECT_FALSE(values.follows_from_extents(id("k")));
    EXPECT_TRUE(values.is_constant(id("o"))); // 48 elements
    EXPECT_THAT(values.whole_numbers(id("d")).value(), ElementsAre(4));
    EXPECT_THAT(values.array(id("r")).value()->numbers(), ElementsAre(2));
    EXPECT_FALSE(values.table().is_constant(id("c")));
}

TEST(ConstantValues, FollowFromExtentsOnlyWhereSmallAndCertain) {
    const auto model = test::parse_model(R"(
        <ir_version: 8, opset_import: ["" : 17]>
        g (float[6,80] x) => (float[6,80] y) { s = Shape(x)  z = ConstantOfShape(s)  r = RandomUniform<shape = [1]>()  f = Cast<to = 1>(s)  m = Mul(f, r)  y = Add(x, z) })");
    const GraphIndex index(*model, model->main());
    const ConstantValues values(*model, model->main(), index);
    const auto id = [&](const char* name) { return model->main().find_value(name); };
    EXPECT_TRUE(values.is_constant(id("f")));
    EXPECT_FALSE(values.is_constant(id("z"))); // 480 elements
    EXPECT_FALSE(values.is_constant(id("m"))); // another number in every run
}

} // namespace
} // namespace crease::analysis
