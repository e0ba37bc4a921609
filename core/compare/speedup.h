#pragma once

#include "core/engine/engine_host.h"

#include <cstdint>
#include <vector>

namespace crease::compare {

/// How much faster B is than A, from pairs of times taken in turn.
struct Speedup {
    double median_a = 0; ///< milliseconds
    double median_b = 0;
    double value = 1; ///< median_a / median_b: above 1, B is faster
    double low = 1;   ///< 95 % bootstrap interval of `value`
    double high = 1;
    /// Whether B is faster or slower for certain: the interval leaves out 1, and the change is at least one per cent
    /// (less than that, two copies of one model differ by where their memory happens to lie).
    bool measurable = false;
};

[[nodiscard]] double median(std::vector<double> values);

/// The interval: pairs are drawn with replacement as pairs, so that a slow moment that hit both stays with both, and
/// the ratio of the medians is taken; 2000 times, with a fixed seed. Fewer than two pairs measure nothing.
[[nodiscard]] Speedup measure_speedup(const std::vector<engine::PairTime>& pairs);

} // namespace crease::compare
