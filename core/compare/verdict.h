#pragma once

#include "core/compare/metrics.h"

namespace crease::compare {

/// In the order in which one output's verdict outweighs another's.
enum class Verdict {
    rounding,     ///< no larger than the network's own rounding noise explains
    unjudged,     ///< these inputs cannot tell: rounding alone moves the output as much as a mistake would
    suspicious,   ///< larger than rounding explains, smaller than a mistake usually is
    incomparable, ///< there is nothing to compare: other inputs, outputs or shapes
    wrong,        ///< not explained by rounding at all
};

/// "rounding", "cannot be judged", "suspicious", "not comparable", "wrong"
[[nodiscard]] const char* name_of(Verdict verdict);

/// How an output of the original changes when nothing but rounding changes; relative to the output's largest magnitude.
/// Grows with every probe that is added.
class NoiseLevel {
public:
    explicit NoiseLevel(ElementType type) : type_(type) {}
    /// `difference`: between the original's output and the same output of a jittered run.
    void add(const Difference& difference);
    /// The noise, never less than a few roundings of the output itself; for integers the share of elements that change.
    [[nodiscard]] double level() const;
    [[nodiscard]] bool nonfinite() const { return nonfinite_; }

private:
    ElementType type_;
    double largest_ = 0;
    bool nonfinite_ = false;
};

/// The size of a difference in the same unit as NoiseLevel::level().
[[nodiscard]] double relative_size(const Difference& difference, ElementType type);

/// A difference as a multiple of the noise; 0 for identical outputs, capped at 1e30.
[[nodiscard]] double times_noise(const Difference& difference, const NoiseLevel& noise, ElementType type);

/// `tolerance`: relative differences up to it count as rounding whatever the noise; 0 for none.
[[nodiscard]] Verdict judge(const Difference& difference, const NoiseLevel& noise, ElementType type, double tolerance);

constexpr double rounding_limit = 32;     ///< times the noise; see the essay in verdict.cpp
constexpr double suspicious_limit = 1024; ///< times the noise
constexpr double most_noise = 0.05;       ///< of an output's largest value, or of its elements: nothing is told by more

} // namespace crease::compare
