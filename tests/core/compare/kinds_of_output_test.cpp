#include "tests/core/compare/model_edits.h"
#include "tests/core/compare/requests.h"
#include "tests/core/compare/test_network.h"
#include "tests/core/engine/text_model.h"

#include <gtest/gtest.h>

// Every kind of output, of a network that is folded rightly and of one with a mistake.

namespace crease::compare {
namespace {

using test::beside;
using test::conv_bn_network;
using test::Fold;
using test::followed_by;
using test::renamed;
using test::text_model;

/// The test network with a head, compared with its folded form with another.
CompareReport compared(Fold fold, const std::string& head, const std::string& other) {
    auto request = request_for(followed_by(conv_bn_network(Fold::none), head), followed_by(conv_bn_network(fold), other));
    request.engine = "onnxruntime";
    return report_of(request);
}
CompareReport compared(Fold fold, const std::string& head) { return compared(fold, head, head); }

class KindsOfOutput : public ::testing::Test {
protected:
    void SetUp() override {
        for (const auto& engine : engine::available_engines())
            if (engine.id == "onnxruntime" && engine.available) return;
        GTEST_SKIP() << "OpenCV DNN has not all of these operators";
    }
};

/// Four coordinates up to 640 and twelve scores of 0 to 1 in one tensor.
std::string detections(const std::string& gain) {
    return R"(g (float[N,16,32,32] features) => (float[N,16,1024] det)
        <int64[3] shape = {0, 16, -1}, int64[1] zero = {0}, int64[1] four = {4}, int64[1] end = {16}, int64[1] axis = {1},
         float size = {640}, float gain = {)" +
           gain + R"(}> {
        pixels = Reshape(features, shape)
        raw = Slice(pixels, zero, four, axis) part = Sigmoid(raw) boxes = Mul(part, size)
        others = Slice(pixels, four, end, axis) sure = Sigmoid(others) rated = Mul(sure, gain)
        det = Concat<axis = 1>(boxes, rated) })";
}

TEST_F(KindsOfOutput, ScoresBesideCoordinatesHaveTheirOwnNoise) {
    const auto right = compared(Fold::right, detections("1"));
    EXPECT_EQ(right.verdict, Verdict::rounding) << right.summary;
    EXPECT_GT(right.outputs[0].magnitudes, 1);
    EXPECT_EQ(compared(Fold::right, detections("1"), detections("1.05")).verdict, Verdict::wrong);
    EXPECT_EQ(compared(Fold::right, detections("1"), detections("1.001")).verdict, Verdict::wrong);
    EXPECT_EQ(compared(Fold::one_bias_forgotten, detections("1")).verdict, Verdict::wrong);
}

TEST_F(KindsOfOutput, ASaturatedSoftmaxIsJudgedByItsScores) {
    const char* head = R"(g (float[N,10] scores) => (float[N,10] prob) <float gain = {10000}> { z = Mul(scores, gain) prob = Softmax<axis = 1>(z) })";
    const auto wrong = compared(Fold::one_bias_forgotten, head);
    EXPECT_EQ(wrong.verdict, Verdict::wrong) << wrong.summary;
    EXPECT_EQ(wrong.outputs[0].judged_by, "z");
    EXPECT_NE(wrong.summary.find("\"z\" differs by"), std::string::npos) << wrong.summary;
    EXPECT_EQ(compared(Fold::right, head).verdict, Verdict::rounding);
}

TEST_F(KindsOfOutput, AClassIndexIsJudgedByItsScores) {
    const char* head = "g (float[N,10] scores) => (int64[N] cls) { cls = ArgMax<axis = 1, keepdims = 0>(scores) }";
    EXPECT_EQ(compared(Fold::right, head).verdict, Verdict::rounding);
    EXPECT_EQ(compared(Fold::one_bias_forgotten, head).verdict, Verdict::wrong);
    EXPECT_EQ(compared(Fold::wrong_epsilon, head).verdict, Verdict::wrong);
}

