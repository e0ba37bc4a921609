// Weights that several nodes read: folded once where they fold alike, and said to stay where somebody else reads them.

#include "core/fold/document.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::fold {
namespace {

constexpr const char* header = R"(<ir_version: 8, opset_import: ["": 15]> g (float[N, 8, H, W] x) => (float[N, 8, H, W] y))";

ModelPtr written(const char* body) { return test::to_model(complete({"shared", std::string(header) + body}).model); }

/// One convolution and its BatchNormalization, run twice.
ModelPtr head_on_two_levels() {
    return written(R"(
        <float[8, 8, 3, 3] w, float[8] s, float[8] b, float[8] m, float[8] var> {
            c1 = Conv <pads = [1, 1, 1, 1]> (x, w)
            n1 = BatchNormalization (c1, s, b, m, var)
            r = Relu (n1)
            c2 = Conv <pads = [1, 1, 1, 1]> (r, w)
            y = BatchNormalization (c2, s, b, m, var)
        })");
}

std::size_t initializers(const Model& model) { return model.main().initializers.size(); }

const Site& site(const ScanResult& scanned, const std::string& id) {
    const auto found = std::find_if(scanned.sites.begin(), scanned.sites.end(), [&](const Site& one) { return one.id.starts_with(id); });
    EXPECT_NE(found, scanned.sites.end()) << id;
    return *found;
}

// A head that is run on two levels: its weight stays one.
TEST(SharedWeights, TwoSitesThatFoldAlikeShareTheFoldedWeight) {
    const auto model = head_on_two_levels();
    ScanResult scanned;
    const auto folded = fold_all(model, scanned);
    EXPECT_EQ(operators_of(*folded), "Conv:2 Relu:1");
    EXPECT_EQ(initializers(*folded), 2u) << "one weight, one bias";
    for (const auto& one : scanned.sites) EXPECT_EQ(one.staying_params, 0);
    EXPECT_TRUE(verify(*folded));
}

// Folding one alone, or the second first, gives the same weights under the names that are then free.
TEST(SharedWeights, EachOfThemFoldsAloneToo) {
    const auto model = head_on_two_levels();
    const Document document(model, scan(*model).value());
    const auto second = document.with_folded({"y"});
    ASSERT_TRUE(second) << second.error().sentence();
    EXPECT_EQ(operators_of(*second->current()), "BatchNormalization:1 Conv:2 Relu:1");
    const auto both = second->with_folded({"n1", "y"});
    ASSERT_TRUE(both) << both.error().sentence();
    EXPECT_EQ(initializers(*both->current()), 2u);
}

// Two BatchNormalizations of their own behind one weight: folding makes two weights of it, and the scan says so.
TEST(SharedWeights, ThatAreFoldedInTwoWaysBecomeTwoAndAreAnnounced) {
    const auto model = written(R"(
        <float[8, 8, 3, 3] w, float[8] s, float[8] b, float[8] m, float[8] var, float[8] s2> {
            c1 = Conv <pads = [1, 1, 1, 1]> (x, w)
            n1 = BatchNormalization (c1, s, b, m, var)
            r = Relu (n1)
            c2 = Conv <pads = [1, 1, 1, 1]> (r, w)
            y = BatchNormalization (c2, s2, b, m, var)
        })");
    ScanResult scanned;
    const auto folded = fold_all(model, scanned);
    EXPECT_EQ(operators_of(*folded), "Conv:2 Relu:1");
    EXPECT_EQ(initializers(*folded), 4u);
    for (const auto* id : {"n1", "y"}) {
        EXPECT_EQ(site(scanned, id).staying_weight, "w");
        EXPECT_EQ(site(scanned, id).staying_params, 8 * 8 * 9 + 3 * 8) << "the shared parameters of the two BatchNormalizations as well";
    }
}

// Read by a layer that does not fold, a weight stays; a weight that goes is not said to stay.
TEST(SharedWeights, ThatAnotherLayerReadsStay) {
    const auto model = written(R"(
        <float[8, 8, 3, 3] w, float[8] s, float[8] b, float[8] m, float[8] var> {
            c1 = Conv <pads = [1, 1, 1, 1]> (x, w)
            r = Relu (c1)
            c2 = Conv <pads = [1, 1, 1, 1]> (r, w)
            y = BatchNormalization (c2, s, b, m, var)
        })");
    const auto scanned = scan(*model).value();
    EXPECT_EQ(site(scanned, "y").staying_params, 8 * 8 * 9);
    EXPECT_EQ(site(scanned, "y").staying_weight, "w");
}

// Small parameters that many layers share (an exporter stores equal ones once) decide nothing.
TEST(SharedWeights, SharedParametersOfBatchNormalizationAreNoObstacle) {
    const auto model = written(R"(
        <float[8, 8, 3, 3] w, float[8, 8, 3, 3] w2, float[8] s, float[8] b, float[8] m, float[8] var> {
            c1 = Conv <pads = [1, 1, 1, 1]> (x, w)
            n1 = BatchNormalization (c1, s, b, m, var)
            r = Relu (n1)
            c2 = Conv <pads = [1, 1, 1, 1]> (r, w2)
            y = BatchNormalization (c2, s, b, m, var)
        })");
    ScanResult scanned;
    EXPECT_EQ(operators_of(*fold_all(model, scanned)), "Conv:2 Relu:1");
}

// Read twice within one site, a weight is one all the same.
TEST(SharedWeights, AWeightThatASiteReadsTwiceCountsOnce) {
    const auto model = written(R"(
        <float[8, 8, 1, 1] w> {
            c1 = Conv (x, w)
            y = Conv (c1, w)
        })");
    ScanResult scanned;
    const auto folded = fold_all(model, scanned);
    EXPECT_EQ(operators_of(*folded), "Conv:1");
    EXPECT_EQ(site(scanned, "y").before.params, 64);
}

} // namespace
} // namespace crease::fold
