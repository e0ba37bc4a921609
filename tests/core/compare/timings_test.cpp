#include "core/compare/batched.h"
#include "core/compare/numbers.h"
#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace crease::compare {
namespace {

using test::conv_bn_network;
using test::Fold;
using test::text_model;

engine::NamedTensors input(const std::string& name, std::vector<std::int64_t> shape, std::vector<double> values) {
    return {{name, *from_doubles(ElementType::float32, std::move(shape), values)}};
}

TEST(Batched, AnOpenBatchHoldsTheOneInputSoOften) {
    auto inputs = input("x", {1, 2}, {3, 4});
    inputs.push_back({"sr", *from_doubles(ElementType::int64, {}, {16000})});
    const auto larger = batched(inputs, {{"x", ElementType::float32, {-1, 2}}, {"sr", ElementType::int64, {}}}, 3);
    ASSERT_TRUE(larger) << larger.error().sentence();
    EXPECT_EQ((*larger)[0].tensor.shape, (std::vector<std::int64_t>{3, 2}));
    EXPECT_EQ(*to_doubles((*larger)[0].tensor), (std::vector<double>{3, 4, 3, 4, 3, 4}));
    EXPECT_TRUE((*larger)[1].tensor.shape.empty());
}

TEST(Batched, ASettledBatchAndALengthAreNone) {
    EXPECT_EQ(batched(input("x", {1, 2}, {3, 4}), {{"x", ElementType::float32, {1, 2}}}, 3).error().code, ErrorCode::usage);
    EXPECT_FALSE(batched(input("words", {4, 1}, {1, 2, 3, 4}), {{"words", ElementType::float32, {-1, 1}}}, 3)) << "four words are no batch of four";
    EXPECT_EQ(batched(input("x", {1, 2}, {3, 4}), {{"x", ElementType::float32, {-1, 2}}}, std::int64_t{1} << 40).error().code,
              ErrorCode::unsupported);
}

TEST(Timings, OfEveryBatchAndNumberOfThreads) {
    auto request = request_for(conv_bn_network(Fold::none, 6), conv_bn_network(Fold::right, 6));
    request.random = 1;
    request.time = true;
    request.pairs = 5;
    request.time_batches = {1, 16};
    request.time_threads = {1, 2};
    const auto report = report_of(request);
    ASSERT_EQ(report.timings.size(), 4u);
    const std::vector<std::pair<std::int64_t, int>> wanted{{1, 1}, {1, 2}, {16, 1}, {16, 2}};
    for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_EQ(std::pair(report.timings[i].batch, report.timings[i].threads), wanted[i]);
    EXPECT_GT(report.timings[2].speedup.median_a, 3 * report.timings[0].speedup.median_a) << "sixteen images take longer than one";
    EXPECT_GT(*report.timings[2].peak_bytes_a, *report.timings[0].peak_bytes_a);
    const auto json = to_json(report);
    EXPECT_EQ(json["timings"][3]["batch"], 16);
    EXPECT_EQ(json["timings"][3]["threads"], 2);
    EXPECT_GT(json["timings"][3]["peak_bytes"]["b"], 1 << 20);
    EXPECT_EQ(conditions_of(report.timings[3]), "runtime fusion off, 2 threads, batch of 16");
}

TEST(Timings, WhatTheFileSettlesIsSaidAndTheRestIsTimed) {
    const char* relu = "main (float[1,3] x) => (float[1,3] y) { y = Relu(x) }";
    auto request = request_for(text_model(relu), text_model(relu));
    request.time = true;
    request.pairs = 3;
    request.time_batches = {8};
    const auto report = report_of(request);
    EXPECT_TRUE(report.timings.empty());
    EXPECT_THAT(report.remarks, testing::Contains(testing::HasSubstr("A batch of 8 was not timed")));
    EXPECT_EQ(report.verdict, Verdict::rounding);
}

} // namespace
} // namespace crease::compare
