// Operators that move elements without computing with them: Concat, Split, Slice, Transpose, Reshape...

#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>

namespace crease::reference {

namespace {

Array with_shape(Array array, Shape shape) {
    require(product(shape) == array.count(), "a reshape that changes the number of elements");
    array.shape = std::move(shape);
    return array;
}

std::vector<Array> concat(const Call& call) {
    const auto& first = call.input(0);
    const auto axis = axis_index(call.integer("axis", 1), first.rank());
    Shape shape = first.shape;
    shape[axis] = 0;
    for (const auto* part : call.inputs) shape[axis] += part->shape.at(axis);
    Array out{first.type, shape, {}, false};
    const auto outer = product(shape, 0, axis);
    for (std::int64_t o = 0; o < outer; ++o)
        for (const auto* part : call.inputs) {
            const auto block = product(part->shape, axis);
            require(product(part->shape, 0, axis) == outer && product(part->shape, axis + 1) == product(shape, axis + 1),
                    "Concat of shapes that differ elsewhere");
            out.data.insert(out.data.end(), part->data.begin() + o * block, part->data.begin() + (o + 1) * block);
        }
    return {std::move(out)};
}

/// x[..., start + i * step, ...] along one axis, `length` of them.
Array take(const Array& x, std::size_t axis, std::int64_t start, std::int64_t step, std::int64_t length) {
    Shape shape = x.shape;
    shape[axis] = length;
    auto out = make_array(x.type, shape);
    if (out.data.empty()) return out;
    const auto strides = strides_of(x.shape);
    Shape index(shape.size(), 0);
    std::size_t i = 0;
    do {
        auto from = index;
        from[axis] = start + index[axis] * step;
        out.data[i++] = x.data[static_cast<std::size_t>(offset_of(from, strides))];
    } while (next_index(index, shape));
    return out;
}

std::vector<Array> split(const Call& call) {
    const auto& x = call.input(0);
    const auto axis = axis_index(call.integer("axis", 0), x.rank());
    const auto outputs = std::max<std::int64_t>(call.node.output_size(), call.integer("num_outputs", 0));
    auto sizes = call.integers("split", 1);
    if (!sizes) {
        const auto each = (x.shape[axis] + outputs - 1) / outputs;
        sizes = Shape(static_cast<std::size_t>(outputs), each);
        sizes->back() = x.shape[axis] - each * (outputs - 1);
    }
    std::vector<Array> parts;
    std::int64_t start = 0;
    for (auto size : *sizes) {
        require(start + size <= x.shape[axis], "Split beyond the end");
        parts.push_back(take(x, axis, start, 1, size));
        start += size;
    }
    return parts;
}

Array slice_axis(const Array& x, std::size_t axis, std::int64_t start, std::int64_t end, std::int64_t step) {
    const auto extent = x.shape[axis];
    require(step != 0, "Slice with a step of 0");
    const auto wrap = [&](std::int64_t v) { return v < 0 ? v + extent : v; };
    const std::int64_t low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1;
    const auto first = std::clamp<std::int64_t>(wrap(start), std::max<std::int64_t>(low, 0), high);
    const auto last = std::clamp<std::int64_t>(end < -extent ? low : wrap(end), low, extent);
    const auto length = step > 0 ? (last - first + step - 1) / step : (first - last - step - 1) / -step;
    return take(x, axis, first, step, std::max<std::int64_t>(0, length));
}

std::vector<Array> slice(const Call& call) {
    Array x = call.input(0);
    const auto starts = call.integers("starts", 1), ends = call.integers("ends", 2);
    require(starts && ends, "Slice needs starts and ends");
    auto axes = call.integers("axes", 3);
    const auto steps = call.optional_input(4) ? to_integers(call.input(4)) : Shape(starts->size(), 1);
    for (std::size_t i = 0; i < starts->size(); ++i) {
        const auto axis = axis_index(axes ? axes->at(i) : static_cast<std::int64_t>(i), x.rank());
        x = slice_axis(x, axis, (*starts)[i], (*ends)[i], steps[i]);
    }
    return {std::move(x)};
}

std::vector<Array> transpose(const Call& call) {
    const auto& x = call.input(0);
    Shape order = call.integers("perm").value_or(Shape{});
    if (order.empty())
        for (auto d = x.rank(); d-- > 0;) order.push_back(d);
    const auto own = strides_of(x.shape);
    Shape shape, strides;
    for (auto d : order) {
        shape.push_back(x.shape.at(static_cast<std::size_t>(d)));
        strides.push_back(own[static_cast<std::size_t>(d)]);
    }
    auto y = make_array(x.type, shape);
    if (y.data.empty()) return {std::move(y)};
    Shape index(shape.size(), 0);
    std::size_t i = 0;
    do y.data[i++] = x.data[static_cast<std::size_t>(offset_of(index, strides))];
    while (next_index(index, shape));
    return {std::move(y)};
}

std::vector<Array> reshape(const Call& call) {
    const auto& x = call.input(0);
    auto shape = call.integers("shape", 1).value_or(Shape{});
    std::int64_t known = 1;
    std::size_t open = shape.size();
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 0 && !call.integer("allowzero", 0)) shape[i] = x.shape.at(i);
        if (shape[i] == -1) open = i;
        else known *= shape[i];
    }
    if (open < shape.size()) shape[open] = known ? x.count() / known : 0;
    return {with_shape(x, shape)};
}

