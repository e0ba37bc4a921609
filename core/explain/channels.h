#pragma once

#include "core/explain/lesson.h"
#include "core/fold/form/derivation.h"

#include <unordered_map>

namespace crease::explain {

/// The channels that a form connects, once its anchor's number is known.
struct Connections {
    std::int64_t outputs = 0, groups = 1, inputs_per_group = 1, first_input = 0;

    [[nodiscard]] std::int64_t first_of(std::int64_t out) const { return first_input + out / (outputs / groups) * inputs_per_group; }
    [[nodiscard]] bool connected(Channels c) const { return c.in >= first_of(c.out) && c.in < first_of(c.out) + inputs_per_group; }
};
[[nodiscard]] Connections connections_of(const fold::Form& form, std::int64_t anchor_channels);

/// The pair of channels that each derivation below `root` is shown for when `root` is shown for this one: the same input channel,
/// and the output channel that goes into the one that was chosen. Where several do (the channels between two kernels), the first.
/// `aside`: it makes none that goes into the chosen one.
struct Shown {
    Channels channels;
    bool aside = false;
};
[[nodiscard]] std::unordered_map<const fold::Derivation*, Shown> shown_channels(const fold::Derivation& root, Channels chosen,
                                                                                std::int64_t anchor_channels);

} // namespace crease::explain
