#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace crease::compare {
namespace {

using test::conv_bn_network;
using test::Fold;
using test::text_model;

class EveryEngine : public ::testing::TestWithParam<std::string> {
protected:
    CompareReport compare_folds(Fold fold, int blocks = 10) {
        auto request = request_for(conv_bn_network(Fold::none, blocks), conv_bn_network(fold, blocks));
        request.engine = GetParam();
        return report_of(request);
    }
};

std::vector<std::string> ids() {
    std::vector<std::string> names;
    for (const auto& info : engine::available_engines()) names.push_back(info.id);
    return names;
}
INSTANTIATE_TEST_SUITE_P(Compare, EveryEngine, ::testing::ValuesIn(ids()), [](const auto& info) { return info.param; });

TEST_P(EveryEngine, CallsAnExactFoldRounding) {
    const auto report = compare_folds(Fold::right);
    EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
    ASSERT_EQ(report.outputs.size(), 1u);
    EXPECT_GT(report.outputs[0].total.max_abs, 0); // folded arithmetic is not bitwise the same
    EXPECT_LT(report.outputs[0].times_noise, rounding_limit / 2);
    EXPECT_EQ(report.outputs[0].top1_agreement, 1.0);
    EXPECT_EQ(report.samples.size(), 4u);
    ASSERT_TRUE(report.samples[0].ranked());
    EXPECT_EQ(report.samples[0].ranked()->top_a.size(), 5u);
}

TEST_P(EveryEngine, CallsADeepExactFoldRounding) {
    const auto report = compare_folds(Fold::right, 50);
    EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
    EXPECT_LT(report.outputs[0].times_noise, rounding_limit / 2);
}

TEST_P(EveryEngine, CallsAForgottenBiasWrong) {
    const auto report = compare_folds(Fold::one_bias_forgotten);
    EXPECT_EQ(report.verdict, Verdict::wrong) << report.summary;
    EXPECT_GT(report.outputs[0].times_noise, 4 * suspicious_limit);
}

TEST_P(EveryEngine, CallsAForgottenBiasInADeepNetworkWrong) {
    const auto report = compare_folds(Fold::one_bias_forgotten, 50);
    EXPECT_EQ(report.verdict, Verdict::wrong) << report.summary;
}

TEST_P(EveryEngine, DoesNotCallAWrongEpsilonRounding) { EXPECT_NE(compare_folds(Fold::wrong_epsilon).verdict, Verdict::rounding); }

TEST_P(EveryEngine, CallsAModelIdenticalToItself) {
    const auto report = compare_folds(Fold::none);
    EXPECT_EQ(report.verdict, Verdict::rounding);
    EXPECT_EQ(report.summary, "Both models give identical outputs.");
    EXPECT_EQ(report.outputs[0].total.differing, 0);
    EXPECT_EQ(report.outputs[0].times_noise, 0);
}

TEST(Compare, IsTheSameEveryTime) {
    const auto request = request_for(conv_bn_network(Fold::none), conv_bn_network(Fold::right));
    const auto first = report_of(request);
    const auto second = report_of(request);
    EXPECT_EQ(first.outputs[0].noise, second.outputs[0].noise);
    EXPECT_EQ(first.outputs[0].total.max_abs, second.outputs[0].total.max_abs);
}

TEST(Compare, MeasuresTimesOfBoth) {
    // Ten times the work against one: whatever the machine is doing, that is measurable.
    auto request = request_for(conv_bn_network(Fold::none, 40), conv_bn_network(Fold::none, 4));
    request.random = 1;
    request.time = true;
    request.as_deployed = true;
    request.pairs = 15;
    const auto report = report_of(request);
    ASSERT_EQ(report.timings.size(), 2u);
    EXPECT_EQ(report.timings[0].fusion, engine::RuntimeFusion::off);
    EXPECT_EQ(report.timings[1].fusion, engine::RuntimeFusion::as_deployed);
    for (const auto& timing : report.timings) {
        EXPECT_EQ(timing.pairs.size(), 15u);
        EXPECT_GT(timing.speedup.value, 2);
        EXPECT_TRUE(timing.speedup.measurable);
    }
    ASSERT_TRUE(report.timings.front().peak_bytes_a);
    EXPECT_GT(*report.timings.front().peak_bytes_a, 1u << 20);
}

constexpr const char* relu = "main (float[N,3] x) => (float[N,3] y) { y = Relu(x) }";

TEST(Compare, OutputsThatCannotBePairedAreAnAnswer) {
    const auto report = report_of(request_for(text_model(relu), text_model("main (float[N,3] x) => (int64[N,1] z) { z = ArgMax<axis = 1>(x) }")));
    EXPECT_EQ(report.verdict, Verdict::incomparable);
    ASSERT_EQ(report.outputs.size(), 2u);
    EXPECT_EQ(report.outputs[0].problem, "only the first model has this output");
    EXPECT_EQ(report.outputs[1].problem, "only the second model has this output");
}

TEST(Compare, AnotherShapeIsAnAnswer) {
    const auto report =
        report_of(request_for(text_model(relu), text_model("main (float[N,3] x) => (float[M,N] y) { y = Transpose<perm = [1, 0]>(x) }")));
    EXPECT_EQ(report.verdict, Verdict::incomparable);
    EXPECT_EQ(report.outputs[0].problem, "the shapes differ: float 1x3 and float 3x1");
}

TEST(Compare, AnInputThatTheFirstDoesNotHaveIsAnAnswer) {
    const auto report = report_of(request_for(text_model(relu), text_model("main (float[N,3] x, float[N,3] q) => (float[N,3] y) { y = Add(x, q) }")));
    EXPECT_EQ(report.verdict, Verdict::incomparable);
    EXPECT_NE(report.summary.find("\"q\""), std::string::npos) << report.summary;
}

TEST(Compare, NanInOnlyOneIsWrong) {
    const auto report = report_of(request_for(text_model(relu), text_model("main (float[N,3] x) => (float[N,3] y) { z = Sqrt(x)  y = Mul(z, z) }")));
    EXPECT_EQ(report.verdict, Verdict::wrong);
    EXPECT_GT(report.outputs[0].total.nonfinite, 0);
}

TEST(Compare, IntegerOutputsMustAgree) {
    const char* argmax = "main (float[N,8] x) => (int64[N,1] y) { y = ArgMax<axis = 1>(x) }";
    const char* argmin = "main (float[N,8] x) => (int64[N,1] y) { y = ArgMin<axis = 1>(x) }";
    EXPECT_EQ(report_of(request_for(text_model(argmax), text_model(argmax))).verdict, Verdict::rounding);
    EXPECT_NE(report_of(request_for(text_model(argmax), text_model(argmin))).verdict, Verdict::rounding);
}

TEST(Compare, RandomNetworksAreNotTrusted) {
    const char* noise = "main (float[2,3] x) => (float[2,3] y) { n = RandomNormalLike(x)  y = Add(x, n) }";
    const char* still = "main (float[2,3] x) => (float[2,3] y) { y = Identity(x) }";
    for (const auto& [a, b] : {std::pair(noise, noise), std::pair(noise, still), std::pair(still, noise)}) {
        const auto report = report_of(request_for(text_model(a), text_model(b)));
        EXPECT_EQ(report.verdict, Verdict::unjudged);
        EXPECT_NE(report.summary.find("draws random numbers (RandomNormalLike \"n\")"), std::string::npos) << report.summary;
    }
}

TEST(Compare, ADropoutIsRandomInTrainingModeOnly) {
    const char* head = "main (float[2,3] x) => (float[2,3] y) <float r = {0.5}, bool t = {";
    const auto dropout = [&](const char* training) { return text_model(std::string(head) + training + "}> { y = Dropout(x, r, t) }"); };
    EXPECT_EQ(report_of(request_for(dropout("1"), dropout("1"))).verdict, Verdict::unjudged);
    EXPECT_EQ(report_of(request_for(dropout("0"), dropout("0"))).verdict, Verdict::rounding);
}

// Weights that stand exactly on the step of a quantiser: rounding alone moves them to either side.
TEST(Compare, WhatRoundingAloneOverturnsCannotBeJudged) {
    const char* text = R"(main (float[N,3] x) => (float[N,3] y)
        <float[3,3] w = {WEIGHTS}, float step = {1}> { s = Div(w, step)  d = Floor(s)  y = MatMul(x, d) })";
    const auto model = [&](const std::string& weights) {
        return text_model(std::string(text).replace(std::string(text).find("WEIGHTS"), 7, weights));
    };
    const auto a = model("1, 2, 3, 4, 5, 6, 7, 8, 9");
    const auto report = report_of(request_for(a, model("0, 0, 0, 0, 0, 0, 0, 0, 0")));
    EXPECT_EQ(report.verdict, Verdict::unjudged) << report.summary;
    EXPECT_EQ(report_of(request_for(a, a)).verdict, Verdict::rounding);
}

