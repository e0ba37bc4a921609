// The blocks of the papers in their training form, each into its deploy form or less.

#include "tests/core/fold/findings.h"
#include "tests/core/fold/fold_from_file.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/core/fold/property_support.h"
#include "tests/support/model_text.h"

#include <algorithm>

namespace crease::fold {

TEST_P(MustFold, IntoThis) {
    const auto& expected = GetParam();
    const auto written = complete({expected.name, expected.text, expected.also_inputs});
    const auto model = test::to_model(written.model);
    ScanResult scanned;
    const auto folded = fold_all(model, scanned);
    EXPECT_EQ(operators_of(*folded), expected.operators) << findings(scanned);
    const Judge judge(written);
    ASSERT_EQ(judge.broken(), "");
    EXPECT_EQ(judge.complaint(*folded, scanned.sites.size() + 1), "") << findings(scanned);
    std::set<std::string> ids;
    for (const auto& site : scanned.sites)
        if (site.worthwhile) ids.insert(site.id);
    EXPECT_EQ(from_file_complaint(written.model, ids, *folded, ids.size()), "");
    const std::string label = expected.label;
    EXPECT_TRUE(label.empty() || std::any_of(scanned.sites.begin(), scanned.sites.end(), [&](const Site& s) { return s.label == label; }))
        << "no site is labelled '" << label << "':" << findings(scanned);
}

TEST_P(MustFold, WithAndWithoutDeclaredShapes) {
    const auto& expected = GetParam();
    const auto proto = complete({expected.name, expected.text, expected.also_inputs}).model;
    EXPECT_EQ(hanging_on_declared_shapes(proto), "");
}

namespace {

#define MAP "g (float[N,4,H,W] x) => (float[N,4,H,W] y) "
#define P1 "pads=[1,1,1,1]"

const Folds blocks[] = {
    {"RepVgg",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1
                   ">(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, o) t = Add(s, p) y = Relu(t) }",
     "Conv:1 Relu:1", "RepVGG block"},
    {"RepVggStride2",
     OPSET(13) MAP "{ a = Conv<w=[8,4,3,3], strides=[2,2], " P1
                   ">(x) n = BN<c=8>(a) b = Conv<w=[8,4,1,1], strides=[2,2]>(x) o = BN<c=8>(b) s = Add(n, o) y = Relu(s) }",
     "Conv:1 Relu:1", "RepVGG block"},
    {"RepVggGroups",
     OPSET(13) MAP "{ a = Conv<w=[4,2,3,3], group=2, " P1
                   ">(x) n = BN<c=4>(a) b = Conv<w=[4,2,1,1], group=2>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, o) y = Add(s, p) }",
     "Conv:1", "RepVGG block"},
    {"RepVggWithAlpha",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) o = BN<c=4>(b) q = Mul<k=[1]>(o) y = Add(n, q) }",
     "Conv:1", "RepVGG block with alpha"},
    {"RepVggExportedTheOrdinaryWay",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], b=4, " P1 ">(x) b = Conv<w=[4,4,1,1], b=4>(x) s = Add(a, b) p = BN<c=4>(x) t = Add(s, p) y = Relu(t) }",
     "Conv:1 Relu:1", ""},
    {"QaRepVgg",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1], b=4>(x) s = Add(n, b) t = Add(s, x) y = BN<c=4>(t) }",
     "Conv:1", "QARepVGG block"},
    {"AcNet",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) n = BN<c=4>(a) b = Conv<w=[4,4,3,1], pads=[1,0,1,0]>(x) o = BN<c=4>(b) c = Conv<w=[4,4,1,3], "
                   "pads=[0,1,0,1]>(x) p = BN<c=4>(c) s = Add(n, o) y = Add(s, p) }",
     "Conv:1", "ACNet block"},
    {"AcNetCropped",
     OPSET(13) MAP "<int64[1] one = {1}, int64[1] end = {-1}, int64[1] ax = {2}, int64[1] bx = {3}> { a = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(a) u = "
                   "Slice(x, one, end, bx) b = Conv<w=[4,4,3,1]>(u) o = BN<c=4>(b) v = Slice(x, one, end, ax) c = Conv<w=[4,4,1,3]>(v) p = "
                   "BN<c=4>(c) s = Add(n, o) y = Add(s, p) }",
     "Conv:1", "ACNet block"},
    {"MobileOneDepthwise",
     OPSET(13) MAP
     "{ a = Conv<w=[4,1,3,3], group=4, " P1 ">(x) n = BN<c=4>(a) a2 = Conv<w=[4,1,3,3], group=4, " P1
     ">(x) n2 = BN<c=4>(a2) b = Conv<w=[4,1,1,1], group=4>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, n2) t = Add(s, o) u = Add(t, p) y = Relu(u) }",
     "Conv:1 Relu:1", "MobileOne block"},
    {"MobileOnePointwise",
     OPSET(13) MAP "{ a = Conv<w=[4,4,1,1]>(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, o) y = Add(s, p) }",
     "Conv:1", "MobileOne block"},
    {"SumOfMany",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) b = Conv<w=[4,4,1,1]>(x) c = Conv<w=[4,4,5,5], pads=[2,2,2,2]>(x) y = Sum(a, b, c, x) }",
     "Conv:1", "4-branch block"},
    {"DbbOneByOneThenThree",
     OPSET(13) MAP
     "{ a = Conv<w=[4,4,3,3]>(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) o = BN<c=4>(b) c = Conv<w=[4,4,3,3]>(o) p = BN<c=4>(c) y = Add(n, p) }",
     "Conv:1", "DBB block"},
    {"DbbAverage",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) p = AveragePool<kernel_shape=[3,3], pads=[1,1,1,1], "
                   "count_include_pad=1>(b) o = BN<c=4>(p) y = Add(n, o) }",
     "Conv:1", "DBB block"},
    {"RepLk",
     OPSET(13) MAP "{ a = Conv<w=[4,1,9,9], group=4, pads=[4,4,4,4]>(x) n = BN<c=4>(a) b = Conv<w=[4,1,5,5], group=4, pads=[2,2,2,2]>(x) o = "
                   "BN<c=4>(b) y = Add(n, o) }",
     "Conv:1", "RepLK block"},
    {"Yolo10",
     OPSET(13) MAP "{ a = Conv<w=[4,1,7,7], group=4, pads=[3,3,3,3]>(x) n = BN<c=4>(a) b = Conv<w=[4,1,3,3], group=4, " P1
                   ">(x) o = BN<c=4>(b) y = Add(n, o) }",
     "Conv:1", "RepVGGDW"},
    {"RepVit",
     OPSET(13) MAP "{ a = Conv<w=[4,1,3,3], group=4, " P1
                   ">(x) n = BN<c=4>(a) b = Conv<w=[4,1,1,1], b=4, group=4>(x) s = Add(n, b) t = Add(s, x) y = BN<c=4>(t) }",
     "Conv:1", "RepVGGDW"},
    {"LoRA",
     OPSET(13) "g (float[N,L,16] x) => (float[N,L,12] y) { m = MatMul<w=[16,12]>(x) b = Add<k=[12]>(m) d = MatMul<w=[16,2]>(x) u = "
               "MatMul<w=[2,12]>(d) s = Mul<k=[1]>(u) y = Add(b, s) }",
     "Add:1 MatMul:1", "LoRA"},
    {"Sesr", OPSET(13) MAP "{ a = Conv<w=[32,4,3,3], " P1 ">(x) b = Conv<w=[4,32,1,1]>(a) s = Add(b, x) y = Relu(s) }", "Conv:1 Relu:1",
     "collapsible linear block"},
    {"SesrFirst", OPSET(13) "g (float[N,3,H,W] x) => (float[N,4,H,W] y) { a = Conv<w=[32,3,5,5], pads=[2,2,2,2]>(x) y = Conv<w=[4,32,1,1], b=4>(a) }",
     "Conv:1", "collapsible linear block"},
    {"ExpandNet",
     OPSET(13) "g (float[N,3,H,W] x) => (float[N,4,H,W] y) { a = Conv<w=[12,3,1,1]>(x) b = Conv<w=[16,12,3,3], " P1
               ">(a) y = Conv<w=[4,16,1,1], b=4>(b) }",
     "Conv:1", "ExpandNet block"},
    {"Ecbsr",
     OPSET(13) MAP
     "{ a = Conv<w=[4,4,3,3], b=4>(x) p = Conv<w=[4,4,1,1]>(x) q = Conv<w=[4,1,3,3], group=4>(p) r = Conv<w=[4,4,1,1]>(x) s = Conv<w=[4,1,3,3], "
     "group=4>(r) t = Conv<w=[4,4,1,1]>(x) u = Conv<w=[4,1,3,3], group=4, b=4>(t) v = Add(a, q) z = Add(v, s) y = Add(z, u) }",
     "Conv:1", "ECBSR block"},
    {"AttentionScale",
     OPSET(13) "g (float[2,5,8] x) => (float[2,2,5,5] y) <int64[4] s = {2,5,2,4}, float f = {0.5}> { q = MatMul<w=[8,8]>(x) a = Add<k=[8]>(q) r = "
               "Reshape(a, s) t = Transpose<perm=[0,2,1,3]>(r) m = Mul(t, f) k = MatMul<w=[8,8]>(x) b = Add<k=[8]>(k) u = Reshape(b, s) v = "
               "Transpose<perm=[0,2,3,1]>(u) n = Mul(v, f) y = MatMul(m, n) }",
     "Add:2 MatMul:3 Reshape:2 Transpose:2", "attention scale"},
    {"BatchNormWrittenOut", OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) m = Mul<k=[4,1,1]>(a) y = Add<k=[4,1,1]>(m) }", "Conv:1",
     "Conv+BN (written out)"},
    {"BatchNormWrittenOutInFour",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1
                   ">(x) m = Sub<k=[1,4,1,1]>(a) s = Div<k=[1,4,1,1]>(m) t = Mul<k=[1,4,1,1]>(s) y = Add<k=[1,4,1,1]>(t) }",
     "Conv:1", "Conv+BN (written out)"},
    {"UniRepLkDilated",
     OPSET(13) MAP
     "{ a = Conv<w=[4,1,7,7], group=4, pads=[3,3,3,3]>(x) n = BN<c=4>(a) b = Conv<w=[4,1,3,3], group=4, dilations=[3,3], pads=[3,3,3,3]>(x) o = "
     "BN<c=4>(b) c = Conv<w=[4,1,3,3], group=4, dilations=[2,2], pads=[2,2,2,2]>(x) p = BN<c=4>(c) s = Add(n, o) y = Add(s, p) }",
     "Conv:1", "dilated re-param block"},
    {"RepMixer",
     OPSET(13) MAP "{ n = BN<c=4>(x) a = Conv<w=[4,1,3,3], group=4, " P1
                   ">(x) o = BN<c=4>(a) i = BN<c=4>(x) m = Add(o, i) d = Sub(m, n) q = Mul<k=[4,1,1]>(d) y = Add(x, q) }",
     "Conv:1", "RepMixer block"},
    {"LayerScale", OPSET(13) MAP "{ a = Conv<w=[4,4,1,1], b=4>(x) q = Mul<k=[4,1,1]>(a) r = Relu(q) y = Add(x, r) }", "Add:1 Conv:1 Relu:1",
     "LayerScale"},
    {"LinearBatchNorm", OPSET(13) "g (float[M,4] x) => (float[M,5] y) { c = Gemm<w=[5,4], b=5, transB=1>(x) y = BN<c=5>(c) }", "Gemm:1", "Linear+BN"},
    {"ResidualStays",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) n = BN<c=4>(a) r = Relu(n) b = Conv<w=[4,4,3,3], " P1
                   ">(r) o = BN<c=4>(b) s = Add(o, x) y = Relu(s) }",
     "Add:1 Conv:2 Relu:2", "Conv+BN+activation"},
    {"SqueezeExciteInside",
     OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) n = BN<c=4>(a) g = GlobalAveragePool(n) h = Conv<w=[2,4,1,1], b=2>(g) i = Relu(h) j = "
                   "Conv<w=[4,2,1,1], b=4>(i) k = Sigmoid(j) y = Mul(n, k) }",
     "Conv:3 GlobalAveragePool:1 Mul:1 Relu:1 Sigmoid:1", "Conv+BN"},
    {"DenseAndDepthwise", OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) b = Conv<w=[4,1,3,3], group=4, " P1 ">(x) y = Add(a, b) }", "Conv:1", ""},
    {"DifferentCentres", OPSET(13) MAP "{ a = Conv<w=[4,4,3,3], " P1 ">(x) b = Conv<w=[4,4,2,2], pads=[0,1,1,0]>(x) y = Sub(a, b) }", "Conv:1", ""},
};

