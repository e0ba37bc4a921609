#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

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

TEST(CliDiff, AMissingFileIsOneSentence) {
    const auto ran = run_crease({"diff", sample, "no such file.onnx"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.error, HasSubstr("no such file.onnx"));
}

} // namespace
} // namespace crease::test
