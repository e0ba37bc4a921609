#pragma once

#include <cmath>

namespace crease::fold {

/// At least 106 significant bits: what a result is recomputed in when double cannot decide a rounding.
#if defined(__SIZEOF_FLOAT128__)
using Quad = __float128;
#else
using Quad = long double;
#endif

/// Square root by two Newton steps from the double one; `value` is positive and within double's range.
[[nodiscard]] inline Quad quad_sqrt(Quad value) {
    Quad root = std::sqrt(static_cast<double>(value));
    root = (root + value / root) / 2;
    return (root + value / root) / 2;
}

} // namespace crease::fold
