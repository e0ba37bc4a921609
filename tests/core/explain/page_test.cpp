#include "core/explain/drawing.h"
#include "core/explain/page.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace crease::explain {
namespace {

std::string without(std::string text, const std::string& element) {
    const auto open = "<" + element + ">", close = "</" + element + ">";
    for (auto from = text.find(open); from != std::string::npos; from = text.find(open))
        text.erase(from, text.find(close, from) + close.size() - from);
    return text;
}

/// Every element that is opened is closed, in order. (HTML's own lonely ones do not count.)
std::string unbalanced(std::string text) {
    text = without(without(std::move(text), "script"), "style");
    static const std::set<std::string> lonely{"meta", "br", "!DOCTYPE", "?xml"};
    std::vector<std::string> open;
    for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const auto end = text.find('>', at);
        if (end == std::string::npos) return "a tag has no end";
        const bool closes = text[at + 1] == '/';
        const auto name = text.substr(at + 1 + closes, text.find_first_of(" />", at + 1 + closes) - at - 1 - closes);
        if (lonely.contains(name) || text[end - 1] == '/') continue;
        if (!closes) open.push_back(name);
        else if (open.empty() || open.back() != name) return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back());
        else open.pop_back();
    }
    return open.empty() ? "" : open.back() + " is not closed";
}

int count(const std::string& text, const std::string& word) {
    int found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

struct Page {
    Lesson lesson;
    std::vector<ChannelView> views;
    Result<Gains> gains;
    std::string text;
};

Page page(const char* text) {
    const auto model = test::to_model(fold::complete({"page", text}).model);
    const auto scan = fold::scan(*model).value();
    const auto& site = scan.sites.at(0);
    Page out{lesson_of(*scan.facts, site), {}, Gains{}, {}};
    for (const auto& channels : offered_channels(site, connected_channels(site, {}, {}).value())) {
        out.views.push_back({channels, {}});
        for (std::size_t s = 0; s < out.lesson.scenes.size(); ++s)
            out.views.back().scenes.push_back(figures_of(*scan.facts, site, out.lesson, s, channels));
    }
    out.gains = gains_of(scan, site, out.lesson);
    out.text = page_of(out.lesson, out.views, out.gains);
    return out;
}

constexpr auto block =
    "<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[N,4,H,W] x) => (float[N,4,I,J] y) "
    "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, o) y = Add(s, p) }";

TEST(Page, NeedsNothingElse) {
    const auto one = page(block);
    EXPECT_EQ(unbalanced(one.text), "");
    EXPECT_EQ(one.text.find("http://"), std::string::npos);
    EXPECT_EQ(one.text.find("https://"), std::string::npos);
    EXPECT_EQ(one.text.find(" src="), std::string::npos);
    EXPECT_EQ(one.text.find("url("), std::string::npos);
    EXPECT_EQ(one.text.find("@import"), std::string::npos);
    EXPECT_NE(one.text.find("default-src 'none'"), std::string::npos);
}

TEST(Page, HasEveryStepForEveryPairOfChannels) {
    const auto one = page(block);
    ASSERT_GT(one.views.size(), 2u);
    for (std::size_t s = 0; s < one.lesson.scenes.size(); ++s)
        EXPECT_NE(one.text.find("id=\"step" + std::to_string(s + 1) + "\""), std::string::npos);
    EXPECT_EQ(count(one.text, "class=\"view\""), static_cast<int>(one.lesson.scenes.size() * one.views.size()));
    for (const auto& figures : one.views[0].scenes)
        EXPECT_NE(one.text.find(to_mathml(figures->kernel)), std::string::npos) << "the numbers stand in it";
}

TEST(Page, TakesNamesForText) {
    auto one = page(block);
    one.lesson.label = "<img src=x onerror=alert(1)>";
    one.lesson.scenes[0].nodes = {"</td><script>alert(2)</script>", "a\"b"};
    const auto text = page_of(one.lesson, one.views, one.gains);
    EXPECT_EQ(text.find("<img"), std::string::npos);
    EXPECT_EQ(text.find("alert(2)</script>"), std::string::npos);
    EXPECT_EQ(unbalanced(text), "");
}

TEST(Page, WritesExtentsAsTheWindowDoesAndNamesAsTheFileDoes) {
    auto one = page(block);
    one.lesson.scenes[0].title = "Into the 3x3x3 kernel, not the 1x1";
    one.lesson.scenes[0].nodes = {"conv1x1", "body.3x3"};
    const auto text = page_of(one.lesson, one.views, one.gains);
    EXPECT_NE(text.find("Into the 3×3×3 kernel, not the 1×1"), std::string::npos);
    EXPECT_NE(text.find("conv1x1, body.3x3"), std::string::npos);
}

TEST(Page, SaysWhyASceneHasNoNumbers) {
    auto one = page(block);
    one.views[0].scenes[1] = fail(ErrorCode::io, "the weights cannot be read");
    const auto text = page_of(one.lesson, one.views, one.gains);
    EXPECT_NE(text.find("the weights cannot be read"), std::string::npos);
    EXPECT_EQ(unbalanced(text), "");
}

TEST(SceneDrawing, PutsASmallKernelInItsPlaceAndHasOneScale) {
    const auto one = page(block);
    const auto& scene = one.lesson.scenes.at(4); // 3x3 + 1x1
    ASSERT_EQ(scene.rule, fold::StepRule::sum);
    const auto drawing = drawing_of(scene, *one.views[0].scenes[4]);
    std::map<std::string, int> cells, holes;
    double strongest = 0;
    for (const auto& mark : drawing.marks) {
        const auto kernel = mark.key.substr(0, mark.key.find('/'));
        if (mark.kind == Mark::Kind::cell && kernel != "scale") {
            strongest = std::max(strongest, std::fabs(mark.heat));
            ++cells[kernel];
        }
        if (mark.kind == Mark::Kind::empty) ++holes[kernel];
        EXPECT_GE(mark.x, 0);
        EXPECT_LE(mark.x + mark.width, drawing.width + 1);
        EXPECT_LE(mark.y + mark.height, drawing.height + 1);
    }
    EXPECT_EQ(cells, (std::map<std::string, int>{{"W'", 9}, {"W1", 9}, {"W2", 1}}));
    EXPECT_EQ(holes, (std::map<std::string, int>{{"W2", 8}}));
    EXPECT_DOUBLE_EQ(strongest, 1) << "the largest number has the strongest colour";
    EXPECT_EQ(unbalanced(to_svg(drawing, true)), "");
}

} // namespace
} // namespace crease::explain