TEST_F(KindsOfOutput, AMaskIsJudgedByItsScores) {
    const char* head = "g (float[N,16,32,32] features) => (int64[N,1,32,32] mask) { mask = ArgMax<axis = 1>(features) }";
    EXPECT_EQ(compared(Fold::right, head).verdict, Verdict::rounding);
    EXPECT_EQ(compared(Fold::one_bias_forgotten, head).verdict, Verdict::wrong);
}

// The two models come to the mask on other ways, so its pixels have to be counted.
TEST_F(KindsOfOutput, AMaskThatIsMadeInAnotherWayIsJudgedByItsPixels) {
    const char* one = "g (float[N,16,32,32] features) => (int64[N,1,32,32] mask) { mask = ArgMax<axis = 1>(features) }";
    const char* other = R"(g (float[N,16,32,32] features) => (int64[N,1,32,32] mask) {
        best, place = TopK<axis = 1>(features, one) mask = Identity(place) })";
    const auto with_k = [](const char* graph) { return std::string(graph).replace(std::string(graph).find(") {"), 1, ") <int64[1] one = {1}>"); };
    EXPECT_EQ(compared(Fold::right, one, with_k(other)).verdict, Verdict::rounding);
    const auto wrong = compared(Fold::one_bias_forgotten, one, with_k(other));
    EXPECT_EQ(wrong.verdict, Verdict::wrong) << wrong.summary;
    EXPECT_EQ(wrong.outputs[0].judged_by, "");
}

TEST_F(KindsOfOutput, RowsThatWereSelectedAreJudgedByWhatTheyWereSelectedFrom) {
    const char* nonzero =
        R"(g (float[N,16,32,32] features) => (int64[4,K] rows) <float least = {0.5}> { p = Greater(features, least) rows = NonZero(p) })";
    const char* best = R"(g (float[N,16,32,32] features) => (float[N,200] best, int64[N,200] place, float[N,200] scaled)
        <int64[2] shape = {0, -1}, int64[1] k = {200}, float two = {2}> {
        pixels = Reshape(features, shape) best, place = TopK(pixels, k) other = Neg(pixels) at = GatherElements<axis = 1>(other, place) scaled = Mul(at, two) })";
    for (const char* head : {nonzero, best}) {
        const auto right = compared(Fold::right, head), wrong = compared(Fold::one_bias_forgotten, head);
        EXPECT_EQ(right.verdict, Verdict::rounding) << right.summary;
        EXPECT_EQ(wrong.verdict, Verdict::wrong) << wrong.summary;
    }
}

TEST_F(KindsOfOutput, BoxesThatWereSuppressedAreJudgedByBoxesAndScores) {
    const char* head = R"(g (float[N,16,32,32] features) => (int64[K,3] kept)
        <int64[3] shape = {1, 16, -1}, int64[1] zero = {0}, int64[1] four = {4}, int64[1] end = {16}, int64[1] axis = {1},
         int64 most = {20}, float overlap = {0.5}, float least = {0.3}> {
        pixels = Reshape(features, shape) raw = Slice(pixels, zero, four, axis) boxes = Transpose<perm = [0, 2, 1]>(raw)
        rated = Slice(pixels, four, end, axis) kept = NonMaxSuppression(boxes, rated, most, overlap, least) })";
    const auto right = compared(Fold::right, head), wrong = compared(Fold::one_bias_forgotten, head);
    EXPECT_EQ(right.verdict, Verdict::rounding) << right.summary;
    EXPECT_EQ(wrong.verdict, Verdict::wrong) << wrong.summary;
}

TEST_F(KindsOfOutput, WhatIsZeroByCancellationIsJudgedByItsTerms) {
    const char* head = "g (float[N,10] scores, float[N,10] second_scores) => (float[N,10] rest) { rest = Sub(scores, second_scores) }";
    const auto twice = [&](Fold fold) { return followed_by(beside(conv_bn_network(Fold::none), conv_bn_network(fold)), head); };
    auto request = request_for(twice(Fold::none), twice(Fold::right));
    request.engine = "onnxruntime";
    const auto right = report_of(request);
    EXPECT_EQ(right.verdict, Verdict::rounding) << right.summary;
    request.b = twice(Fold::one_bias_forgotten);
    EXPECT_EQ(report_of(request).verdict, Verdict::wrong);
}

