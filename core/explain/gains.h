#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

/// Bytes that operators take from memory and leave there for one picture (an unknown batch counts as 1); -1 where sizes are not known.
struct Traffic {
    std::int64_t read = 0;    ///< weights, and values that other operators have made
    std::int64_t written = 0; ///< values that are made
};

/// How the weights of one kernel are spread.
struct WeightSpread {
    std::string name; ///< "Conv 3x3, 64 to 64"
    double low = 0, high = 0, rms = 0;
    std::vector<std::pair<double, double>> channels; ///< the smallest and the largest weight of each output channel
    std::vector<std::int64_t> bins;                  ///< how many weights, over [-range, range] in equal steps
    double channel_steps = 0;                        ///< int8_steps with a scale for every output channel: their mean

    [[nodiscard]] double largest() const { return std::max(-low, high); }
    /// What a usual weight (the root of the mean square) takes in steps of int8, with one scale for all of them.
    [[nodiscard]] double int8_steps() const { return largest() > 0 ? 127 * rms / largest() : 0; }
};

/// What a site costs and gives. Of several ends the weights are those of the last one.
struct Gains {
    fold::Cost before, after;
    Traffic bytes_before, bytes_after;
    std::vector<WeightSpread> kernels; ///< as the file has them
    std::optional<WeightSpread> folded;
    double range = 0;     ///< of all that is drawn
    std::string int8;     ///< a warning, where the folded weights are harder to quantize than any of the file's
    std::string left_out; ///< why there are no weights; usually empty
};

/// Reads every weight of the site, unless it has more than 16 million. Errors: those of reading; internal.
[[nodiscard]] Result<Gains> gains_of(const fold::ScanResult& scan, const fold::Site& site, const Lesson& lesson, const JobControl& control = {});

/// Costs as a table with bars, the weights' distribution before and after, and the range of every output channel.
[[nodiscard]] Drawing drawing_of(const Gains& gains, double width = 720);

} // namespace crease::explain
