#pragma once

#include "core/base/result.h"
#include "core/engine/host_protocol.h"
#include "core/model/host_tensor.h"

#include <vector>

namespace crease::compare {

/// Reproducible numbers: the same seed gives the same bits on every machine and with every standard library
/// (xoshiro256++ seeded by splitmix64, and arithmetic that rounds nowhere).
class Random {
public:
    explicit Random(std::uint64_t seed);
    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, 1), a multiple of 2^-24.
    [[nodiscard]] double uniform();
    /// Approximately standard normal: the sum of twelve uniforms less six, in [-6, 6).
    [[nodiscard]] double normal();
    /// Uniform in [0, bound); `bound` > 0. The bias of the remainder is below 2^-40 for bounds under 2^24.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t state_[4];
};

/// The most elements that a random tensor has: 2 GB while it is made.
constexpr std::int64_t largest_random_tensor = std::int64_t{1} << 28;

/// A tensor of noise: standard normal for floating types, 0..255 for uint8, 0 or 1 for the other integers and
/// booleans (small enough to be a valid index anywhere). Errors: `bad_input` for a shape that is impossible or too large,
/// `unsupported`, `cancelled`, `engine` when the patience ended.
[[nodiscard]] Result<HostTensor> random_tensor(ElementType type, const std::vector<std::int64_t>& shape, std::uint64_t seed,
                                               const engine::Patience& patience = {});

} // namespace crease::compare
