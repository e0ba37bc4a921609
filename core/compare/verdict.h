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

/// Whether more differs than rounding explains.
[[nodiscard]] constexpr bool is_difference(Verdict verdict) { return verdict == Verdict::suspicious || verdict == Verdict::wrong; }

/// How an output of the original changes when nothing but rounding changes, for every part of a difference.
/// Grows with every probe that is added.
class NoiseLevel {
public:
    explicit NoiseLevel(ElementType type) : type_(type) {}
    /// `difference`: between the original's output and the same output of a jittered run.
    void add(const Difference& difference);
    /// The output is the sum or difference of values up to `terms.scale`, which rounding changes by `terms.max_abs`.
    void add_terms(const DifferencePart& terms);
    /// What rounding may change of a part as large as `part`, absolute; for integers a share of the elements. Never less than a
    /// few roundings of the part itself.
    [[nodiscard]] double allowance(std::size_t part, const Difference& difference) const;
    /// What a part is small or large beside: its largest value, or the terms' where they cancel.
    [[nodiscard]] double magnitude(std::size_t part, const Difference& difference) const;
    [[nodiscard]] bool nonfinite() const { return nonfinite_; }

private:
    [[nodiscard]] bool cancels(double scale) const;

    ElementType type_;
    DifferencePart terms_;
    DifferencePart whole_;
    std::vector<DifferencePart> parts_; ///< as many as the differences that were added have
    bool nonfinite_ = false;
};

/// The largest difference by the largest value; for integers the share of elements that differ.
[[nodiscard]] double relative_size(const Difference& difference, ElementType type);

/// A difference beside the noise, in the part where it stands out most.
struct Judged {
    double times_noise = 0; ///< 0 for identical outputs, capped at 1e30
    double noise = 0;       ///< relative to the part's largest value; for integers the share of elements that change
};
[[nodiscard]] Judged compare_with(const NoiseLevel& noise, const Difference& difference, ElementType type);

/// Whether nothing of it is larger than that share of the largest value, 0 for none.
[[nodiscard]] bool is_within(const Difference& difference, ElementType type, double tolerance);

/// `tolerance`: relative differences up to it count as rounding whatever the noise; 0 for none.
[[nodiscard]] Verdict judge(const Difference& difference, const NoiseLevel& noise, ElementType type, double tolerance);

constexpr double rounding_limit = 4;    ///< times the noise; see the essay in verdict.cpp
constexpr double suspicious_limit = 32; ///< times the noise
constexpr double most_noise = 0.05;     ///< of a part's largest value, or of its elements: nothing is told by more

} // namespace crease::compare
