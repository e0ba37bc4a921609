#include "core/base/shell_word.h"

#include <gtest/gtest.h>

namespace crease {
namespace {

TEST(ShellWord, IsQuotedOnlyWhereNeeded) {
    EXPECT_EQ(shell_word("/stage2.1/Add_output_0"), "/stage2.1/Add_output_0");
    EXPECT_EQ(shell_word("my model.onnx"), "'my model.onnx'");
    EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
    EXPECT_EQ(shell_word(""), "''");
    EXPECT_EQ(shell_word("été.onnx"), "'été.onnx'");
}

TEST(ShellWord, ControlCharactersAreSpeltOut) { EXPECT_EQ(shell_word("a\n'b\\"), "$'a\\x0a\\'b\\\\'"); }

} // namespace
} // namespace crease
