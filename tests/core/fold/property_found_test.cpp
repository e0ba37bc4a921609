// What random regions found, cut down to the nodes that matter. Each case goes through everything a random one does.

#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/property_support.h"

namespace crease::fold {
namespace {

struct Found {
    const char* name;
    const char* text;
};

void PrintTo(const Found& found, std::ostream* out) { *out << found.name; }

const Found cases[] = {
    {"PoolOfASumMeetsABranch", OPSET(13) R"(
        g (float[N,6,H,W] x) => (float[N,6,H,W] y)
        { a = Add(x, x) c = Conv<w=[6,2,3,3], b=6, group=3, pads=[1,1,1,1]>(a)
          p = AveragePool<kernel_shape=[2,2], pads=[0,0,1,1], count_include_pad=1>(a) y = Sum(a, c, a, p) })"},
    {"PoolOfASumWithStride", OPSET(13) R"(
        g (float[N,4,H,W] x) => (float[N,2,H,W] y)
        { c = Conv<w=[2,4,1,1], b=2>(x) a = Add(c, c) d = Conv<w=[2,2,3,1], strides=[2,2], pads=[1,0,1,0]>(a)
          p = AveragePool<kernel_shape=[1,1], strides=[2,2]>(a) y = Add(d, p) })"},
    {"SitesThatOverlapWithoutNesting", OPSET(8) R"(
        g (float[2,2,6,6] x) => (float[2,2,3,4] y)
        { c = Conv<w=[4,1,1,1], b=4, group=2>(x) n = BN<c=4>(c) s = Slice<starts=[0,0], ends=[99,-1], axes=[2,3]>(n)
          d = Conv<w=[2,4,2,2], strides=[2,1], pads=[0,0,1,0]>(s) y = BN<c=2>(d) })"},
    {"ChainsThatShareAMiddle", OPSET(8) R"(
        g (float[N,2,H,W] x) => (float[N,2,H,W] y)
        { c = Conv<w=[2,2,2,2], strides=[2,2], pads=[0,1,1,1]>(x) n = BN<c=2>(c) d = Conv<w=[2,2,3,3], strides=[2,2], pads=[1,1,1,2]>(x)
          s = Sum(n, d) m = Mul<k=[1]>(s) e = Conv<w=[2,2,5,5], dilations=[3,3], pads=[6,6,6,6]>(m)
          f = Conv<w=[1,2,1,1]>(m) o = BN<c=1>(f) h = Conv<w=[2,1,1,1]>(o) t = Sub(e, h) y = Sum(t, t) })"},
    {"ConstantMinusARowThenALinearLayer", OPSET(13) R"(
        g (float[N,4,2] x) => (float[N,4,1] y) <float[1] k> { c = MatMul<w=[2,5]>(x) s = Sub(k, c) y = MatMul<w=[5,1]>(s) })"},
};

class FoundByChance : public testing::TestWithParam<Found> {};

TEST_P(FoundByChance, StaysFixed) {
    const auto& found = GetParam();
    const auto written = complete({found.name, found.text});
    PropertyTotals totals;
    for (std::uint64_t seed = 1; seed <= 8; ++seed)
        for (const auto& complaint : property_complaints(written, seed, totals)) ADD_FAILURE() << complaint;
}

INSTANTIATE_TEST_SUITE_P(Cases, FoundByChance, testing::ValuesIn(cases), name_of<Found>);

} // namespace
} // namespace crease::fold
