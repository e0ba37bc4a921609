#include "tests/support/random_region.h"

#include "tests/support/random_region_carriers.h"
#include "tests/support/random_region_matrix.h"
#include "tests/support/random_region_ops.h"
#include "tests/support/random_region_shared.h"

namespace crease::random_region {

namespace {

// --- one block: branches of one anchor that meet --------------------------------------------------------------------

std::optional<Value> plain_branch(Builder& b, const Value& x, const Geometry& like, std::int64_t out) {
    ConvChoice choice{geometry_like(b, like), out, common_divisor(b, x.channels, out), b.random.chance(0.5)};
    Shape zero(x.axes(), 0), cut_begin = zero, cut_end = zero;
    bool cropped = false;
    for (std::size_t i = 0; i < x.axes(); ++i) {
        cropped |= choice.geometry.begin[i] < 0 || choice.geometry.end[i] < 0;
        cut_begin[i] = std::max<std::int64_t>(0, -choice.geometry.begin[i]);
        cut_end[i] = std::max<std::int64_t>(0, -choice.geometry.end[i]);
        choice.geometry.begin[i] = std::max<std::int64_t>(0, choice.geometry.begin[i]);
        choice.geometry.end[i] = std::max<std::int64_t>(0, choice.geometry.end[i]);
    }
    if (!cropped) return conv(b, x, choice);
    const auto inner = crop(b, x, cut_begin, cut_end);
    return inner ? conv(b, *inner, choice) : inner;
}

/// 1x1 then k x k, as DBB writes it; where the padding stands, and the first bias, decide whether it folds.
std::optional<Value> chained_branch(Builder& b, const Value& x, const Geometry& like, std::int64_t out) {
    Geometry point;
    point.kernel = point.dilation = point.stride = Shape(x.axes(), 1);
    point.begin = point.end = Shape(x.axes(), 0);
    const auto middle = b.random.pick({1, 2, 4});
    auto inner = conv(b, x, {point, middle, common_divisor(b, x.channels, middle), b.random.chance(0.4)});
    if (inner && b.random.chance(0.3)) inner = batch_norm(b, *inner);
    return inner ? plain_branch(b, *inner, like, out) : inner;
}

std::optional<Value> branch(Builder& b, const Value& x, const Geometry& like, std::int64_t out) {
    std::optional<Value> y;
    switch (b.random.range(0, 7)) {
    case 0:
        y = x; // the identity: joins only where sizes and channels agree
        break;
    case 1: y = average_pool(b, x, geometry_like(b, like)); break;
    case 2: y = chained_branch(b, x, like, out); break;
    case 3: y = b.random.chance(0.3) ? auto_padded_conv(b, x, out) : plain_branch(b, x, like, out); break;
    default: y = plain_branch(b, x, like, out);
    }
    if (y && b.random.chance(0.5)) y = batch_norm(b, *y);
    if (y && b.random.chance(0.25)) y = by_constant(b, *y);
    if (y && b.random.chance(b.odd)) y = keep(b, *y);
    if (y && b.random.chance(b.odd / 3)) y = activation(b, *y);
    return y;
}

/// Only branches that can meet are kept; the others stay in the graph, unread, and so become outputs.
std::optional<Value> block(Builder& b, const Value& x) {
    if (b.random.chance(0.1)) return long_groups(b, x);
    const auto like = random_geometry(b, x.axes());
    const auto out = b.random.chance(0.6) ? x.channels : b.random.pick({2, 4, 6});
    const bool beside = b.random.chance(0.12); // side by side in channels instead of summed
    std::vector<Value> parts;
    const auto wanted = b.random.range(1, 4);
    for (int tries = 0; tries < 8 && static_cast<std::int64_t>(parts.size()) < wanted; ++tries) {
        const auto y = branch(b, x, like, out);
        if (y && (parts.empty() || (y->fits(parts.front()) && (beside || y->channels == parts.front().channels)))) parts.push_back(*y);
    }
    if (parts.empty()) return std::nullopt;
    auto y = beside ? concat(b, parts) : join(b, parts);
    if (y && b.random.chance(0.3)) y = batch_norm(b, *y);
    if (y && b.random.chance(0.2)) y = by_constant(b, *y);
    if (y && b.random.chance(0.2)) y = join(b, {*y, b.random.chance(0.5) && x.fits(*y) && x.channels == y->channels ? x : *y});
    return y;
}

// --- a chain, and a free graph -----------------------------------------------------------------------------------------

std::optional<Value> grow(Builder& b, const std::vector<Value>& pool, const Value& x) {
    switch (b.random.range(0, 19)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4: return random_conv(b, x);
    case 5:
    case 6:
    case 7: return batch_norm(b, x);
    case 8:
    case 9:
    case 10: return by_constant(b, x);
    case 11: return keep(b, x);
    case 12: return join(b, {x, b.random.pick(pool)});
    case 13: return join(b, {b.random.pick(pool), x, b.random.pick(pool)});
    case 14: return b.random.chance(0.6) ? pad(b, x) : long_groups(b, x);
    case 15: return average_pool(b, x, random_geometry(b, x.axes()));
    case 16: return b.random.chance(0.5) ? channel_slice(b, x) : concat(b, {x, b.random.pick(pool)});
    case 17: return b.random.chance(0.5) ? conv_transpose(b, x) : channels_last(b, x);
    case 18:
        if (b.random.chance(0.5)) return crop(b, x, Shape(x.axes(), 1), Shape(x.axes(), b.random.range(0, 1)));
        return b.random.chance(0.3) ? global_pool(b, x) : max_pool(b, x);
    default: return activation(b, x);
    }
}

void grow_graph(Builder& b, Value x, double recent) {
    std::vector<Value> pool{x};
    if (b.random.chance(b.odd)) pool.push_back(b.input(x.channels, x.sizes, true));
    const auto steps = b.random.range(2, 9);
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto from = b.random.chance(recent) ? pool.back() : b.random.pick(pool);
        if (const auto y = grow(b, pool, from); y && y->channels <= 32) pool.push_back(*y);
    }
}

void grow_blocks(Builder& b, Value x) {
    const auto blocks = b.random.range(1, 3);
    for (std::int64_t i = 0; i < blocks; ++i) {
        if (const auto y = block(b, x)) x = *y;
        if (b.random.chance(0.4)) x = *activation(b, x);
    }
}

// --- the model around it ----------------------------------------------------------------------------------------------

void choose_types(Builder& b) {
    b.type = static_cast<ElementType>(b.random.pick({1, 1, 1, 1, 11, 11, 10, 10, 16}));
    b.opset = b.random.range(7, 22);
    b.ir_version = b.opset <= 8 && b.random.chance(0.5) ? 3 : b.random.range(4, 8);
    b.batch = b.random.range(1, 2);
    b.odd = b.random.pick(std::vector<double>{0, 0.1, 0.1, 0.3});
}

std::vector<Shape> choose_sizes(Builder& b, std::int64_t channels) {
    const auto axes = b.random.pick({1, 2, 2, 2, 2, 3});
    if (axes == 1) return {{9}, {14}, {23}};
    if (axes == 3) return {{6, 7, 5}, {8, 5, 9}};
    // One width for all, and that of the channels: constants that scale columns can then pose as channels.
    if (b.random.chance(0.2) && channels >= 3) return {{9, channels}, {6, channels}};
    if (b.random.chance(0.1)) return {{channels + 4, channels + 4}};
    return {{9, 9}, {11, 8}, {14, 13}};
}

/// Every value that nobody reads is an output, so that nothing is dead; inner ones become outputs now and then.
void name_outputs(Builder& b) {
    std::vector<std::string> made;
    std::set<std::string> shapes; // are no feature maps
    for (const auto& node : b.graph().node()) {
        made.push_back(node.output(0));
        if (node.op_type() == "Shape") shapes.insert(node.output(0));
    }
    for (const auto& name : made)
        if (!b.is_constant(name) && !shapes.contains(name) && (b.readers(name) == 0 || b.random.chance(b.odd / 8))) b.output(name);
}

reference::Values random_inputs(Builder& b, std::size_t size) {
    reference::Values values;
    for (const auto& in : b.inputs()) {
        reference::Array array{b.type, {b.batch, in.channels}, {}, false};
        array.shape.insert(array.shape.end(), in.sizes[size].begin(), in.sizes[size].end());
        for (std::int64_t i = 0; i < array.count(); ++i) array.data.push_back(b.random.normal() + 0.3);
        values[in.name] = std::move(array);
    }
    return values;
}

} // namespace

