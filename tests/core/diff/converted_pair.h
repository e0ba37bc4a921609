#pragma once

#include "core/diff/model_diff.h"

#include <functional>
#include <random>

namespace crease::test {

/// BatchNormalization with a mean away from zero and no two channels alike.
struct Norm {
    std::vector<float> gamma, beta, mean, variance;
    float epsilon = 1e-5F;
};

/// A branch of a block: [channels][inputs][height][width] and its norm; no kernel for the identity.
struct Branch {
    int height = 0, width = 0;
    std::vector<float> kernel;
    Norm norm;
    [[nodiscard]] bool identity() const { return kernel.empty(); }
};

/// Branches summed up, all on the same value, and the one kernel that they come to (in float, as the papers' converters compute).
struct Block {
    std::string name; ///< "stage1.0"
    int channels = 0, groups = 1, size = 3;
    std::vector<Branch> branches;
    [[nodiscard]] int inputs() const { return channels / groups; }
};

struct Converted {
    std::vector<float> weight, bias;
};

/// What a converter may do in another way than its paper.
struct Habits {
    std::function<Norm(std::size_t branch, Norm)> reads = [](std::size_t, Norm norm) { return norm; }; ///< how it reads a norm
    std::function<int(std::size_t branch)> counts = [](std::size_t) { return 1; };                     ///< how often it adds a branch
    std::function<bool(std::size_t branch)> centres = [](std::size_t) { return true; };                ///< small kernels in the middle
    std::function<void(Converted&)> after = [](Converted&) {};
};
[[nodiscard]] Converted converted(const Block& block, const Habits& habits = {});

[[nodiscard]] Block repvgg_block(std::mt19937& random, const std::string& name, int channels, int groups = 1);
[[nodiscard]] Block mobileone_block(std::mt19937& random, const std::string& name, int channels, int groups = 1);
[[nodiscard]] Block acnet_block(std::mt19937& random, const std::string& name, int channels);
[[nodiscard]] Block replknet_block(std::mt19937& random, const std::string& name, int channels);

/// The blocks one after the other with a Relu behind each, as they are trained.
[[nodiscard]] fold::Document training_form(const std::vector<Block>& blocks);
/// The same network with one convolution for each block, under names of its own; `habits` are those at the block number `place`.
[[nodiscard]] fold::Document deploy_form(const std::vector<Block>& blocks, std::size_t place = 0, const Habits& habits = {});

} // namespace crease::test