TEST_F(KindsOfOutput, AnOutputThatIsOneNumberWhateverGoesInShowsNothing) {
    const char* head = R"(g (float[N,10] scores) => (float[N,10] y) <float much = {1e9}> { z = Sub(scores, much) e = Exp(z) y = Abs(e) })";
    const auto report = compared(Fold::one_bias_forgotten, head);
    EXPECT_EQ(report.verdict, Verdict::unjudged);
    EXPECT_NE(report.summary.find("These inputs show nothing"), std::string::npos) << report.summary;
}

TEST_F(KindsOfOutput, AnOutputThatDoesNotDependOnTheInputMayBeConstant) {
    const char* head = R"(g (float[N,10] scores) => (float[2] size) { s = Shape(scores) size = Cast<to = 1>(s) })";
    EXPECT_EQ(compared(Fold::right, head).verdict, Verdict::rounding);
}

TEST_F(KindsOfOutput, LostAgreementOfTheBestClassIsSaidWithinAToleranceToo) {
    const char* plain = "main (float[1,2] x) => (float[1,2] y) { n = Neg(x) y = Neg(n) }";
    const char* turned = R"(main (float[1,2] x) => (float[1,2] y) <int64[2] i = {1, 0}> { n = Neg(x) m = Neg(n) y = Gather<axis = 1>(m, i) })";
    auto request = request_for(text_model(plain), text_model(turned));
    request.tolerance = 1000;
    const auto report = report_of(request);
    EXPECT_EQ(report.verdict, Verdict::rounding);
    EXPECT_NE(report.summary.find("Within the tolerance of 100000 %"), std::string::npos) << report.summary;
    EXPECT_NE(report.summary.find("The best class of \"y\" is the same for only 0 %"), std::string::npos) << report.summary;
}

// Other names and forms of the same thing.

TEST_F(KindsOfOutput, OtherNamesArePairedAndSaid) {
    auto request = request_for(conv_bn_network(Fold::none), renamed(renamed(conv_bn_network(Fold::right), "image", "pixels"), "scores", "logits"));
    request.time = true;
    request.pairs = 3;
    const auto report = report_of(request);
    EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
    ASSERT_EQ(report.remarks.size(), 2u);
    EXPECT_EQ(report.remarks[0], "The input \"image\" is paired with the second model's \"pixels\" by its place and shape.");
    EXPECT_EQ(report.remarks[1], "The output \"scores\" is paired with the second model's \"logits\" by its place and shape.");
    EXPECT_EQ(report.timings.size(), 1u);
    request.b = renamed(renamed(conv_bn_network(Fold::one_bias_forgotten), "image", "pixels"), "scores", "logits");
    EXPECT_EQ(report_of(request).verdict, Verdict::wrong);
}

TEST_F(KindsOfOutput, AnImageHasNoBestClass) {
    const char* network = "main (float[1,3,8,6] x) => (float[1,3,8,6] y) { n = Neg(x) y = Exp(n) }";
    const auto report =
        report_of(request_for(text_model(network), text_model("main (float[1,3,8,6] x) => (float[1,3,8,6] y) { n = Abs(x) y = Exp(n) }")));
    EXPECT_FALSE(report.outputs[0].top1_agreement);
    EXPECT_EQ(report.summary.find("best class"), std::string::npos) << report.summary;
}

TEST_F(KindsOfOutput, ASumOfNothingShowsNothing) {
    const char* head =
        R"(g (float[N,10] scores) => (float[N,10] y) <float zero = {0}, float one = {1}> { nothing = Mul(scores, zero) y = Add(nothing, one) })";
    const auto report = compared(Fold::one_bias_forgotten, head);
    EXPECT_EQ(report.verdict, Verdict::unjudged) << report.summary;
    EXPECT_TRUE(report.outputs[0].shows_nothing);
}

TEST_F(KindsOfOutput, ExtentsOfOneDoNotMatter) {
    const char* wide = R"(g (float[N,10] scores) => (float[N,10,1,1] map) <int64[4] shape = {0, 10, 1, 1}> { map = Reshape(scores, shape) })";
    auto request = request_for(conv_bn_network(Fold::none), followed_by(conv_bn_network(Fold::right), wide));
    request.engine = "onnxruntime";
    const auto report = report_of(request);
    EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
    EXPECT_EQ(report.outputs[0].top1_agreement, 1.0);
}