Case make_case(std::uint64_t seed) {
    Builder b(seed);
    choose_types(b);
    const auto channels = b.random.pick({1, 2, 3, 4, 4, 6, 8});
    const auto kind = b.random.range(0, 15);
    const bool matrices = kind == 9, flat = matrices && b.random.chance(0.6), carried = kind > 9 && kind < 13, blocks = kind == 13;
    auto sizes = choose_sizes(b, channels);
    if (matrices) sizes = flat ? std::vector<Shape>{{}} : std::vector<Shape>{{5}};
    if (carried && b.random.chance(0.5)) sizes = {Shape(sizes.front().size(), std::max<std::int64_t>(channels, 3))};
    if (blocks)
        sizes = sizes.front().size() == 1   ? std::vector<Shape>{{12}, {18}}
                : sizes.front().size() == 2 ? std::vector<Shape>{{12, 12}, {6, 18}}
                                            : std::vector<Shape>{{6, 6, 12}};
    const bool dynamic = sizes.size() > 1 || b.random.chance(0.3);
    const auto x = b.input(channels, sizes, dynamic);
    while (b.graph().node_size() == 0) {
        if (matrices) grow_matrix_graph(b, x);
        else if (carried) grow_carried_graph(b, x);
        else if (blocks) grow_block_graph(b, x);
        else if (kind > 13) grow_shared_graph(b, x);
        else if (kind < 5) grow_blocks(b, x);
        else grow_graph(b, x, kind < 7 ? 1.0 : 0.6);
    }
    name_outputs(b);
    Case result;
    for (std::size_t i = 0; i < sizes.size(); ++i) result.inputs.push_back(random_inputs(b, i));
    result.model = b.finish();
    return result;
}

} // namespace crease::random_region
