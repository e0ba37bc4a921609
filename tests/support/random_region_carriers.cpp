#include "tests/support/random_region_carriers.h"

#include "tests/support/random_region_ops.h"
#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <numeric>

namespace crease::random_region {

namespace {

/// A value of any rank: its whole shape at each input size that will be tried.
struct Loose {
    std::string name;
    std::vector<Shape> shapes;

    [[nodiscard]] std::size_t rank() const { return shapes.front().size(); }
    /// The extent of an axis when it is the same at every size, else 0.
    [[nodiscard]] std::int64_t fixed(std::size_t axis) const {
        for (const auto& shape : shapes)
            if (shape[axis] != shapes.front()[axis]) return 0;
        return shapes.front()[axis];
    }
    [[nodiscard]] bool fixed_from(std::size_t axis) const {
        for (; axis < rank(); ++axis)
            if (!fixed(axis)) return false;
        return true;
    }
};

using Grown = std::optional<Loose>;

/// From `first` on, where there are as many axes.
std::size_t random_axis(Builder& b, const Loose& x, std::int64_t first = 0) {
    const auto last = static_cast<std::int64_t>(x.rank()) - 1;
    return static_cast<std::size_t>(b.random.range(std::min(first, last), last));
}

/// The same change at every size.
template <class Change>
std::vector<Shape> changed(std::vector<Shape> shapes, Change&& change) {
    for (auto& shape : shapes) change(shape);
    return shapes;
}

void erase_at(Shape& shape, std::size_t axis) { shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(axis)); }
void insert_at(Shape& shape, std::size_t axis, std::int64_t extent) { shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(axis), extent); }

/// An operator whose axes became an input at opset `since`.
std::string with_axes(Builder& b, const std::string& op, const std::string& x, const Shape& axes, std::int64_t since,
                      std::vector<Attribute> attributes = {}) {
    if (b.opset >= since) return b.node(op, {x, b.integers(axes)}, attributes);
    attributes.push_back({"axes", axes});
    return b.node(op, {x}, attributes);
}

// --- what moves the axes -------------------------------------------------------------------------------------------------

Grown transpose(Builder& b, const Loose& x) {
    Shape permutation(x.rank());
    std::iota(permutation.begin(), permutation.end(), 0);
    if (b.random.chance(0.2)) std::reverse(permutation.begin(), permutation.end()); // the default
    else
        for (int swaps = 0; swaps < 2; ++swaps) // often the batch stays in front
            std::swap(permutation[random_axis(b, x, b.random.chance(0.8) ? 1 : 0)], permutation[random_axis(b, x, b.random.chance(0.8) ? 1 : 0)]);
    Shape reversed(x.rank());
    std::iota(reversed.rbegin(), reversed.rend(), 0);
    const bool left_out = permutation == reversed && b.random.chance(0.5);
    auto shapes = changed(x.shapes, [&](Shape& shape) {
        const auto from = shape;
        for (std::size_t i = 0; i < shape.size(); ++i) shape[i] = from[static_cast<std::size_t>(permutation[i])];
    });
    return Loose{b.node("Transpose", {x.name}, left_out ? std::vector<Attribute>{} : std::vector<Attribute>{{"perm", permutation}}), shapes};
}

Grown flatten(Builder& b, const Loose& x) {
    const auto axis = random_axis(b, x);
    auto shapes = changed(x.shapes, [&](Shape& shape) { shape = {reference::product(shape, 0, axis), reference::product(shape, axis)}; });
    return Loose{b.node("Flatten", {x.name}, {{"axis", {static_cast<std::int64_t>(axis)}, false}}), shapes};
}

Loose reshaped(Builder& b, const Loose& x, const Shape& target, std::vector<Shape> shapes) {
    return {b.node("Reshape", {x.name, b.integers(target)}), std::move(shapes)};
}

/// The target that keeps the axes before `axis`, by a 0 or in numbers.
Shape kept_before(Builder& b, const Loose& x, std::size_t axis) {
    Shape target;
    for (std::size_t i = 0; i < axis; ++i) target.push_back(x.fixed(i) && b.random.chance(0.4) ? x.fixed(i) : 0);
    return target;
}

