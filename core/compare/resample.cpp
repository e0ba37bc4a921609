// Band-limited interpolation (J. O. Smith, Digital Audio Resampling), with the choices of torchaudio's default: a sinc at 0.99 of the lower
// rate's half, six of its zeros on each side, under a Hann window. Sample j of the result is
//
//     y[j] = sum over i of x[i] h(i/from - j/to),   h(t) = f/from cos(pi f t / 12)^2 sin(pi f t) / (pi f t),   f = 0.99 min(from, to)

#include "core/compare/resample.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace crease::compare {
namespace {

constexpr double rolloff = 0.99, zeros = 6;

/// `t` in zeros of the sinc.
double windowed_sinc(double t) {
    if (std::fabs(t) >= zeros) return 0;
    const double window = std::cos(std::numbers::pi * t / (2 * zeros)), angle = std::numbers::pi * t;
    return window * window * (t == 0 ? 1 : std::sin(angle) / angle);
}

float interpolated(const float* samples, std::int64_t count, double place, double step) {
    const double reach = zeros / step; // in samples
    const auto first = std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(place - reach)));
    const auto last = std::min<std::int64_t>(count - 1, static_cast<std::int64_t>(std::floor(place + reach)));
    double sum = 0;
    for (auto i = first; i <= last; ++i) sum += static_cast<double>(samples[i]) * windowed_sinc((static_cast<double>(i) - place) * step);
    return static_cast<float>(sum * step);
}

} // namespace

HostTensor resampled(const HostTensor& sound, int from, int to) {
    if (from == to) return sound;
    const auto channels = sound.shape[0], before = sound.shape[1], after = (before * to + from - 1) / from;
    const double step = rolloff * std::min(from, to) / from;
    HostTensor out{ElementType::float32, {channels, after}, std::vector<std::byte>(static_cast<std::size_t>(channels * after) * sizeof(float))};
    std::vector<float> line(static_cast<std::size_t>(before));
    for (std::int64_t c = 0; c < channels; ++c) {
        std::memcpy(line.data(), sound.bytes.data() + static_cast<std::size_t>(c * before) * sizeof(float), line.size() * sizeof(float));
        for (std::int64_t j = 0; j < after; ++j) {
            const float value = interpolated(line.data(), before, static_cast<double>(j) * from / to, step);
            std::memcpy(out.bytes.data() + static_cast<std::size_t>(c * after + j) * sizeof(float), &value, sizeof value);
        }
    }
    return out;
}

} // namespace crease::compare
