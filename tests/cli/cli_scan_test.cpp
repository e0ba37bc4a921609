#include "tests/cli/run_crease.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using nlohmann::json;

TEST(CliScan, PrintsJsonWithEveryKey) {
    const auto ran = run_crease({"scan", "resources/samples/repvgg.onnx", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    ASSERT_FALSE(report["sites"].empty());
    for (const auto& site : report["sites"]) {
        for (const char* key : {"id", "label", "anchor", "output", "nodes", "kernel", "macs_before", "macs_after",
                                "params_before", "params_after", "steps"})
            EXPECT_TRUE(site.contains(key)) << key;
        EXPECT_EQ(site["id"], site["output"]);
        EXPECT_GE(site["nodes"].size(), 2U);
        EXPECT_EQ(site["kernel"]["op"], "Conv");
        EXPECT_EQ(site["steps"]["id"], site["output"]);
    }
    for (const auto& refusal : report["refusals"])
        for (const char* key : {"node", "op", "output", "code", "reason"})
            EXPECT_TRUE(refusal.contains(key)) << key;
    EXPECT_GT(report["totals"]["nodes_before"], report["totals"]["nodes_after"]);
}

TEST(CliScan, PrintsTextForPeople) {
    const auto ran = run_crease({"scan", "resources/samples/repvgg.onnx"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, testing::HasSubstr("fold:\n"));
    EXPECT_THAT(ran.out, testing::HasSubstr("RepVGG"));
    EXPECT_EQ(ran.error, "");
}

} // namespace
} // namespace crease::test
