#include "core/fold/form/lattice.h"

#include <algorithm>
#include <numeric>

namespace crease::fold {

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    const auto quotient = a / b;
    return quotient - ((a % b != 0) && ((a < 0) != (b < 0)));
}

Axis lattice_union(const Axis& a, const Axis& b) {
    std::int64_t step = std::abs(a.low - b.low);
    if (a.taps() > 1) step = std::gcd(step, a.dilation);
    if (b.taps() > 1) step = std::gcd(step, b.dilation);
    Axis axis = a;
    axis.low = std::min(a.low, b.low);
    axis.high = std::max(a.high, b.high);
    axis.dilation = step == 0 ? 1 : step;
    return axis;
}

Axis emission_axis(const Axis& axis) {
    Axis out = axis;
    if (out.low > 0) {
        out.dilation = out.taps() > 1 ? std::gcd(out.dilation, out.low) : out.low;
        out.low = 0;
    }
    out.length -= std::clamp<std::int64_t>(pad_end(out), 0, out.slack); // the least padding that does
    out.slack = 0;
    const auto missing = -(out.length + out.high);
    if (missing > 0) {
        if (out.taps() == 1) out.dilation = missing;
        out.high += (missing + out.dilation - 1) / out.dilation * out.dilation;
    }
    return out;
}

} // namespace crease::fold
