#include "core/compare/pairing.h"

#include "core/compare/numbers.h"

#include <gtest/gtest.h>

namespace crease::compare {
namespace {

using Infos = std::vector<engine::TensorInfo>;
using Shape = std::vector<std::int64_t>;

engine::TensorInfo info(const std::string& name, Shape shape, ElementType type = ElementType::float32) { return {name, type, std::move(shape)}; }

std::string words(const Pairing& pairing) {
    std::string text;
    for (const auto& [a, b] : pairing.pairs) text += a + "=" + b + " ";
    for (const auto& name : pairing.only_a) text += "a:" + name + " ";
    for (const auto& name : pairing.only_b) text += "b:" + name + " ";
    return text;
}

std::string paired(const Infos& a, const Infos& b, const std::map<std::string, std::string>& given = {}) {
    return words(pair_up(a, b, given, "output"));
}

TEST(Pairing, NamesGoFirstWhateverTheirOrder) {
    EXPECT_EQ(paired({info("x", {1, 3}), info("y", {1, 3})}, {info("y", {1, 3}), info("x", {1, 3})}), "x=x y=y ");
    EXPECT_TRUE(pair_up({info("x", {1})}, {info("x", {1})}, {}, "output").remarks.empty());
}

TEST(Pairing, OtherNamesArePairedByPlaceWhereEveryPairFits) {
    const auto pairing = pair_up({info("boxes", {1, 8, 4}), info("scores", {1, 8})}, {info("out0", {-1, 8, 4}), info("out1", {-1, 8})}, {}, "output");
    EXPECT_EQ(words(pairing), "boxes=out0 scores=out1 ");
    ASSERT_EQ(pairing.remarks.size(), 2u);
    EXPECT_EQ(pairing.remarks[0], "The output \"boxes\" is paired with the second model's \"out0\" by its place and shape.");
}

TEST(Pairing, AnotherOrderIsPairedByShape) {
    EXPECT_EQ(paired({info("boxes", {1, 8, 4}), info("scores", {1, 9})}, {info("s", {1, 9}), info("b", {1, 8, 4})}), "boxes=b scores=s ");
}

TEST(Pairing, OneMoreOnEitherSideStaysAlone) {
    EXPECT_EQ(paired({info("y", {1, 10})}, {info("aux", {1, 4}), info("out", {1, 10})}), "y=out b:aux ");
    EXPECT_EQ(paired({info("aux", {1, 4}), info("y", {1, 10})}, {info("out", {1, 10})}), "y=out a:aux ");
}

TEST(Pairing, WhatCouldBeEitherIsNotGuessed) {
    EXPECT_EQ(paired({info("y", {1, 10})}, {info("p", {1, 10}), info("q", {1, 10})}), "a:y b:p b:q ");
    EXPECT_EQ(paired({info("y", {1, 10})}, {info("p", {1, 7})}), "a:y b:p ");
    EXPECT_EQ(paired({info("y", {1, 10})}, {info("p", {1, 10}, ElementType::int64)}), "a:y b:p ");
}

TEST(Pairing, WhatIsGivenIsTaken) {
    EXPECT_EQ(paired({info("y", {1, 10})}, {info("p", {1, 10}), info("q", {1, 10})}, {{"y", "q"}}), "y=q b:p ");
    EXPECT_EQ(paired({info("x", {2}), info("y", {2})}, {info("x", {2}), info("y", {2})}, {{"x", "y"}, {"y", "x"}}), "x=y y=x ");
}

TEST(Pairing, ExtentsOfOneChannelsLastAndHalfPrecisionFit) {
    EXPECT_EQ(paired({info("y", {-1, 10})}, {info("z", {-1, 10, 1, 1}), info("w", {-1, 5})}), "y=z b:w ");
    EXPECT_EQ(paired({info("y", {1, 3, 8, 8}), info("k", {4})}, {info("z", {1, 8, 8, 3}), info("l", {5})}), "y=z a:k b:l ");
    EXPECT_EQ(paired({info("y", {1, 3}), info("k", {4})}, {info("z", {1, 3}, ElementType::float16), info("l", {5})}), "y=z a:k b:l ");
}

HostTensor counting(Shape shape) {
    std::vector<double> values;
    std::int64_t count = 1;
    for (const auto extent : shape) count *= extent;
    for (std::int64_t i = 0; i < count; ++i) values.push_back(static_cast<double>(i));
    return from_doubles(ElementType::float32, std::move(shape), values).value();
}

TEST(Rearranged, MovesChannelsAndExtentsOfOne) {
    std::string how;
    const auto last = rearranged(counting({1, 2, 2, 3}), {-1, 2, 3, 2}, how);
    ASSERT_TRUE(last);
    EXPECT_EQ(last->shape, (Shape{1, 2, 3, 2}));
    EXPECT_EQ(to_doubles(*last).value(), (std::vector<double>{0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11}));
    const auto back = rearranged(*last, {1, 2, 2, 3}, how);
    ASSERT_TRUE(back);
    EXPECT_EQ(to_doubles(*back).value(), to_doubles(counting({1, 2, 2, 3})).value());
    EXPECT_EQ(rearranged(counting({2, 10, 1, 1}), {2, 10}, how)->shape, (Shape{2, 10}));
    EXPECT_FALSE(rearranged(counting({2, 10}), {10, 2}, how)) << "a transposed matrix is another matrix";
    EXPECT_FALSE(rearranged(counting({2, 10}), {5, 4}, how));
}

TEST(Rearranged, SaysNothingWhereNothingWasDone) {
    std::string how;
    EXPECT_TRUE(rearranged(counting({1, 3}), {-1, 3}, how));
    EXPECT_EQ(how, "");
}

TEST(Adapted, InputsGoByPairNotByName) {
    const auto pairing = pair_up({info("a", {1, 2}), info("b", {1, 3})}, {info("b", {1, 2}), info("a", {1, 3})}, {{"a", "b"}, {"b", "a"}}, "input");
    std::vector<std::string> remarks;
    const auto inputs = adapted({{"a", counting({1, 2})}, {"b", counting({1, 3})}}, {info("b", {1, 2}), info("a", {1, 3})}, pairing, remarks);
    ASSERT_TRUE(inputs) << inputs.error().sentence();
    EXPECT_EQ(engine::find_tensor(*inputs, "b")->shape, (Shape{1, 2}));
    EXPECT_TRUE(remarks.empty());
}

TEST(Adapted, RoundsToTheOtherType) {
    const Infos a{info("x", {1, 2})}, b{info("p", {1, 2}, ElementType::float16)};
    std::vector<std::string> remarks;
    const auto inputs = adapted({{"x", from_doubles(ElementType::float32, {1, 2}, {1, 0.1}).value()}}, b, pair_up(a, b, {}, "input"), remarks);
    ASSERT_TRUE(inputs) << inputs.error().sentence();
    EXPECT_EQ(inputs->front().tensor.type, ElementType::float16);
    EXPECT_NEAR(to_doubles(inputs->front().tensor).value()[1], 0.1, 1e-4);
    ASSERT_EQ(remarks.size(), 1u);
    EXPECT_NE(remarks[0].find("float rounded to float16"), std::string::npos) << remarks[0];
}

TEST(Adapted, AnInputWithoutCounterpartIsNamed) {
    std::vector<std::string> remarks;
    const Infos b{info("x", {1}), info("extra", {1})};
    const auto inputs = adapted({{"x", counting({1})}}, b, pair_up({info("x", {1})}, b, {}, "input"), remarks);
    ASSERT_FALSE(inputs);
    EXPECT_NE(inputs.error().sentence().find("\"extra\""), std::string::npos) << inputs.error().sentence();
}

TEST(CommonInputs, TakeTheExtentsThatOneOfThemStates) {
    const Infos a{info("x", {-1, 3, -1, 8})}, b{info("x", {4, 3, -1, -1})};
    EXPECT_EQ(common_inputs(a, b, pair_up(a, b, {}, "input"))[0].shape, (Shape{4, 3, -1, 8}));
}

} // namespace
} // namespace crease::compare
