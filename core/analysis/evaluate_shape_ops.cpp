// Operators that only move elements or ask for shapes.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crease::analysis::ops {

std::vector<std::int64_t> strides_of(const std::vector<std::int64_t>& dims) {
    std::vector<std::int64_t> strides(dims.size(), 1);
    for (std::size_t i = dims.size(); i-- > 1;) strides[i - 1] = strides[i] * dims[i];
    return strides;
}

std::int64_t bounded_count(const std::vector<std::int64_t>& dims) {
    constexpr std::int64_t largest = std::int64_t{1} << 28;
    std::int64_t count = 1;
    for (auto extent : dims) {
        if (extent < 0 || (extent > 0 && count > largest / extent)) return -1;
        count *= extent;
    }
    return count;
}

std::vector<std::int64_t> integers_of(const Array& array) {
    std::vector<std::int64_t> out;
    for (double v : array.data) {
        if (v >= 9.2e18) out.push_back(std::numeric_limits<std::int64_t>::max());
        else if (v <= -9.2e18) out.push_back(std::numeric_limits<std::int64_t>::min());
        else out.push_back(std::isnan(v) ? 0 : static_cast<std::int64_t>(v));
    }
    return out;
}

tl::unexpected<Error> refuse(const Node& node, std::string why) {
    return fail(ErrorCode::unsupported, "a constant made by " + node.op_type + " is not evaluated: " + std::move(why), node.name);
}

std::optional<std::vector<std::int64_t>> axes_of(const Node& node, const Inputs& inputs, std::size_t slot,
                                                 std::int64_t rank) {
    std::vector<std::int64_t> axes = node.ints_attribute("axes");
    if (inputs.size() > slot && inputs[slot]) axes = integers_of(*inputs[slot]);
    for (auto& axis : axes) {
        if (axis < 0) axis += rank;
        if (axis < 0 || axis >= rank) return {};
    }
    return axes;
}

Result<Array> identity(const Node&, std::int64_t, const Inputs& inputs, std::size_t) { return *inputs[0]; }

Result<Array> reshape(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 2) return refuse(node, "no shape");
    Array out = *inputs[0];
    auto shape = integers_of(*inputs[1]);
    const bool keep_zero = node.int_attribute("allowzero", 0) != 0;
    std::int64_t known = 1;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 0 && !keep_zero) shape[i] = i < out.dims.size() ? out.dims[i] : 0;
        if (shape[i] > 0) known *= shape[i];
    }
    for (auto& extent : shape)
        if (extent == -1) extent = known == 0 ? 0 : static_cast<std::int64_t>(out.data.size()) / known;
    if (bounded_count(shape) != static_cast<std::int64_t>(out.data.size())) return refuse(node, "the shapes do not fit");
    out.dims = shape;
    return out;
}

Result<Array> flatten(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out = *inputs[0];
    const auto rank = static_cast<std::int64_t>(out.dims.size());
    auto axis = node.int_attribute("axis", 1);
    if (axis < 0) axis += rank;
    if (axis < 0 || axis > rank) return refuse(node, "axis out of range");
    std::int64_t rows = 1;
    for (std::int64_t i = 0; i < axis; ++i) rows *= out.dims[i];
    out.dims = {rows, rows == 0 ? 0 : static_cast<std::int64_t>(out.data.size()) / rows};
    return out;
}

Result<Array> squeeze(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out = *inputs[0];
    auto axes = axes_of(node, inputs, 1, static_cast<std::int64_t>(out.dims.size()));
    if (!axes) return refuse(node, "axis out of range");
    std::vector<std::int64_t> dims;
    for (std::size_t i = 0; i < out.dims.size(); ++i) {
        const bool named = std::find(axes->begin(), axes->end(), static_cast<std::int64_t>(i)) != axes->end();
        if (axes->empty() ? out.dims[i] != 1 : !named) dims.push_back(out.dims[i]);
        else if (out.dims[i] != 1) return refuse(node, "an axis is not of extent 1");
    }
    out.dims = dims;
    return out;
}

Result<Array> unsqueeze(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out = *inputs[0];
    std::vector<std::int64_t> given = inputs.size() > 1 && inputs[1] ? integers_of(*inputs[1]) : node.ints_attribute("axes");
    const auto rank = static_cast<std::int64_t>(out.dims.size() + given.size());
    for (auto& axis : given)
        if (axis < 0) axis += rank;
    std::sort(given.begin(), given.end());
    for (auto axis : given) {
        if (axis < 0 || axis > static_cast<std::int64_t>(out.dims.size())) return refuse(node, "axis out of range");
        out.dims.insert(out.dims.begin() + axis, 1);
    }
    return out;
}

