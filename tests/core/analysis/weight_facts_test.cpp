#include "core/analysis/weight_facts.h"

#include "core/analysis/operator_docs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

namespace crease::analysis {
namespace {

TEST(WeightFacts, CountWhatStandsThere) {
    const double inf = std::numeric_limits<double>::infinity();
    const auto facts = weight_facts({0, 1, 2, 3, -4, inf}, {2, 3}, 4);
    EXPECT_EQ(facts.count, 6);
    EXPECT_EQ(facts.zeros, 1);
    EXPECT_EQ(facts.not_finite, 1);
    EXPECT_EQ(facts.all.least, -4);
    EXPECT_EQ(facts.all.most, 3);
    EXPECT_DOUBLE_EQ(facts.all.mean, 0.4);
    EXPECT_EQ(std::accumulate(facts.histogram.begin(), facts.histogram.end(), std::int64_t{0}), 5);
    EXPECT_EQ(facts.histogram.back(), 2) << "2 and 3 lie in the last quarter, from 1.25 on";
    ASSERT_EQ(facts.channels.size(), 2u);
    EXPECT_EQ(facts.channels[0].most, 2);
    EXPECT_EQ(facts.channels[1].least, -4);
}

TEST(WeightFacts, OfNothingAndOfOneNumberAreNoDivisionByZero) {
    EXPECT_EQ(weight_facts({}, {0}).all.mean, 0);
    const auto one = weight_facts({5, 5}, {2});
    EXPECT_EQ(one.deviation, 0);
    EXPECT_EQ(one.histogram.front(), 2);
    EXPECT_TRUE(one.channels.empty());
}

std::string npy_of_floats(const std::vector<std::int64_t>& dims, const std::vector<float>& values) {
    std::vector<std::byte> bytes(values.size() * sizeof(float));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    const auto file = npy_of(*Tensor::make("w", ElementType::float32, dims, std::move(bytes)));
    return file ? *file : "";
}

TEST(Npy, HasNumpysHeaderAtAMultipleOf64) {
    for (const auto& [dims, words] :
         std::vector<std::pair<std::vector<std::int64_t>, std::string>>{{{2, 3}, "(2, 3)"}, {{6}, "(6,)"}, {{1, 6}, "(1, 6)"}}) {
        const auto file = npy_of_floats(dims, {1, 2, 3, 4, 5, 6});
        ASSERT_EQ(file.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
        const std::size_t begin = 10 + static_cast<unsigned char>(file[8]) + 256u * static_cast<unsigned char>(file[9]);
        EXPECT_EQ(begin % 64, 0u);
        EXPECT_EQ(file.size(), begin + 24);
        EXPECT_NE(file.find("'shape': " + words), std::string::npos) << file.substr(10, 60);
        float last = 0;
        std::memcpy(&last, file.data() + file.size() - 4, 4);
        EXPECT_EQ(last, 6);
    }
    EXPECT_NE(npy_of_floats({}, {1}).find("'shape': ()"), std::string::npos);
}

TEST(Npy, SaysWhereNumpyHasNoSuchType) {
    const auto made = npy_of(*Tensor::make("w", ElementType::bfloat16, {1}, std::vector<std::byte>(2)));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::unsupported);
}

TEST(OperatorDocs, AreThoseOfTheOperatorSet) {
    const auto now = operator_docs("BatchNormalization", "", 13), before = operator_docs("BatchNormalization", "", 8);
    ASSERT_TRUE(now && before);
    EXPECT_EQ(now->since, 9);
    EXPECT_EQ(before->since, 7);
    EXPECT_FALSE(now->words.empty());
    EXPECT_EQ(now->inputs.size(), 5u);
    EXPECT_EQ(now->history.front().since, 1);
    const auto conv = operator_docs("Conv", "", 11);
    ASSERT_TRUE(conv);
    EXPECT_TRUE(std::any_of(conv->attributes.begin(), conv->attributes.end(),
                            [](const auto& part) { return part.name == "group" && part.type == "int, default 1"; }));
    EXPECT_FALSE(operator_docs("Conv", "com.example", 1));
    EXPECT_FALSE(operator_docs("NoSuchOperator", "", 13));
    EXPECT_TRUE(operator_docs("Conv", "", 1'000'000'000'000)) << "a hostile number of an operator set";
}

} // namespace
} // namespace crease::analysis
