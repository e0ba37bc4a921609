// Deploy forms as the papers' converters make them, in float and under other names: right, and each with one mistake.

#include "tests/core/diff/converted_pair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crease::test {
namespace {

using diff::ModelDiff;

ModelDiff compared(const std::vector<Block>& blocks, std::size_t place = 0, const Habits& habits = {}) {
    return diff::compare_models(training_form(blocks), deploy_form(blocks, place, habits), true).value();
}

std::vector<Block> repvgg(unsigned seed, int groups = 1) {
    std::mt19937 random(seed);
    return {repvgg_block(random, "stage0", 8), repvgg_block(random, "stage1", 8, groups), repvgg_block(random, "stage2", 8)};
}

std::vector<Block> network(const std::string& family, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<Block> blocks;
    for (const auto* name : {"stage0", "stage1", "stage2"})
        blocks.push_back(family == "mobileone"  ? mobileone_block(random, name, 8, name[5] == '1' ? 8 : 1)
                         : family == "acnet"    ? acnet_block(random, name, 8)
                         : family == "replknet" ? replknet_block(random, name, 8)
                                                : repvgg_block(random, name, 8, name[5] == '1' ? 2 : 1));
    return blocks;
}

class Family : public testing::TestWithParam<const char*> {};

TEST_P(Family, ARightDeployFormIsAlignedAndTheSame) {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const auto blocks = network(GetParam(), seed);
        const auto diff = compared(blocks);
        EXPECT_TRUE(diff.same_structure()) << "seed " << seed;
        EXPECT_TRUE(diff.same()) << "seed " << seed;
        EXPECT_EQ(diff.pairs.size(), 2 * blocks.size());
        EXPECT_EQ(diff.numbers_compared, blocks.size());
        for (const auto& pair : diff.pairs) EXPECT_FALSE(pair.mistake) << pair.mistake->clause;
    }
}

