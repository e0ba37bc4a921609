#include "core/engine/registry.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace crease::engine {
namespace {

using test::floats;
using test::text_model;
using test::values_of;

/// Every case runs under every engine of this build: what they answer must be what a person computes by hand.
class EveryEngine : public ::testing::TestWithParam<std::string> {
protected:
    std::unique_ptr<Session> load(const ModelSource& model, const SessionOptions& options = {}) {
        auto engine = make_engine(GetParam());
        EXPECT_TRUE(engine.has_value());
        auto session = (*engine)->load(model, options);
        if (!session) {
            ADD_FAILURE() << session.error().sentence();
            return nullptr;
        }
        return std::move(*session);
    }
};

std::vector<std::string> ids() {
    std::vector<std::string> names;
    for (const auto& info : available_engines()) names.push_back(info.id);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Engines, EveryEngine, ::testing::ValuesIn(ids()), [](const auto& info) { return info.param; });

constexpr const char* conv = R"(main (float[1,1,3,3] x) => (float[1,1,2,2] y)
    <float[1,1,2,2] w = {1, 2, 3, 4}, float[1] b = {0.5}> { y = Conv(x, w, b) })";

TEST_P(EveryEngine, ComputesAConvolution) {
    const auto session = load(text_model(conv));
    ASSERT_TRUE(session);
    const auto result = session->run({floats("x", {1, 1, 3, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9})});
    ASSERT_TRUE(result) << result.error().sentence();
    ASSERT_EQ(result->outputs.size(), 1u);
    EXPECT_EQ(result->outputs[0].name, "y");
    EXPECT_EQ(result->outputs[0].tensor.shape, (std::vector<std::int64_t>{1, 1, 2, 2}));
    // 1*1 + 2*2 + 4*3 + 5*4 + 0.5 = 37.5, and 10 more for each step to the right, 30 more for each step down
    EXPECT_EQ(values_of(result->outputs[0].tensor), (std::vector<float>{37.5f, 47.5f, 67.5f, 77.5f}));
    EXPECT_GT(result->milliseconds, 0);
}

TEST_P(EveryEngine, ReportsNamesTypesAndShapes) {
    const auto session = load(text_model("main (float[N,2] x) => (float[N,2] y) { y = Relu(x) }"));
    ASSERT_TRUE(session);
    ASSERT_EQ(session->inputs().size(), 1u);
    EXPECT_EQ(session->inputs()[0].name, "x");
    EXPECT_EQ(session->inputs()[0].type, ElementType::float32);
    EXPECT_EQ(session->inputs()[0].shape, (std::vector<std::int64_t>{-1, 2}));
    ASSERT_EQ(session->outputs().size(), 1u);
    EXPECT_EQ(session->outputs()[0].name, "y");
}

TEST_P(EveryEngine, FollowsADynamicExtentFromRunToRun) {
    const auto session = load(text_model("main (float[N,1,H,2] x) => (float[N,1,H,2] y) { y = Relu(x) }"));
    ASSERT_TRUE(session);
    for (const std::int64_t height : {1, 3, 2}) {
        const std::vector<float> ones(static_cast<std::size_t>(height) * 2, 1.f);
        const auto result = session->run({floats("x", {1, 1, height, 2}, ones)});
        ASSERT_TRUE(result) << result.error().sentence();
        EXPECT_EQ(result->outputs[0].tensor.shape, (std::vector<std::int64_t>{1, 1, height, 2}));
    }
}

