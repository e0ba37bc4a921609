// Layers whose weights are stored as int8: left alone or, when that is asked for, scaled through their scales.

#include "core/fold/open.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/core/fold/property_support.h"
#include "tests/support/model_text.h"
#include "tests/support/random_region_builder.h"
#include "tests/support/reference_evaluator_ops.h"

#include <gmock/gmock.h>

namespace crease::fold {
namespace {

using testing::HasSubstr;

struct Packed {
    const char* name;
    const char* text;
    const char* wanted; ///< operators once folded; empty: nothing folds
};

#define HEAD "<ir_version: 8, opset_import: [\"\" : 13]> "

const Packed folds[] = {
    {"ByChannel",
     HEAD
     R"(g (float[N,2,H,W] x) => (float[N,3,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}, int8[3] zero = {0,0,0}>
        { w = DequantizeLinear<axis=0>(q, scale, zero) c = Conv(x, w) n = BN<c=3>(c) y = Relu(n) })",
     "Conv:1 DequantizeLinear:1 Relu:1"},
    {"OneScaleForAll",
     HEAD R"(g (float[N,2,H,W] x) => (float[N,3,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float scale = {0.02}, int8 zero = {3}>
        { w = DequantizeLinear(q, scale, zero) c = Conv<b=3>(x, w) m = Mul<k=[3,1,1]>(c) y = Add<k=[3,1,1]>(m) })",
     "Conv:1 DequantizeLinear:1"},
    {"NoZeroPoint", HEAD R"(g (float[N,2,H,W] x) => (float[N,3,P,Q] y) <uint8[3,2,1,1] q = {5,7,120,255,3,44}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=-4>(q, scale) c = Conv<pads=[1,1,1,1]>(x, w) n = BN<c=3>(c) y = Relu(n) })",
     "Conv:1 DequantizeLinear:1 Relu:1"},
    {"Depthwise", HEAD R"(g (float[N,3,H,W] x) => (float[N,3,P,Q] y) <int8[3,1,2,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=0>(q, scale) c = Conv<group=3>(x, w) n = BN<c=3>(c) y = Relu(n) })",
     "Conv:1 DequantizeLinear:1 Relu:1"},
    {"MatMulOfTokens", HEAD R"(g (float[N,L,2] x) => (float[N,L,3] y) <int8[2,3] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=1>(q, scale) c = MatMul(x, w) m = Mul<k=[3]>(c) a = Add<k=[3]>(m) y = Relu(a) })",
     "Add:1 DequantizeLinear:1 MatMul:1 Relu:1"},
    {"GemmTurned", HEAD R"(g (float[N,2] x) => (float[N,3] y) <int8[3,2] q = {5,-7,120,-128,3,44}, float scale = {0.02}>
        { w = DequantizeLinear(q, scale) c = Gemm<transB=1, b=3>(x, w) n = BN<c=3>(c) y = Relu(n) })",
     "DequantizeLinear:1 Gemm:1 Relu:1"},
    {"InADoubleModel", HEAD R"(g (float[N,2,H,W] x) => (float[N,3,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=0>(q, scale) c = Conv(x, w) i = Identity(c) n = BN<c=3>(i) d = Div<k=[1]>(n) y = Relu(d) })",
     "Conv:1 DequantizeLinear:1 Relu:1"},
};

