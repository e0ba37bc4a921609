#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace crease::compare {

/// What people type of an input, on the command line and in the window.

/// "1x3x224x224" or "224": positive whole numbers. Nothing when it is not that.
[[nodiscard]] std::optional<std::vector<std::int64_t>> extents_of(std::string_view text);

/// "0:30000": two finite numbers, the first not larger. Nothing when it is not that.
[[nodiscard]] std::optional<std::pair<double, double>> range_of(std::string_view text);

} // namespace crease::compare
