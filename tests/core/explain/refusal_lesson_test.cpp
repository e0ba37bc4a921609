#include "core/explain/refusal_lesson.h"

#include "core/explain/border_error.h"
#include "core/explain/schematic.h"
#include "tests/core/fold/must_fold_support.h"
#include "tests/support/model_text.h"
#include "tests/support/reference_evaluator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace crease::explain {
namespace {

/// Of a model that has nothing to do with the refusal.
analysis::ModelFactsPtr facts() {
    static const auto model = test::to_model(
        fold::complete({"any", "<ir_version: 8, opset_import: [\"\" : 13]> agraph (float[1,4] x) => (float[1,4] y) { y = Relu(x) }"}).model);
    return fold::scan(*model).value().facts;
}

/// The codes of all refusals that the algebra's sources name.
std::set<std::string> codes_in_the_sources() {
    std::set<std::string> codes;
    const std::regex reason("(?:Reason\\{|return \\{|\\? )\"([a-z]+(?:_[a-z]+)+)\", ");
    for (const auto& file : std::filesystem::recursive_directory_iterator("core/fold")) {
        if (file.path().string().find("/mistakes/") != std::string::npos) continue; // those are codes of mistakes
        if (file.path().extension() != ".cpp" && file.path().extension() != ".h") continue;
        std::ifstream in(file.path());
        std::stringstream text;
        text << in.rdbuf();
        const auto source = text.str();
        for (std::sregex_iterator at(source.begin(), source.end(), reason), end; at != end; ++at) codes.insert((*at)[1]);
    }
    return codes;
}

TEST(RefusalLessons, HaveWordsForEveryCode) {
    const auto known = explained_codes();
    const auto used = codes_in_the_sources();
    EXPECT_GT(used.size(), 25u) << "the sources were not found";
    for (const auto& code : used) EXPECT_TRUE(std::find(known.begin(), known.end(), code) != known.end()) << code << " has no lesson";
}

TEST(RefusalLessons, RepeatTheFilesOwnReason) {
    fold::Refusal refusal;
    refusal.op = "Conv";
    refusal.output = "y<";
    refusal.code = "padding_over_shift";
    refusal.reason = "exact inside, wrong in the outer 1 pixel";
    const auto lesson = lesson_of(*facts(), refusal);
    EXPECT_FALSE(lesson.why.empty());
    const auto page = page_of(lesson);
    EXPECT_NE(page.find("exact inside, wrong in the outer 1 pixel"), std::string::npos);
    EXPECT_NE(page.find("y&lt;"), std::string::npos);
}

/// The very pixels where a fold would be wrong, and what both ways make of them, held against the nodes themselves.
TEST(RefusalLessons, LightUpThePixelsOfTheBorderWithBothWaysNumbers) {
    for (const char* text : {"(float[1,3,H,W] x) => (float[1,K,I,J] y) { n = BN<c=3>(x) y = Conv<w=[4,3,3,3], b=4, pads=[1,1,1,1]>(n) }",
                             "(float[1,4,H,W] x) => (float[1,K,I,J] y) { n = Add<k=[4,1,1]>(x) y = Conv<w=[6,2,3,5], group=2, pads=[0,2,1,2], "
                             "strides=[2,1], dilations=[2,1]>(n) }",
                             "(float[1,4,H] x) => (float[1,K,I] y) { n = BN<c=4>(x) y = Conv<w=[6,4,3], pads=[1,1]>(n) }",
                             "(float[1,3,H,W] x) => (float[1,K,I,J] y) { a = Conv<w=[5,3,1,1], b=5>(x) y = Conv<w=[4,5,3,3], pads=[1,1,1,1]>(a) }",
                             "(float[1,3,H,W] x) => (float[1,K,I,J] y) { a = Conv<w=[5,3,1,1], b=5>(x) n = BN<c=5>(a) m = Mul<k=[5,1,1]>(n) s = "
                             "Sub<k=[1]>(m) y = Conv<w=[4,5,3,3], b=4, pads=[1,1,1,1]>(s) }",
                             "(float[1,2,D,H,W] x) => (float[1,K,E,I,J] y) { n = BN<c=2>(x) y = Conv<w=[3,2,3,3,3], pads=[1,1,1,1,1,1]>(n) }"}) {
        const auto proto = fold::complete({"border", "<ir_version: 8, opset_import: [\"\" : 13]> agraph " + std::string(text)}).model;
        const auto model = test::to_model(proto);
        const auto scan = fold::scan(*model).value();
        ASSERT_FALSE(scan.refusals.empty());
        const auto error = border_error(*scan.facts, scan.refusals.back());
        ASSERT_TRUE(error) << text;
        reference::Array x{ElementType::float32, {1, text[9] - '0'}, {}, false};
        x.shape.insert(x.shape.end(), error->input.begin(), error->input.end());
        x.data.assign(static_cast<std::size_t>(x.count()), 0.0);
        const auto y = reference::evaluate(proto, {{"x", x}}, {true}).value().at("y");
        const auto pixels = error->right.size();
        std::size_t differing = 0;
        for (std::size_t i = 0; i < pixels; ++i) {
            EXPECT_NEAR(error->right[i], y.data.at(static_cast<std::size_t>(error->channel) * pixels + i), 1e-5);
            EXPECT_EQ(error->folded[i], error->folded[0]) << "folded, it is the same bias everywhere";
            differing += std::fabs(error->right[i] - error->folded[i]) > 1e-6;
        }
        EXPECT_GT(differing, 0u);
        EXPECT_LT(differing, pixels) << "inside a fold would be exact";
        const auto lesson = lesson_of(*scan.facts, scan.refusals.back());
        EXPECT_EQ(std::count_if(lesson.drawing.marks.begin(), lesson.drawing.marks.end(),
                                [](const Mark& mark) { return mark.kind == Mark::Kind::cell && mark.strong; }),
                  static_cast<std::ptrdiff_t>(2 * differing));
    }
}

TEST(RefusalLessons, TakeTheFunctionThatStandsBetween) {
    fold::Refusal refusal;
    refusal.code = "nonlinearity_between";
    refusal.reason = "HardSwish 'act' stands between it and Conv 'conv'";
    const auto lesson = lesson_of(*facts(), refusal);
    EXPECT_NE(lesson.example.find("HardSwish"), std::string::npos);
    EXPECT_TRUE(std::any_of(lesson.drawing.marks.begin(), lesson.drawing.marks.end(),
                            [](const Mark& mark) { return mark.kind == Mark::Kind::cell && mark.strong; }));
}

TEST(RefusalLessons, HaveAPictureOfTheirOwn) {
    std::set<std::string> pictures;
    for (const auto& code : explained_codes()) {
        fold::Refusal refusal;
        refusal.code = code;
        const auto drawing = lesson_of(*facts(), refusal).drawing;
        EXPECT_TRUE(
            std::any_of(drawing.marks.begin(), drawing.marks.end(), [](const Mark& mark) { return mark.kind == Mark::Kind::box && mark.strong; }))
            << code << " marks nothing";
        EXPECT_TRUE(pictures.insert(to_svg(schematic_of(code), true)).second) << code << " has the picture of another";
        for (const auto& mark : drawing.marks) EXPECT_LE(mark.kind == Mark::Kind::text ? 0 : mark.x + mark.width, drawing.width + 0.01) << code;
    }
}

TEST(RefusalLessons, OfACodeThatIsNotKnownSayWhatTheFileSays) {
    fold::Refusal refusal;
    refusal.code = "something_new";
    refusal.reason = "its own words";
    EXPECT_NE(page_of(lesson_of(*facts(), refusal)).find("its own words"), std::string::npos);
}

} // namespace
} // namespace crease::explain
