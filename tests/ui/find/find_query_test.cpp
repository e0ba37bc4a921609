#include "ui/find/find_query.h"

#include <gtest/gtest.h>

namespace crease::ui {
namespace {

const QStringList fields{"Conv", "stage2.1", "/stage2/1/Conv", "1×96×28×28", "3×3"};

bool finds(const char* query) { return FindQuery(query).matches(fields); }

TEST(FindQuery, EveryWordMustOccurSomewhere) {
    EXPECT_TRUE(finds("conv stage2"));
    EXPECT_TRUE(finds("stage2 96"));
    EXPECT_FALSE(finds("conv stage3"));
}

TEST(FindQuery, CaseDoesNotMatter) { EXPECT_TRUE(finds("CONV Stage2.1")); }

TEST(FindQuery, AnXIsATimesSign) {
    EXPECT_TRUE(finds("3x3"));
    EXPECT_TRUE(finds("96x28"));
}

TEST(FindQuery, QuotedWordsAreWholeFields) {
    EXPECT_TRUE(finds("\"conv\""));
    EXPECT_TRUE(finds("\"stage2.1\" conv"));
    EXPECT_FALSE(finds("\"stage2\""));
    EXPECT_FALSE(finds("\"con\""));
}

TEST(FindQuery, QuotesKeepSpaces) {
    EXPECT_TRUE(FindQuery("\"two words\"").matches({"two words"}));
    EXPECT_FALSE(FindQuery("\"two words\"").matches({"two", "words"}));
}

TEST(FindQuery, AnOpenQuoteIsSomebodyStillTyping) { EXPECT_TRUE(finds("\"stage2")); }

TEST(FindQuery, NothingTypedIsNoQuery) {
    EXPECT_TRUE(FindQuery("").isEmpty());
    EXPECT_TRUE(FindQuery("   ").isEmpty());
    EXPECT_TRUE(FindQuery("\"\"").isEmpty());
}

} // namespace
} // namespace crease::ui
