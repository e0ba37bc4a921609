#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

namespace crease::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// What bash offers for the last of the words, in alphabetical order.
std::vector<std::string> offered_by_bash(const std::string& words, int at) {
    const TemporaryDirectory folder;
    std::ofstream(folder.file("crease.bash")) << run_crease({"completion", "bash"}).out;
    const std::string command = "cd resources/samples && bash -c 'source " + folder.file("crease.bash") + "; COMP_WORDS=(" + words +
                                "); COMP_CWORD=" + std::to_string(at) + "; _crease; printf \"%s\\n\" \"${COMPREPLY[@]}\" | sort'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> piece{};
    while (pipe && fgets(piece.data(), piece.size(), pipe.get())) text += piece.data();
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

TEST(CliCompletion, BashCompletesCommandsOptionsValuesAndFiles) {
    EXPECT_THAT(offered_by_bash("crease comp", 1), ElementsAre("compare", "completion"));
    EXPECT_THAT(offered_by_bash("crease fold --ver", 2), ElementsAre("--verify"));
    EXPECT_THAT(offered_by_bash("crease compare --engine o", 3), ElementsAre("onnxruntime", "opencv"));
    EXPECT_THAT(offered_by_bash("crease completion z", 2), ElementsAre("zsh"));
    EXPECT_THAT(offered_by_bash("crease fold repvgg", 2), Contains("repvgg.onnx"));
    EXPECT_THAT(offered_by_bash("crease fold --", 2), Not(Contains("repvgg.onnx")));
}

TEST(CliCompletion, TheOtherShellsKnowTheSameOptions) {
    EXPECT_THAT(run_crease({"completion", "zsh"}).out, testing::AllOf(HasSubstr("#compdef crease"), HasSubstr("'*--verify[")));
    EXPECT_THAT(run_crease({"completion", "fish"}).out, HasSubstr("complete -c crease -n '__fish_seen_subcommand_from fold' -l verify"));
    EXPECT_EQ(run_crease({"completion", "tcsh"}).exit_code, 2);
}

TEST(CliCompletion, TheManualPageTellsOfEveryCommand) {
    const auto page = run_crease({"manual-page"}).out;
    for (const char* command : {"scan", "fold", "compare", "check", "engines", "completion"})
        EXPECT_THAT(page, HasSubstr(std::string(".SS \\fBcrease ") + command)) << command;
    EXPECT_THAT(page, HasSubstr("\\fB\\-\\-verify\\fR"));
    EXPECT_THAT(page, HasSubstr(".SH EXIT STATUS"));
}

} // namespace
} // namespace crease::test
