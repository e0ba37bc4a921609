#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr auto model = "resources/samples/repvgg.onnx";
constexpr auto site = "/body/body.1/Add_1_output_0";

std::string content(const std::string& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(CliExplain, PrintsEachStepInSymbolsAndInNumbers) {
    const auto ran = run_crease({"explain", model, "--site", site, "--channel", "2,2"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, HasSubstr("Output channel 2, input channel 2"));
    EXPECT_THAT(ran.out, HasSubstr("W′[o,i,t] = γ[o] / √(σ²[o] + ε) · W[o,i,t]"));
    EXPECT_THAT(ran.out, HasSubstr("the identity as a kernel"));
    EXPECT_EQ(ran.error, "");
}

TEST(CliExplain, PrintsJsonWhoseEquationsHold) {
    const auto ran = run_crease({"explain", model, "--site", site, "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    EXPECT_EQ(report["site"], site);
    ASSERT_EQ(report["steps"].size(), 7u);
    for (const auto& step : report["steps"]) {
        const auto& numbers = step["numbers"];
        EXPECT_NEAR(numbers["result"]["taps"][numbers["tap"].get<std::size_t>()].get<double>(), numbers["kernel"]["value"].get<double>(), 1e-9)
            << step["title"];
        EXPECT_NEAR(numbers["result"]["bias"].get<double>(), numbers["bias"]["value"].get<double>(), 1e-9) << step["title"];
    }
    EXPECT_EQ(report["steps"].back()["rule"], "sum");
}

TEST(CliExplain, WritesOnePageAndOneDrawingForEachStep) {
    const TemporaryDirectory folder;
    const auto ran = run_crease({"explain", model, "--site", site, "-o", folder.file("lesson.html"), "--svg", folder.file("drawings")});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(content(folder.file("lesson.html")), HasSubstr("</html>"));
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder.file("drawings"))) names.push_back(file.path().filename());
    EXPECT_EQ(names.size(), 7u);
    EXPECT_THAT(content(folder.file("drawings") + "/07-sum.svg"), HasSubstr("</svg>"));
}

TEST(CliExplain, ExplainsWhatDoesNotFold) {
    const auto scanned = json::parse(run_crease({"scan", "resources/samples/dbb.onnx", "--json"}).out);
    const auto more = json::parse(run_crease({"scan", "resources/samples/resnet.onnx", "--json"}).out);
    for (const auto& [path, report] : {std::pair("resources/samples/dbb.onnx", scanned), std::pair("resources/samples/resnet.onnx", more)})
        for (const auto& refusal : report["refusals"]) {
            const auto ran = run_crease({"explain", path, "--refusal", refusal["node"]});
            EXPECT_EQ(ran.exit_code, 0) << ran.error;
            EXPECT_THAT(ran.out, HasSubstr(refusal["code"].get<std::string>()));
        }
}

TEST(CliExplain, SaysWhatIsWrongWithAQuestion) {
    const auto asked = [](std::vector<std::string> more) {
        more.insert(more.begin(), {"explain", model});
        const auto ran = run_crease(more);
        EXPECT_EQ(ran.exit_code, 2) << ran.out;
        return ran.error;
    };
    EXPECT_THAT(asked({}), HasSubstr("it was not said what to explain"));
    EXPECT_THAT(asked({"--site", "/body/body.1/Add_output_1"}), HasSubstr("Did you mean"));
    EXPECT_THAT(asked({"--site", site, "--channel", "99"}), HasSubstr("there is no output channel 99"));
    EXPECT_THAT(asked({"--site", site, "--channel", "0,99"}), HasSubstr("there is no input channel 99"));
    EXPECT_THAT(asked({"--refusal", "nothing of that name"}), HasSubstr("no refusal is about"));
    EXPECT_NE(asked({"--site", site, "--refusal", "a"}), "");
}

TEST(CliExplain, SaysWhereItCannotWrite) {
    const auto ran = run_crease({"explain", model, "--site", site, "-o", "/no/such/folder/lesson.html"});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_THAT(ran.error, HasSubstr("/no/such/folder"));
}

} // namespace
} // namespace crease::test
