// Groups written the long way: the channels handed out to several branches, and what the branches make put together.

#include "tests/support/random_region_ops.h"

namespace crease::random_region {

namespace {

/// How many channels each branch gets: mostly equally many.
Shape random_parts(Builder& b, std::int64_t channels) {
    const auto pieces = b.random.range(2, std::min<std::int64_t>(4, channels));
    Shape parts(static_cast<std::size_t>(pieces), channels / pieces);
    parts.back() += channels % pieces;
    if (b.random.chance(b.odd) && parts.front() > 1) {
        --parts.front();
        ++parts.back();
    }
    return parts;
}

std::vector<Value> sliced(Builder& b, const Value& x, const Shape& parts) {
    std::vector<Value> out;
    std::int64_t first = 0;
    for (auto count : parts) {
        out.push_back({channel_range(b, x.name, first, first + count), count, x.sizes});
        first += count;
    }
    return out;
}

std::vector<Value> handed_out(Builder& b, const Value& x, const Shape& parts) {
    if (b.random.chance(0.4)) return sliced(b, x, parts);
    const std::int64_t axis = b.opset >= 11 && b.random.chance(0.2) ? -static_cast<std::int64_t>(x.axes()) - 1 : 1;
    std::vector<std::string> inputs{x.name};
    std::vector<Attribute> attributes{{"axis", {axis}, false}};
    if (b.opset < 13) attributes.push_back({"split", parts});
    else inputs.push_back(b.integers(parts));
    b.node("Split", inputs, attributes, static_cast<int>(parts.size()));
    std::vector<Value> out;
    for (std::size_t i = 0; i < parts.size(); ++i) out.push_back({b.last_node().output(static_cast<int>(i)), parts[i], x.sizes});
    return out;
}

std::optional<Value> branch(Builder& b, const Value& x, const Geometry& like, std::int64_t out) {
    if (b.random.chance(b.odd / 2)) return x;
    ConvChoice choice{b.random.chance(0.3) ? geometry_like(b, like) : like, out, b.random.chance(0.2) ? common_divisor(b, x.channels, out) : 1,
                      b.random.chance(0.5)};
    for (auto list : {&choice.geometry.begin, &choice.geometry.end})
        for (auto& amount : *list) amount = std::max<std::int64_t>(0, amount);
    auto y = conv(b, x, choice);
    return y && b.random.chance(0.4) ? batch_norm(b, *y) : y;
}

} // namespace

std::vector<Value> split_channels(Builder& b, const Value& x) { return handed_out(b, x, random_parts(b, x.channels)); }

std::optional<Value> long_groups(Builder& b, const Value& x) {
    if (x.channels < 2) return std::nullopt;
    const auto like = random_geometry(b, x.axes());
    const auto out = b.random.range(1, 3);
    std::vector<Value> made;
    for (const auto& part : handed_out(b, x, random_parts(b, x.channels))) {
        auto y = branch(b, part, like, out);
        if (!y) return std::nullopt;
        made.push_back(*y);
    }
    if (b.random.chance(b.odd)) std::swap(made.front(), made.back());
    return b.random.chance(0.2) ? join(b, made) : concat(b, made);
}

} // namespace crease::random_region
