// What a step's drawings promise to whoever looks at them, whatever the site.

#include "core/explain/block_drawing.h"
#include "core/explain/channels.h"
#include "core/explain/drawing_parts.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"

#include <gtest/gtest.h>

#include <set>

namespace crease::explain {
namespace {

constexpr double width = 660;

struct Case {
    const char *name, *text;
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name; }

#define MAP "<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[N,4,H,W] x) => (float[N,K,I,J] y) "
const Case cases[] = {
    {"Chain", MAP "{ a = Conv<w=[4,4,3,3]>(x) y = BN<c=4>(a) }"},
    {"Identity", MAP "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=4>(a) b = Conv<w=[4,4,1,1]>(x) o = BN<c=4>(b) p = BN<c=4>(x) s = Add(n, o) "
                     "y = Add(s, p) }"},
    {"BareIdentity", MAP "{ a = Conv<w=[4,4,3,3], pads=[1,1,1,1]>(x) n = BN<c=4>(a) y = Add(x, n) }"},
    {"BranchOfAChain",
     MAP "{ a = Conv<w=[4,4,1,1]>(x) n = BN<c=4>(a) p = AveragePool<kernel_shape=[3,3]>(n) b = Conv<w=[4,4,3,3]>(x) y = Add(p, b) }"},
    {"ManySummands",
     MAP "{ a = Conv<w=[4,4,1,1]>(x) b = Conv<w=[4,4,1,1]>(x) c = Conv<w=[4,4,1,1]>(x) d = Conv<w=[4,4,1,1]>(x) e = Conv<w=[4,4,1,1]>(x) "
         "f = Conv<w=[4,4,1,1]>(x) g = Conv<w=[4,4,1,1]>(x) h = Conv<w=[4,4,1,1]>(x) i = Conv<w=[4,4,1,1]>(x) y = Sum(a,b,c,d,e,f,g,h,i) }"},
    {"LongChain", MAP "{ a = Conv<w=[4,4,1,1]>(x) b = BN<c=4>(a) c = Conv<w=[4,4,1,1]>(b) d = BN<c=4>(c) e = Conv<w=[4,4,1,1]>(d) f = BN<c=4>(e) g = "
                      "Conv<w=[4,4,1,1]>(f) h = BN<c=4>(g) i = Conv<w=[4,4,1,1]>(h) j = BN<c=4>(i) k = Conv<w=[4,4,1,1]>(j) y = BN<c=4>(k) }"},
};

Lesson lesson_from(const char* text) {
    const auto model = test::to_model(fold::complete({"drawing", text}).model);
    const auto scan = fold::scan(*model).value();
    return lesson_of(*scan.facts, scan.sites.at(0));
}

void add_below(const Lesson& lesson, std::size_t scene, std::set<std::size_t>& all) {
    all.insert(scene);
    for (const auto input : lesson.scenes[scene].inputs)
        if (input != Scene::none) add_below(lesson, input, all);
}

bool holds(const Mark& outer, const Mark& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}
bool meet(const Mark& a, const Mark& b) { return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height; }

std::vector<Mark> of_kind(const Drawing& drawing, Mark::Kind kind) {
    std::vector<Mark> found;
    for (const auto& mark : drawing.marks)
        if (mark.kind == kind) found.push_back(mark);
    return found;
}

class BlockDrawing : public testing::TestWithParam<Case> {};

TEST_P(BlockDrawing, FramesWhatHasBecomeOneAndNothingElse) {
    const auto lesson = lesson_from(GetParam().text);
    for (std::size_t scene = 0; scene < lesson.scenes.size(); ++scene) {
        const auto drawing = block_drawing(lesson, scene, width);
        std::set<std::size_t> below;
        add_below(lesson, scene, below);
        int now = 0;
        for (const auto& hull : of_kind(drawing, Mark::Kind::hull)) {
            if (hull.tone != Tone::accent) continue;
            ++now;
            for (const auto& box : of_kind(drawing, Mark::Kind::box))
                if (box.key.starts_with("step/"))
                    EXPECT_EQ(holds(hull, box), below.contains(std::stoul(box.key.substr(5)))) << scene << ": " << box.tip;
                else EXPECT_TRUE(holds(hull, box) || !meet(hull, box)) << box.text;
        }
        EXPECT_EQ(now, 1) << scene;
    }
}

TEST_P(BlockDrawing, ItsBoxesLieWithinItAndApart) {
    const auto lesson = lesson_from(GetParam().text);
    for (std::size_t scene = 0; scene < lesson.scenes.size(); ++scene) {
        const auto drawing = block_drawing(lesson, scene, width);
        const auto boxes = of_kind(drawing, Mark::Kind::box), hulls = of_kind(drawing, Mark::Kind::hull);
        EXPECT_GE(boxes.size(), 2u);
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            EXPECT_GE(boxes[a].x, 0);
            EXPECT_LE(boxes[a].x + boxes[a].width, width);
            EXPECT_LE(boxes[a].y + boxes[a].height, drawing.height);
            for (std::size_t b = a + 1; b < boxes.size(); ++b) EXPECT_FALSE(meet(boxes[a], boxes[b])) << boxes[a].text << ", " << boxes[b].text;
        }
        for (std::size_t a = 0; a < hulls.size(); ++a)
            for (std::size_t b = a + 1; b < hulls.size(); ++b) EXPECT_FALSE(meet(hulls[a], hulls[b])) << scene;
    }
}

INSTANTIATE_TEST_SUITE_P(All, BlockDrawing, testing::ValuesIn(cases), [](const auto& info) { return info.param.name; });

TEST(BlockDrawingOf, ASiteThatFitsShowsAllOfIt) {
    const auto lesson = lesson_from(cases[1].text);
    const auto boxes = of_kind(block_drawing(lesson, 0, width), Mark::Kind::box);
    EXPECT_EQ(boxes.size(), lesson.scenes.size() + 1) << "and the input";
    std::set<std::string> texts;
    for (const auto& box : boxes) texts.insert(box.text);
    EXPECT_EQ(texts, (std::set<std::string>{"Conv 3x3", "Conv 1x1", "BN", "+", "input"}));
}

TEST(BlockDrawingOf, NoSceneIsNoDrawing) { EXPECT_TRUE(block_drawing({}, 0, width).marks.empty()); }

TEST(CellText, HasThreeDigitsAtMost) {
    for (const auto& [value, text] :
         {std::pair(0.0, "0"), std::pair(-0.0098, "−0.01"), std::pair(-0.01, "−0.01"), std::pair(0.99, "0.99"), std::pair(0.996, "1.0"),
          std::pair(-0.0014, "−0.001"), std::pair(0.0003, "3e-4"), std::pair(-1.56, "−1.6"), std::pair(99.96, "100")})
        EXPECT_EQ(cell_text(value), text);
}

// ---- scale and shift beside the kernels

ChannelBars bars_of(std::size_t channels, double sign) {
    ChannelBars bars;
    for (std::size_t c = 0; c < channels; ++c)
        bars.scale.push_back(1 + 0.1 * static_cast<double>(c % 7)), bars.shift.push_back(sign * static_cast<double>(1 + c % 5));
    return bars;
}

TEST(Bars, LieInTheirRoomAndBelowThereIsMade) {
    for (const std::size_t channels : {2, 16, 300}) {
        Drawing drawing;
        drawing.width = 500;
        drawing.height = 200;
        add_bars(drawing, bars_of(channels, -1), {300, 0, 200, 200});
        for (const auto& bar : of_kind(drawing, Mark::Kind::bar)) {
            EXPECT_GE(bar.x, 300);
            EXPECT_LE(bar.x + bar.width, 501);
            EXPECT_GE(bar.y, 0);
            EXPECT_LE(bar.y + bar.height, 200.5);
        }
        const auto before = drawing.height;
        add_bars(drawing, bars_of(channels, 1), {0, before, 500, 0});
        for (const auto& mark : drawing.marks) EXPECT_LE(mark.y + mark.height, drawing.height) << mark.text;
    }
}

TEST(Bars, OfOneSignTakeTheWholeHeight) {
    Drawing drawing;
    drawing.width = 500;
    add_bars(drawing, bars_of(8, 1), {0, 0, 500, 0});
    std::map<double, double> tallest; // by the line that they stand on
    for (const auto& bar : of_kind(drawing, Mark::Kind::bar))
        tallest[std::round(bar.y + bar.height)] = std::max(tallest[std::round(bar.y + bar.height)], bar.height);
    ASSERT_EQ(tallest.size(), 2u) << "scales and shifts, each on one line";
    for (const auto& [foot, height] : tallest) EXPECT_GT(height, 50);
}

} // namespace
} // namespace crease::explain
