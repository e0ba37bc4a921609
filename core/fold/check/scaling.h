#pragma once

#include "core/fold/form/derivation.h"

#include <limits>

namespace crease::fold::check {

/// y = scale * x + shift for each channel; a list of one element is the same for all.
struct Scaling {
    std::vector<double> scale{1}, shift{0};
    std::vector<double> shift_size{0}; ///< the magnitudes of the terms of `shift`, summed up

    [[nodiscard]] double scale_of(std::int64_t channel) const { return pick(scale, channel); }
    [[nodiscard]] double shift_of(std::int64_t channel) const { return pick(shift, channel); }
    [[nodiscard]] double shift_size_of(std::int64_t channel) const { return pick(shift_size, channel); }

private:
    static double pick(const std::vector<double>& list, std::int64_t channel) {
        if (list.size() == 1) return list[0];
        return channel < static_cast<std::int64_t>(list.size()) ? list[static_cast<std::size_t>(channel)] : std::numeric_limits<double>::quiet_NaN();
    }
};

/// What the node of a ScalingRule does, read off the operator itself: BatchNormalization, Mul, Div, Neg, Add, Sub and Sum; any
/// other operator is taken at the rule's word. Errors: those of reading.
[[nodiscard]] Result<Scaling> scaling_of(const Node& node, const ScalingRule& rule, const analysis::ConstantValues& constants);

/// The constants among the summands of an Add, Sub or Sum, as the shift that the rule stands for.
[[nodiscard]] Result<Scaling> constant_summands(const Node& node, const ScalingRule& rule, const analysis::ConstantValues& constants);

} // namespace crease::fold::check