TEST_P(EveryEngine, AcceptsWhatExportersWrite) {
    // Identity of an initializer (PyTorch shares equal weights so), Clip with bounds from Constant nodes (opset 11).
    const auto session = load(text_model(R"(main (float[1,1,1,4] x) => (float[1,1,1,4] y)
        <float[1,1,1,1] w = {2}> {
            shared = Identity(w)
            low = Constant<value_float = 0.0>()
            high = Constant<value_float = 6.0>()
            z = Conv(x, shared)
            y = Clip(z, low, high)
        })"));
    ASSERT_TRUE(session);
    const auto result = session->run({floats("x", {1, 1, 1, 4}, {-1, 1, 2, 5})});
    ASSERT_TRUE(result) << result.error().sentence();
    EXPECT_EQ(values_of(result->outputs[0].tensor), (std::vector<float>{0, 2, 4, 6}));
}

TEST_P(EveryEngine, ReturnsInnerValuesOnRequest) {
    SessionOptions options;
    options.extra_outputs = {"inner"};
    const auto session = load(text_model(R"(main (float[1,1,1,2] x) => (float[1,1,1,2] y)
        <float[1,1,1,1] w = {3}> { inner = Conv(x, w)  y = Relu(inner) })"),
                              options);
    ASSERT_TRUE(session);
    const auto result = session->run({floats("x", {1, 1, 1, 2}, {-1, 1})});
    ASSERT_TRUE(result) << result.error().sentence();
    ASSERT_EQ(result->outputs.size(), 2u);
    const auto* inner = find_tensor(result->outputs, "inner");
    ASSERT_TRUE(inner);
    EXPECT_EQ(values_of(*inner), (std::vector<float>{-3, 3}));
    EXPECT_EQ(values_of(result->outputs[0].tensor), (std::vector<float>{0, 3}));
}

TEST_P(EveryEngine, ProfilesEveryNode) {
    SessionOptions options;
    options.profile = true;
    const auto session = load(text_model(conv), options);
    ASSERT_TRUE(session);
    ASSERT_TRUE(session->run({floats("x", {1, 1, 3, 3}, std::vector<float>(9, 1.f))}));
    const auto times = session->profile();
    ASSERT_TRUE(times) << times.error().sentence();
    const auto found = std::find_if(times->begin(), times->end(), [](const auto& t) { return t.op.starts_with("Conv"); });
    ASSERT_NE(found, times->end());
    EXPECT_GT(found->microseconds, 0);
}

TEST_P(EveryEngine, RefusesWrongInputsBeforeRunning) {
    const auto session = load(text_model(conv));
    ASSERT_TRUE(session);
    const auto missing = session->run({});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::bad_input);
    const auto misshapen = session->run({floats("x", {1, 1, 3, 4}, std::vector<float>(12))});
    ASSERT_FALSE(misshapen);
    EXPECT_EQ(misshapen.error().sentence(), "the input \"x\" is float 1x1x3x3, but float 1x1x3x4 was given.");
}

TEST_P(EveryEngine, ReportsAnUnreadableModelInOneSentence) {
    auto engine = make_engine(GetParam());
    ASSERT_TRUE(engine);
    const std::string text = "hello, this is a text file";
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    const auto session = (*engine)->load({"notes.txt", {begin, begin + text.size()}}, {});
    ASSERT_FALSE(session);
    EXPECT_FALSE(session.error().message.empty());
    const auto missing = (*engine)->load({"/nowhere/at/all.onnx", {}}, {});
    EXPECT_FALSE(missing);
}

TEST_P(EveryEngine, RefusesAnUnknownOperatorInItsOwnWords) {
    auto engine = make_engine(GetParam());
    ASSERT_TRUE(engine);
    const auto session = (*engine)->load(text_model("main (float[2] x) => (float[2] y) { y = Frobnicate(x) }"), {});
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::engine);
    EXPECT_NE(session.error().message.find("Frobnicate"), std::string::npos) << session.error().message;
}

TEST(Registry, PrefersOnnxRuntimeAndAlwaysHasOpenCv) {
    const auto known = known_engines();
    ASSERT_EQ(known.size(), 2u);
    EXPECT_EQ(known[0].id, "onnxruntime");
    EXPECT_EQ(known[1].id, "opencv");
    EXPECT_TRUE(known[1].available);
    for (const auto& info : known) EXPECT_NE(info.version.empty(), info.reason.empty());
}

TEST(Registry, RefusesAnUnknownId) {
    const auto engine = make_engine("tensorflow");
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::usage);
}

TEST(Describe, WritesTypeAndShape) {
    EXPECT_EQ(describe(ElementType::float32, {1, -1, 224}), "float 1x?x224");
    EXPECT_EQ(describe(ElementType::int64, {}), "int64 scalar");
}

} // namespace
} // namespace crease::engine
