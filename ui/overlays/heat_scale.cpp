#include "ui/overlays/heat_scale.h"

#include <algorithm>
#include <cmath>

namespace crease::ui {

double heatOfShare(double figure, double most) { return most > 0 && figure > 0 ? std::sqrt(std::min(1.0, figure / most)) : 0; }

double heatOfDifference(double relative) {
    if (!(relative > coldest_difference)) return std::isnan(relative) ? 1 : 0;
    const double decades = std::log10(hottest_difference / coldest_difference);
    return std::min(1.0, std::log10(relative / coldest_difference) / decades);
}

} // namespace crease::ui
