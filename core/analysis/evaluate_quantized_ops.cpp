//   DequantizeLinear    y = (x - zero point) * scale, with one scale for all or one for each place on an axis
//
// The difference of two 8-bit integers is exact, so what is left is one rounding.

#include "core/analysis/evaluate_ops.h"

namespace crease::analysis::ops {
namespace {

bool is_byte(const Array& array) { return array.type == ElementType::int8 || array.type == ElementType::uint8; }

} // namespace

Result<Array> dequantize(const Call& call) {
    const Array &x = call.input(0), &scale = call.input(1);
    const Array* zero = call.has(2) ? &call.input(2) : nullptr;
    const bool by_axis = scale.dims.size() == 1;
    if (!is_byte(x) || scale.type != ElementType::float32 || scale.dims.size() > 1 || call.node.int_attribute("block_size", 0) != 0)
        return call.refuse("only 8-bit integers with float scales, by tensor or by axis, are evaluated");
    const auto axis = by_axis ? call.axis(1, x.dims.size()) : std::optional<std::size_t>(0);
    if (!axis || (by_axis && (call.opset < 13 || scale.dims[0] != x.dims[*axis])) || (zero && zero->dims != scale.dims))
        return call.refuse("its scales do not fit");
    CREASE_TRY(auto out, call.room(scale.type, x.dims));
    out.exact = x.exact && scale.exact && (!zero || zero->exact);
    std::int64_t inner = 1;
    for (std::size_t i = *axis + 1; by_axis && i < x.dims.size(); ++i) inner *= x.dims[i];
    const auto scales = scale.numbers();
    const auto count = static_cast<std::int64_t>(scales.size());
    auto& y = std::get<Reals>(out.data);
    for (std::int64_t i = 0; i < x.size(); ++i) {
        const auto place = i / inner % count;
        y[static_cast<std::size_t>(i)] =
            rounded(scale.type, (x.number(i) - (zero ? zero->number(place) : 0)) * scales[static_cast<std::size_t>(place)]);
    }
    return out;
}

} // namespace crease::analysis::ops
