// The first site of each label in all networks: every step of its lesson has a title, words and numbers, and the equations hold.

#include "core/explain/channels.h"

#include "tests/core/explain/equations.h"
#include "tests/support/model_text.h"
#include "tests/support/skeleton.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

namespace crease::explain {
namespace {

std::vector<std::string> networks() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator("tests/networks/skeletons"))
        if (entry.path().extension() == ".gz") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

void expect_lesson(const fold::ScanResult& scan, const fold::Site& site) {
    const auto lesson = lesson_of(*scan.facts, site);
    EXPECT_FALSE(lesson.scenes.empty());
    const auto channels = connected_channels(site, site.kernel.out_channels - 1, std::nullopt);
    ASSERT_TRUE(channels) << channels.error().sentence();
    for (std::size_t s = 0; s < lesson.scenes.size(); ++s) {
        SCOPED_TRACE("step " + std::to_string(s + 1) + ", " + lesson.scenes[s].title);
        EXPECT_FALSE(lesson.scenes[s].title.empty());
        EXPECT_FALSE(lesson.scenes[s].words.what.empty());
        const auto figures = figures_of(*scan.facts, site, lesson, s, *channels);
        ASSERT_TRUE(figures) << figures.error().sentence();
        expect_equations_hold(*figures);
    }
}

/// The first site of each label that is not among `seen`.
std::vector<const fold::Site*> new_labels(const fold::ScanResult& scan, std::set<std::string>& seen) {
    std::vector<const fold::Site*> sites;
    for (const auto& site : scan.sites)
        if (seen.insert(site.label).second) sites.push_back(&site);
    return sites;
}

TEST(LabelLessons, OfEveryLabelInAllNetworksHoldTogether) {
    std::set<std::string> seen;
    for (const auto& path : networks()) {
        SCOPED_TRACE(path);
        auto proto = test::read_skeleton(path);
        test::fill_skeleton(proto, 11);
        const auto scan = fold::scan(*test::to_model(proto));
        ASSERT_TRUE(scan) << scan.error().sentence();
        for (const auto* site : new_labels(*scan, seen)) {
            SCOPED_TRACE(site->label + ", " + site->id);
            expect_lesson(*scan, *site);
        }
    }
    EXPECT_GE(seen.size(), 25u);
    for (const auto& label : seen) std::printf("  %s\n", label.c_str());
}

} // namespace
} // namespace crease::explain
