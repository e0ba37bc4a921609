#include "core/analysis/bake_constants.h"

#include "core/analysis/summary.h"
#include "tests/support/model_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crease::analysis {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Baked baked(const ModelPtr& model, const BakeLimits& limits = {}) {
    auto out = bake_constants(*model, ModelFacts(*model), {}, limits);
    if (!out) throw std::runtime_error(out.error().sentence());
    return *std::move(out);
}

std::vector<std::string> operators(const Model& model) {
    std::vector<std::string> ops;
    for (const auto& node : model.main().nodes) ops.push_back(node->op_type);
    return ops;
}

std::vector<std::string> stored(const Model& model) {
    std::vector<std::string> names;
    for (const auto& tensor : model.main().initializers) names.push_back(tensor->name());
    return names;
}

const Tensor& tensor_named(const Model& model, const std::string& name) {
    for (const auto& tensor : model.main().initializers)
        if (tensor->name() == name) return *tensor;
    throw std::runtime_error("nothing is stored as " + name);
}

std::vector<std::string> left(const Baked& out) {
    std::vector<std::string> lines;
    for (const auto& one : out.left) lines.push_back(one.value + " " + one.reason);
    return lines;
}

TEST(BakedConstants, ReplaceTheirRecipes) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[2] x) => (float[2] y)
        <float[2] a = {1.5, -2}, int64[1] i = {7}>
        { k = Constant<value = float[2] {3, 4}>() s = Mul(a, k) h = Cast<to = 10>(s) f = Cast<to = 1>(h) t = Add(x, f) j = Mul(i, i) e = Expand(t, j) y = Add(t, k) })");
    const auto out = baked(model);
    EXPECT_THAT(operators(*out.model), ElementsAre("Add", "Expand", "Add"));
    EXPECT_THAT(stored(*out.model), UnorderedElementsAre("k", "f", "j"));
    EXPECT_EQ(out.values, 3u);
    EXPECT_THAT(out.left, IsEmpty());
    EXPECT_EQ(tensor_named(*out.model, "f").values().value(), (std::vector<double>{4.5, -8}));
    EXPECT_EQ(tensor_named(*out.model, "j").type(), ElementType::int64);
    EXPECT_EQ(tensor_named(*out.model, "j").integers().value(), (std::vector<std::int64_t>{49}));
    const auto counts = totals(ModelFacts(*out.model));
    EXPECT_EQ(counts.nodes, 3u);
    EXPECT_EQ(counts.constant_nodes, 0u);
}

TEST(BakedConstants, KeepTheTypesOfTheFile) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[2] x) => (y, b)
        <uint8[2] u = {250, 3}, uint8[2] v = {10, 5}, float[2] a = {0.5, 70}>
        { w = Add(u, v) l = Less(u, v) h = Cast<to = 10>(a) y = CastLike(x, h) c = Cast<to = 2>(x) d = Sub(c, w) n = Not(l) b = Where(n, c, d) })");
    const auto out = baked(model);
    EXPECT_EQ(tensor_named(*out.model, "w").type(), ElementType::uint8);
    EXPECT_EQ(tensor_named(*out.model, "w").integers().value(), (std::vector<std::int64_t>{4, 8}));
    EXPECT_EQ(tensor_named(*out.model, "n").type(), ElementType::boolean);
    EXPECT_EQ(tensor_named(*out.model, "h").type(), ElementType::float16);
    EXPECT_EQ(tensor_named(*out.model, "h").byte_size(), 4u);
}

TEST(BakedConstants, ARandomOneNeverIs) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[2] x) => (float[2] y)
        <float[2] a = {1, 2}, float ratio = {0.5}, bool yes = {1}>
        { b = Add(a, a) r = RandomNormalLike(b) d, m = Dropout(b, ratio, yes) s = Mul(r, d) y = Add(x, s) })");
    const auto out = baked(model);
    EXPECT_THAT(operators(*out.model), ElementsAre("RandomNormalLike", "Dropout", "Mul", "Add"));
    EXPECT_THAT(stored(*out.model), UnorderedElementsAre("b", "ratio", "yes"));
}

TEST(BakedConstants, WhatGrowsTheFileTooMuchStaysComputedAndIsNamed) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N] x) => (y, z)
        <int64[2] small = {10, 10}, int64[2] large = {20000, 5000}, float one = {1}>
        { two = Add(one, one) s = ConstantOfShape(small) wide = Mul(large, small) w = Div(wide, small) l = Expand(two, w) y = Add(x, s) z = Add(x, l) })");
    const auto out = baked(model);
    EXPECT_THAT(operators(*out.model), ElementsAre("Expand", "Add", "Add"));
    EXPECT_THAT(stored(*out.model), UnorderedElementsAre("two", "s", "w"));
    EXPECT_THAT(left(out), ElementsAre("l would make the file 400.0 MB larger"));
}

TEST(BakedConstants, AreBoundedTogether) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N] x) => (y, z)
        <int64[1] n = {100}> { a = ConstantOfShape(n) b = ConstantOfShape(n) y = Add(x, a) z = Add(x, b) })");
    EXPECT_THAT(left(baked(model, {.each = 1000, .together = 500})), ElementsAre("a would make the file 0.0 MB larger"));
}

TEST(BakedConstants, AWeightThatGoesWithItsRecipePaysForWhatComesOfIt) {
    auto proto = test::parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N, 600] x, int64[K] ids) => (y, z, q)
        { t = Transpose(w) y = MatMul(x, t) u = Transpose(tied) z = MatMul(x, u) q = Gather(tied, ids) })");
    test::add_float_ramp(proto, "w", {700, 600});
    test::add_float_ramp(proto, "tied", {700, 600});
    const auto out = baked(test::to_model(proto));
    EXPECT_THAT(left(out), ElementsAre("u would make the file 1.7 MB larger")) << "the weight itself has to stay";
    EXPECT_EQ(tensor_named(*out.model, "t").dims(), (std::vector<std::int64_t>{600, 700}));
}

TEST(BakedConstants, AnOutputOfTheGraphStaysANode) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[2] x) => (float[2] y, float[2] c)
        <float[2] a = {1, 2}> { b = Add(a, a) c = Mul(b, a) y = Add(x, c) })");
    const auto out = baked(model);
    EXPECT_THAT(operators(*out.model), ElementsAre("Mul", "Add"));
    EXPECT_THAT(stored(*out.model), UnorderedElementsAre("a", "b"));
}

TEST(BakedConstants, WhatOnlyAnEngineKnowsToTheLastDigitWaitsForOne) {
    const auto model = test::parse_model(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[1] x) => (y)
        <float[3] a = {0.1, 0.2, 0.3}> { s = ReduceSum(a) y = Add(x, s) })");
    const auto out = baked(model);
    EXPECT_THAT(operators(*out.model), ElementsAre("ReduceSum", "Add"));
    EXPECT_THAT(left(out), ElementsAre(HasSubstr("its last digit is up to ONNX Runtime")));
}

TEST(BakedConstants, OldFilesListWhatTheyStoreAsInputs) {
    const auto model = test::parse_model(R"(<ir_version: 3, opset_import: ["" : 8]> g (float[2] x, float[2] a) => (float[2] y)
        <float[2] a = {1, 2}> { b = Add(a, a) y = Add(x, b) })");
    const auto out = baked(model);
    EXPECT_THAT(operators(*out.model), ElementsAre("Add"));
    EXPECT_EQ(out.model->main().inputs.size(), 2u);
    EXPECT_EQ(out.model->main().value_name(out.model->main().inputs[1]), "b");
}

} // namespace
} // namespace crease::analysis
