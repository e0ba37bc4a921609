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
// output, its largest absolute change, is the network's noise at that output; the largest over a few probes and inputs is taken,
// and an input with larger values may have noise that is larger in proportion. Elements of different magnitude in one output
// (boxes and scores) have a noise each, see magnitudes.cpp. Outputs that hardly react (saturated, or of very few elements) would make the
// yardstick zero by luck, so it never counts less than four roundings of the largest value, or one in the 16-bit types, whose
// roundings are so coarse that four of them are a mistake already. Of two models that compute in different types it is
// the coarser one whose weights are moved.
//
// A difference between original and folded is then a multiple of this noise. Where the limits lie is not derived but measured:
// tests/calibration folds networks of many kinds rightly and wrongly and prints how many of either lie beyond each limit. Of 684 right
// folds (sets of inputs of 36 networks, six of them in float16) the median was 0.7 times the noise and the largest 1.9, so up to 4 times is
// called rounding. Of 529 mistakes in one layer 451 moved an output by more than four times the noise as ONNX Runtime and numpy measure it without
// us, and 450 of these were called; most of the rest are an epsilon left out, or something in float16. Above 32 times it is called
// wrong. Between the two nobody can tell from outside, and that is what is said: suspicious.
//
// Where rounding alone moves an output by more than a few hundredths of its size (weights that stand exactly on the step of
// a quantiser, say), the yardstick is as long as what it should measure: leaving out every weight would be a few times the noise.
// Then the answer is that these inputs cannot tell. An output that is the small difference of two large values is not such a case:
// its noise is theirs, and so is its size.
//
// Integer outputs (a class index, a mask) do not round, they flip: there the share of changed elements takes the place
// of the relative size, and one in a thousand is the least that counts as noise. Where the values they are chosen by can be
// compared, those are judged instead (sources.cpp).

namespace crease::compare {
namespace {

constexpr double largest_multiple = 1e30;
constexpr double smallest_flip_share = 1e-3;
constexpr double cancellation = 8;     ///< the terms by their sum: then the sum is what is left over
constexpr double smallest_part = 1e-3; ///< of the largest value: what is smaller may be the remainder of such values

/// How many roundings of the largest value count at least.
double fewest_roundings(ElementType type) { return type == ElementType::float16 || type == ElementType::bfloat16 ? 1 : 4; }

std::vector<DifferencePart> parts_of(const Difference& difference, ElementType type) {
    if (!is_floating(type)) return {{relative_size(difference, type), 1}};
    return difference.parts.empty() ? std::vector{DifferencePart{difference.max_abs, difference.scale}} : difference.parts;
}

void grow(DifferencePart& part, const DifferencePart& more) {
    part.max_abs = std::max(part.max_abs, more.max_abs);
    part.scale = std::max(part.scale, more.scale);
}

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
        return difference.elements == 0 ? 0 : static_cast<double>(difference.differing) / static_cast<double>(difference.elements);
    if (difference.max_abs == 0) return 0;
    return difference.scale > 0 ? difference.max_abs / difference.scale : largest_multiple;
}

void NoiseLevel::add(const Difference& difference) {
    nonfinite_ = nonfinite_ || difference.nonfinite > 0;
    if (!is_floating(type_)) return grow(whole_, parts_of(difference, type_).front());
    grow(whole_, {difference.max_abs, difference.scale});
    parts_.resize(std::max(parts_.size(), difference.parts.size()));
    for (std::size_t i = 0; i < difference.parts.size(); ++i) grow(parts_[i], difference.parts[i]);
}

void NoiseLevel::add_terms(const DifferencePart& terms) { grow(terms_, terms); }

bool NoiseLevel::cancels(double scale) const { return terms_.scale > cancellation * scale; }

double NoiseLevel::magnitude(std::size_t part, const Difference& difference) const {
    if (!is_floating(type_)) return 1;
    const double scale = difference.parts.empty() ? difference.scale : difference.parts[part].scale;
    return cancels(scale) ? terms_.scale : scale;
}

double NoiseLevel::allowance(std::size_t part, const Difference& difference) const {
    if (!is_floating(type_)) return std::max(whole_.max_abs, smallest_flip_share);
    // Where an output changes its shape from input to input, its parts may not be those of the probes.
    const bool apart = !difference.parts.empty() && difference.parts.size() == parts_.size();
    const auto& noise = apart ? parts_[part] : whole_;
    const double scale = difference.parts.empty() ? difference.scale : difference.parts[part].scale;
    const double growth = noise.scale > 0 ? std::max(1.0, scale / noise.scale) : 1;
    const double size = std::max({magnitude(part, difference), noise.scale, smallest_part * difference.scale});
    const double floor = fewest_roundings(type_) * epsilon_of(type_) * size;
    return std::max({noise.max_abs * growth, floor, cancels(scale) ? terms_.max_abs : 0.0});
}

Judged compare_with(const NoiseLevel& noise, const Difference& difference, ElementType type) {
    Judged worst;
    const auto parts = parts_of(difference, type);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double allowed = noise.allowance(i, difference), size = noise.magnitude(i, difference);
        const double multiple = parts[i].max_abs == 0 ? 0 : allowed > 0 ? parts[i].max_abs / allowed : largest_multiple;
        if (i > 0 && multiple <= worst.times_noise) continue;
        worst = {std::min(multiple, largest_multiple), size > 0 ? allowed / size : allowed > 0 ? 1.0 : 0.0};
    }
    return worst;
}

bool is_within(const Difference& difference, ElementType type, double tolerance) {
    return difference.nonfinite == 0 && relative_size(difference, type) <= tolerance;
}

Verdict judge(const Difference& difference, const NoiseLevel& noise, ElementType type, double tolerance) {
    if (difference.nonfinite > 0 && !noise.nonfinite()) return Verdict::wrong;
    if (is_within(difference, type, tolerance)) return Verdict::rounding;
    const auto judged = compare_with(noise, difference, type);
    const bool one_flip = !is_floating(type) && difference.differing <= 1; // a near tie may do that
    if (judged.times_noise > suspicious_limit && !one_flip) return Verdict::wrong;
    if (judged.noise > most_noise && difference.differing > 0) return Verdict::unjudged;
    return judged.times_noise > rounding_limit || difference.nonfinite > 0 ? Verdict::suspicious : Verdict::rounding;
}

} // namespace crease::compare
