#include "core/base/printable.h"

#include <gtest/gtest.h>

namespace crease {
namespace {

TEST(Printable, LeavesWordsOfEveryLanguageAlone) {
    for (const char* words : {"", "conv1/weight:0", "C:\\models\\new", "größe", "卷积", "свёртка", "تلافيف", "👩‍🔬", "3×3 → 1"})
        EXPECT_EQ(printable(words), words);
}

TEST(Printable, SpellsOutWhatATerminalActsOn) {
    const std::pair<const char*, const char*> table[] = {{"a\nb", "a\\nb"},
                                                         {"a\tb\r", "a\\tb\\r"},
                                                         {"\x1b]0;title\x07", "\\x1b]0;title\\x07"},
                                                         {"\x7f", "\\x7f"},
                                                         {"\xc2\x9b"
                                                          "31m",
                                                          "\\u009b31m"}, // CSI in one character
                                                         {"\xe2\x80\xae"
                                                          "cba",
                                                          "\\u202ecba"},
                                                         {"\xe2\x81\xa6x\xe2\x81\xa9", "\\u2066x\\u2069"},
                                                         {"\xe2\x80\xa8", "\\u2028"},
                                                         {"\xef\xbb\xbf", "\\ufeff"},
                                                         {"\xf3\xa0\x80\xa1", "\\U000e0021"}};
    for (const auto& [raw, shown] : table) EXPECT_EQ(printable(raw), shown);
    EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\\x00b");
}

TEST(Printable, SpellsOutBytesThatAreNotUtf8) {
    const std::pair<const char*, const char*> table[] = {{"\xff", "\\xff"},
                                                         {"a\xc3", "a\\xc3"},        // cut off
                                                         {"\xc0\xaf", "\\xc0\\xaf"}, // written too long
                                                         {"\xe0\x80\x9b", "\\xe0\\x80\\x9b"},
                                                         {"\xed\xa0\x80", "\\xed\\xa0\\x80"}, // half of a pair
                                                         {"\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"}};
    for (const auto& [raw, shown] : table) EXPECT_EQ(printable(raw), shown);
}

TEST(Printable, KeepsTheLinesOfOurOwnTexts) { EXPECT_EQ(printable_lines("one\ntwo\x1b[2J\n"), "one\ntwo\\x1b[2J\n"); }

} // namespace
} // namespace crease
