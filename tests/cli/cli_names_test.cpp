// What a site or a refusal may be called on the command line: what scan prints, what the window shows, and what stands in the file.

#include "tests/cli/run_crease.h"
#include "tests/support/model_text.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace crease::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string repvgg = "resources/samples/repvgg.onnx", mobileone = "resources/samples/mobileone.onnx";

json explained(const std::string& model, const std::string& kind, const std::string& name) {
    const auto ran = run_crease({"explain", model, kind, name, "--json"});
    EXPECT_EQ(ran.exit_code, 0) << name << ": " << ran.error;
    return ran.exit_code == 0 ? json::parse(ran.out) : json::object();
}

TEST(CliNames, ASiteIsMeantByItsIdByWhatTheWindowCallsItAndByEachOfItsNodes) {
    const std::string id = "/body/body.1/Add_1_output_0";
    for (const char* name : {"/body/body.1/Add_1_output_0", "body.1", "/body/body.1/Add_1", "/body/body.1/pointwise/pointwise.0/Conv"})
        EXPECT_EQ(explained(repvgg, "--site", name)["site"], id) << name;
}

TEST(CliNames, EverySiteOfEverySampleIsFoundByTheNameThatTheWindowShows) {
    for (const char* sample : {"plain", "resnet", "repvgg", "acnet", "dbb", "mobileone"}) {
        const auto model = "resources/samples/" + std::string(sample) + ".onnx";
        const auto scanned = json::parse(run_crease({"scan", model, "--json"}).out);
        ASSERT_FALSE(scanned["sites"].empty());
        for (const auto& site : scanned["sites"]) EXPECT_EQ(explained(model, "--site", site["block"])["site"], site["id"]) << sample;
    }
}

TEST(CliNames, FoldTakesTheSameNames) {
    const TemporaryDirectory folder;
    const auto by_id = folder.file("id.onnx"), by_name = folder.file("name.onnx");
    EXPECT_EQ(run_crease({"fold", repvgg, "-o", by_id, "--site", "/body/body.1/Add_1_output_0"}).exit_code, 0);
    EXPECT_EQ(run_crease({"fold", repvgg, "-o", by_name, "--site", "body.1"}).exit_code, 0);
    EXPECT_EQ(read_file(by_name), read_file(by_id));
}

TEST(CliNames, ARefusalIsMeantByItsNodeByWhatThatMakesAndByItsPlace) {
    const std::string node = "/body/body.3/depthwise/attention/squeeze/Conv";
    for (const std::string& name : {node, node + "_output_0", std::string("body.3.depthwise.attention.squeeze")})
        EXPECT_EQ(explained(mobileone, "--refusal", name)["node"], node) << name;
}

TEST(CliNames, WhatIsCalledAlikeIsToldApartByIds) {
    const TemporaryDirectory folder;
    auto proto = parse_proto(R"(
        <ir_version: 8, opset_import: ["" : 13]>
        g (float[1, 4, 8, 8] x) => (float[1, 4, 8, 8] y)
        {
            a = Conv <pads = [1, 1, 1, 1]> (x, w)
            p = BatchNormalization(a, s, b, m, v)
            r = Relu(p)
            c = Conv <pads = [1, 1, 1, 1]> (r, w)
            q = BatchNormalization(c, s, b, m, v)
            y = Relu(q)
        })");
    add_float_ramp(proto, "w", {4, 4, 3, 3}, -0.4F, 0.01F);
    for (const char* name : {"s", "b", "m", "v"}) add_float_ramp(proto, name, {4}, 0.5F, 0.1F);
    for (auto& node : *proto.mutable_graph()->mutable_node()) node.set_name("the " + node.op_type());
    write_file(folder.file("net.onnx"), to_bytes(proto));
    const auto ran = run_crease({"explain", folder.file("net.onnx"), "--site", "the Conv"});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_THAT(ran.error, HasSubstr("several sites are called \"the Conv\""));
    EXPECT_THAT(ran.error, HasSubstr("Did you mean \"p\" or \"q\"?"));
    EXPECT_EQ(explained(folder.file("net.onnx"), "--site", "q")["site"], "q");
}

} // namespace
} // namespace crease::test
