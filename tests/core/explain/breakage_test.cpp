// Each mistake that the lesson can make on purpose, made with one site of every label in the samples and run by the engine on their
// images: the verdict is "wrong", or the numbers hardly change and it is said why, or the site has nothing to make the mistake with.

#include "core/explain/breakage.h"

#include "core/compare/compare.h"
#include "core/compare/inner_values.h"
#include "core/fold/fold.h"
#include "core/io/io.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <set>

namespace crease::explain {
namespace {

class SampleBreakage : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        std::filesystem::create_directories(scratch_);
        const auto images = samples_ / "images";
        request_.a.path = samples_ / GetParam();
        request_.b.path = scratch_ / "broken.onnx";
        for (int image = 0; image < 3; ++image) request_.images.push_back(images / ("digit-0" + std::to_string(image) + ".png"));
        model_ = io::read_model(request_.a.path.string()).value();
        scan_ = fold::scan(*model_).value();
    }
    void TearDown() override { std::filesystem::remove_all(scratch_); }

    [[nodiscard]] BatchValues batch(const fold::Site& site) const {
        const auto names = values_to_break_with(*scan_.facts, site);
        const auto values = compare::inner_values(request_, names, 0);
        if (!values) return {};
        return batch_values(values->values, names).value();
    }
    /// True where the engine's verdict is "wrong".
    bool break_it(const fold::Site& site, const std::string& code) {
        const auto broken = broken_model(*scan_.facts, site, code, code == "batch_statistics" ? batch(site) : BatchValues{});
        if (!broken) {
            ADD_FAILURE() << broken.error().sentence();
            return false;
        }
        EXPECT_TRUE(io::write_model(*broken->model, request_.b.path.string()));
        const auto report = compare::run(request_);
        if (!report) {
            ADD_FAILURE() << report.error().sentence();
            return false;
        }
        const bool wrong = report->verdict == compare::Verdict::wrong;
        RecordProperty(site.label + " " + code, std::string(compare::name_of(report->verdict)) + " " + number_text(broken->change));
        EXPECT_EQ(broken->slight.empty(), broken->change > slight_change);
        EXPECT_TRUE(wrong || !broken->slight.empty()) << compare::name_of(report->verdict) << ", with a change of " << broken->change;
        return wrong;
    }

    std::filesystem::path samples_{SAMPLES}, scratch_ = std::filesystem::path(testing::TempDir()) / ("crease-breakage-" + std::string(GetParam()));
    compare::CompareRequest request_;
    ModelPtr model_;
    fold::ScanResult scan_;
};

TEST_P(SampleBreakage, IsWrongOrSaysWhyNot) {
    std::set<std::string> labels, wrong;
    for (const auto& site : scan_.sites) {
        if (!labels.insert(site.label).second) continue;
        for (const auto& one : breakages_of(*scan_.facts, site)) {
            SCOPED_TRACE(site.label + ", " + one.code);
            if (!one.silent.empty()) {
                EXPECT_FALSE(broken_model(*scan_.facts, site, one.code)) << "it says that it has nothing to break";
                continue;
            }
            if (break_it(site, one.code)) wrong.insert(one.code);
        }
    }
    EXPECT_GE(wrong.size(), 3u);
    EXPECT_EQ(io::read_model(request_.a.path.string()).value()->main().nodes.size(), model_->main().nodes.size());
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleBreakage,
                         testing::Values("plain.onnx", "resnet.onnx", "repvgg.onnx", "acnet.onnx", "dbb.onnx", "mobileone.onnx"),
                         [](const auto& info) {
                             std::string name = info.param;
                             name.resize(name.find('.'));
                             return name;
                         });

TEST(Breakage, EveryKindOfLayerWithABiasCanForgetIt) {
    for (const char* layer : {"Conv<w=[6,4,3,3], b=6>(x)", "ConvTranspose<w=[4,6,2,2], b=6, strides=[2,2]>(x)"}) {
        const auto text = "<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[1,4,8,8] x) => (float[1,6,I,J] y) { a = " + std::string(layer) +
                          " y = BN<c=6>(a) }";
        const auto model = test::to_model(fold::complete({"bias", text.c_str()}).model);
        const auto scan = fold::scan(*model).value();
        for (const auto& one : breakages_of(*scan.facts, scan.sites.at(0)))
            if (one.code == "bias_forgotten") EXPECT_EQ(one.silent, "") << layer;
        const auto broken = broken_model(*scan.facts, scan.sites.at(0), "bias_forgotten");
        ASSERT_TRUE(broken) << layer << ": " << broken.error().sentence();
        EXPECT_GT(broken->change, slight_change) << layer;
    }
}

} // namespace
} // namespace crease::explain
