// Models that leave open what goes in: found from the graph, or by trying.

#include "core/compare/inputs.h"
#include "core/compare/symbol_expression.h"
#include "tests/core/compare/requests.h"
#include "tests/core/engine/text_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace crease::compare {
namespace {

using test::text_model;
using ::testing::HasSubstr;

/// A float weight of these extents, all of one number: its text defines the value `name`.
std::string weight(const std::string& name, const std::string& dims, const std::string& number = "0.125") {
    const auto rank = std::to_string(1 + std::count(dims.begin(), dims.end(), ','));
    return name + "_s = Constant<value = int64[" + rank + "] {" + dims + "}>() " + name + " = ConstantOfShape<value = float[1] {" + number + "}>(" +
           name + "_s) ";
}

CompareReport compared_with_itself(
    const std::string& text, const std::function<void(CompareRequest&)>& change = [](auto&) {}) {
    auto request = request_for(text_model(text), text_model(text));
    change(request);
    return report_of(request);
}

TEST(OpenInputs, OneSymbolIsOneNumber) {
    const auto report = compared_with_itself("main (float[batch,4] x, float[2,batch,4] st) => (float[batch,4] y) { z = Constant<value = int64 {0}>() "
                                             "s = Gather<axis = 0>(st, z) y = Add(x, s) }");
    EXPECT_THAT(report.input, HasSubstr("\"x\" float 1x4, \"st\" float 2x1x4")) << report.input;
}

TEST(OpenInputs, ASoundIsLongEnoughForTheFirstKernel) {
    const auto report =
        compared_with_itself("main (float[batch_size,samples] x) => (float[batch_size,4,n] y) {" + weight("w", "4,1,256") +
                             "a = Constant<value = int64[1] {1}>() t = Unsqueeze(x, a) y = Conv<kernel_shape = [256], strides = [160]>(t, w) }");
    EXPECT_EQ(report.verdict, Verdict::rounding) << report.summary;
    EXPECT_THAT(report.input, HasSubstr("\"x\" float 1x16000"));
    EXPECT_FALSE(report.preset);
}

TEST(OpenInputs, AFirstExtentIsABatchOfOne) {
    const auto report = compared_with_itself("main (float[unk__749,4384,1] x) => (float[unk__749,4,n] y) {" + weight("w", "4,1,3") +
                                             "t = Transpose<perm = [0, 2, 1]>(x) y = Conv(t, w) }");
    EXPECT_THAT(report.input, HasSubstr("\"x\" float 1x4384x1"));
    EXPECT_FALSE(report.preset);
}

const std::string scalar_choice =
    "main (float[1,4] x, int64 sr) => (float[1,4] y) { k = Constant<value = int64 {16000}>() one = Constant<value = int64 {1}>()"
    "far = Constant<value = int64 {99}>() tab = Constant<value = float[2] {1, 2}>() c = Equal(sr, k) f = Where(c, one, far)"
    "g = Gather<axis = 0>(tab, f) y = Mul(x, g) }";

TEST(OpenInputs, ANumberThatChoosesIsOneThatTheGraphKnows) {
    EXPECT_THAT(compared_with_itself(scalar_choice).input, HasSubstr("\"sr\" int64 scalar = 16000"));
}

TEST(OpenInputs, ANumberCanBeGiven) {
    auto request = request_for(text_model(scalar_choice), text_model(scalar_choice));
    request.inputs = {"sr=16000"};
    EXPECT_THAT(report_of(request).input, HasSubstr("\"sr\" int64 scalar = 16000"));
    request.inputs = {"sr=8000"};
    const auto refused = run(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::engine);
    EXPECT_THAT(refused.error().sentence(),
                ::testing::AllOf(HasSubstr("\"x\" float 1x4"), HasSubstr("\"sr\" int64 scalar = 8000"), HasSubstr("--shape"), HasSubstr("--input")));
}

TEST(OpenInputs, WhatTheEngineRefusesIsGuessedAgain) {
    const auto report =
        compared_with_itself("main (float[batch,samples] x) => (float[a,512] y) { s = Constant<value = int64[2] {-1, 512}>() y = Reshape(x, s) }");
    EXPECT_THAT(report.input, HasSubstr("\"x\" float 1x512"));
    ASSERT_FALSE(report.remarks.empty());
    EXPECT_THAT(report.remarks.front(), HasSubstr("samples = 512"));
}

TEST(OpenInputs, ImagesGetASideThatFits) {
    const auto report = compared_with_itself(
        "main (float[N,3,H,W] x) => (float[1,3,320,320] y) { s = Constant<value = int64[4] {1, 3, 320, 320}>() y = Reshape(x, s) }");
    ASSERT_TRUE(report.preset);
    EXPECT_EQ(report.preset->width, 320);
    EXPECT_EQ(report.preset->height, 320);
}

TEST(OpenInputs, ExtentsFollowFromTheFirstOperators) {
    const auto report = compared_with_itself("main (float[x0,x1] x) => (float[x0,20] y) {" + weight("w", "37,20") + "y = MatMul(x, w) }");
    EXPECT_THAT(report.input, HasSubstr("\"x\" float 1x37"));
}

TEST(OpenInputs, SymbolsAreAdded) {
    const auto report =
        compared_with_itself("main (float[batch,past] p, float[batch,length] x) => (float[batch,n] y) { y = Concat<axis = 1>(p, x) }");
    EXPECT_EQ(report.verdict, Verdict::rounding);
    const std::map<std::string, std::int64_t> known{{"past", 3}, {"length", 4}};
    EXPECT_EQ(evaluate_symbol("past + length", known), 7);
    EXPECT_EQ(evaluate_symbol("2*(past+length) - 1", known), 13);
    EXPECT_EQ(evaluate_symbol("floor(past/2) + length//3", known), 2);
    EXPECT_EQ(evaluate_symbol("past + other", known), std::nullopt);
    EXPECT_EQ(evaluate_symbol("past +", known), std::nullopt);
    EXPECT_EQ(evaluate_symbol("past / 0", known), std::nullopt);
    EXPECT_EQ(evaluate_symbol(std::string(5000, '('), known), std::nullopt);
}

TEST(OpenInputs, IdsAreRowsOfTheirTableAndMasksZeroOrOne) {
    const std::string bert =
        "main (int64[b,s] input_ids, int64[b,s] attention_mask) => (float[b,s,4] y) {" + weight("table", "30,4") +
        "e = Gather(table, input_ids) m = Cast<to = 1>(attention_mask) a = Constant<value = int64[1] {2}>() u = Unsqueeze(m, a) y = Mul(e, u) }";
    EXPECT_THAT(compared_with_itself(bert).input,
                ::testing::AllOf(HasSubstr("\"input_ids\" int64 1x16 from 0 to 29"), HasSubstr("\"attention_mask\" int64 1x16 0 or 1")));
    const auto narrowed = compared_with_itself(bert, [](auto& request) { request.ranges["input_ids"] = {3, 5}; });
    EXPECT_THAT(narrowed.input, HasSubstr("from 3 to 5"));
}

TEST(OpenInputs, RandomNumbersStayInTheirRange) {
    const engine::TensorInfo ids{"ids", ElementType::int64, {1, 1000}};
    const auto tensor = drawn({Drawing::Kind::range, 3, 5, {}}, ids, 1, {});
    ASSERT_TRUE(tensor);
    std::set<std::int64_t> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(reinterpret_cast<const std::int64_t*>(tensor->bytes.data())[i]);
    EXPECT_EQ(seen, (std::set<std::int64_t>{3, 4, 5}));
}

TEST(OpenInputs, LengthsAreThoseOfWhatTheyMeasure) {
    const auto report =
        compared_with_itself("main (float[b,t,8] x, int64[b] x_lengths) => (float[b,t,8] y, int64[b] n) { y = Relu(x) n = Identity(x_lengths) }");
    EXPECT_THAT(report.input, HasSubstr("\"x_lengths\" int64 1 = 16"));
}

TEST(OpenInputs, ADetectorIsToldTheSizeOfThePicture) {
    const auto report =
        compared_with_itself("main (float[n,3,h,w] image, float[n,2] im_shape, float[n,2] scale_factor) => (float[n,2] y, float[n,3,h,w] z)"
                             "{ y = Div(im_shape, scale_factor) z = Relu(image) }");
    EXPECT_THAT(report.input, ::testing::AllOf(HasSubstr("\"im_shape\" float 1x2 = 224,224"), HasSubstr("\"scale_factor\" float 1x2 = 1")));
}

TEST(OpenInputs, ASpectrumIsNoPicture) {
    const auto input = [](const std::string& name, std::vector<std::int64_t> shape) {
        return WantedInput({name, ElementType::float32, std::move(shape)});
    };
    EXPECT_FALSE(takes_image(input("x", {1, 16, 33})));
    EXPECT_FALSE(takes_image(input("mel_spectrogram", {1, 1, 80, -1})));
    EXPECT_TRUE(takes_image(input("x", {3, 64, 64})));
    EXPECT_TRUE(takes_image(input("x", {1, 1, 28, 28})));
    auto sound = input("x", {1, 3, 480});
    sound.read_as_sequence = true;
    EXPECT_FALSE(takes_image(sound));
}

TEST(OpenInputs, WhenAllIsRefusedTheFirstRefusalIsTold) {
    const std::string impossible =
        "main (float[batch,samples] x) => (float[a,b] y) { s = Constant<value = int64[2] {9973, 9967}>() y = Reshape(x, s) }";
    const auto refused = run(request_for(text_model(impossible), text_model(impossible)));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence(),
                ::testing::AllOf(HasSubstr("when fed \"x\" float 1x16"), HasSubstr("other sizes were refused as well"), HasSubstr("--shape x=")));
}

} // namespace
} // namespace crease::compare
