#include "core/compare/drift.h"

#include "core/io/io.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

using test::conv_bn_network;
using test::Fold;
using test::text_model;

ModelPtr opened(const engine::ModelSource& source) {
    auto model = io::read_model_bytes(source.bytes);
    if (!model) throw std::runtime_error(model.error().sentence());
    return *model;
}

CompareRequest request_for(const engine::ModelSource& a, const engine::ModelSource& b) {
    CompareRequest request;
    request.a = a;
    request.b = b;
    request.host_command = {ENGINE_HOST};
    return request;
}

class Drift : public ::testing::TestWithParam<std::string> {
protected:
    DriftReport measure(Fold fold, std::uint64_t most_bytes = 256u << 20) {
        const auto a = conv_bn_network(Fold::none, 3), b = conv_bn_network(fold, 3);
        shared = shared_values(analysis::ModelFacts(*opened(a)), analysis::ModelFacts(*opened(b)));
        auto request = request_for(a, b);
        request.engine = GetParam();
        auto report = measure_drift(request, shared, {}, most_bytes);
        if (!report) throw std::runtime_error(report.error().sentence());
        return *report;
    }
    std::vector<SharedValue> shared;
};

std::vector<std::string> ids() {
    std::vector<std::string> names;
    for (const auto& info : engine::available_engines()) names.push_back(info.id);
    return names;
}
INSTANTIATE_TEST_SUITE_P(EveryEngine, Drift, ::testing::ValuesIn(ids()), [](const auto& info) { return info.param; });

TEST_P(Drift, IsNothingButRoundingAfterAnExactFold) {
    const auto report = measure(Fold::right);
    ASSERT_EQ(report.values.size(), shared.size());
    ASSERT_GT(report.values.size(), 4u);
    for (const auto& drift : report.values) EXPECT_LT(drift.relative, 3e-5) << drift.value; // OpenCV 4.10: 1.1e-5
    EXPECT_FALSE(report.engine_title.empty());
}

TEST_P(Drift, BeginsWhereTheMistakeIs) {
    const auto report = measure(Fold::one_bias_forgotten);
    const auto first = std::find_if(report.values.begin(), report.values.end(), [](const auto& d) { return d.relative > 1e-3; });
    ASSERT_NE(first, report.values.end());
    EXPECT_GT(report.values.back().relative, 1e-4) << "what comes after it carries it on";
}

TEST_P(Drift, IsTheSameInManyGoes) {
    const auto at_once = measure(Fold::wrong_epsilon);
    const auto one_by_one = measure(Fold::wrong_epsilon, 1);
    ASSERT_EQ(at_once.values.size(), one_by_one.values.size());
    for (std::size_t i = 0; i < at_once.values.size(); ++i) {
        EXPECT_EQ(at_once.values[i].value, one_by_one.values[i].value);
        EXPECT_DOUBLE_EQ(at_once.values[i].relative, one_by_one.values[i].relative) << at_once.values[i].value;
    }
}

TEST(Drifts, TheWorstOfAllInputsCounts) {
    // Where the input is positive both are the same; random inputs are not.
    const auto a = text_model("g (float[1, 4] x) => (float[1, 4] y) { p = Relu(x) y = Neg(p) }");
    const auto b = text_model("g (float[1, 4] x) => (float[1, 4] y) { p = Abs(x) y = Neg(p) }");
    auto request = request_for(a, b);
    double most = 0;
    for (request.seed = 1; request.seed <= 3; ++request.seed) {
        request.random = 1;
        const auto alone = measure_drift(request, {{"p", 16}});
        ASSERT_TRUE(alone) << alone.error().sentence();
        EXPECT_EQ(alone->inputs, 1u);
        most = std::max(most, alone->values.front().relative);
    }
    request.seed = 1;
    request.random = 3;
    const auto all = measure_drift(request, {{"p", 16}});
    ASSERT_TRUE(all) << all.error().sentence();
    EXPECT_EQ(all->inputs, 3u);
    EXPECT_DOUBLE_EQ(all->values.front().relative, most);
}

TEST(Drifts, OnlyWhatBothVersionsComputeIsShared) {
    const auto a = opened(text_model(R"(g (float[N, 4] x) => (float[N, 4] y) { two = Constant<value = float {2.0}>()
            p = Mul(x, two) q = Relu(p) y = Neg(q) })"));
    const auto b = opened(text_model(R"(g (float[N, 4] x) => (float[N, 4] y) { two = Constant<value = float {2.0}>()
            q = Relu(x) extra = Abs(q) y = Neg(extra) })"));
    std::vector<std::string> names;
    for (const auto& value : shared_values(analysis::ModelFacts(*a), analysis::ModelFacts(*b))) names.push_back(value.name);
    EXPECT_EQ(names, (std::vector<std::string>{"q", "y"}));
}

TEST(Drifts, AValueOfAnotherShapeDiffersInfinitely) {
    const auto a = text_model(R"(g (float[1, 4] x) => (float[K] y) { p = Transpose<perm = [0, 1]>(x) y = ReduceSum<keepdims = 0>(p) })");
    const auto b = text_model(R"(g (float[1, 4] x) => (float[K] y) { p = Transpose<perm = [1, 0]>(x) y = ReduceSum<keepdims = 0>(p) })");
    const auto report = measure_drift(request_for(a, b), {{"p", 16}});
    ASSERT_TRUE(report) << report.error().sentence();
    EXPECT_TRUE(std::isinf(report->values.front().relative));
}

TEST(Drifts, StopWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto a = conv_bn_network(Fold::none, 3);
    const auto report = measure_drift(request_for(a, a), {{"scores", 40}}, {stop.get_token(), {}});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace crease::compare
