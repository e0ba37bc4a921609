#pragma once

namespace crease::ui {

/// Heat of a count beside the largest one: grows with the square root, else one large layer leaves all others cold.
[[nodiscard]] double heatOfShare(double figure, double most);

/// Heat of a relative difference, on a fixed logarithmic scale, so that rounding is cold however it compares with other
/// rounding: 0 up to `coldest_difference`, 1 from `hottest_difference` on.
[[nodiscard]] double heatOfDifference(double relative);
constexpr double coldest_difference = 1e-7, hottest_difference = 1e-2;

} // namespace crease::ui
