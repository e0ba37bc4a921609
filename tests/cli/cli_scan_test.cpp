#include "tests/cli/run_crease.h"
#include "tests/support/model_text.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace crease::test {
namespace {

using nlohmann::json;

TEST(CliScan, PrintsJsonWithEveryKey) {
    const auto ran = run_crease({"scan", "resources/samples/repvgg.onnx", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    ASSERT_FALSE(report["sites"].empty());
    for (const auto& site : report["sites"]) {
        for (const char* key :
             {"id", "label", "anchor", "output", "nodes", "kernel", "macs_before", "macs_after", "params_before", "params_after", "steps"})
            EXPECT_TRUE(site.contains(key)) << key;
        EXPECT_EQ(site["id"], site["output"]);
        EXPECT_GE(site["nodes"].size(), 2U);
        EXPECT_EQ(site["kernel"]["op"], "Conv");
        EXPECT_EQ(site["steps"]["id"], site["output"]);
    }
    for (const auto& refusal : report["refusals"])
        for (const char* key : {"node", "op", "output", "code", "reason"}) EXPECT_TRUE(refusal.contains(key)) << key;
    EXPECT_GT(report["totals"]["nodes_before"], report["totals"]["nodes_after"]);
}

TEST(CliScan, SaysWhatEverySiteCostsInBothForms) {
    const auto ran = run_crease({"scan", "resources/samples/repvgg.onnx", "--time", "--threads", "1", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    EXPECT_THAT(report["times"].get<std::string>(), testing::HasSubstr("runtime fusion off, 1 thread"));
    for (const auto& site : report["sites"]) {
        ASSERT_TRUE(site["time"].is_object()) << site["id"];
        EXPECT_GT(site["time"]["nodes_before"], site["time"]["nodes_after"]);
        EXPECT_GT(site["time"]["ms_before"], 0);
        EXPECT_GT(site["time"]["ms_after"], 0);
    }
    EXPECT_THAT(run_crease({"scan", "resources/samples/repvgg.onnx", "--time"}).out,
                testing::ContainsRegex("nodes [0-9.e-]+ ms, now 1 node [0-9.e-]+ ms"));
}

TEST(CliScan, PrintsTextForPeople) {
    const auto ran = run_crease({"scan", "resources/samples/repvgg.onnx"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, testing::HasSubstr("fold:\n"));
    EXPECT_THAT(ran.out, testing::HasSubstr("RepVGG"));
    EXPECT_EQ(ran.error, "");
}

class CliCounts : public testing::Test {
protected:
    /// A file that computes constants in five nodes, two of which go with a site.
    void SetUp() override {
        auto proto = parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[1, 4, 8, 8] x) => (float[1, 1, 1, 1] y)
            <float[6] s = {1, 2, 3, 4, 5, 6}, int64[1] a = {1}>
            { two = Constant<value = float {2}>() scale = Mul(s, two) c = Conv(x, w) n = BatchNormalization(c, scale, s, s, s)
              axes = Add(a, a) last = Add(axes, a) both = Max(axes, last) pooled = GlobalAveragePool(n) y = Slice(pooled, axes, both, a) })");
        add_float_ramp(proto, "w", {6, 4, 3, 3});
        std::ofstream out(file, std::ios::binary);
        proto.SerializeToOstream(&out);
    }
    TemporaryDirectory directory;
    const std::string file = directory.file("computes.onnx");
};

TEST_F(CliCounts, SayHowManyNodesComputeConstants) {
    const auto ran = run_crease({"scan", file});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, testing::HasSubstr("Nodes 9 -> 6 (5 -> 3 of them compute constants)"));
    const auto totals = json::parse(run_crease({"scan", file, "--json"}).out)["totals"];
    EXPECT_EQ(totals["nodes_before"], 9);
    EXPECT_EQ(totals["nodes_after"], 6);
    EXPECT_EQ(totals["constant_nodes_before"], 5);
    EXPECT_EQ(totals["constant_nodes_after"], 3);
}

TEST_F(CliCounts, CountTheWindowThatShrinksTheOutput) {
    EXPECT_THAT(run_crease({"scan", file}).out, testing::HasSubstr("MACs of these sites 7.78 k"));
    const auto totals = json::parse(run_crease({"scan", file, "--json"}).out)["totals"];
    EXPECT_EQ(totals["macs_before"], 36 * 6 * 36);
    EXPECT_EQ(totals["macs_after"], 36 * 6 * 36);
}

TEST_F(CliCounts, SayWhereSizesAreNotKnown) {
    auto proto = parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[1, 4, H, W] x) => (y)
        <float[6] s = {1, 2, 3, 4, 5, 6}> { c = Conv(x, w) y = BatchNormalization(c, s, s, s, s) })");
    add_float_ramp(proto, "w", {6, 4, 3, 3});
    std::ofstream(file, std::ios::binary) << proto.SerializeAsString();
    EXPECT_THAT(run_crease({"scan", file}).out, testing::HasSubstr("MACs of these sites are not known: the file leaves sizes open."));
    EXPECT_TRUE(json::parse(run_crease({"scan", file, "--json"}).out)["totals"]["macs_before"].is_null());
}

TEST_F(CliCounts, FoldSaysTheSame) {
    const auto target = directory.file("folded.onnx");
    const auto ran = run_crease({"fold", file, "-o", target});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, testing::HasSubstr("before  9 nodes, 5 of them compute constants (1 Conv, 1 BatchNormalization)"));
    EXPECT_THAT(ran.out, testing::HasSubstr("after   6 nodes, 3 of them compute constants (1 Conv, 0 BatchNormalization)"));
}