Grown merge(Builder& b, const Loose& x) {
    if (x.rank() < 2) return {};
    const auto axis = static_cast<std::size_t>(b.random.range(0, static_cast<std::int64_t>(x.rank()) - 2));
    if (!x.fixed_from(axis + 2)) return {};
    auto target = kept_before(b, x, axis);
    target.push_back(-1);
    for (auto i = axis + 2; i < x.rank(); ++i) target.push_back(x.fixed(i));
    return reshaped(b, x, target, changed(x.shapes, [&](Shape& shape) {
                        shape[axis] *= shape[axis + 1];
                        erase_at(shape, axis + 1);
                    }));
}

Grown split(Builder& b, const Loose& x) {
    const auto axis = random_axis(b, x);
    const auto whole = x.fixed(axis);
    if (whole < 2 || x.rank() > 4 || !x.fixed_from(axis + 1)) return {};
    const auto part = common_divisor(b, whole, whole);
    auto target = kept_before(b, x, axis);
    target.push_back(part);
    target.push_back(b.random.chance(0.5) ? -1 : whole / part);
    for (auto i = axis + 1; i < x.rank(); ++i) target.push_back(x.fixed(i));
    return reshaped(b, x, target, changed(x.shapes, [&](Shape& shape) {
                        shape[axis] /= part;
                        insert_at(shape, axis, part);
                    }));
}

/// The numbers of the shape in another order: a Transpose in looks only.
Grown posing_as_transpose(Builder& b, const Loose& x) {
    if (!x.fixed_from(0)) return {};
    auto target = x.shapes.front();
    std::swap(target[random_axis(b, x)], target[random_axis(b, x)]);
    return reshaped(b, x, target, changed(x.shapes, [&](Shape& shape) { shape = target; }));
}

/// To the shape of another value, as LeViT finds its way back; the other one may have been transposed.
Grown reshape_like(Builder& b, const Loose& x, const Loose& like) {
    for (std::size_t i = 0; i < x.shapes.size(); ++i)
        if (reference::product(x.shapes[i]) != reference::product(like.shapes[i])) return {};
    return Loose{b.node("Reshape", {x.name, b.node("Shape", {like.name})}), like.shapes};
}

Grown squeeze(Builder& b, const Loose& x) {
    const auto axis = random_axis(b, x);
    if (x.fixed(axis) != 1 || x.rank() < 2) return {};
    const auto name = with_axes(b, "Squeeze", x.name, {static_cast<std::int64_t>(axis)}, 13);
    return Loose{name, changed(x.shapes, [&](Shape& shape) { erase_at(shape, axis); })};
}

Grown unsqueeze(Builder& b, const Loose& x) {
    if (x.rank() > 4) return {};
    const auto axis = static_cast<std::size_t>(b.random.range(0, static_cast<std::int64_t>(x.rank())));
    const auto name = with_axes(b, "Unsqueeze", x.name, {static_cast<std::int64_t>(axis)}, 13);
    return Loose{name, changed(x.shapes, [&](Shape& shape) { insert_at(shape, axis, 1); })};
}

// --- what averages or selects ----------------------------------------------------------------------------------------------

Grown reduce_mean(Builder& b, const Loose& x) {
    const auto axis = random_axis(b, x, x.rank() > 1 ? 1 : 0);
    const bool keep = b.random.chance(0.6) || x.rank() < 3;
    const auto name = with_axes(b, "ReduceMean", x.name, {static_cast<std::int64_t>(axis)}, 18, {{"keepdims", {keep}, false}});
    return Loose{name, changed(x.shapes, [&](Shape& shape) { keep ? void(shape[axis] = 1) : erase_at(shape, axis); })};
}

Grown slice(Builder& b, const Loose& x) {
    const auto axis = random_axis(b, x, x.rank() > 1 ? 1 : 0);
    for (const auto& shape : x.shapes)
        if (shape[axis] < 3) return {};
    const auto begin = b.random.range(0, 1), end = b.random.range(0, 1);
    const Shape starts{begin}, ends{end ? -1 : INT64_MAX / 1024}, axes{static_cast<std::int64_t>(axis)};
    const auto name = b.opset < 10 ? b.node("Slice", {x.name}, {{"starts", starts}, {"ends", ends}, {"axes", axes}})
                                   : b.node("Slice", {x.name, b.integers(starts), b.integers(ends), b.integers(axes)});
    return Loose{name, changed(x.shapes, [&](Shape& shape) { shape[axis] -= begin + end; })};
}

// --- what scales, and kernels ------------------------------------------------------------------------------------------------

