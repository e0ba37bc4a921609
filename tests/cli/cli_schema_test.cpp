// What the commands print with --json is what resources/schemas say.

#include "tests/cli/json_schema.h"
#include "tests/cli/run_crease.h"
#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <fstream>

namespace crease::test {
namespace {

using nlohmann::json;

json schema_of(const std::string& command) { return json::parse(std::ifstream("resources/schemas/" + command + ".schema.json")); }

std::string complaints(const std::vector<std::string>& arguments) {
    const auto ran = run_crease(arguments);
    const auto printed = json::parse(ran.out, nullptr, false);
    if (printed.is_discarded()) return "no JSON: " + ran.out + ran.error;
    std::string text;
    for (const auto& one : violations(schema_of(arguments.front()), printed)) text += one + "\n";
    return text;
}

const std::string samples = "resources/samples/";

TEST(CliSchema, EveryCommandKeepsItsSchema) {
    const TemporaryDirectory directory;
    const auto out = directory.file("out.onnx");
    for (const std::string sample : {"repvgg.onnx", "plain.onnx"}) {
        EXPECT_EQ(complaints({"scan", samples + sample, "--json"}), "");
        EXPECT_EQ(complaints({"info", samples + sample, "--json"}), "");
        EXPECT_EQ(complaints({"fold", samples + sample, "-o", out, "--json", "--verify"}), "");
        EXPECT_EQ(complaints({"fold", samples + sample, "-o", out, "--json", "--constants"}), "");
    }
    EXPECT_EQ(complaints({"weight", samples + "repvgg.onnx", "body.0.dense.0.weight", "--json"}), "");
    EXPECT_EQ(complaints({"check", samples + "repvgg.onnx", "nowhere.onnx", "--json"}), "");
    EXPECT_EQ(complaints({"fold", samples + "repvgg.onnx", "nowhere.onnx", "-o", directory.path().string(), "--json"}), "");
    EXPECT_EQ(complaints({"compare", samples + "repvgg.onnx", out, "--json"}), "");
    EXPECT_EQ(complaints({"compare", samples + "plain.onnx", out, "--json", "--time", "--pairs", "3", "--image", samples + "images"}), "");
    EXPECT_EQ(complaints({"engines", "--json"}), "");
}

// The validator is ours, so it is tried too.
TEST(CliSchema, ABrokenAnswerIsNoticed) {
    const auto schema = schema_of("check");
    const json good{{"version", 1}, {"models", {{{"model", "a"}, {"left", json::array()}, {"error", nullptr}}}}};
    EXPECT_TRUE(violations(schema, good).empty());
    auto bad = good;
    bad["version"] = 2;
    EXPECT_EQ(violations(schema, bad).size(), 1u);
    bad = good;
    bad["models"][0].erase("left");
    EXPECT_EQ(violations(schema, bad).size(), 1u);
    bad = good;
    bad["models"][0]["error"] = 3;
    EXPECT_EQ(violations(schema, bad).size(), 1u);
    bad = good;
    bad["more"] = 1;
    EXPECT_EQ(violations(schema, bad).size(), 1u);
    EXPECT_THROW((void)violations({{"maximum", 3}}, 1), std::runtime_error);
}

} // namespace
} // namespace crease::test