std::vector<Array> flatten(const Call& call) {
    const auto& x = call.input(0);
    auto axis = call.integer("axis", 1);
    if (axis < 0) axis += x.rank();
    const auto rows = product(x.shape, 0, static_cast<std::size_t>(axis));
    return {with_shape(x, {rows, product(x.shape, static_cast<std::size_t>(axis))})};
}

std::vector<Array> squeeze(const Call& call) {
    const auto& x = call.input(0);
    const auto axes = call.integers("axes", 1);
    std::vector<bool> drop(x.shape.size(), false);
    for (std::size_t d = 0; d < drop.size() && !axes; ++d) drop[d] = x.shape[d] == 1;
    for (auto axis : axes.value_or(Shape{})) drop[axis_index(axis, x.rank())] = true;
    Shape shape;
    for (std::size_t d = 0; d < drop.size(); ++d)
        if (!drop[d]) shape.push_back(x.shape[d]);
    return {with_shape(x, shape)};
}

std::vector<Array> unsqueeze(const Call& call) {
    const auto& x = call.input(0);
    const auto axes = call.integers("axes", 1).value_or(Shape{});
    const auto rank = x.rank() + static_cast<std::int64_t>(axes.size());
    std::vector<bool> fresh(static_cast<std::size_t>(rank), false);
    for (auto axis : axes) fresh[axis_index(axis, rank)] = true;
    Shape shape;
    auto old = x.shape.begin();
    for (bool one : fresh) shape.push_back(one ? 1 : *old++);
    return {with_shape(x, shape)};
}

/// Where element (c, i, j) of one block lies among the channels of what is deep: ONNX's DCR and CRD.
std::int64_t deep_channel(std::int64_t c, std::int64_t i, std::int64_t j, std::int64_t block, std::int64_t channels, bool depth_first) {
    return depth_first ? (i * block + j) * channels + c : (c * block + i) * block + j;
}

/// Between [N, C*b*b, H, W] and [N, C, H*b, W*b]: each element of the wide one, and its place in the deep one.
std::vector<Array> blocks(const Call& call, bool to_wide, bool depth_first) {
    const auto& x = call.input(0);
    const auto block = call.integer("blocksize", 0);
    require(x.rank() == 4 && block > 0 && (to_wide ? x.shape[1] % (block * block) : x.shape[2] % block + x.shape[3] % block) == 0,
            "blocks that do not fit");
    const Shape deep = to_wide ? x.shape : Shape{x.shape[0], x.shape[1] * block * block, x.shape[2] / block, x.shape[3] / block};
    const Shape wide{deep[0], deep[1] / (block * block), deep[2] * block, deep[3] * block};
    auto out = make_array(x.type, to_wide ? wide : deep);
    if (out.data.empty()) return {std::move(out)};
    const auto wide_strides = strides_of(wide), deep_strides = strides_of(deep);
    Shape at(4, 0);
    do {
        const Shape from{at[0], deep_channel(at[1], at[2] % block, at[3] % block, block, wide[1], depth_first), at[2] / block, at[3] / block};
        const auto here = static_cast<std::size_t>(offset_of(at, wide_strides)), there = static_cast<std::size_t>(offset_of(from, deep_strides));
        if (to_wide) out.data[here] = x.data[there];
        else out.data[there] = x.data[here];
    } while (next_index(at, wide));
    return {std::move(out)};
}

std::vector<Array> depth_to_space(const Call& call) { return blocks(call, true, call.text("mode", "DCR") == "DCR"); }
std::vector<Array> space_to_depth(const Call& call) { return blocks(call, false, true); }

} // namespace

void add_layout_operators(OperatorTable& table) {
    table["DepthToSpace"] = depth_to_space;
    table["SpaceToDepth"] = space_to_depth;
    table["Concat"] = concat;
    table["Split"] = split;
    table["Slice"] = slice;
    table["Transpose"] = transpose;
    table["Reshape"] = reshape;
    table["Flatten"] = flatten;
    table["Squeeze"] = squeeze;
    table["Unsqueeze"] = unsqueeze;
}

} // namespace crease::reference
