// What a user allows an engine's process is held to, and shown.

#include "tests/cli/run_crease.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string sample = "resources/samples/repvgg.onnx";

json limits_with(std::vector<std::string> variables) {
    const auto ran = run_crease({"engines", "--json"}, {.variables = std::move(variables)});
    EXPECT_EQ(ran.exit_code, 0) << ran.error;
    return json::parse(ran.out)["limits"];
}

TEST(CliLimits, EnginesShowsWhatHolds) {
    const auto usual = limits_with({});
    EXPECT_EQ(usual["file_bytes"], 1u << 30);
    EXPECT_EQ(usual["run_seconds"], 600);
    const auto set = limits_with({"CREASE_ENGINE_FILE=3M", "CREASE_ENGINE_TIME=2m"});
    EXPECT_EQ(set["file_bytes"], 3u << 20);
    EXPECT_EQ(set["run_seconds"], 120);
    EXPECT_EQ(set["load_seconds"], 120);
    EXPECT_THAT(run_crease({"engines"}, {.variables = {"CREASE_ENGINE_TIME=7"}}).out, HasSubstr("7 s for one step"));
}

TEST(CliLimits, AWiderOneThanUsualChangesNothing) { EXPECT_EQ(limits_with({"CREASE_ENGINE_TIME=600m"})["run_seconds"], 600); }

TEST(CliLimits, WhatIsNoLimitIsWrongUsage) {
    for (const char* wrong : {"CREASE_ENGINE_MEMORY=much", "CREASE_ENGINE_MEMORY=0", "CREASE_ENGINE_MEMORY=-1", "CREASE_ENGINE_MEMORY=4GB",
                              "CREASE_ENGINE_FILE=99999999999999999999G", "CREASE_ENGINE_TIME=1h"}) {
        const auto ran = run_crease({"engines"}, {.variables = {wrong}});
        EXPECT_EQ(ran.exit_code, 2) << wrong;
        EXPECT_THAT(ran.error, HasSubstr("is no limit")) << wrong;
    }
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(CliLimits, MemoryIsHeldTo) {
    const std::vector<std::string> compare{"compare", sample, sample, "--random", "1"};
    EXPECT_EQ(run_crease(compare).exit_code, 0);
    const auto ran = run_crease(compare, {.variables = {"CREASE_ENGINE_MEMORY=4M"}});
    EXPECT_EQ(ran.exit_code, 4) << ran.out << ran.error;
    EXPECT_EQ(std::count(ran.error.begin(), ran.error.end(), '\n'), 1) << "one sentence: " << ran.error;
}
#endif

} // namespace
} // namespace crease::test
