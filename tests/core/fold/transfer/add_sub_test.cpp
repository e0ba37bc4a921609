// Branches that read the same value, again and again: the derivation is a graph, and walking it as a tree would double the
// work at every link.

#include "tests/core/fold/must_fold_table.h"

namespace crease::fold {
namespace {

std::string doubled(int times) {
    std::string text = OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { v0 = Conv<w=[4,4,3,3], b=4>(x)";
    for (int i = 0; i < times; ++i) text += " v" + std::to_string(i + 1) + " = Add(v" + std::to_string(i) + ", v" + std::to_string(i) + ")";
    return text + " y = Neg(v" + std::to_string(times) + ") }";
}

std::string residual(int times) {
    std::string text = OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { v0 = Conv<w=[4,4,1,1], b=4>(x)";
    for (int i = 0; i < times; ++i) {
        const auto from = "v" + std::to_string(i), branch = "c" + std::to_string(i), to = "v" + std::to_string(i + 1);
        text += " " + branch + " = Conv<w=[4,4,1,1], b=4>(" + from + ") " + to + " = Add(" + from + ", " + branch + ")";
    }
    return text + " y = BN<c=4>(v" + std::to_string(times) + ") }";
}

const Folds sums[] = {
    {"DoubledSixtyTimes", doubled(60), "Conv:1", ""},
    {"ResidualThirtyTimes", residual(30), "Conv:1", ""},
    {"SubtractedFromItself", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) { c = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(c) m = Mul<k=[4,1,1]>(n) s = Sub(m, n) y = Add(s, n) }", "Conv:1", ""},
    {"SumOfManyWithConstants", OPSET(13) "g (float[N,4,H,W] x) => (float[N,4,H,W] y) <float[4,1,1] k, float[1] j> { c = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) d = Conv<w=[4,4,1,1]>(x) y = Sum(c, k, d, j, x) }", "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Sums, MustFold, testing::ValuesIn(sums), [](const auto& info) { return std::string(info.param.name); });

} // namespace
} // namespace crease::fold
