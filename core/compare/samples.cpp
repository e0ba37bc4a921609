#include "core/compare/samples.h"

#include <algorithm>

namespace crease::compare {

SampleOutput look_at(const HostTensor* a, const HostTensor* b, const Classes& classes, int top_k) {
    SampleOutput seen;
    if (a) seen.range_a = range_of(*a);
    if (b) seen.range_b = range_of(*b);
    if (!a || !b || !is_classification(*a) || !is_classification(*b)) return seen;
    seen.top_a = classes.rank(*a, top_k);
    seen.top_b = classes.rank(*b, top_k);
    return seen;
}

void judge(SampleReport& sample, std::size_t index, const std::vector<OutputTotals>& outputs, double tolerance) {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const auto& output = outputs[i];
        auto& seen = sample.outputs[i];
        seen.difference = output.at(index);
        seen.times_noise = output.times_noise_at(index);
        seen.verdict = output.verdict_at(index, tolerance);
        if (seen.difference) sample.max_abs = std::max(sample.max_abs, seen.difference->max_abs);
        sample.times_noise = std::max(sample.times_noise, seen.times_noise);
        sample.verdict = std::max(sample.verdict, seen.verdict);
    }
}

std::size_t worst_of(const std::vector<SampleReport>& samples) {
    const auto worst = std::max_element(samples.begin(), samples.end(), [](const auto& x, const auto& y) {
        return std::pair(x.verdict, x.times_noise) < std::pair(y.verdict, y.times_noise);
    });
    return static_cast<std::size_t>(worst - samples.begin());
}

} // namespace crease::compare
