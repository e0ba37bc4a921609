#include "core/compare/verdict.h"

#include "core/compare/numbers.h"

#include <algorithm>

// When is a difference only rounding?
//
// No fixed tolerance answers that. A fold changes the order of the arithmetic, so its outputs differ from the original's
// by rounding errors carried through the rest of the network, and how much a network amplifies them is its own affair: a
// classifier with calm statistics ends at 1e-7 of its largest score, one with badly conditioned normalisations at 1e-3.
// A tolerance fit for the second passes a real mistake in the first.
//
// So the yardstick is measured on the network at hand. The original is loaded again with its weights moved at random by
// one unit in the last place (engine/weight_jitter.h), and its inputs are moved likewise. That is the same kind of
// change as a fold makes, of the same size, at the same places, and it is harmless by construction. What it does to an
// output, largest absolute change over largest magnitude, is the network's noise at that output; the largest over a few
// probes and inputs is taken. Outputs that hardly react (saturated, or of very few elements) would make the yardstick
// zero by luck, so it never counts less than four roundings of the output's largest value.
//
// A difference between original and folded is then a multiple of this noise. Exact folds also sum in another order than
// the original, which one jitter of each weight does not include; on long sums that costs a small factor, so up to 32
// times the noise is called rounding. Leaving out one bias, one wrong epsilon or a border of one pixel changes outputs
// by thousands of times the noise, as the tests of this room show; above 1024 it is called wrong. Between the two nobody
// can tell from outside, and that is what is said: suspicious.
//
// Where rounding alone moves an output by more than a few hundredths of its size (weights that stand exactly on the step of
// a quantiser, say), the yardstick is as long as what it should measure: leaving out every weight would be a few times the noise.
// Then the answer is that these inputs cannot tell.
//
// Integer outputs (a class index, a mask) do not round, they flip: there the share of changed elements takes the place
// of the relative size, and one in a thousand is the least that counts as noise.

namespace crease::compare {
namespace {

constexpr double largest_multiple = 1e30;
constexpr double smallest_flip_share = 1e-3;
constexpr double fewest_roundings = 4;

} // namespace

const char* name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::rounding: return "rounding";
    case Verdict::unjudged: return "cannot be judged";
    case Verdict::suspicious: return "suspicious";
    case Verdict::incomparable: return "not comparable";
    case Verdict::wrong: return "wrong";
    }
    return "";
}

double relative_size(const Difference& difference, ElementType type) {
    if (!is_floating(type))
        return difference.elements == 0 ? 0
                                        : static_cast<double>(difference.differing) / static_cast<double>(difference.elements);
    if (difference.max_abs == 0) return 0;
    return difference.scale > 0 ? difference.max_abs / difference.scale : largest_multiple;
}

void NoiseLevel::add(const Difference& difference) {
    nonfinite_ = nonfinite_ || difference.nonfinite > 0;
    // An output that is zero but for noise has no magnitude to compare with; it must not become the yardstick.
    if (difference.scale > 0) largest_ = std::max(largest_, relative_size(difference, type_));
}

double NoiseLevel::level() const {
    const double floor = is_floating(type_) ? fewest_roundings * epsilon_of(type_) : smallest_flip_share;
    return std::max(largest_, floor);
}

double times_noise(const Difference& difference, const NoiseLevel& noise, ElementType type) {
    return std::min(relative_size(difference, type) / noise.level(), largest_multiple);
}

Verdict judge(const Difference& difference, const NoiseLevel& noise, ElementType type, double tolerance) {
    if (difference.nonfinite > 0 && !noise.nonfinite()) return Verdict::wrong;
    if (difference.nonfinite == 0 && relative_size(difference, type) <= tolerance) return Verdict::rounding;
    const double multiple = times_noise(difference, noise, type);
    if (multiple > suspicious_limit) return Verdict::wrong;
    if (noise.level() > most_noise && difference.differing > 0) return Verdict::unjudged;
    return multiple > rounding_limit || difference.nonfinite > 0 ? Verdict::suspicious : Verdict::rounding;
}

} // namespace crease::compare
