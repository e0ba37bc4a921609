// A folded weight is one rounding away from the exact one, and the number computed here is wrong by no more than
// n * 2^-53 of the magnitudes of its terms, for n operations one after the other (Higham, Accuracy and Stability of
// Numerical Algorithms, 3.1). Two numbers further apart than both errors together are not the same weight.

#include "core/fold/check/check.h"

#include "core/fold/check/reading.h"
#include "core/fold/check/stored.h"
#include "core/fold/select/steps.h"
#include "core/model/graph.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <sstream>

namespace crease::fold::check {
namespace {

/// Of one rounding to a type: relative, and what a number below the smallest normal one may lose.
struct Rounding {
    double relative = 0, absolute = 0;
};

Rounding rounding_of(ElementType type) {
    switch (type) {
    case ElementType::float16: return {0x1p-11, 0x1p-25};
    case ElementType::bfloat16: return {0x1p-8, 0x1p-134};
    case ElementType::float64: return {0x1p-53, 0x1p-1074};
    default: return {0x1p-24, 0x1p-150};
    }
}

/// One folded operator's numbers, found by their place in the layout that the operator asks for.
class Folded {
public:
    Folded(const Form& form, const FoldedWeights& weights) : form_(form), shape_(kernel_shape(form)), weights_(weights) {
        for (auto extent : shape_.kernel) taps_ *= extent;
    }
    [[nodiscard]] std::int64_t taps() const { return taps_; }
    [[nodiscard]] std::int64_t inputs() const { return form_.in_channels / form_.groups; }
    [[nodiscard]] std::int64_t first_input(std::int64_t out) const { return out / per_group() * inputs(); }
    [[nodiscard]] bool complete() const {
        const auto count = static_cast<std::size_t>(form_.out_channels * inputs() * taps_), width = element_size(form_.value.type);
        return weights_.weight.size() == count * width &&
               (form_.zero_bias || weights_.bias.size() == static_cast<std::size_t>(form_.out_channels) * width);
    }
    /// The weights of output channel `out`, by tap and then by its group's input channels.
    [[nodiscard]] std::vector<double> by_tap(std::int64_t out) const {
        const auto [first, step] = place(out);
        std::vector<double> numbers(static_cast<std::size_t>(taps_ * inputs()));
        for (std::int64_t tap = 0, at = 0; tap < taps_; ++tap)
            for (std::int64_t in = 0; in < inputs(); ++in, ++at)
                numbers[static_cast<std::size_t>(at)] = number(weights_.weight, first + in * step + tap);
        return numbers;
    }
    [[nodiscard]] double bias(std::int64_t out) const { return form_.zero_bias ? 0 : number(weights_.bias, out); }
    /// Where a tap reads its input, counted from the position that the output's own is at; for a ConvTranspose, the tap itself.
    [[nodiscard]] Reading::Offset offset(std::int64_t tap) const {
        Reading::Offset offset{};
        for (auto axis = shape_.kernel.size(); axis-- > 0; tap /= shape_.kernel[axis]) {
            const auto step = tap % shape_.kernel[axis];
            offset[axis] = form_.family == Family::transposed ? step : step * shape_.dilations[axis] - shape_.pads_begin[axis];
        }
        return offset;
    }

private:
    /// Where the weights of an output channel's first input channel lie, and how far it is from there to the next one's.
    struct Place {
        std::int64_t first, step;
    };
    [[nodiscard]] Place place(std::int64_t out) const {
        if (form_.family == Family::transposed) return {(first_input(out) * per_group() + out % per_group()) * taps_, per_group() * taps_};
        if (form_.family == Family::linear && shape_.op == "MatMul") return {out, form_.out_channels};
        return {out * inputs() * taps_, taps_};
    }
    [[nodiscard]] std::int64_t per_group() const { return form_.out_channels / form_.groups; }
    [[nodiscard]] double number(const std::vector<std::byte>& bytes, std::int64_t index) const {
        return number_at(form_.value.type, bytes.data() + static_cast<std::size_t>(index) * element_size(form_.value.type));
    }

