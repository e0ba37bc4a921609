#include "core/explain/refusal_lesson.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace crease::explain {
namespace {

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
    const auto lesson = lesson_of(refusal);
    EXPECT_FALSE(lesson.why.empty());
    const auto page = page_of(lesson);
    EXPECT_NE(page.find("exact inside, wrong in the outer 1 pixel"), std::string::npos);
    EXPECT_NE(page.find("y&lt;"), std::string::npos);
}

TEST(RefusalLessons, LightUpJustThePixelsThatDiffer) {
    fold::Refusal refusal;
    refusal.code = "padding_over_shift";
    std::vector<bool> lit;
    for (const auto& mark : lesson_of(refusal).drawing.marks)
        if (mark.kind == Mark::Kind::cell) lit.push_back(mark.strong);
    const std::vector<bool> border{true, false, false, true};
    ASSERT_EQ(lit.size(), 16u);
    EXPECT_EQ(std::vector<bool>(lit.begin() + 8, lit.begin() + 12), border);
    EXPECT_EQ(std::vector<bool>(lit.begin() + 12, lit.end()), border);
}

TEST(RefusalLessons, OfACodeThatIsNotKnownSayWhatTheFileSays) {
    fold::Refusal refusal;
    refusal.code = "something_new";
    refusal.reason = "its own words";
    EXPECT_NE(page_of(lesson_of(refusal)).find("its own words"), std::string::npos);
}

} // namespace
} // namespace crease::explain
