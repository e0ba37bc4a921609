#include "core/diff/model_diff.h"

#include "core/fold/open.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using diff::ModelDiff;

fold::Document document(
    const std::string& nodes, const std::function<void(onnx::ModelProto&)>& fill = [](auto&) {}, const std::string& x = "float[1,4,8,8] x") {
    auto proto = parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (" + x + ") => (float[] y) {" + nodes + "}");
    fill(proto);
    return fold::open_document(to_model(proto), {}).value();
}

ModelDiff compared(const fold::Document& a, const fold::Document& b) { return diff::compare_models(a, b, true).value(); }

auto ramp(const std::string& name, std::vector<std::int64_t> dims, float step = 0.25F) {
    return [=](onnx::ModelProto& proto) { add_float_ramp(proto, name, dims, 0.5F, step); };
}

TEST(ModelDiff, AModelIsTheSameAsItself) {
    const auto model = document("c = Conv(x, w) y = Relu(c)", ramp("w", {4, 4, 1, 1}));
    const auto diff = compared(model, model);
    EXPECT_TRUE(diff.same());
    EXPECT_EQ(diff.pairs.size(), 2u);
}

TEST(ModelDiff, SaysWhatCameWentAndChanged) {
    const auto a = document("c = Conv(x, w) l = LeakyRelu<alpha=0.1>(c) s = Sigmoid(l) y = Tanh(s)", ramp("w", {4, 4, 1, 1}));
    const auto b = document("c2 = Conv(x, w) l2 = LeakyRelu<alpha=0.2>(c2) p = Softplus(l2) y = Tanh(p)", ramp("w", {4, 4, 1, 1}));
    const auto diff = compared(a, b);
    EXPECT_FALSE(diff.same_structure());
    ASSERT_EQ(diff.only_a.size(), 1u);
    EXPECT_EQ(diff.only_a[0].op, "Sigmoid");
    ASSERT_EQ(diff.only_b.size(), 1u);
    EXPECT_EQ(diff.only_b[0].op, "Softplus");
    std::size_t changed = 0;
    for (const auto& pair : diff.pairs) changed += pair.changed ? 1 : 0;
    EXPECT_EQ(changed, 1u);
}

TEST(ModelDiff, AnotherGeometryIsAChangeNotOtherNumbers) {
    const auto a = document("c = Conv<pads=[1,1,1,1]>(x, w) y = Relu(c)", ramp("w", {4, 4, 3, 3}));
    const auto b = document("c = Conv<pads=[1,1,1,1], strides=[2,2]>(x, w) y = Relu(c)", ramp("w", {4, 4, 3, 3}));
    const auto diff = compared(a, b);
    ASSERT_TRUE(diff.pairs[0].changed);
    EXPECT_TRUE(diff.pairs[0].numbers.empty());
    EXPECT_NE(diff.pairs[0].b.kind.find("stride 2"), std::string::npos) << diff.pairs[0].b.kind;
}

TEST(ModelDiff, DefaultsSpeltOutAreNoChange) {
    const auto a = document("c = Conv(x, w) y = Relu(c)", ramp("w", {4, 4, 1, 1}));
    const auto b =
        document("c = Conv<dilations=[1,1], group=1, kernel_shape=[1,1], pads=[0,0,0,0], strides=[1,1]>(x, w) y = Relu(c)", ramp("w", {4, 4, 1, 1}));
    EXPECT_TRUE(compared(a, b).same());
}

TEST(ModelDiff, ConstantsThatAreNoLayersAreComparedToo) {
    const auto a = document("y = PRelu(x, s)", ramp("s", {4, 1, 1}));
    const auto b = document("y = PRelu(x, s)", ramp("s", {4, 1, 1}, 0.26F));
    const auto diff = compared(a, b);
    ASSERT_EQ(diff.pairs.size(), 1u);
    ASSERT_EQ(diff.pairs[0].numbers.size(), 1u);
    EXPECT_EQ(diff.pairs[0].numbers[0].channels, (std::vector<std::int64_t>{1, 2, 3})) << "the first is the same in both";
}

TEST(ModelDiff, AGemmAndAMatMulWithItsBiasAreOneLayer) {
    const auto fill = [](bool transposed) {
        return [=](onnx::ModelProto& proto) {
            std::vector<float> w(12);
            for (int o = 0; o < 3; ++o)
                for (int i = 0; i < 4; ++i)
                    w[static_cast<std::size_t>(transposed ? o * 4 + i : i * 3 + o)] = 0.1F * static_cast<float>(o) - 0.3F * static_cast<float>(i * i);
            add_float_initializer(proto, "w", transposed ? std::vector<std::int64_t>{3, 4} : std::vector<std::int64_t>{4, 3}, w);
            add_float_initializer(proto, "b", {3}, {1, 2, 3});
        };
    };
    const auto gemm = document("g = Gemm<transB=1>(x, w, b) y = Relu(g)", fill(true), "float[2,4] x");
    const auto other = document("g = Gemm(x, w, b) y = Relu(g)", fill(false), "float[2,4] x");
    EXPECT_TRUE(compared(gemm, other).same()) << "transB only says how it is stored";
    const auto a = document("m = MatMul(x, w) g = Add(m, b) y = Relu(g)", fill(false), "float[5,2,4] x");
    EXPECT_TRUE(compared(a, a).same());
    EXPECT_EQ(compared(a, a).numbers_compared, 1u) << "product and bias together";
}

TEST(ModelDiff, AForgottenAlphaIsNamed) {
    const auto fill = [](onnx::ModelProto& proto) { add_float_ramp(proto, "w", {3, 4}); };
    const auto a = document("g = Gemm<transB=1, alpha=0.5>(x, w) y = Relu(g)", fill, "float[2,4] x");
    const auto b = document("g = Gemm<transB=1>(x, w) y = Relu(g)", fill, "float[2,4] x");
    const auto diff = compared(a, b);
    ASSERT_TRUE(diff.pairs[0].mistake);
    EXPECT_EQ(diff.pairs[0].mistake->code, "alpha_forgotten");
}

TEST(ModelDiff, JsonListsPairsAndWhatDiffers) {
    const auto a = document("c = Conv(x, w) y = Relu(c)", ramp("w", {4, 4, 1, 1}));
    const auto b = document("d = Conv(x, v) y = Relu(d)", ramp("v", {4, 4, 1, 1}, 0.3F));
    const auto json = diff::to_json(compared(a, b));
    EXPECT_EQ(json["version"], 1);
    EXPECT_TRUE(json["same_structure"]);
    EXPECT_FALSE(json["same"]);
    EXPECT_EQ(json["pairs"][0][0], "c");
    EXPECT_EQ(json["pairs"][0][1], "d");
    EXPECT_EQ(json["differing"][0]["numbers"][0]["what"], "kernel");
}

} // namespace
} // namespace crease::test