TEST_F(CliCounts, ConstantsAreStoredAlone) {
    const auto target = directory.file("stored.onnx");
    const auto ran = run_crease({"fold", file, "-o", target, "--constants", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    EXPECT_TRUE(report["folded"].empty());
    EXPECT_EQ(report["after"]["nodes"], 4);
    EXPECT_EQ(report["after"]["constant_nodes"], 0);
    EXPECT_EQ(report["constants"]["stored"], 3);
    EXPECT_TRUE(report["constants"]["left"].empty());
    EXPECT_EQ(run_crease({"compare", file, target, "--random", "2"}).exit_code, 0);
}

TEST_F(CliCounts, ConstantsAreStoredBesidesFolding) {
    const auto target = directory.file("both.onnx");
    const auto ran = run_crease({"fold", file, "-o", target, "--constants", "--all", "--verify", "--json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    const auto report = json::parse(ran.out);
    EXPECT_EQ(report["folded"].size(), 1u);
    EXPECT_EQ(report["after"]["nodes"], 3);
    EXPECT_EQ(report["after"]["constant_nodes"], 0);
    EXPECT_EQ(run_crease({"fold", file, "-o", target, "--overwrite", "--all", "--label", "Conv+BN"}).exit_code, 2);
}

TEST_F(CliCounts, WhatWouldGrowTheFileIsNamed) {
    auto proto = parse_proto(R"(<ir_version: 8, opset_import: ["" : 17]> g (float[1] x) => (y)
        <int64[2] many = {3000, 3000}, float one = {1}> { two = Add(one, one) mask = Expand(two, many) t = Add(x, mask) y = ReduceSum(t) })");
    std::ofstream(file, std::ios::binary) << proto.SerializeAsString();
    const auto target = directory.file("small.onnx");
    const auto ran = run_crease({"fold", file, "-o", target, "--constants"});
    ASSERT_EQ(ran.exit_code, 0) << ran.error;
    EXPECT_THAT(ran.out, testing::HasSubstr("still computed: 'mask' would make the file 36.0 MB larger"));
    EXPECT_LT(std::filesystem::file_size(target), 2000u);
}

} // namespace
} // namespace crease::test
