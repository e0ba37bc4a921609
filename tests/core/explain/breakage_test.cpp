// Each mistake that the lesson can make on purpose, run by the engine on the samples' images: the verdict is "wrong", or the weights
// hardly changed and that is what the page says, or the site has nothing to make the mistake with.

#include "core/explain/breakage.h"

#include "core/compare/compare.h"
#include "core/fold/fold.h"
#include "core/io/io.h"

#include <gtest/gtest.h>

#include <set>

namespace crease::explain {
namespace {

class SampleBreakage : public testing::TestWithParam<const char*> {};

TEST_P(SampleBreakage, IsSeenOrSaysWhyNot) {
    const std::filesystem::path folder(SAMPLES), scratch = std::filesystem::path(testing::TempDir()) / ("crease-breakage-" + std::string(GetParam()));
    std::filesystem::create_directories(scratch);
    const auto model = io::read_model((folder / GetParam()).string()).value();
    const auto scan = fold::scan(*model).value();
    const auto& site = scan.sites.at(scan.sites.size() > 1 ? 1 : 0);
    std::set<std::string> seen;
    for (const auto& one : breakages_of(*scan.facts, site)) {
        SCOPED_TRACE(one.code);
        if (!one.silent.empty()) {
            EXPECT_FALSE(broken_model(*scan.facts, site, one.code)) << "it says that it has nothing to break";
            continue;
        }
        if (one.code == "batch_statistics") continue; // needs the engine's values: the window's test has it
        const auto broken = broken_model(*scan.facts, site, one.code);
        ASSERT_TRUE(broken) << broken.error().sentence();
        compare::CompareRequest request;
        request.a.path = folder / GetParam();
        request.b.path = scratch / "broken.onnx";
        ASSERT_TRUE(io::write_model(*broken->model, request.b.path.string()));
        for (int image = 0; image < 3; ++image) request.images.push_back(folder / "images" / ("digit-0" + std::to_string(image) + ".png"));
        const auto report = compare::run(request);
        ASSERT_TRUE(report) << report.error().sentence();
        RecordProperty(one.code, std::string(compare::name_of(report->verdict)) + " " + std::to_string(broken->change));
        if (report->verdict == compare::Verdict::wrong) seen.insert(one.code);
        else EXPECT_LT(broken->change, 1e-3) << compare::name_of(report->verdict);
    }
    EXPECT_GE(seen.size(), 3u);
    EXPECT_EQ(io::read_model((folder / GetParam()).string()).value()->main().nodes.size(), model->main().nodes.size());
    std::filesystem::remove_all(scratch);
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleBreakage, testing::Values("resnet.onnx", "repvgg.onnx", "acnet.onnx", "dbb.onnx", "mobileone.onnx"), [](const auto& info) {
    std::string name = info.param;
    name.resize(name.find('.'));
    return name;
});

} // namespace
} // namespace crease::explain