    const Form& form_;
    KernelShape shape_;
    const FoldedWeights& weights_;
    std::int64_t taps_ = 1;
};

auto disagreement(std::int64_t channel, const std::string& what) {
    return fail(ErrorCode::internal,
                "Crease's own check found a wrong number in what it had folded: in output channel " + std::to_string(channel) + " " + what, {},
                "This is a fault of Crease, please report it; this site is left as it is");
}

std::string instead(const std::string& what, double is, double should) {
    std::ostringstream out;
    out.precision(9);
    out << what << " is " << is << " instead of " << should;
    return out.str();
}

class Comparison {
public:
    Comparison(const Folded& folded, const Readings& readings, ElementType type)
        : folded_(folded), error_((readings.roundings + 2) * 0x1.01p-53), rounding_(rounding_of(type)) {}

    Status compare(std::int64_t channel, const Reading& expected) const {
        if (!agree(folded_.bias(channel), expected.bias, expected.bias_size))
            return disagreement(channel, instead("the bias", folded_.bias(channel), expected.bias));
        std::set<Reading::Offset> seen;
        const auto weights = folded_.by_tap(channel);
        static const Coefficients nothing;
        for (std::int64_t tap = 0; tap < folded_.taps(); ++tap) {
            const auto offset = folded_.offset(tap);
            seen.insert(offset);
            const auto found = expected.at.find(offset);
            CREASE_CHECK(compare_tap(channel, weights.data() + tap * folded_.inputs(), found == expected.at.end() ? nothing : found->second));
        }
        for (const auto& [offset, taken] : expected.at)
            if (!seen.contains(offset) && !vanishes(taken)) return disagreement(channel, "a tap is missing");
        return {};
    }

private:
    [[nodiscard]] bool agree(double is, double should, double size) const {
        const double error = error_ * size;
        return std::fabs(is - should) <= rounding_.relative * (std::fabs(should) + error) + error + rounding_.absolute;
    }
    /// Without a branch, so that the compiler can take several at a time.
    [[nodiscard]] bool all_agree(const double* weights, const Coefficients& expected) const {
        bool agreed = true;
        for (std::size_t i = 0; i < expected.value.size(); ++i)
            agreed = static_cast<bool>(agreed & agree(weights[i], expected.value[i], expected.size[i]));
        return agreed;
    }
    [[nodiscard]] bool vanishes(const Coefficients& taken) const {
        for (std::size_t i = 0; i < taken.value.size(); ++i)
            if (!agree(0, taken.value[i], taken.size[i])) return false;
        return true;
    }

    /// `weights` are those of one tap, by input channel of the group.
    Status compare_tap(std::int64_t channel, const double* weights, const Coefficients& expected) const {
        const auto first = folded_.first_input(channel), end = first + folded_.inputs();
        if (expected.first == first && expected.end() == end && all_agree(weights, expected)) return {};
        for (auto c = expected.value.empty() ? first : std::min(first, expected.first); c < std::max(end, expected.end()); ++c) {
            const double is = c >= first && c < end ? weights[c - first] : 0;
            if (!agree(is, expected.value_of(c), expected.size_of(c)))
                return disagreement(channel, instead("the weight of input channel " + std::to_string(c), is, expected.value_of(c)));
        }
        return {};
    }

    const Folded& folded_;
    double error_;
    Rounding rounding_;
};

/// The same for a name on every platform (FNV-1a).
std::uint64_t seed_of(const std::string& name) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

} // namespace

std::vector<std::int64_t> sampled_channels(const std::string& name, std::int64_t of) {
    constexpr std::size_t wanted = 8;
    std::set<std::int64_t> channels;
    if (of <= static_cast<std::int64_t>(wanted)) {
        for (std::int64_t c = 0; c < of; ++c) channels.insert(c);
    } else {
        channels = {0, of - 1};
        for (std::mt19937_64 random(seed_of(name)); channels.size() < wanted;)
            channels.insert(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(of)));
    }
    return {channels.begin(), channels.end()};
}

Status check_fold(const Derivation& derivation, const FoldedWeights& folded, const Graph& graph, const analysis::ConstantValues& constants) {
    const Folded numbers(derivation.form, folded);
    if (!numbers.complete()) return disagreement(0, "weights are missing");
    const auto channels = sampled_channels(graph.value_name(derivation.value), derivation.form.out_channels);
    CREASE_TRY(const auto readings, read_anchor(derivation, channels, graph, constants));
    const Comparison comparison(numbers, readings, derivation.form.value.type);
    for (std::size_t k = 0; k < channels.size(); ++k) CREASE_CHECK(comparison.compare(channels[k], readings.channels[k]));
    return {};
}

} // namespace crease::fold::check
