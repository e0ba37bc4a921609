#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace crease::test {
namespace {

namespace fs = std::filesystem;

/// The program in a home of its own: every folder that a library could take for its own lies in there.
class CliTrust : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
            const auto folder = home.path() / name;
            fs::create_directory(folder);
            fs::permissions(folder, fs::perms::owner_all);
            surroundings.variables.push_back(name + ("=" + folder.string()));
        }
        surroundings.variables.push_back("ORT_DISABLE_TELEMETRY=0"); // switching it off is up to the program
        surroundings.no_internet = can_forbid_internet();
    }

    std::vector<std::string> left_behind() {
        std::vector<std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(home.path()))
            if (entry.path().parent_path() != home.path()) files.push_back(entry.path().lexically_relative(home.path()));
        return files;
    }

    void leaves_nothing(const std::vector<std::string>& arguments) {
        const auto ran = run_crease(arguments, surroundings);
        EXPECT_EQ(ran.exit_code, 0) << ran.error << ran.out;
        EXPECT_EQ(left_behind(), std::vector<std::string>{}) << arguments.front();
    }

    TemporaryDirectory home, results;
    Surroundings surroundings;
    const std::string sample = "resources/samples/repvgg.onnx", folded = results.file("folded.onnx");
};

TEST_F(CliTrust, NothingIsLeftBehindAndNobodyIsCalled) {
    leaves_nothing({"scan", sample});
    leaves_nothing({"engines"});
    leaves_nothing({"fold", sample, "-o", folded, "--verify"});
    leaves_nothing({"compare", sample, folded, "--random", "1", "--time", "--pairs", "2"});
    leaves_nothing({"compare", sample, folded, "--image", "resources/samples/images"});
}

} // namespace
} // namespace crease::test
