#include "core/fold/select/deployed.h"

#include "core/fold/fold.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

namespace crease::test {
namespace {

using fold::Deployed;

struct Case {
    const char* name;
    const char* input;
    const char* nodes;
    Deployed effect;
};

const char* const weights = "<float r = {1.4142135}, float one = {1}, float two = {2}, float e = {0.00001}, float h = {0.5}>";
#define NORMALIZED "m = ReduceMean<axes=[-1]>(x) d = Sub(x, m) q = Pow(d, two) v = ReduceMean<axes=[-1]>(q) f = Add(v, e) t = Sqrt(f) n = Div(d, t) "

std::vector<Case> cases() {
    return {
        {"ConvAndNorm", "float[1,8,9,9] x", "c = Conv(x, w4) y = BatchNormalization(c, g, g, g, g)", Deployed::done_by_runtime},
        {"ConvTimesPlus", "float[1,8,9,9] x", "c = Conv(x, w4) p = Mul(c, g4) y = Add(p, g4)", Deployed::done_by_runtime},
        {"MatMulAndNorm", "float[3,8] x", "c = MatMul(x, w2) y = BatchNormalization(c, g, g, g, g)", Deployed::done_by_runtime},
        {"ConvTransposeAndNorm", "float[1,8,9,9] x", "c = ConvTranspose(x, w4) y = BatchNormalization(c, g, g, g, g)", Deployed::helps},
        {"GemmAndNorm", "float[3,8] x", "c = Gemm(x, w2) y = BatchNormalization(c, g, g, g, g)", Deployed::helps},
        {"NormAndConv", "float[1,8,9,9] x", "c = BatchNormalization(x, g, g, g, g) y = Conv(c, w4)", Deployed::helps},
        {"Branches", "float[1,8,9,9] x", "c = Conv(x, w4) d = Conv(x, w4) y = Add(c, d)", Deployed::helps},
        {"LayerNormAffine", "float[2,5,8] x", NORMALIZED "k = Mul(n, g) l = Add(k, g) y = MatMul(l, w2)", Deployed::takes_apart},
        {"ErfGelu", "float[2,5,8] x", "a = Div(x, r) b = Erf(a) s = Add(b, one) p = Mul(x, s) u = Mul(p, h) y = MatMul(u, w2)",
         Deployed::takes_apart},
        {"TanhGelu", "float[2,5,8] x", "a = Div(x, r) b = Tanh(a) s = Add(b, one) p = Mul(x, s) u = Mul(p, h) y = MatMul(u, w2)", Deployed::helps},
    };
}

class AsDeployed : public testing::TestWithParam<Case> {};

TEST_P(AsDeployed, IsToldByWhatStandsThere) {
    const auto& [name, input, nodes, effect] = GetParam();
    auto proto =
        parse_proto(std::string("<ir_version: 8, opset_import: [\"\" : 13]> g (") + input + ") => (float[] y) " + weights + " {" + nodes + "}");
    add_float_ramp(proto, "w4", {8, 8, 1, 1});
    add_float_ramp(proto, "w2", {8, 8});
    add_float_ramp(proto, "g", {8});
    add_float_ramp(proto, "g4", {1, 8, 1, 1});
    const auto scan = fold::scan(*to_model(proto)).value();
    ASSERT_EQ(scan.sites.size(), 1u);
    const auto deployed = fold::as_deployed(*scan.facts, scan.sites[0]);
    EXPECT_EQ(deployed.effect, effect);
    EXPECT_EQ(deployed.sentence.empty(), effect == Deployed::helps);
}

INSTANTIATE_TEST_SUITE_P(Patterns, AsDeployed, testing::ValuesIn(cases()), [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace crease::test
