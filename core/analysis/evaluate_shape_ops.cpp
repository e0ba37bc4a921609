// Operators that leave the elements in their order, or make new ones from extents.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>

namespace crease::analysis::ops {
namespace {

Array with_dims(const Array& in, Shape dims) {
    Array out = in;
    out.dims = std::move(dims);
    return out;
}

/// The target with 0 and -1 replaced; absent where it does not hold `size` elements.
std::optional<Shape> reshaped_dims(Shape target, const Array& in, bool keep_zero) {
    std::int64_t* open = nullptr;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] == 0 && !keep_zero) {
            if (i >= in.dims.size()) return {};
            target[i] = in.dims[i];
        } else if (target[i] == -1) {
            if (open) return {};
            open = &target[i];
        }
    }
    if (open) {
        *open = 1;
        const auto known = checked_element_count(target);
        if (!known || *known == 0) return {};
        *open = in.size() / *known;
    }
    const auto count = checked_element_count(target);
    return count && *count == in.size() ? std::optional(std::move(target)) : std::nullopt;
}

Result<Array> range_of_integers(const Call& call) {
    const auto start = call.input(0).whole_numbers()[0], limit = call.input(1).whole_numbers()[0], step = call.input(2).whole_numbers()[0];
    std::int64_t way = 0;
    if (step == 0 || step == INT64_MIN || __builtin_sub_overflow(limit, start, &way) || way == INT64_MIN) return call.refuse("its bounds do not fit");
    const auto count = way == 0 || (way > 0) != (step > 0) ? 0 : (std::abs(way) - 1) / std::abs(step) + 1;
    CREASE_TRY(auto out, call.room(call.input(0).type, {count}));
    auto& elements = std::get<Integers>(out.data);
    for (std::int64_t i = 0; i < count; ++i) elements[static_cast<std::size_t>(i)] = start + i * step;
    return out;
}

/// The number of elements is a step; the elements themselves are sums, which engines add up in different orders.
Result<Array> range_of_reals(const Call& call) {
    const auto type = call.input(0).type;
    const double start = call.input(0).number(0), limit = call.input(1).number(0), step = call.input(2).number(0);
    const double count = std::max(0.0, std::ceil(rounded(type, limit - start) / step));
    if (!(count < static_cast<double>(most_elements))) return call.refuse("its bounds do not fit");
    CREASE_TRY(auto out, call.room(type, {static_cast<std::int64_t>(count)}));
    auto& elements = std::get<Reals>(out.data);
    for (std::size_t i = 0; i < elements.size(); ++i) elements[i] = rounded(type, start + static_cast<double>(i) * step);
    out.exact = false;
    return out;
}

} // namespace

Result<Array> identity(const Call& call) { return call.input(0); }

/// At inference; ConstantValues keeps those in training mode away, which are random.
Result<Array> dropout(const Call& call) {
    if (call.output == 0) return call.input(0);
    if (call.opset < 12) return call.refuse("what its mask holds at inference was left open before opset 12");
    CREASE_TRY(auto mask, call.room(ElementType::boolean, call.input(0).dims));
    for (auto& kept : std::get<Integers>(mask.data)) kept = 1;
    return mask;
}

Result<Array> reshape(const Call& call) {
    if (call.opset >= 5 && !call.has(1)) return call.refuse("no shape");
    auto dims = reshaped_dims(call.integers({"shape", 1, 5}), call.input(0), call.node.int_attribute("allowzero", 0) != 0);
    if (!dims) return call.refuse("the shapes do not fit");
    return with_dims(call.input(0), *std::move(dims));
}

Result<Array> flatten(const Call& call) {
    const Array& in = call.input(0);
    const auto rank = static_cast<std::int64_t>(in.dims.size());
    auto axis = call.node.int_attribute("axis", 1);
    if (axis < 0) axis += rank;
    if (axis < 0 || axis > rank) return call.refuse("axis out of range");
    const std::span<const std::int64_t> dims(in.dims);
    const auto at = static_cast<std::size_t>(axis);
    return with_dims(in, {*checked_element_count(dims.first(at)), *checked_element_count(dims.subspan(at))});
}

