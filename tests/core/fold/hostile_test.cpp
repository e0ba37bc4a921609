// Models that break every rule there is. Whatever they are, each is read, scanned and folded, or refused in a sentence; that
// the folds are right is the business of other tests, that nothing ends by a signal is this one's.

#include "core/analysis/model_facts.h"
#include "core/analysis/summary.h"
#include "core/fold/document.h"
#include "core/io/io.h"
#include "tests/core/fold/must_fold_table.h"
#include "tests/support/model_text.h"
#include "tests/support/mutation.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace crease::fold {
namespace {

std::vector<onnx::ModelProto> seeds() {
    std::vector<onnx::ModelProto> models;
    for (const char* folder : {"resources/samples", "tests/cli/odd_models"})
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() != ".onnx") continue;
            std::ifstream file(entry.path(), std::ios::binary);
            onnx::ModelProto model;
            if (model.ParseFromIstream(&file)) models.push_back(std::move(model));
        }
    return models;
}

std::set<std::string> all_of(const ScanResult& scan) {
    std::set<std::string> ids;
    for (const auto& site : scan.sites) ids.insert(site.id);
    return ids;
}

/// Everything that a window or a command does with a model without running it. False where it did not open.
bool use(const onnx::ModelProto& proto) {
    const auto model = io::read_model_bytes(test::to_bytes(proto), "hostile");
    if (!model) {
        EXPECT_FALSE(model.error().message.empty());
        return false;
    }
    const auto scanned = scan(**model);
    if (!scanned) {
        EXPECT_FALSE(scanned.error().message.empty());
        return true;
    }
    const analysis::ModelFacts facts(**model);
    (void)analysis::totals(facts);
    for (const auto& node : (*model)->main().nodes) (void)analysis::summarize(*node, facts.main().table());
    std::vector<LeftOut> left_out;
    const Document document(*model, *scanned);
    const auto folded = document.with_folded(all_of(*scanned), {}, &left_out);
    if (!folded) return true;
    const auto written = io::model_bytes(*folded->current());
    EXPECT_TRUE(!written || io::read_model_bytes(*written, "folded")) << "what was written must open again";
    return true;
}

TEST(HostileModels, AreScannedAndFoldedOrRefused) {
    const auto models = seeds();
    ASSERT_GE(models.size(), 10U);
    std::mt19937_64 random(20240229);
    int opened = 0;
    constexpr int rounds = 3000;
    for (int round = 0; round < rounds; ++round) {
        auto model = models[static_cast<std::size_t>(round) % models.size()];
        test::mutate(model, random);
        SCOPED_TRACE("round " + std::to_string(round));
        try {
            opened += use(model);
        } catch (const std::exception& error) {
            ADD_FAILURE() << "no exception leaves a room: " << error.what();
        }
    }
    EXPECT_GT(opened, rounds / 4) << "most of them should get past the reader";
}

/// What could not be opened was asked for its error.
TEST(Hostile, ABiasThatCannotBeComputedLeavesItsSite) {
    const auto model = test::to_model(
        complete({"bias", OPSET(13) "g (float[N,4,H,W] x) => (float[N,6,H,W] y) <float[6,4,3,3] w, float[6] b, int64[6] i = {1,2,3,4,5,6}> "
                                    "{ q = Sum(b, i) c = Conv(x, w, q) y = BN<c=6>(c) }"})
            .model);
    const Document document(model, scan(*model).value());
    std::vector<LeftOut> left;
    const auto folded = document.with_folded({"y"}, {}, &left);
    ASSERT_TRUE(folded) << folded.error().sentence();
    ASSERT_EQ(left.size(), 1u);
    EXPECT_FALSE(left[0].error.message.empty());
}

} // namespace
} // namespace crease::fold
