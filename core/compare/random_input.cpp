#include "core/compare/random_input.h"

#include "core/compare/numbers.h"

#include <bit>
#include <chrono>
#include <new>

namespace crease::compare {
namespace {

std::uint64_t splitmix(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

double sample(ElementType type, Random& random) {
    if (is_floating(type)) return random.normal();
    return static_cast<double>(random.below(type == ElementType::uint8 ? 256 : 2));
}

} // namespace

Random::Random(std::uint64_t seed) {
    for (auto& word : state_) word = splitmix(seed);
}

std::uint64_t Random::next() {
    const auto result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const auto shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double Random::uniform() { return static_cast<double>(next() >> 40) * 0x1p-24; }

double Random::normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform();
    return sum;
}

namespace {

Status still_wanted(const engine::Patience& patience) {
    if (patience.stop.stop_requested()) return fail(ErrorCode::cancelled, "cancelled");
    if (patience.deadline && std::chrono::steady_clock::now() > *patience.deadline)
        return fail(ErrorCode::engine, "preparing a random input took longer than a step may");
    return {};
}

} // namespace

Result<HostTensor> random_tensor(ElementType type, const std::vector<std::int64_t>& shape, std::uint64_t seed, const engine::Patience& patience) {
    CREASE_TRY(const auto count, element_count(shape));
    if (count > largest_random_tensor)
        return fail(ErrorCode::bad_input,
                    "a random input of " + std::to_string(count) + " elements is refused; the most is " + std::to_string(largest_random_tensor));
    constexpr std::size_t piece = 1 << 18; // some milliseconds
    try {
        Random random(seed);
        std::vector<double> values(static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i % piece == 0) CREASE_CHECK(still_wanted(patience));
            values[i] = sample(type, random);
        }
        return from_doubles(type, shape, values);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the random input does not fit into memory");
    }
}

} // namespace crease::compare
