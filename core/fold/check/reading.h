#pragma once

#include "core/fold/form/derivation.h"

#include <map>

namespace crease::fold::check {

/// How much of each channel is taken, at one offset: `value`, and in `size` the magnitudes of what it is a sum of. Kept for
/// the channels [first, end()) only; nothing is taken of the others.
struct Coefficients {
    std::int64_t first = 0;
    std::vector<double> value, size;

    [[nodiscard]] std::int64_t end() const { return first + static_cast<std::int64_t>(value.size()); }
    [[nodiscard]] double value_of(std::int64_t channel) const { return holds(channel) ? value[static_cast<std::size_t>(channel - first)] : 0; }
    [[nodiscard]] double size_of(std::int64_t channel) const { return holds(channel) ? size[static_cast<std::size_t>(channel - first)] : 0; }
    void cover(std::int64_t begin, std::int64_t end);
    /// The channel must be covered.
    void add(std::int64_t channel, double v, double s) {
        value[static_cast<std::size_t>(channel - first)] += v;
        size[static_cast<std::size_t>(channel - first)] += s;
    }

private:
    [[nodiscard]] bool holds(std::int64_t channel) const { return channel >= first && channel < end(); }
};

/// What one output channel is of a value x that came before it: the sum over offsets o and channels c of
/// at[o].value_of(c) * x[c, stride * p + o], and `bias`. Offsets on unused axes are 0.
struct Reading {
    using Offset = std::array<std::int64_t, 3>;
    std::map<Offset, Coefficients> at;
    double bias = 0, bias_size = 0;
};

/// What several output channels are of one value.
using Taken = std::vector<Reading>;

/// Calls f(index of the output channel, offset, channel, value, size) for all that is taken.
template <class F>
void for_taken(const Taken& all, const F& f) {
    for (std::size_t k = 0; k < all.size(); ++k)
        for (const auto& [offset, taken] : all[k].at)
            for (std::size_t i = 0; i < taken.value.size(); ++i)
                if (taken.size[i] != 0) f(k, offset, taken.first + static_cast<std::int64_t>(i), taken.value[i], taken.size[i]);
}

/// What each of the output channels is of the anchor, computed in double.
struct Readings {
    Taken channels;
    double roundings = 0; ///< no number is wrong by more than this many times 2^-53 of its size
};

/// Errors: those of reading the constants.
[[nodiscard]] Result<Readings> read_anchor(const Derivation& root, const std::vector<std::int64_t>& channels, const Graph& graph,
                                           const analysis::ConstantValues& constants);

} // namespace crease::fold::check
