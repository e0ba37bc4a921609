#pragma once

#include <QColor>

namespace crease::ui {

/// `amount` of `over` on `base`, 0 to 1; opaque.
[[nodiscard]] inline QColor mix(const QColor& base, const QColor& over, double amount) {
    const auto blend = [amount](int a, int b) { return static_cast<int>(a + (b - a) * amount + 0.5); };
    return {blend(base.red(), over.red()), blend(base.green(), over.green()), blend(base.blue(), over.blue())};
}

[[nodiscard]] inline QColor translucent(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace crease::ui
