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
using testing::Not;

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

constexpr const char* sample = "resources/samples/repvgg.onnx";

TEST(CliDiff, AModelMeetsItsFold) {
    const TemporaryDirectory folder;
    const auto folded = folder.file("folded.onnx");
    ASSERT_EQ(run_crease({"fold", sample, "-o", folded}).exit_code, 0);
    const auto ran = run_crease({"diff", sample, folded});
    EXPECT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("both have the same structure"));
    EXPECT_THAT(ran.out, HasSubstr("The weights are the same up to rounding"));
    EXPECT_EQ(run_crease({"diagnose", sample, folded}).exit_code, 0);
}

TEST(CliDiff, OtherModelsDiffer) {
    const auto ran = run_crease({"diff", sample, "resources/samples/mobileone.onnx", "--json"});
    EXPECT_EQ(ran.exit_code, 1) << ran.error;
    EXPECT_FALSE(json::parse(ran.out)["same_structure"]);
}

TEST(CliDiff, CompareSaysWhatTheMistakeWas) {
    const std::vector<std::string> arguments{"compare", sample, "resources/samples/repvgg-misfolded.onnx", "--random", "2"};
    const auto ran = run_crease(arguments);
    EXPECT_EQ(ran.exit_code, 1) << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("B's bias is what one gets when the whole bias is forgotten."));
    auto with_json = arguments;
    with_json.push_back("--json");
    EXPECT_EQ(json::parse(run_crease(with_json).out)["diff"]["differing"][0]["mistake"]["code"], "bias_forgotten");
}

TEST(CliDiff, AReportIsOnePageThatNeedsNothingElse) {
    const TemporaryDirectory folder;
    const auto page = folder.file("report.html"), table = folder.file("table.csv");
    const auto ran = run_crease({"compare", sample, "resources/samples/repvgg-misfolded.onnx", "--image", "resources/samples/images", "--time",
                                 "--pairs", "3", "--report", page, "--csv", table});
    EXPECT_EQ(ran.exit_code, 1) << ran.error;
    const auto html = text_of(page), csv = text_of(table);
    for (const char* part : {"<!doctype html>", "Where it starts", "what one gets when the whole bias is forgotten", "<polyline",
                             "data:image/png;base64,", "SHA-256 of A", "crease compare "})
        EXPECT_THAT(html, HasSubstr(part));
    for (const char* outside : {"http://", "https://", "<script", "<link", "src=\"/"}) EXPECT_THAT(html, Not(HasSubstr(outside)));
    EXPECT_THAT(csv, HasSubstr("difference,\"digit-00.png\""));
    EXPECT_THAT(csv, HasSubstr("time,\"runtime fusion off, "));
}

TEST(CliDiff, JsonHoldsTheDifferenceAlongTheDepth) {
    const auto report =
        json::parse(run_crease({"compare", sample, "resources/samples/repvgg-misfolded.onnx", "--random", "1", "--depth", "--json"}).out);
    ASSERT_GT(report["depth"]["values"].size(), 4u);
    EXPECT_EQ(report["depth"]["values"].back()["value"], report["outputs"][0]["name"]);
}

TEST(CliLadder, FoldsOneAfterTheOther) {
    const auto ran = run_crease({"ladder", "resources/samples/plain.onnx", "--random", "1", "--pairs", "3", "--json"});
    EXPECT_EQ(ran.exit_code, 0) << ran.error;
    const auto ladder = json::parse(ran.out);
    const auto sites = json::parse(run_crease({"scan", "resources/samples/plain.onnx", "--json"}).out)["totals"]["sites"];
    EXPECT_EQ(ladder["rungs"].size(), sites.get<std::size_t>());
    EXPECT_TRUE(ladder["pays_most"].is_string());
    for (const auto& rung : ladder["rungs"]) EXPECT_EQ(rung["verdict"], "rounding");
}

TEST(CliDiff, AMissingFileIsOneSentence) {
    const auto ran = run_crease({"diff", sample, "no such file.onnx"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.error, HasSubstr("no such file.onnx"));
}

} // namespace
} // namespace crease::test