TEST_F(KindsOfOutput, ChannelsLastIsComparedWithChannelsFirst) {
    const char* first = "main (float[1,3,8,6] x) => (float[1,3,8,6] y) { n = Neg(x) y = Exp(n) }";
    const char* last = "main (float[1,8,6,3] p) => (float[1,8,6,3] q) { n = Neg(p) q = Exp(n) }";
    EXPECT_EQ(report_of(request_for(text_model(first), text_model(last))).verdict, Verdict::rounding);
    const char* other = "main (float[1,8,6,3] p) => (float[1,8,6,3] q) { n = Abs(p) q = Exp(n) }";
    EXPECT_EQ(report_of(request_for(text_model(first), text_model(other))).verdict, Verdict::wrong);
}

TEST_F(KindsOfOutput, HalfPrecisionIsJudgedByItsOwnRounding) {
    const char* single =
        R"(main (float[1,4] x) => (float[1,4] y) <float[4,4] w = {1, 2, 3, 4, 4, 3, 2, 1, 1, 3, 2, 4, 2, 2, 1, 1}, float k = {1.1}> { m = MatMul(x, w) y = Mul(m, k) })";
    const auto half = [](const std::string& k) {
        return text_model(
            R"(main (float16[1,4] x) => (float16[1,4] y) <float[4,4] w = {1, 2, 3, 4, 4, 3, 2, 1, 1, 3, 2, 4, 2, 2, 1, 1}, float k = {)" + k + R"(}>
            { v = Cast<to = 10>(w) h = Cast<to = 10>(k) m = MatMul(x, v) y = Mul(m, h) })");
    };
    const auto right = report_of(request_for(text_model(single), half("1.1")));
    EXPECT_EQ(right.verdict, Verdict::rounding) << right.summary;
    const auto wrong = report_of(request_for(text_model(single), half("1.3")));
    EXPECT_EQ(wrong.verdict, Verdict::wrong) << wrong.summary;
}

TEST_F(KindsOfOutput, AFixedBatchIsTakenFromTheModelThatStatesIt) {
    const auto report = report_of(request_for(text_model("main (float[N,3] x) => (float[N,3] y) { y = Exp(x) }"),
                                              text_model("main (float[4,3] x) => (float[4,3] y) { y = Exp(x) }")));
    EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
    EXPECT_EQ(report.outputs[0].shape, (std::vector<std::int64_t>{4, 3}));
}

TEST_F(KindsOfOutput, OneOutputMoreTakesNoPartAndIsSaid) {
    const char* one = "main (float[1,3] x) => (float[1,3] y) { y = Exp(x) }";
    const char* more = "main (float[1,3] x) => (float[1,3] y, float[1,3] aux) { y = Exp(x) aux = Neg(x) }";
    for (const auto& [a, b, which] : {std::tuple(one, more, "second"), std::tuple(more, one, "first")}) {
        const auto report = report_of(request_for(text_model(a), text_model(b)));
        EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
        ASSERT_EQ(report.remarks.size(), 1u);
        EXPECT_EQ(report.remarks[0], std::string("Only the ") + which + " model has the output \"aux\"; it takes no part.");
    }
}

TEST_F(KindsOfOutput, WhatIsUnclearIsNotComparableUnlessItIsGiven) {
    const char* one = "main (float[1,3] x) => (float[1,3] y) { y = Exp(x) }";
    const char* two = "main (float[1,3] x) => (float[1,3] p, float[1,3] q) { p = Neg(x) q = Exp(x) }";
    auto request = request_for(text_model(one), text_model(two));
    EXPECT_EQ(report_of(request).verdict, Verdict::incomparable);
    request.map = {{"y", "q"}};
    EXPECT_EQ(report_of(request).verdict, Verdict::rounding);
    request.map = {{"y", "p"}};
    EXPECT_EQ(report_of(request).verdict, Verdict::wrong);
    request.map = {{"y", "nowhere"}};
    const auto refused = run(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::usage);
}

} // namespace
} // namespace crease::compare
