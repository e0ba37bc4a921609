#include "core/io/io.h"
#include "tests/cli/run_crease.h"
#include "tests/support/model_text.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <onnx/onnx_pb.h>

#include <fstream>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string sample = "resources/samples/repvgg.onnx";

class CliFold : public testing::Test {
protected:
    static int count(const std::string& path, const char* op) {
        int found = 0;
        const auto model = io::read_model(path).value();
        for (const auto& node : model->main().nodes) found += node->is(op);
        return found;
    }
    static json scan() { return json::parse(run_crease({"scan", sample, "--json"}).out); }

    TemporaryDirectory directory;
    const std::string target = directory.file("out.onnx");
};

TEST_F(CliFold, FoldsEverythingAndSaysSo) {
    const auto ran = run_crease({"fold", sample, "-o", target, "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_GT(count(sample, "BatchNormalization"), 0);
    EXPECT_EQ(count(target, "BatchNormalization"), 0);
    const auto report = json::parse(ran.out), scanned = scan();
    EXPECT_EQ(report["folded"].size(), scanned["totals"]["sites"]);
    EXPECT_EQ(report["after"]["nodes"], scanned["totals"]["nodes_after"]);
    EXPECT_EQ(report["after"]["params"], scanned["totals"]["params_after"]);
    EXPECT_EQ(report["after"]["bytes"], std::filesystem::file_size(target));
}

TEST_F(CliFold, FoldsTheSitesThatAreNamed) {
    const auto sites = scan()["sites"];
    const std::string id = sites[0]["id"];
    const auto ran = run_crease({"fold", sample, "-o", target, "--site", id, "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto folded = json::parse(ran.out)["folded"];
    ASSERT_EQ(folded.size(), 1U);
    EXPECT_EQ(folded[0]["id"], id);
    EXPECT_GT(count(target, "BatchNormalization"), 0);
}

TEST_F(CliFold, FoldsTheSitesOfALabel) {
    const std::string label = scan()["sites"][0]["label"];
    const auto ran = run_crease({"fold", sample, "-o", target, "--label", label, "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto printed = json::parse(ran.out);
    for (const auto& site : printed["folded"]) EXPECT_EQ(site["label"], label);
}

TEST_F(CliFold, FoldsOneStepAndTheRestLater) {
    const auto site = scan()["sites"][0];
    const std::string step = site["steps"]["inputs"][0]["id"];
    const auto ran = run_crease({"fold", sample, "-o", target, "--steps", step, "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    EXPECT_EQ(report["folded_steps"], json::array({step}));
    EXPECT_TRUE(report["folded"].empty());
    EXPECT_EQ(count(target, "BatchNormalization"), count(sample, "BatchNormalization") - 1);
    const auto rest = directory.file("rest.onnx"), whole = directory.file("whole.onnx");
    ASSERT_EQ(run_crease({"fold", target, "-o", rest}).exit_code, 0);
    ASSERT_EQ(run_crease({"fold", sample, "-o", whole}).exit_code, 0);
    EXPECT_EQ(io::read_model(rest).value()->main().nodes.size(), io::read_model(whole).value()->main().nodes.size());
    EXPECT_EQ(run_crease({"compare", sample, rest, "--random", "1"}).exit_code, 0);
}

TEST_F(CliFold, AStepThatIsNoOperatorByItselfIsWrongUsage) {
    const std::string conv = scan()["sites"][0]["steps"]["inputs"][0]["inputs"][0]["id"];
    const auto ran = run_crease({"fold", sample, "-o", target, "--steps", conv});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_THAT(ran.error, HasSubstr("no step"));
}

TEST_F(CliFold, LeavesOutWhatTheNumbersForbidAndFoldsTheRest) {
    const auto broken = directory.file("broken.onnx");
    onnx::ModelProto model;
    {
        std::ifstream file(sample, std::ios::binary);
        ASSERT_TRUE(model.ParseFromIstream(&file));
    }
    for (auto& tensor : *model.mutable_graph()->mutable_initializer()) {
        if (!tensor.name().ends_with("running_var")) continue;
        const float negative = -3;
        tensor.mutable_raw_data()->replace(0, sizeof negative, reinterpret_cast<const char*>(&negative), sizeof negative);
        break;
    }
    std::ofstream(broken, std::ios::binary) << model.SerializeAsString();
    const auto ran = run_crease({"fold", broken, "-o", target, "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    ASSERT_EQ(report["left_out"].size(), 1U);
    EXPECT_THAT(std::string(report["left_out"][0]["reason"]), HasSubstr("variance + epsilon is not positive"));
    EXPECT_EQ(report["folded"].size(), scan()["sites"].size() - 1);
    const std::string site = report["left_out"][0]["site"];
    EXPECT_THAT(ran.error, HasSubstr("left as it was: site '" + site + "'"));
    EXPECT_EQ(run_crease({"fold", broken, "-o", directory.file("named.onnx"), "--site", site}).exit_code, 3);
}

TEST_F(CliFold, UnknownSitesAndLabelsAreWrongUsage) {
    const std::string id = scan()["sites"][0]["id"];
    const auto site = run_crease({"fold", sample, "-o", target, "--site", id + "x"});
    EXPECT_EQ(site.exit_code, 2);
    EXPECT_THAT(site.error, HasSubstr("Did you mean \"" + id + "\""));
    EXPECT_EQ(run_crease({"fold", sample, "-o", target, "--label", "nonsense"}).exit_code, 2);
    EXPECT_FALSE(std::filesystem::exists(target));
}

TEST_F(CliFold, NeverReplacesItsSourceUnasked) {
    const auto copy = directory.file("copy.onnx");
    std::filesystem::copy_file(sample, copy);
    const auto before = read_file(copy);
    EXPECT_EQ(run_crease({"fold", copy, "-o", copy}).exit_code, 3);
    EXPECT_EQ(read_file(copy), before);
    EXPECT_EQ(run_crease({"fold", copy, "-o", copy, "--overwrite"}).exit_code, 0);
    EXPECT_EQ(count(copy, "BatchNormalization"), 0);
}

TEST_F(CliFold, WritesNothingWhereItCannot) {
    EXPECT_EQ(run_crease({"fold", sample, "-o", directory.file("nowhere/out.onnx")}).exit_code, 3);
    EXPECT_EQ(directory.entries(), 0U);
}

TEST_F(CliFold, WritesWeightsIntoAFileOfTheirOwn) {
    const auto data = directory.file("out.onnx.data");
    const auto ran = run_crease({"fold", sample, "-o", target, "--external"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("Its weights are in out.onnx.data beside it."));
    EXPECT_LT(std::filesystem::file_size(target), std::filesystem::file_size(data));
    EXPECT_EQ(run_crease({"compare", sample, target, "--random", "1"}).exit_code, 0);
    const auto folded_again = run_crease({"fold", target, "-o", directory.file("whole.onnx"), "--json"});
    EXPECT_EQ(json::parse(folded_again.out)["data_file"], nullptr);
    ASSERT_EQ(run_crease({"fold", sample, "-o", directory.file("same.onnx")}).exit_code, 0);
    EXPECT_EQ(read_file(directory.file("whole.onnx")), read_file(directory.file("same.onnx")));
    const auto named = run_crease({"fold", sample, "-o", target, "--external", "own.bin", "--json"});
    ASSERT_EQ(named.exit_code, 0) << named.error;
    EXPECT_EQ(json::parse(named.out)["data_file"], directory.file("own.bin"));
    EXPECT_FALSE(std::filesystem::exists(data)) << "it belonged to the model that was replaced";
    const auto taken = run_crease({"fold", sample, "-o", target, "--external", "own.bin"});
    EXPECT_EQ(taken.exit_code, 3);
    EXPECT_THAT(taken.error, HasSubstr("never replaced"));
    EXPECT_EQ(run_crease({"fold", sample, "-o", target, "--external", "../own.bin"}).exit_code, 2);
}

TEST_F(CliFold, VerifiesByRunningBothBeforeItWrites) {
    const auto ran = run_crease({"fold", sample, "-o", target, "--verify", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_EQ(json::parse(ran.out)["verified"]["verdict"], "rounding");
    EXPECT_TRUE(std::filesystem::exists(target));
}

TEST_F(CliFold, TheSameFoldGivesTheSameBytes) {
    ASSERT_EQ(run_crease({"fold", sample, "-o", target}).exit_code, 0);
    ASSERT_EQ(run_crease({"fold", sample, "-o", directory.file("again.onnx")}).exit_code, 0);
    EXPECT_EQ(read_file(target), read_file(directory.file("again.onnx")));
}

TEST_F(CliFold, SaysWhichFoldsTakeARuntimesFusionApart) {
    const TemporaryDirectory folder;
    const auto path = folder.file("gelu.onnx"), out = folder.file("out.onnx");
    auto proto = parse_proto("<ir_version: 8, opset_import: [\"\" : 13]> g (float[1,5,8] x) => (float[1,5,16] y) <float r = {1.4142135}, float one = "
                             "{1}, float h = {0.5}> {"
                             "a = Div(x, r) e = Erf(a) s = Add(e, one) p = Mul(x, s) u = Mul(p, h) y = MatMul(u, w)}");
    add_float_ramp(proto, "w", {8, 16});
    std::ofstream(path, std::ios::binary) << proto.SerializeAsString();
    const auto all = run_crease({"fold", path, "-o", out});
    EXPECT_EQ(all.exit_code, 0) << all.error;
    EXPECT_THAT(all.error, HasSubstr("as deployed, 1 fold: ONNX Runtime computes the GELU before it as one operator"));
    EXPECT_THAT(run_crease({"scan", path}).out, HasSubstr("as deployed: ONNX Runtime computes the GELU"));
    const auto some = run_crease({"fold", path, "--deployed", "-o", folder.file("some.onnx"), "--json"});
    EXPECT_EQ(some.exit_code, 0);
    EXPECT_EQ(some.error, "");
    EXPECT_EQ(nlohmann::json::parse(some.out)["folded"].size(), 0u) << some.out;
}

} // namespace
} // namespace crease::test
