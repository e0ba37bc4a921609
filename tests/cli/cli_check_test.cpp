#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* sample = "resources/samples/repvgg.onnx";

std::string folded_sample(const TemporaryDirectory& folder) {
    const auto path = folder.file("folded.onnx");
    EXPECT_EQ(run_crease({"fold", sample, "-o", path}).exit_code, 0);
    return path;
}

TEST(CliCheck, FailsWhenSomethingIsLeftToFold) {
    const auto ran = run_crease({"check", sample});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_THAT(ran.out, HasSubstr("left to fold: "));
    EXPECT_THAT(ran.out, HasSubstr("RepVGG block"));
}

TEST(CliCheck, PassesOnAFoldedModel) {
    const TemporaryDirectory folder;
    const auto ran = run_crease({"check", folded_sample(folder)});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("nothing is left to fold"));
}

TEST(CliCheck, WhatIsAllowedMayStay) {
    const auto left = json::parse(run_crease({"check", sample, "--json"}).out)["models"][0]["left"];
    std::vector<std::string> arguments{"check", sample};
    for (const auto& site : left) arguments.insert(arguments.end(), {"--allow", site["label"].get<std::string>()});
    EXPECT_EQ(run_crease(arguments).exit_code, 0);
    EXPECT_EQ(run_crease({"check", sample, "--allow", "no such block"}).exit_code, 1);
}

TEST(CliCheck, AFileThatCannotBeReadDoesNotStopTheOthers) {
    const TemporaryDirectory folder;
    const auto ran = run_crease({"check", folder.file("missing.onnx"), sample});
    EXPECT_EQ(ran.exit_code, 3) << "worse than something left to fold";
    EXPECT_THAT(ran.out, HasSubstr("missing.onnx"));
    EXPECT_THAT(ran.out, HasSubstr("repvgg.onnx: "));
}

TEST(CliCheck, WritesAJUnitReport) {
    const TemporaryDirectory folder;
    const auto report = folder.file("report.xml"), missing = folder.file("a<b>&\".onnx");
    EXPECT_EQ(run_crease({"check", sample, folded_sample(folder), missing, "--junit", report}).exit_code, 3);
    std::ostringstream text;
    text << std::ifstream(report).rdbuf();
    EXPECT_THAT(text.str(), HasSubstr("tests=\"3\" failures=\"1\" errors=\"1\""));
    EXPECT_THAT(text.str(), HasSubstr("a&lt;b&gt;&amp;&quot;.onnx"));
}

TEST(CliCheck, JsonHasAVersion) {
    const auto report = json::parse(run_crease({"check", sample, "--json"}).out);
    EXPECT_EQ(report["version"], 1);
    ASSERT_EQ(report["models"].size(), 1U);
    EXPECT_EQ(report["models"][0]["model"], sample);
    EXPECT_EQ(report["models"][0]["error"], nullptr);
    for (const auto& site : report["models"][0]["left"]) EXPECT_TRUE(site.contains("site") && site.contains("label"));
}

} // namespace
} // namespace crease::test