Result<Array> squeeze(const Call& call) {
    const Array& in = call.input(0);
    const auto axes = resolve_axes(call.integers({"axes", 1, 13}), in.dims.size());
    const bool all = call.opset < 13 ? !call.node.has_attribute("axes") : !call.has(1);
    if (!axes) return call.refuse("an axis is out of range");
    Shape dims;
    for (std::size_t i = 0; i < in.dims.size(); ++i) {
        const bool named = std::find(axes->begin(), axes->end(), static_cast<std::int64_t>(i)) != axes->end();
        if (all ? in.dims[i] != 1 : !named) dims.push_back(in.dims[i]);
        else if (in.dims[i] != 1) return call.refuse("an axis is not of extent 1");
    }
    return with_dims(in, std::move(dims));
}

Result<Array> unsqueeze(const Call& call) {
    Array out = call.input(0);
    const auto given = call.integers({"axes", 1, 13});
    auto axes = resolve_axes(given, out.dims.size() + given.size());
    if (!axes) return call.refuse("an axis is out of range");
    std::sort(axes->begin(), axes->end());
    for (auto axis : *axes) out.dims.insert(out.dims.begin() + axis, 1);
    return out;
}

Result<Array> shape(const Call& call) {
    const auto& dims = call.input(0).dims;
    const auto rank = static_cast<std::int64_t>(dims.size());
    const auto at = [&](const char* name, std::int64_t fallback) {
        const auto given = call.opset < 15 ? fallback : call.node.int_attribute(name, fallback);
        return std::clamp<std::int64_t>(given < 0 ? std::max(given, -rank) + rank : given, 0, rank);
    };
    const auto start = at("start", 0), end = std::max(start, at("end", rank));
    return Array::list({dims.begin() + start, dims.begin() + end});
}

Result<Array> size(const Call& call) {
    Array out = Array::list({call.input(0).size()});
    out.dims.clear();
    return out;
}

Result<Array> constant_of_shape(const Call& call) {
    const Array* value = call.has(1) ? &call.input(1) : nullptr;
    if (value && value->size() != 1) return call.refuse("what it fills with is not one element");
    CREASE_TRY(auto out, call.room(value ? value->type : ElementType::float32, call.input(0).whole_numbers()));
    if (value) move_elements(*value, out, [](const auto& from, auto& to) { std::fill(to.begin(), to.end(), from[0]); });
    return out;
}

Result<Array> eye_like(const Call& call) {
    const Array& in = call.input(0);
    const auto type = static_cast<ElementType>(call.node.int_attribute("dtype", static_cast<int>(in.type)));
    if (in.dims.size() != 2 || element_size(type) == 0) return call.refuse("only matrices of numbers");
    CREASE_TRY(auto out, call.room(type, in.dims));
    const auto k = call.node.int_attribute("k", 0), rows = in.dims[0], columns = in.dims[1];
    if (k <= -rows || k >= columns) return out;
    std::visit(
        [&](auto& elements) {
            for (std::int64_t i = std::max<std::int64_t>(0, -k); i < rows && i + k < columns; ++i)
                elements[static_cast<std::size_t>(i * columns + i + k)] = 1;
        },
        out.data);
    return out;
}

Result<Array> trilu(const Call& call) {
    const Array& in = call.input(0);
    if (in.dims.size() < 2 || (call.has(1) && call.input(1).size() != 1)) return call.refuse("only matrices");
    const auto limit = std::max(in.dims.back(), in.dims[in.dims.size() - 2]);
    const auto k = std::clamp(call.has(1) ? call.input(1).whole_numbers()[0] : 0, -limit, limit);
    const bool upper = call.node.int_attribute("upper", 1) != 0;
    Array out = in;
    std::visit(
        [&](auto& elements) {
            const auto columns = in.dims.back(), rows = in.dims[in.dims.size() - 2];
            for (std::size_t i = 0; i < elements.size(); ++i) {
                const auto column = static_cast<std::int64_t>(i) % columns, row = static_cast<std::int64_t>(i) / columns % rows;
                if (upper ? column < row + k : column > row + k) elements[i] = 0;
            }
        },
        out.data);
    return out;
}

Result<Array> range(const Call& call) {
    for (std::size_t i = 0; i < 3; ++i)
        if (call.input(i).size() != 1 || call.input(i).type != call.input(0).type) return call.refuse("its bounds do not fit");
    return call.input(0).is_real() ? range_of_reals(call) : range_of_integers(call);
}

} // namespace crease::analysis::ops
