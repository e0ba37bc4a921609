// Many files, standard input and output, and what stands in a file.

#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

namespace crease::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

const std::string samples = "resources/samples/";

/// Exit code of a shell's command line in which CREASE stands for the program.
int shell(std::string line) {
    const auto at = [&] { return line.find("CREASE"); };
    while (at() != std::string::npos) line.replace(at(), 6, "'" CREASE_BINARY "'");
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(CliPipeline, AFolderIsFoldedAndABadFileStopsNothing) {
    const TemporaryDirectory directory;
    fs::create_directories(directory.path() / "in/deep");
    fs::copy_file(samples + "repvgg.onnx", directory.path() / "in/a.onnx");
    fs::copy_file(samples + "plain.onnx", directory.path() / "in/deep/b.onnx");
    write_file(directory.file("in/broken.onnx"), std::string("no model"));
    const auto ran = run_crease({"fold", directory.file("in"), "-o", directory.file("out")});
    EXPECT_EQ(ran.exit_code, 3) << ran.error;
    EXPECT_THAT(ran.error, HasSubstr("broken.onnx"));
    EXPECT_THAT(ran.out, HasSubstr("folded, wrote"));
    EXPECT_TRUE(fs::exists(directory.file("out/a.onnx")));
    EXPECT_TRUE(fs::exists(directory.file("out/deep/b.onnx")));
    EXPECT_FALSE(fs::exists(directory.file("out/broken.onnx")));
    EXPECT_EQ(run_crease({"check", directory.file("out/a.onnx"), directory.file("out/deep/b.onnx")}).exit_code, 0);
}

TEST(CliPipeline, AFolderTakesAModelUnderItsOwnName) {
    const TemporaryDirectory directory;
    EXPECT_EQ(run_crease({"fold", samples + "repvgg.onnx", "-o", directory.path().string()}).exit_code, 0);
    EXPECT_TRUE(fs::exists(directory.file("repvgg.onnx")));
}

TEST(CliPipeline, TwoModelsForOnePlaceAreRefused) {
    const TemporaryDirectory directory;
    const auto ran = run_crease({"fold", samples + "plain.onnx", samples + "plain.onnx", "-o", directory.file("out/")});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_THAT(ran.error, HasSubstr("one place"));
}

TEST(CliPipeline, QuietSaysOnlyWhatWentWrong) {
    const TemporaryDirectory directory;
    const auto good = run_crease({"fold", samples + "repvgg.onnx", "-o", directory.file("a.onnx"), "--quiet"});
    EXPECT_EQ(good.exit_code, 0);
    EXPECT_EQ(good.out + good.error, "");
    const auto left = run_crease({"check", samples + "repvgg.onnx", "--quiet"});
    EXPECT_EQ(left.exit_code, 1);
    EXPECT_EQ(left.out + left.error, "");
    const auto bad = run_crease({"check", "nowhere.onnx", "--quiet"});
    EXPECT_EQ(bad.exit_code, 3);
    EXPECT_NE(bad.error, "");
}

TEST(CliPipeline, StandardInputAndOutputAreFiles) {
    const TemporaryDirectory directory;
    const auto sample = samples + "repvgg.onnx", file = directory.file("file.onnx"), piped = directory.file("piped.onnx");
    ASSERT_EQ(run_crease({"fold", sample, "-o", file}).exit_code, 0);
    ASSERT_EQ(shell("CREASE fold - -o - --verify < " + sample + " > " + piped), 0);
    EXPECT_EQ(read_file(piped), read_file(file));
    EXPECT_EQ(shell("CREASE check - --quiet < " + sample), 1);
    EXPECT_EQ(shell("CREASE check - --quiet < " + piped), 0);
    EXPECT_EQ(shell("CREASE scan - > /dev/null < " + sample), 0);
    EXPECT_EQ(shell("CREASE scan - > /dev/null 2>&1 < /dev/null"), 3);
}

TEST(CliPipeline, InfoSaysWhatStandsInTheFile) {
    const auto text = run_crease({"info", samples + "repvgg.onnx"});
    EXPECT_EQ(text.exit_code, 0) << text.error;
    EXPECT_THAT(text.out, ::testing::AllOf(HasSubstr("inputs\n"), HasSubstr("outputs\n"), HasSubstr("Conv"), HasSubstr("BatchNormalization"),
                                           HasSubstr("ai.onnx")));
    const auto info = json::parse(run_crease({"info", samples + "repvgg.onnx", "--json"}).out);
    const TemporaryDirectory directory;
    const auto before = json::parse(run_crease({"fold", samples + "repvgg.onnx", "-o", directory.file("out.onnx"), "--json"}).out)["before"];
    for (const auto* what : {"nodes", "params", "macs", "conv_nodes"}) EXPECT_EQ(info["totals"][what], before[what]) << what;
    std::int64_t nodes = 0, macs = 0, params = 0;
    for (const auto& one : info["operators"]) {
        nodes += one["nodes"].get<std::int64_t>();
        macs += one["macs"].get<std::int64_t>();
        params += one["params"].get<std::int64_t>();
    }
    EXPECT_EQ(nodes, info["totals"]["nodes"]);
    EXPECT_EQ(macs, info["totals"]["macs"]);
    EXPECT_EQ(params, info["totals"]["params"]);
}

/// A block of the sample as a model of its own: it folds as it does in the whole network.
TEST(CliPipeline, ExtractWritesAPartThatFoldsAndRuns) {
    const TemporaryDirectory directory;
    const auto part = directory.file("block.onnx"), folded = directory.file("folded.onnx");
    const auto done =
        run_crease({"extract", samples + "repvgg.onnx", "--from", "/body/body.0/Relu_output_0", "--to", "/body/body.1/Add_1_output_0", "-o", part});
    ASSERT_EQ(done.exit_code, 0) << done.error;
    const auto scan = json::parse(run_crease({"scan", part, "--json"}).out);
    ASSERT_EQ(scan["sites"].size(), 1u);
    EXPECT_EQ(scan["sites"][0]["label"], "RepVGG block");
    ASSERT_EQ(run_crease({"fold", part, "-o", folded}).exit_code, 0);
    EXPECT_EQ(run_crease({"compare", part, folded, "--random", "2"}).exit_code, 0);
    EXPECT_EQ(run_crease({"extract", samples + "repvgg.onnx", "--to", "nothing", "-o", part}).exit_code, 2);
}

TEST(CliPipeline, EditRenamesAndChangesWhatTheFileSays) {
    const TemporaryDirectory directory;
    const auto edited = directory.file("edited.onnx");
    const auto model = samples + "repvgg.onnx";
    const auto done = run_crease({"edit", model, "--rename", "image=picture", "--rename", "/body/body.0/Add_output_0=features", "--meta",
                                  "dataset=digits", "--doc", "what it is", "--model-version", "3", "-o", edited});
    ASSERT_EQ(done.exit_code, 0) << done.error;
    const auto info = json::parse(run_crease({"info", edited, "--json"}).out);
    EXPECT_EQ(info["inputs"][0]["name"], "picture");
    EXPECT_EQ(info["metadata"]["dataset"], "digits");
    EXPECT_EQ(info["description"], "what it is");
    EXPECT_EQ(info["model_version"], 3);
    EXPECT_EQ(json::parse(run_crease({"scan", edited, "--json"}).out)["sites"][0]["id"], "features");
    const auto taken = run_crease({"edit", model, "--rename", "image=/body/body.0/Add_output_0", "-o", edited});
    EXPECT_EQ(taken.exit_code, 2);
    EXPECT_NE(taken.error.find("is taken"), std::string::npos) << taken.error;
    EXPECT_EQ(run_crease({"edit", model, "--rename", "nothing=something", "-o", edited}).exit_code, 2);
    EXPECT_EQ(run_crease({"edit", model, "-o", edited}).exit_code, 2) << "nothing to change";
    EXPECT_NE(run_crease({"edit", edited, "--doc", "", "-o", edited}).exit_code, 0) << "not in place of what was read";
}

TEST(CliPipeline, WeightSaysWhatItsNumbersAreAndWritesThemForNumpy) {
    const TemporaryDirectory directory;
    const auto array = directory.file("weight.npy");
    const std::string name = "body.0.dense.0.weight", model = samples + "repvgg.onnx";
    const auto text = run_crease({"weight", model, name, "--npy", array, "--channels"});
    ASSERT_EQ(text.exit_code, 0) << text.error;
    EXPECT_NE(text.out.find("float 16x1x3x3\n144 numbers"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("channel "), std::string::npos);
    std::ifstream file(array, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(bytes.starts_with("\x93NUMPY"));
    EXPECT_EQ(bytes.size(), 128u + 144 * 4);
    const auto facts = json::parse(run_crease({"weight", model, name, "--json"}).out);
    EXPECT_EQ(facts["shape"], (json{16, 1, 3, 3}));
    std::int64_t counted = 0;
    for (const auto& bar : facts["histogram"]) counted += bar.get<std::int64_t>();
    EXPECT_EQ(counted, 144);
    EXPECT_EQ(facts["channels"].size(), 16u);
    EXPECT_EQ(run_crease({"weight", model, "nothing"}).exit_code, 2);
}

TEST(CliPipeline, ScaleIsANumberAndPresetsHaveNames) {
    const std::vector<std::string> base{"compare", samples + "plain.onnx", samples + "plain.onnx", "--image", samples + "images"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), base.begin(), base.end());
        return run_crease(more);
    };
    EXPECT_EQ(with({"--scale", "1/255"}).exit_code, 0);
    EXPECT_EQ(with({"--scale", "one"}).exit_code, 2);
    EXPECT_THAT(with({"--preset", "grey", "--scale", "1/128"}).out, HasSubstr("bilinear as Pillow"));
    EXPECT_EQ(with({"--preset", "nobody"}).exit_code, 2);
    EXPECT_EQ(with({"--input", "nobody=3"}).exit_code, 2);
    EXPECT_EQ(with({"--random-range", "x=3"}).exit_code, 2);
}

} // namespace
} // namespace crease::test