INSTANTIATE_TEST_SUITE_P(Blocks, MustFold, testing::ValuesIn(blocks), name_of<Folds>);

// --- partial folds ---------------------------------------------------------------------------------------------------

void collect(const StepPtr& step, std::vector<StepPtr>& out) {
    if (!step) return;
    if (step->foldable_alone) out.push_back(step);
    for (const auto& input : step->inputs) collect(input, out);
}

/// Any step that can be folded alone keeps the values, and folding the rest afterwards reaches the same operators.
TEST(FoldSteps, OneByOneReachTheSameEnd) {
    for (const auto& block : blocks) {
        const auto written = complete({block.name, block.text, block.also_inputs});
        const auto model = test::to_model(written.model);
        const Judge judge(written);
        const auto scanned = scan(*model);
        ASSERT_TRUE(scanned);
        std::vector<StepPtr> steps;
        const Site* site = &scanned->sites.front();
        collect(site->steps(), steps);
        for (const auto& step : steps) {
            SCOPED_TRACE(std::string(block.name) + ", step " + step->id);
            const auto replacement = fold_step(*scanned->facts, *site, step->id);
            ASSERT_TRUE(replacement) << replacement.error().sentence();
            const auto partly = rewrite(*model, std::vector<const Replacement*>{&*replacement});
            ASSERT_TRUE(partly) << partly.error().sentence();
            EXPECT_EQ(judge.complaint(**partly, 1), "");
            ScanResult rest;
            EXPECT_EQ(operators_of(*fold_all(*partly, rest)), block.operators) << findings(rest);
        }
    }
}

} // namespace
} // namespace crease::fold
