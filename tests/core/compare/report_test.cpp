#include "core/compare/report.h"
#include "core/compare/summary.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace crease::compare {
namespace {

CompareReport report() {
    CompareReport r;
    r.engine_id = "opencv";
    OutputReport output;
    output.name = "y";
    output.type = ElementType::float32;
    output.shape = {1, 10};
    output.total.elements = 10;
    output.total.differing = 2;
    output.total.max_abs = 0.25;
    output.total.max_rel = std::numeric_limits<double>::infinity();
    output.times_noise = 3.25;
    output.top1_agreement = 1;
    r.outputs.push_back(output);
    return r;
}

TEST(ReportJson, HasTheKeysThatCallersRelyOn) {
    const auto j = to_json(report());
    EXPECT_EQ(j["verdict"], "rounding");
    const auto& output = j["outputs"][0];
    for (const char* key : {"max_abs", "mean_abs", "max_rel", "cosine", "top1_agreement"}) EXPECT_TRUE(output.contains(key)) << key;
    EXPECT_EQ(output["max_abs"], 0.25);
    EXPECT_EQ(j["top1_agreement"], 1.0);
    EXPECT_FALSE(j.contains("speedup"));
}

TEST(ReportJson, WritesNullForWhatJsonCannotHold) {
    EXPECT_TRUE(to_json(report())["outputs"][0]["max_rel"].is_null());
    EXPECT_TRUE(to_json(report())["outputs"][0]["topk_agreement"].is_null());
}

TEST(ReportJson, HasTimesWhenTheyWereMeasured) {
    auto r = report();
    r.timings.push_back({.fusion = engine::RuntimeFusion::off, .threads = 1, .pairs = {{12, 10}}, .speedup = {12, 10, 1.2, 1.1, 1.3, true}});
    const auto j = to_json(r);
    EXPECT_EQ(j["median_ms"]["a"], 12);
    EXPECT_EQ(j["median_ms"]["b"], 10);
    EXPECT_EQ(j["speedup"]["value"], 1.2);
    EXPECT_EQ(j["speedup"]["interval"], nlohmann::json({1.1, 1.3}));
    EXPECT_EQ(j["timings"][0]["mode"], "runtime fusion off");
}

TEST(Summary, SaysWhatAndHowMuch) {
    EXPECT_EQ(summarise(report()), "Nothing changed but rounding: \"y\" differs by 0.25, 3.2 x this network's own rounding noise.");
    auto wrong = report();
    wrong.verdict = wrong.outputs[0].verdict = Verdict::incomparable;
    wrong.outputs[0].problem = "the shapes differ";
    EXPECT_EQ(summarise(wrong), "The models cannot be compared: \"y\": the shapes differ.");
}

TEST(Report, WhatIsNotAllIsNeverCalledAHundredPerCent) {
    EXPECT_EQ(percent_text(1), "100");
    EXPECT_EQ(percent_text(0.9876), "98.76");
    EXPECT_EQ(percent_text(0), "0");
    EXPECT_EQ(percent_text(0.9999996), "99.99996");
    EXPECT_EQ(percent_text(1 - 1.0 / 262144000), "99.9999996");
}

} // namespace
} // namespace crease::compare