TEST(Compare, ToleranceOverrulesTheNoise) {
    auto request = request_for(text_model(relu), text_model(R"(main (float[N,3] x) => (float[N,3] y)
        <float[1] k = {1.001}> { z = Relu(x)  y = Mul(z, k) })"));
    EXPECT_EQ(report_of(request).verdict, Verdict::wrong);
    request.tolerance = 0.01;
    EXPECT_EQ(report_of(request).verdict, Verdict::rounding);
}

TEST(Compare, EveryInputAndOutputTakesPart) {
    const char* two = R"(main (float[1,4] x, float[1,2,3] z) => (float[1,4] scores, float[1,2,3] map)
        { scores = Softmax(x)  t = Neg(z)  map = Neg(t) })";
    const char* other = R"(main (float[1,4] x, float[1,2,3] z) => (float[1,2,3] map, float[1,4] scores)
        <float[1] k = {1.5}> { scores = Softmax(x)  map = Mul(z, k) })";
    const auto report = report_of(request_for(text_model(two), text_model(other)));
    ASSERT_EQ(report.outputs.size(), 2u) << report.summary;
    EXPECT_EQ(report.outputs[0].verdict, Verdict::rounding) << "the same values in another order of outputs";
    EXPECT_EQ(report.outputs[1].verdict, Verdict::wrong);
    for (const auto& sample : report.samples) {
        ASSERT_EQ(sample.outputs.size(), 2u);
        const auto &scores = sample.outputs[0], &map = sample.outputs[1];
        EXPECT_EQ(sample.ranked(), &scores);
        EXPECT_EQ(scores.top_a.size(), 4u);
        EXPECT_TRUE(map.top_a.empty());
        ASSERT_TRUE(map.range_a && map.range_b && map.difference);
        EXPECT_NEAR(map.range_b->high, 1.5 * map.range_a->high, 1e-5);
        EXPECT_NEAR(map.range_b->mean, 1.5 * map.range_a->mean, 1e-5);
        EXPECT_EQ(map.verdict, Verdict::wrong);
        EXPECT_EQ(sample.max_abs, map.difference->max_abs);
    }
}

TEST(Compare, AnEngineThatCrashesIsAnEngineError) {
    auto request = request_for(text_model(relu), text_model(relu));
    request.host_command = {"/bin/false"};
    const auto report = run(request);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::engine);
}

TEST(Compare, AnUnknownEngineIsWrongUsage) {
    auto request = request_for(text_model(relu), text_model(relu));
    request.engine = "abacus";
    const auto report = run(request);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::usage);
}

TEST(Compare, StopsWhenAsked) {
    auto request = request_for(conv_bn_network(Fold::none, 40), conv_bn_network(Fold::right, 40));
    request.random = 100000;
    std::stop_source stop;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto report = run(request, {stop.get_token(), {}});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(Compare, ReportsProgressFromNothingToDone) {
    std::vector<double> fractions;
    JobControl control;
    control.report = [&](double fraction, std::string_view) { fractions.push_back(fraction); };
    ASSERT_TRUE(run(request_for(conv_bn_network(Fold::none), conv_bn_network(Fold::right)), control));
    ASSERT_GT(fractions.size(), 5u);
    EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
    EXPECT_EQ(fractions.back(), 1);
}

} // namespace
} // namespace crease::compare
