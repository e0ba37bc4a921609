#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

namespace crease::test {
namespace {

namespace fs = std::filesystem;

/// The step of the sample pipeline that runs Crease, as a shell runs it there.
std::string command_of_the_sample() {
    std::ifstream file("resources/pipeline/github-actions.yml");
    for (std::string line; std::getline(file, line);)
        if (const auto at = line.find("run: crease "); at != std::string::npos) return line.substr(at + 5);
    return {};
}

int run_in(const fs::path& folder, const std::string& command) {
    const auto path = fs::path(CREASE_BINARY).parent_path().string();
    const int status = std::system(("cd " + folder.string() + " && PATH=" + path + ":$PATH && " + command + " >/dev/null 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

TEST(CliSamplePipeline, FailsUntilEveryModelIsFolded) {
    const auto command = command_of_the_sample();
    ASSERT_NE(command, "");
    const TemporaryDirectory repository;
    const fs::path models = repository.path() / "models", report = repository.path() / "crease.xml";
    fs::create_directory(models);
    fs::copy_file("resources/samples/repvgg.onnx", models / "forgotten.onnx");
    ASSERT_EQ(run_crease({"fold", "resources/samples/acnet.onnx", "-o", (models / "folded.onnx").string()}).exit_code, 0);
    EXPECT_EQ(run_in(repository.path(), command), 1);
    EXPECT_NE(text_of(report).find("<failure"), std::string::npos);

    ASSERT_EQ(run_crease({"fold", "resources/samples/repvgg.onnx", "-o", (models / "folded2.onnx").string()}).exit_code, 0);
    fs::remove(models / "forgotten.onnx");
    EXPECT_EQ(run_in(repository.path(), command), 0);
    EXPECT_EQ(text_of(report).find("<failure"), std::string::npos);
}

} // namespace
} // namespace crease::test
