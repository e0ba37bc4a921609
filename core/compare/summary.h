#pragma once

#include "core/compare/report.h"

namespace crease::compare {

/// The verdict as one sentence for a person.
[[nodiscard]] std::string summarise(const CompareReport& report);

/// "1.28 x faster [1.26, 1.30]" or "no measurable difference [0.99, 1.01]"
[[nodiscard]] std::string summarise(const Speedup& speedup);

/// A share in per cent, in four digits; more where these would say 100 of what is not all ("99.99996").
[[nodiscard]] std::string percent_text(double share);

} // namespace crease::compare