TEST_P(Family, AMistakeIsFoundPlacedAndNamed) {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const auto blocks = network(GetParam(), seed);
        for (std::size_t place = 0; place < blocks.size(); ++place) {
            Habits habits;
            habits.reads = [](std::size_t branch, Norm norm) {
                if (branch == 1) norm.mean.assign(norm.mean.size(), 0.0F);
                return norm;
            };
            const auto diff = compared(blocks, place, habits);
            EXPECT_TRUE(diff.same_structure());
            for (const auto& pair : diff.pairs) {
                if (pair.b.value != "c" + std::to_string(place)) {
                    EXPECT_FALSE(pair.differs()) << pair.b.value;
                    continue;
                }
                ASSERT_TRUE(pair.mistake);
                EXPECT_EQ(pair.mistake->code, "mean_forgotten");
                ASSERT_EQ(pair.numbers.size(), 1u);
                EXPECT_EQ(pair.numbers[0].what, "bias");
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Papers, Family, testing::Values("repvgg", "mobileone", "acnet", "replknet"),
                         [](const auto& info) { return std::string(info.param); });

/// The one pair that differs; fails unless there is exactly one.
diff::Pair only_difference(const ModelDiff& diff) {
    std::vector<diff::Pair> found;
    for (const auto& pair : diff.pairs)
        if (pair.differs()) found.push_back(pair);
    EXPECT_EQ(found.size(), 1u);
    return found.empty() ? diff::Pair{} : found.front();
}

struct Case {
    const char* code;
    const char* sentence; ///< how it begins
    Habits habits;
    int groups = 1;
};

Habits reading(std::size_t which, const std::function<void(Norm&)>& change) {
    Habits habits;
    habits.reads = [=](std::size_t branch, Norm norm) {
        if (branch == which) change(norm);
        return norm;
    };
    return habits;
}
Habits counting(std::size_t which, int times) {
    Habits habits;
    habits.counts = [=](std::size_t branch) { return branch == which ? times : 1; };
    return habits;
}
Habits off_centre(std::size_t which) {
    Habits habits;
    habits.centres = [=](std::size_t branch) { return branch != which; };
    return habits;
}
Habits afterwards(std::function<void(Converted&)> change) {
    Habits habits;
    habits.after = std::move(change);
    return habits;
}

void flip(Converted& made) {
    for (std::size_t at = 0; at < made.weight.size(); at += 9)
        std::reverse(made.weight.begin() + static_cast<std::ptrdiff_t>(at), made.weight.begin() + static_cast<std::ptrdiff_t>(at + 9));
}
void transpose(Converted& made) {
    for (std::size_t at = 0; at < made.weight.size(); at += 9)
        for (const auto& [p, q] : {std::pair(1, 3), std::pair(2, 6), std::pair(5, 7)})
            std::swap(made.weight[at + static_cast<std::size_t>(p)], made.weight[at + static_cast<std::size_t>(q)]);
}
/// `order[c]`: which channel stands at c.
void reorder(Converted& made, const std::vector<std::size_t>& order) {
    const auto before = made;
    const auto row = made.weight.size() / order.size();
    for (std::size_t c = 0; c < order.size(); ++c) {
        made.bias[c] = before.bias[order[c]];
        for (std::size_t i = 0; i < row; ++i) made.weight[c * row + i] = before.weight[order[c] * row + i];
    }
}
void round_to_bits(Converted& made, int bits) {
    for (auto& w : made.weight) {
        int exponent = 0;
        const float fraction = std::frexp(w, &exponent);
        w = std::ldexp(std::nearbyint(std::ldexp(fraction, bits)), exponent - bits);
    }
}
void round_to_int8(Converted& made) {
    float largest = 0;
    for (const float w : made.weight) largest = std::max(largest, std::fabs(w));
    for (auto& w : made.weight) w = std::nearbyint(w * 127 / largest) * largest / 127;
}

std::vector<Case> cases() {
    const auto fill = [](std::vector<float>& of, float value) { of.assign(of.size(), value); };
    return {
        {"mean_forgotten", "bias is what one gets when the mean of the identity branch is forgotten.", reading(2, [=](Norm& n) { fill(n.mean, 0); })},
        {"gamma_forgotten", "kernel and bias are what one gets when the factor (gamma) of the 3x3 branch is forgotten.",
         reading(0, [=](Norm& n) { fill(n.gamma, 1); })},
        {"beta_forgotten", "bias is what one gets when the shift (beta) of the 1x1 branch is forgotten.",
         reading(1, [=](Norm& n) { fill(n.beta, 0); })},
        {"epsilon_forgotten", "kernel and bias are what one gets when epsilon of the 3x3 branch is forgotten.",
         reading(0, [](Norm& n) { n.epsilon = 0; })},
        {"epsilon_other", "kernel and bias are what one gets when epsilon of the 3x3 branch is 0.001 instead of 1e-05.",
         reading(0, [](Norm& n) { n.epsilon = 1e-3F; })},
        {"variance_without_root", "kernel and bias are what one gets when the variance of the 1x1 branch is used without its root.",
         reading(1,
                 [](Norm& n) {
                     for (auto& v : n.variance) v = (v + n.epsilon) * (v + n.epsilon) - n.epsilon;
                 })},
        {"batchnorm_skipped", "kernel and bias are what one gets when the BatchNormalization of the 1x1 branch is skipped.",
         reading(1,
                 [=](Norm& n) {
                     fill(n.gamma, 1);
                     fill(n.beta, 0);
                     fill(n.mean, 0);
                     fill(n.variance, 1);
                     n.epsilon = 0;
                 })},
        {"branch_forgotten", "kernel and bias are what one gets when the identity branch is forgotten.", counting(2, 0)},
        {"branch_twice", "kernel and bias are what one gets when the 1x1 branch is counted twice.", counting(1, 2)},
        {"off_centre", "kernel is what one gets when the kernel of the 1x1 branch is put off centre.", off_centre(1)},
        {"off_centre", "kernel is what one gets when the kernel of the identity branch is put off centre.", off_centre(2)},
        {"bias_forgotten", "bias is what one gets when the whole bias is forgotten.",
         afterwards([](Converted& made) { made.bias.assign(made.bias.size(), 0); })},
        {"kernel_flipped", "kernel is what one gets when the kernel is flipped.", afterwards(flip)},
        {"kernel_transposed", "kernel is what one gets when the kernel is transposed", afterwards(transpose)},
        {"channels_swapped", "kernel and bias are what one gets when the output channels are in another order: 1 and 4 are exchanged.",
         afterwards([](Converted& made) {
             reorder(made, {0, 4, 2, 3, 1, 5, 6, 7});
         })},
        {"groups_wrong", "kernel and bias are what one gets when the groups are taken wrongly", afterwards([](Converted& made) {
             reorder(made, {0, 4, 1, 5, 2, 6, 3, 7});
         }),
         2},
        {"rounded_float16", "kernel is what one gets when the weights are rounded to float16.",
         afterwards([](Converted& made) { round_to_bits(made, 11); })},
        {"rounded_bfloat16", "kernel is what one gets when the weights are rounded to bfloat16.",
         afterwards([](Converted& made) { round_to_bits(made, 8); })},
        {"rounded_int8", "kernel is what one gets when the weights are rounded to 8-bit integers", afterwards(round_to_int8)},
        {"channel_factor", "kernel is what one gets when the kernel is multiplied by 1.2 in output channel 3.", afterwards([](Converted& made) {
             for (std::size_t i = 0; i < 72; ++i) made.weight[3 * 72 + i] *= 1.2F;
         })},
    };
}

TEST(Diagnosis, NamesEachKnownMistake) {
    for (const auto& one : cases()) {
        const auto pair = only_difference(compared(repvgg(5, one.groups), 1, one.habits));
        ASSERT_TRUE(pair.mistake) << one.code;
        EXPECT_EQ(pair.mistake->code, one.code);
        const auto sentence = diff::sentence(pair);
        EXPECT_NE(sentence.find(std::string(": B's ") + one.sentence), std::string::npos) << sentence;
    }
}

TEST(Diagnosis, StatisticsOfABatchShowAsAFactorForEachChannel) {
    const auto diff = compared(repvgg(6), 1, reading(0, [](Norm& n) {
                                   for (std::size_t c = 0; c < n.mean.size(); ++c) {
                                       n.mean[c] += 0.1F;
                                       n.variance[c] *= 1.1F + 0.05F * static_cast<float>(c);
                                   }
                               }));
    const auto pair = only_difference(diff);
    ASSERT_TRUE(pair.mistake);
    EXPECT_EQ(pair.mistake->code, "other_statistics");
    EXPECT_NE(pair.mistake->clause.find("the kernel of the 3x3 branch"), std::string::npos) << pair.mistake->clause;
}

TEST(Diagnosis, NamesNothingThatIsNoKnownMistake) {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> noise(-0.01F, 0.01F);
    const auto pair = only_difference(compared(repvgg(7), 2, afterwards([&](Converted& made) {
                                                   for (auto& w : made.weight) w += noise(random);
                                               })));
    EXPECT_FALSE(pair.mistake) << pair.mistake->clause;
    EXPECT_EQ(pair.numbers.at(0).what, "kernel");
    EXPECT_EQ(pair.numbers[0].channels.size(), 8u);
}

TEST(Diagnosis, ABiasThatIsTheDifferenceOfLargeTermsIsNotAMistake) {
    auto blocks = repvgg(8);
    for (auto& branch : blocks[1].branches)
        for (std::size_t c = 0; c < 8; ++c) {
            branch.norm.mean[c] = 300;
            branch.norm.beta[c] = branch.norm.mean[c] * branch.norm.gamma[c] / std::sqrt(branch.norm.variance[c] + branch.norm.epsilon);
        }
    EXPECT_TRUE(compared(blocks).same());
}

TEST(TwoMistakes, InDifferentBranchesAreBothNamed) {
    const auto blocks = repvgg(5);
    Habits habits;
    habits.reads = [](std::size_t branch, Norm norm) {
        if (branch == 0) norm.beta.assign(norm.beta.size(), 0.0F);
        if (branch == 1) norm.mean.assign(norm.mean.size(), 0.0F);
        return norm;
    };
    const auto diff = compared(blocks, 1, habits);
    int named = 0;
    for (const auto& pair : diff.pairs) {
        if (!pair.mistake) continue;
        ++named;
        EXPECT_NE(pair.mistake->code.find('+'), std::string::npos) << pair.mistake->code << ": " << pair.mistake->clause;
        EXPECT_NE(pair.mistake->clause.find(", and "), std::string::npos) << pair.mistake->clause;
        EXPECT_NE(pair.mistake->clause.find("mean"), std::string::npos) << pair.mistake->clause;
    }
    EXPECT_EQ(named, 1);
}

} // namespace
} // namespace crease::test
