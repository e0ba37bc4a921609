#include "core/compare/speedup.h"

#include "core/compare/random_input.h"

#include <algorithm>
#include <cmath>

namespace crease::compare {
namespace {

constexpr int resamples = 2000;
constexpr double smallest_effect = 0.01;

double ratio_of_medians(const std::vector<engine::PairTime>& pairs, std::vector<double>& a, std::vector<double>& b) {
    a.clear();
    b.clear();
    for (const auto& [x, y] : pairs) {
        a.push_back(x);
        b.push_back(y);
    }
    const double below = median(b);
    return below > 0 ? median(a) / below : 1;
}

std::vector<double> bootstrap(const std::vector<engine::PairTime>& pairs) {
    Random random(1);
    std::vector<engine::PairTime> drawn(pairs.size());
    std::vector<double> a, b, ratios(resamples);
    for (auto& ratio : ratios) {
        for (auto& pair : drawn) pair = pairs[random.below(pairs.size())];
        ratio = ratio_of_medians(drawn, a, b);
    }
    std::sort(ratios.begin(), ratios.end());
    return ratios;
}

} // namespace

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0) return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

Speedup measure_speedup(const std::vector<engine::PairTime>& pairs) {
    Speedup result;
    if (pairs.empty()) return result;
    std::vector<double> a, b;
    result.value = ratio_of_medians(pairs, a, b);
    result.median_a = median(a);
    result.median_b = median(b);
    if (pairs.size() < 2) {
        result.low = 0;
        result.high = HUGE_VAL;
        return result;
    }
    const auto ratios = bootstrap(pairs);
    result.low = ratios[resamples * 25 / 1000];
    result.high = ratios[resamples * 975 / 1000 - 1];
    const bool excludes_one = result.low > 1 || result.high < 1;
    result.measurable = excludes_one && std::abs(result.value - 1) >= smallest_effect;
    return result;
}

} // namespace crease::compare
