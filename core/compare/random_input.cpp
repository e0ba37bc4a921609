#include "core/compare/random_input.h"

#include "core/compare/numbers.h"

#include <bit>
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

Result<HostTensor> random_tensor(ElementType type, const std::vector<std::int64_t>& shape, std::uint64_t seed) {
    CREASE_TRY(const auto count, element_count(shape));
    if (count > (std::int64_t{1} << 31)) return fail(ErrorCode::bad_input, "a random input this large is refused");
    try {
        Random random(seed);
        std::vector<double> values(static_cast<std::size_t>(count));
        for (auto& value : values) value = sample(type, random);
        return from_doubles(type, shape, values);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the random input does not fit into memory");
    }
}

} // namespace crease::compare
