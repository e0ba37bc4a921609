#include "tests/support/random_region_shared.h"

#include "tests/support/random_region_ops.h"

#include <algorithm>

namespace crease::random_region {
namespace {

/// An axis of one element, which a constant might enlarge.
bool enlargeable(const Value& x) {
    return x.channels == 1 ||
           std::any_of(x.sizes.begin(), x.sizes.end(), [](const Shape& size) { return std::find(size.begin(), size.end(), 1) != size.end(); });
}

std::optional<Value> scaled(Builder& b, const Value& x) {
    if (enlargeable(x)) return batch_norm(b, x);
    std::optional<Value> y = b.random.chance(0.5) ? batch_norm(b, x) : by_constant(b, x);
    if (y && b.random.chance(0.4)) y = by_constant(b, *y);
    return y;
}

std::optional<Value> layer(Builder& b, const Value& x, const Geometry& geometry, std::int64_t out) {
    auto y = b.random.chance(0.1) ? point_einsum(b, x) : conv(b, x, {geometry, out, common_divisor(b, x.channels, out), b.random.chance(0.5)});
    if (y && b.random.chance(0.3)) y = batch_norm(b, *y);
    if (y && b.random.chance(b.odd)) y = keep(b, *y);
    return y;
}

Geometry unpadded(Builder& b, std::size_t axes) {
    auto geometry = random_geometry(b, axes);
    if (b.random.chance(0.8)) geometry.begin = geometry.end = Shape(axes, 0);
    return geometry;
}

void several_readers(Builder& b, const Value& x) {
    const auto before = b.random.chance(0.6) ? activation(b, x) : std::optional(x);
    const auto y = before ? scaled(b, *before) : before;
    if (!y) return;
    for (auto readers = b.random.range(2, 3); readers > 0; --readers) {
        const auto z = b.random.chance(b.odd / 2) ? activation(b, *y) : layer(b, *y, unpadded(b, y->axes()), b.random.pick({1, 2, 4}));
        if (z && b.random.chance(0.5)) (void)activation(b, *z);
    }
    if (b.random.chance(0.2)) b.node("Reshape", {before->name, b.node("Shape", {y->name})});
}

/// A scale that nothing above takes, an activation, and layers.
void past_an_activation(Builder& b, const Value& x) {
    const auto other = activation(b, x);
    const auto sum = other ? join(b, {x, *other}) : other;
    const auto y = sum ? scaled(b, *sum) : sum;
    const auto z = y ? (b.random.chance(0.2) ? max_pool(b, *y) : activation(b, *y)) : y;
    if (!z) return;
    for (auto readers = b.random.range(1, 2); readers > 0; --readers) (void)layer(b, *z, random_geometry(b, z->axes()), b.random.pick({1, 2, 4}));
    if (b.random.chance(b.odd / 2)) (void)activation(b, *z);
}

/// One layer whose channels go different ways, some of them scaled.
void several_ways(Builder& b, const Value& x) {
    const auto y = layer(b, x, random_geometry(b, x.axes()), b.random.pick({3, 4, 6, 8}));
    if (!y || y->channels < 2) return;
    for (const auto& part : split_channels(b, *y)) {
        const auto z = b.random.chance(0.6) ? scaled(b, part) : std::optional(part);
        if (z && b.random.chance(0.7)) (void)activation(b, *z);
    }
    if (b.random.chance(b.odd / 2)) (void)activation(b, *y);
    if (b.random.chance(b.odd / 2)) (void)activation(b, Value{channel_range(b, y->name, 0, 2), 2, y->sizes});
}

/// A value of another anchor than `x`.
std::optional<Value> source(Builder& b, const Value& x) { return b.random.chance(0.6) ? activation(b, x) : std::optional(x); }

std::optional<Value> met(Builder& b, const Value& x, int depth) {
    const auto geometry = random_geometry(b, x.axes());
    const auto pool = b.random.chance(0.25) ? std::optional(unpadded(b, x.axes())) : std::nullopt; // between the layers and where they meet
    const bool beside = b.random.chance(0.6);
    const auto out = b.random.pick({1, 2, 4});
    std::vector<Value> parts;
    for (auto count = b.random.range(2, 3); count > 0; --count) {
        const auto from = b.random.chance(0.8) ? source(b, x) : std::nullopt;
        auto part =
            depth == 0 && b.random.chance(0.15) ? met(b, x, 1) : layer(b, from.value_or(x), geometry, beside ? b.random.pick({1, 2, 3}) : out);
        if (part && pool) part = average_pool(b, *part, *pool);
        if (part && b.random.chance(b.odd / 2)) part = activation(b, *part);
        if (part && (parts.empty() || (part->fits(parts.front()) && (beside || part->channels == parts.front().channels)))) parts.push_back(*part);
    }
    if (parts.size() < 2) return std::nullopt;
    return beside ? concat(b, parts) : join(b, parts);
}

void several_parts(Builder& b, const Value& x) {
    const auto y = met(b, x, 0);
    const auto z = y ? scaled(b, *y) : y;
    if (z && b.random.chance(0.5)) (void)activation(b, *z);
}

} // namespace

void grow_shared_graph(Builder& b, const Value& x) {
    switch (b.random.range(0, 9)) {
    case 0:
    case 1: return past_an_activation(b, x);
    case 2:
    case 3: return several_ways(b, x);
    case 4:
    case 5:
    case 6: return several_readers(b, x);
    default: several_parts(b, x);
    }
}

void grow_block_graph(Builder& b, const Value& x) {
    std::optional<Value> y = x;
    for (auto steps = b.random.range(2, 6); steps > 0 && y && y->channels <= 36; --steps) {
        const Value at = *y;
        switch (b.random.range(0, 8)) {
        case 0: y = focus(b, at); break;
        case 1: y = depth_to_space(b, at); break;
        case 2: y = picked_channels(b, at); break;
        case 3: y = point_einsum(b, at); break;
        case 4: y = scaled(b, at); break;
        case 5: y = batch_norm(b, at); break;
        default: y = conv(b, at, {random_geometry(b, at.axes()), b.random.pick({2, 4, 8}), 1, b.random.chance(0.5)});
        }
        if (!y) y = at;
    }
}

} // namespace crease::random_region