Result<Array> transpose(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    const Array& in = *inputs[0];
    auto order = node.ints_attribute("perm");
    if (order.empty())
        for (std::size_t i = in.dims.size(); i-- > 0;) order.push_back(static_cast<std::int64_t>(i));
    if (order.size() != in.dims.size()) return refuse(node, "perm does not fit");
    const auto strides = strides_of(in.dims);
    Array out{in.type, {}, std::vector<double>(in.data.size())};
    for (auto axis : order) {
        if (axis < 0 || axis >= static_cast<std::int64_t>(in.dims.size())) return refuse(node, "perm out of range");
        out.dims.push_back(in.dims[axis]);
    }
    Strides from;
    for (auto axis : order) from.push_back(strides[axis]);
    walk(out.dims, {from}, [&](const auto& at, std::int64_t flat) { out.data[flat] = in.data[at[0]]; });
    return out;
}

Result<Array> shape(const Node&, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out{ElementType::int64, {static_cast<std::int64_t>(inputs[0]->dims.size())}, {}};
    for (auto extent : inputs[0]->dims) out.data.push_back(static_cast<double>(extent));
    return out;
}

Result<Array> expand(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 2) return refuse(node, "no shape");
    const Array& in = *inputs[0];
    const auto dims = broadcast(in.dims, integers_of(*inputs[1]));
    if (!dims || bounded_count(*dims) < 0) return refuse(node, "the shapes do not fit");
    Array out{in.type, *dims, std::vector<double>(bounded_count(*dims))};
    walk(*dims, {broadcast_strides(in.dims, *dims)}, [&](const auto& at, std::int64_t flat) { out.data[flat] = in.data[at[0]]; });
    return out;
}

Result<Array> tile(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 2) return refuse(node, "no repeats");
    const Array& in = *inputs[0];
    const auto repeats = integers_of(*inputs[1]);
    if (repeats.size() != in.dims.size()) return refuse(node, "repeats do not fit");
    Array out{in.type, in.dims, {}};
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        if (repeats[i] < 0 || repeats[i] > (1 << 28)) return refuse(node, "too large");
        out.dims[i] *= repeats[i];
    }
    if (bounded_count(out.dims) < 0) return refuse(node, "too large");
    out.data.resize(bounded_count(out.dims));
    const auto strides = strides_of(in.dims);
    for_each_index(out.dims, [&](const auto& index, std::int64_t flat) {
        std::int64_t from = 0;
        for (std::size_t i = 0; i < index.size(); ++i) from += index[i] % in.dims[i] * strides[i];
        out.data[flat] = in.data[from];
    });
    return out;
}

Result<Array> constant_of_shape(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out{ElementType::float32, integers_of(*inputs[0]), {}};
    const auto count = bounded_count(out.dims);
    if (count < 0) return refuse(node, "too large");
    const Array* value = inputs.size() > 1 ? inputs[1] : nullptr;
    const double fill = value && value->data.size() == 1 ? value->data[0] : 0;
    if (value) out.type = value->type;
    out.data.assign(count, fill);
    return out;
}

Result<Array> concat(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out = *inputs[0];
    auto axis = node.int_attribute("axis", 0);
    if (axis < 0) axis += static_cast<std::int64_t>(out.dims.size());
    if (axis < 0 || axis >= static_cast<std::int64_t>(out.dims.size())) return refuse(node, "axis out of range");
    std::int64_t outer = 1;
    for (std::int64_t i = 0; i < axis; ++i) outer *= out.dims[i];
    out.dims[axis] = 0;
    std::int64_t total = 0;
    for (const auto* one : inputs) {
        if (one->dims.size() != out.dims.size()) return refuse(node, "ranks differ");
        out.dims[axis] += one->dims[axis];
        total += static_cast<std::int64_t>(one->data.size());
    }
    if (bounded_count(out.dims) != total) return refuse(node, "the shapes do not fit");
    out.data.clear();
    for (std::int64_t row = 0; row < outer; ++row)
        for (const auto* one : inputs) {
            const auto chunk = static_cast<std::int64_t>(one->data.size()) / std::max<std::int64_t>(outer, 1);
            out.data.insert(out.data.end(), one->data.begin() + row * chunk, one->data.begin() + (row + 1) * chunk);
        }
    return out;
}

} // namespace crease::analysis::ops
