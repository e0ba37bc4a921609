#pragma once

#include "core/base/progress.h"

namespace crease {

/// Control of the part of a job whose progress fills [low, high] of the whole.
[[nodiscard]] inline JobControl part_of(const JobControl& control, double low, double high) {
    return {control.stop, [control, low, high](double fraction, std::string_view step) { control.progress(low + fraction * (high - low), step); }};
}

} // namespace crease
