#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace crease::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(CliUsage, SaysItsVersionAndHelp) {
    const auto version = run_crease({"--version"});
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_THAT(version.out, testing::MatchesRegex("crease [0-9.]+\n"));
    for (const char* command : {"scan", "fold", "compare", "engines"}) {
        const auto help = run_crease({command, "--help"});
        EXPECT_EQ(help.exit_code, 0) << command;
        EXPECT_THAT(help.out, HasSubstr("Usage")) << command;
    }
}

TEST(CliUsage, WrongUsageIsTwo) {
    const std::vector<std::vector<std::string>> wrong{{"scan"}, {"scan", "--bogus"}, {"fold", "model.onnx"}, {"scan", "a", "b"},
                                                      {"scna"}, {"--bogus"}};
    for (const auto& arguments : wrong) {
        const auto ran = run_crease(arguments);
        EXPECT_EQ(ran.exit_code, 2) << arguments.back();
        EXPECT_THAT(ran.out, IsEmpty()) << arguments.back();
        EXPECT_FALSE(ran.error.empty()) << arguments.back();
    }
    EXPECT_THAT(run_crease({"scna"}).error, HasSubstr("Did you mean \"scan\"?"));
}

class CliBadInput : public testing::Test {
protected:
    void expect_sentence(const std::string& model, const std::string& words) {
        for (const auto& arguments : {std::vector<std::string>{"scan", model}, {"fold", model, "-o", target}}) {
            const auto ran = run_crease(arguments);
            EXPECT_EQ(ran.exit_code, 3) << model;
            EXPECT_THAT(ran.out, IsEmpty());
            EXPECT_THAT(ran.error, HasSubstr(words));
            EXPECT_EQ(std::count(ran.error.begin(), ran.error.end(), '\n'), 1);
            EXPECT_FALSE(std::filesystem::exists(target));
        }
    }
    TemporaryDirectory directory;
    const std::string target = directory.file("out.onnx");
};

TEST_F(CliBadInput, IsOneSentenceAndThree) {
    const auto text = directory.file("text.onnx"), empty = directory.file("empty.onnx"), half = directory.file("half.onnx");
    write_file(text, std::string("not a model\n"));
    write_file(empty, std::string());
    write_file(half, read_file("resources/samples/plain.onnx").substr(0, 5000));
    expect_sentence(text, "text file");
    expect_sentence(empty, "is empty");
    expect_sentence(half, "ends after 5000 of");
    expect_sentence(directory.file("missing.onnx"), "does not exist");
}

// To fold takes a folder's models one by one; to scan one is a mistake.
TEST_F(CliBadInput, AFolderIsNoModelToScan) {
    const auto ran = run_crease({"scan", directory.path().string()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.error, HasSubstr("is a directory"));
}

} // namespace
} // namespace crease::test
