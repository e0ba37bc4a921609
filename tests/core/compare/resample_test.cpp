#include "core/compare/resample.h"

#include "core/compare/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace crease::compare {
namespace {

std::vector<double> tone(double hertz, int rate, std::size_t count) {
    std::vector<double> samples;
    for (std::size_t i = 0; i < count; ++i) samples.push_back(0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return samples;
}

std::vector<double> at_rate(const std::vector<double>& samples, int from, int to) {
    const auto tensor = from_doubles(ElementType::float32, {1, static_cast<std::int64_t>(samples.size())}, samples);
    return *to_doubles(resampled(*tensor, from, to));
}

double loudest(const std::vector<double>& samples) {
    double most = 0;
    for (std::size_t i = samples.size() / 4; i < samples.size() * 3 / 4; ++i) most = std::max(most, std::fabs(samples[i]));
    return most;
}

TEST(Resample, AToneStaysThatTone) {
    for (const auto& [from, to] : {std::pair(44100, 16000), {48000, 16000}, {8000, 16000}, {16000, 8000}, {22050, 16000}}) {
        const auto after = at_rate(tone(440, from, 4410), from, to);
        ASSERT_EQ(after.size(), (4410u * static_cast<unsigned>(to) + static_cast<unsigned>(from) - 1) / static_cast<unsigned>(from));
        const auto wanted = tone(440, to, after.size());
        for (std::size_t i = after.size() / 4; i < after.size() * 3 / 4; ++i)
            EXPECT_NEAR(after[i], wanted[i], 0.004) << from << " to " << to << " at " << i;
    }
}

TEST(Resample, WhatTheLowerRateCannotHoldGoes) {
    EXPECT_LT(loudest(at_rate(tone(12000, 44100, 4410), 44100, 16000)), 0.01) << "it would come back as another tone";
    EXPECT_GT(loudest(at_rate(tone(3000, 44100, 4410), 44100, 16000)), 0.48);
}

} // namespace
} // namespace crease::compare