const Packed stays[] = {
    {"ScaleBefore", HEAD R"(g (float[N,2,H,W] x) => (float[N,3,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}>
        { r = Relu(x) m = Mul<k=[2,1,1]>(r) w = DequantizeLinear<axis=0>(q, scale) y = Conv(m, w) })",
     ""},
    {"TwoBranches",
     HEAD R"(g (float[N,3,H,W] x) => (float[N,3,H,W] y) <int8[3,3,1,1] q = {5,-7,120,-128,3,44,1,2,3}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=0>(q, scale) c = Conv(x, w) d = Conv<w=[3,3,1,1]>(x) s = Add(c, d) y = Relu(s) })",
     ""},
    {"BesideItsInput",
     HEAD R"(g (float[N,3,H,W] x) => (float[N,3,H,W] y) <int8[3,3,1,1] q = {5,-7,120,-128,3,44,1,2,3}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=0>(q, scale) c = Conv(x, w) s = Add(x, c) y = Relu(s) })",
     ""},
    {"ScalesOfTheInputs", HEAD R"(g (float[N,2,H,W] x) => (float[N,2,H,W] y) <int8[2,2,1,1] q = {5,-7,120,-128}, float[2] scale = {0.02,0.5}>
        { w = DequantizeLinear<axis=1>(q, scale) c = Conv(x, w) n = BN<c=2>(c) y = Relu(n) })",
     ""},
    {"IntegersOnBothSides",
     HEAD
     R"(g (float[N,2,H,W] x) => (float[N,3,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}, float step = {0.05}, int8 mid = {0}>
        { i = QuantizeLinear(x, step, mid) f = DequantizeLinear(i, step, mid) w = DequantizeLinear<axis=0>(q, scale) c = Conv(f, w) n = BN<c=3>(c) y = Relu(n) })",
     ""},
    {"AnotherConvolutionBehind",
     HEAD R"(g (float[N,2,H,W] x) => (float[N,4,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float[3] scale = {0.02,0.5,0.011}>
        { w = DequantizeLinear<axis=0>(q, scale) c = Conv(x, w) y = Conv<w=[4,3,1,1]>(c) })",
     ""},
    {"ScalesBeforeOpset13",
     "<ir_version: 8, opset_import: [\"\" : 12]> "
     R"(g (float[N,2,H,W] x) => (float[N,3,H,W] y) <int8[3,2,1,1] q = {5,-7,120,-128,3,44}, float scale = {0.02}, int8 zero = {0}>
        { w = DequantizeLinear(q, scale, zero) c = Conv(x, w) n = BN<c=3>(c) y = Relu(n) })",
     ""},
};

/// gamma of BatchNormalization is random: here it is made positive, or its first number negative.
void sign_gammas(onnx::ModelProto& model, bool negative) {
    for (auto& tensor : *model.mutable_graph()->mutable_initializer()) {
        if (tensor.name().rfind("s_", 0) != 0) continue;
        auto values = reference::decode(tensor);
        for (auto& value : values.data) value = std::fabs(value) + 0.1;
        if (negative) values.data[0] = -values.data[0];
        tensor = random_region::encode(tensor.name(), values.type, values.shape, values.data, true);
    }
}

std::vector<std::int64_t> integers_in(const Model& model, const std::string& name) {
    for (const auto& initializer : model.main().initializers)
        if (initializer->name() == name) return initializer->integers().value();
    return {};
}

class PackedWeights : public testing::TestWithParam<Packed> {};

TEST_P(PackedWeights, TakeScalesWhenAsked) {
    auto written = complete({GetParam().name, GetParam().text});
    sign_gammas(written.model, false);
    const auto model = test::to_model(written.model);
    const auto left_alone = open_document(model, {}).value();
    EXPECT_TRUE(left_alone.scan().sites.empty()) << "nobody asked";
    const auto document = open_document(model, {.into_scales = true}).value();
    std::set<std::string> all;
    for (const auto& site : document.scan().sites)
        if (site.worthwhile) all.insert(site.id);
    const auto folded = document.with_folded(all);
    ASSERT_TRUE(folded) << folded.error().sentence();
    const bool any = *GetParam().wanted != '\0';
    EXPECT_EQ(!all.empty(), any);
    if (!any) return;
    EXPECT_EQ(operators_of(*folded->current()), GetParam().wanted);
    EXPECT_EQ(integers_in(*folded->current(), "q"), integers_in(*model, "q"));
    const Judge judge(written);
    ASSERT_EQ(judge.broken(), "");
    EXPECT_EQ(judge.complaint(*folded->current(), 2), "");
    const auto outlined = outline(document.scan(), {&document.scan().sites.front()}).value();
    EXPECT_EQ(operators_of(*outlined), GetParam().wanted);
}

INSTANTIATE_TEST_SUITE_P(Fold, PackedWeights, testing::ValuesIn(folds), [](const auto& info) { return std::string(info.param.name); });
INSTANTIATE_TEST_SUITE_P(Stay, PackedWeights, testing::ValuesIn(stays), [](const auto& info) { return std::string(info.param.name); });

TEST(PackedWeight, ANegativeFactorWouldTurnTheIntegers) {
    auto written = complete({"negative", folds[0].text});
    sign_gammas(written.model, true);
    const auto document = open_document(test::to_model(written.model), {.into_scales = true}).value();
    ASSERT_EQ(document.scan().sites.size(), 1U);
    std::vector<LeftOut> left;
    const auto folded = document.with_folded({document.scan().sites.front().id}, {}, &left).value();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_THAT(left.front().error.sentence(), HasSubstr("output channel 0"));
    EXPECT_THAT(left.front().error.sentence(), HasSubstr("positive"));
    EXPECT_FALSE(folded.differs());
}

} // namespace
} // namespace crease::fold
