#pragma once

#include "core/explain/lesson.h"

namespace crease::explain {

/// A block of the pairs of channels that a kernel connects: of a kernel of one tap its number, else the mean of the absolute
/// values of its taps.
struct ChannelMap {
    std::int64_t outputs = 0, inputs = 0;     ///< of the whole kernel
    std::int64_t first_out = 0, first_in = 0; ///< of the block
    std::int64_t outs = 0, ins = 0;
    std::vector<double> values; ///< [outs][ins]; NaN where the two are not connected

    [[nodiscard]] double at(std::int64_t out, std::int64_t in) const {
        return values[static_cast<std::size_t>((out - first_out) * ins + in - first_in)];
    }
};

/// The pairs around `centre`, up to `most` of each; reads those weights alone, except where a kernel runs into another. `at` is what
/// one of the site's ends is made from, and `centre` in its own numbering. Errors: those of reading.
[[nodiscard]] Result<ChannelMap> channel_map(const analysis::ModelFacts& facts, const fold::Site& site, const fold::End& end,
                                             const fold::Derivation& at, Channels centre, std::int64_t most);

/// Of the operator that the site (its last end) folds into.
[[nodiscard]] Result<ChannelMap> channel_map(const analysis::ModelFacts& facts, const fold::Site& site, Channels centre, std::int64_t most);

} // namespace crease::explain