/// The value as a feature map, if it has channels.
std::optional<Value> as_map(const Loose& x, std::size_t least_rank) {
    if (x.rank() < least_rank || !x.fixed(1)) return {};
    return Value{x.name, x.fixed(1), changed(x.shapes, [](Shape& shape) { shape.erase(shape.begin(), shape.begin() + 2); })};
}

Grown from_map(const Loose& before, const std::optional<Value>& y) {
    if (!y) return {};
    Loose out{y->name, y->sizes};
    for (std::size_t i = 0; i < out.shapes.size(); ++i) out.shapes[i].insert(out.shapes[i].begin(), {before.shapes[i][0], y->channels});
    return out;
}

template <class Make>
Grown on_map(const Loose& x, std::size_t least_rank, Make&& make) {
    const auto map = as_map(x, least_rank);
    return map ? from_map(x, make(*map)) : Grown{};
}

/// A vector along one axis, right or wrong.
Grown by_vector(Builder& b, const Loose& x) {
    const auto axis = random_axis(b, x);
    const auto extent = x.fixed(axis);
    if (!extent) return {};
    Shape dims(x.rank() - axis, 1);
    dims[0] = extent;
    const auto c = b.random_constant(dims, 0.2, 1);
    return Loose{b.node(b.random.pick({"Mul", "Add", "Sub", "Div"}), {x.name, c}), x.shapes};
}

Grown matmul(Builder& b, const Loose& x) {
    const auto last = x.fixed(x.rank() - 1);
    if (!last || last > 32 || x.rank() < 2) return {};
    const auto out = b.random.chance(0.4) ? last : b.random.pick({2, 3, 4});
    const auto name = b.node("MatMul", {x.name, b.random_constant({last, out}, 0.5)});
    return Loose{name, changed(x.shapes, [&](Shape& shape) { shape.back() = out; })};
}

Grown join(Builder& b, const Loose& x, const Loose& y) {
    if (x.shapes != y.shapes) return {};
    return Loose{b.node(b.random.chance(0.8) ? "Add" : "Sub", {x.name, y.name}), x.shapes};
}

Grown carrier(Builder& b, const std::vector<Loose>& pool, const Loose& x) {
    switch (b.random.range(0, 13)) {
    case 0:
    case 1:
    case 2: return transpose(b, x);
    case 3: return flatten(b, x);
    case 4:
    case 5: return merge(b, x);
    case 6: return split(b, x);
    case 7: return posing_as_transpose(b, x);
    case 8: return reshape_like(b, x, b.random.pick(pool));
    case 9: return squeeze(b, x);
    case 10: return unsqueeze(b, x);
    case 11: return reduce_mean(b, x);
    case 12: return slice(b, x);
    default:
        return on_map(x, 3, [&](const Value& map) {
            return b.random.chance(0.5) ? global_pool(b, map) : average_pool(b, map, random_geometry(b, map.axes()));
        });
    }
}

Grown grow(Builder& b, const std::vector<Loose>& pool, const Loose& x) {
    switch (b.random.range(0, 15)) {
    case 0:
    case 1: return on_map(x, 3, [&](const Value& map) { return random_conv(b, map); });
    case 2: return matmul(b, x);
    case 3:
    case 4:
    case 5: return on_map(x, 2, [&](const Value& map) { return batch_norm(b, map); });
    case 6:
    case 7: return by_vector(b, x);
    case 8: return b.random.chance(0.5) ? Loose{b.node("Identity", {x.name}), x.shapes} : join(b, x, b.random.pick(pool));
    case 9: return b.random.chance(0.3) ? Loose{b.node("Relu", {x.name}), x.shapes} : join(b, x, b.random.pick(pool));
    default: return carrier(b, pool, x);
    }
}

bool small(const Loose& x) {
    return std::all_of(x.shapes.begin(), x.shapes.end(), [](const Shape& shape) { return reference::product(shape) < 4096; });
}

} // namespace

void grow_carried_graph(Builder& b, const Value& x) {
    Loose start{x.name, x.sizes};
    for (auto& shape : start.shapes) shape.insert(shape.begin(), {b.batch, x.channels});
    std::vector<Loose> pool{start};
    const auto steps = b.random.range(4, 14);
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto from = b.random.chance(0.85) ? pool.back() : b.random.pick(pool);
        if (const auto y = grow(b, pool, from); y && small(*y)) pool.push_back(*y);
    }
}

} // namespace crease::random_region
