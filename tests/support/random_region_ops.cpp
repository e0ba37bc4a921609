#include "tests/support/random_region_ops.h"

#include <cmath>

namespace crease::random_region {

Shape Geometry::constant() const {
    Shape c;
    for (std::size_t i = 0; i < kernel.size(); ++i) c.push_back(begin[i] + end[i] - dilation[i] * (kernel[i] - 1));
    return c;
}

std::int64_t common_divisor(Builder& b, std::int64_t x, std::int64_t y) {
    std::vector<std::int64_t> divisors;
    for (std::int64_t d = 1; d <= std::min(x, y); ++d)
        if (x % d == 0 && y % d == 0) divisors.push_back(d);
    return b.random.chance(0.5) ? 1 : b.random.pick(divisors);
}

Geometry random_geometry(Builder& b, std::size_t axes) {
    Geometry g;
    const bool square = b.random.chance(0.7), padded = b.random.chance(0.6), even = b.random.chance(b.odd);
    const auto k0 = even ? b.random.pick({2, 4}) : b.random.pick({1, 3, 3, 3, 5});
    const std::int64_t s0 = b.random.chance(0.25) ? 2 : 1, d0 = b.random.chance(0.2) ? b.random.range(2, 3) : 1;
    for (std::size_t i = 0; i < axes; ++i) {
        const auto k = square ? k0 : b.random.pick({1, 2, 3});
        const auto reach = d0 * (k - 1);
        g.kernel.push_back(k);
        g.dilation.push_back(d0);
        g.stride.push_back(square ? s0 : b.random.pick({1, 1, 2}));
        g.begin.push_back(padded ? reach / 2 : b.random.chance(b.odd) ? b.random.range(0, 2) : 0);
        g.end.push_back(padded ? reach - reach / 2 : b.random.chance(b.odd) ? b.random.range(0, 2) : 0);
    }
    return g;
}

Geometry geometry_like(Builder& b, const Geometry& like) {
    Geometry g = like;
    const auto c = like.constant();
    const auto d0 = b.random.chance(0.25) ? b.random.range(1, 3) : like.dilation.front();
    const auto k0 = b.random.pick({1, 1, 2, 3, 3, 5});
    for (std::size_t i = 0; i < g.kernel.size(); ++i) {
        g.kernel[i] = b.random.chance(0.75) ? k0 : b.random.range(1, 3);
        g.dilation[i] = d0;
        const auto total = c[i] + d0 * (g.kernel[i] - 1);
        g.begin[i] = total / 2;
        if (total > 0 && b.random.chance(b.odd)) g.begin[i] = b.random.range(0, total);
        g.end[i] = total - g.begin[i];
    }
    return g;
}

namespace {

/// The sizes after a windowed operator, or nothing when one vanishes.
std::optional<std::vector<Shape>> sizes_after(const Value& x, const Geometry& g) {
    auto sizes = x.sizes;
    const auto c = g.constant();
    for (auto& size : sizes)
        for (std::size_t i = 0; i < size.size(); ++i) {
            const auto room = size[i] + c[i] - 1;
            if (room < 0 || g.begin[i] < 0 || g.end[i] < 0) return std::nullopt;
            size[i] = room / g.stride[i] + 1;
        }
    return sizes;
}

bool all_are(const Shape& values, std::int64_t wanted) {
    for (auto v : values)
        if (v != wanted) return false;
    return true;
}

/// The window attributes, leaving out what has its default now and then.
std::vector<Attribute> window_attributes(Builder& b, const Geometry& g, bool pool) {
    std::vector<Attribute> out;
    if (pool || b.random.chance(0.8)) out.push_back({"kernel_shape", g.kernel});
    if (!all_are(g.stride, 1) || b.random.chance(0.5)) out.push_back({"strides", g.stride});
    if (!pool && (!all_are(g.dilation, 1) || b.random.chance(0.5))) out.push_back({"dilations", g.dilation});
    auto pads = g.begin;
    pads.insert(pads.end(), g.end.begin(), g.end.end());
    if (!all_are(pads, 0) || b.random.chance(0.5)) out.push_back({"pads", pads});
    return out;
}

Shape with_taps(Shape dims, const Shape& kernel) {
    dims.insert(dims.end(), kernel.begin(), kernel.end());
    return dims;
}

void add_bias_input(Builder& b, std::vector<std::string>& inputs, std::int64_t channels, bool bias) {
    if (bias) inputs.push_back(b.random_constant({channels}, 0.5));
    else if (b.random.chance(0.2)) inputs.push_back("");
}

} // namespace

std::optional<Value> conv(Builder& b, const Value& x, const ConvChoice& choice) {
    const auto sizes = sizes_after(x, choice.geometry);
    if (!sizes) return std::nullopt;
    const auto per_group = x.channels / choice.groups;
    double fan = static_cast<double>(per_group);
    for (auto k : choice.geometry.kernel) fan *= static_cast<double>(k);
    std::vector<std::string> inputs{x.name, b.random_constant(with_taps({choice.out, per_group}, choice.geometry.kernel), 1 / std::sqrt(fan))};
    add_bias_input(b, inputs, choice.out, choice.bias);
    auto attributes = window_attributes(b, choice.geometry, false);
    if (choice.groups != 1 || b.random.chance(0.3)) attributes.push_back({"group", {choice.groups}, false});
    return Value{b.node("Conv", inputs, attributes), choice.out, *sizes};
}

std::optional<Value> random_conv(Builder& b, const Value& x) {
    if (b.random.chance(0.1)) return auto_padded_conv(b, x, b.random.chance(0.5) ? x.channels : b.random.pick({2, 4}));
    ConvChoice choice;
    choice.geometry = random_geometry(b, x.axes());
    choice.out = b.random.chance(0.4) ? x.channels : b.random.pick({1, 2, 3, 4, 6, 8});
    choice.groups = common_divisor(b, x.channels, choice.out);
    choice.bias = b.random.chance(0.6);
    return conv(b, x, choice);
}

std::optional<Value> auto_padded_conv(Builder& b, const Value& x, std::int64_t out) {
    auto g = random_geometry(b, x.axes());
    const auto mode = b.random.pick({"SAME_UPPER", "SAME_LOWER", "VALID"});
    g.begin.assign(x.axes(), 0);
    g.end = g.begin;
    auto sizes = sizes_after(x, g);
    if (mode != "VALID") {
        sizes = x.sizes;
        for (auto& size : *sizes)
            for (std::size_t i = 0; i < size.size(); ++i) size[i] = (size[i] + g.stride[i] - 1) / g.stride[i];
    }
    if (!sizes) return std::nullopt;
    const auto groups = common_divisor(b, x.channels, out);
    std::vector<std::string> inputs{x.name, b.random_constant(with_taps({out, x.channels / groups}, g.kernel), 0.4)};
    add_bias_input(b, inputs, out, b.random.chance(0.5));
    const Value y{b.node("Conv", inputs, window_attributes(b, g, false)), out, *sizes};
    auto& attributes = *b.last_node().mutable_attribute();
    if (!attributes.empty() && attributes[attributes.size() - 1].name() == "pads") attributes.RemoveLast();
    auto* rule = attributes.Add();
    rule->set_name("auto_pad");
    rule->set_type(onnx::AttributeProto::STRING);
    rule->set_s(mode);
    auto* group = attributes.Add();
    group->set_name("group");
    group->set_type(onnx::AttributeProto::INT);
    group->set_i(groups);
    return y;
}

std::optional<Value> conv_transpose(Builder& b, const Value& x) {
    const auto g = random_geometry(b, x.axes());
    const auto out = b.random.pick({1, 2, 4, 6});
    const auto groups = common_divisor(b, x.channels, out);
    Shape extra;
    auto sizes = x.sizes;
    for (std::size_t i = 0; i < x.axes(); ++i) {
        extra.push_back(g.stride[i] > 1 && b.random.chance(0.4) ? 1 : 0);
        for (auto& size : sizes) {
            size[i] = g.stride[i] * (size[i] - 1) + extra[i] + 1 - g.constant()[i];
            if (size[i] < 1) return std::nullopt;
        }
    }
    std::vector<std::string> inputs{x.name, b.random_constant(with_taps({x.channels, out / groups}, g.kernel), 0.5)};
    add_bias_input(b, inputs, out, b.random.chance(0.5));
    auto attributes = window_attributes(b, g, false);
    if (groups != 1) attributes.push_back({"group", {groups}, false});
    if (!all_are(extra, 0)) attributes.push_back({"output_padding", extra});
    return Value{b.node("ConvTranspose", inputs, attributes), out, sizes};
}

std::optional<Value> batch_norm(Builder& b, const Value& x) {
    std::vector<double> gamma, beta, mean, variance;
    const bool extreme = b.random.chance(b.odd), tiny = b.random.chance(b.odd / 2);
    for (std::int64_t i = 0; i < x.channels; ++i) {
        gamma.push_back(extreme && b.random.chance(0.3) ? 0 : 1 + 0.7 * b.random.normal());
        beta.push_back(0.5 * b.random.normal());
        mean.push_back((extreme && b.random.chance(0.3) ? 1e4 : 0.5) * b.random.normal());
        variance.push_back(tiny && b.random.chance(0.5) ? 1e-6 : b.random.uniform(0.2, 2));
    }
    const Shape dims{x.channels};
    const std::vector<std::string> inputs{x.name, b.constant(dims, gamma), b.constant(dims, beta), b.constant(dims, mean),
                                          b.constant(dims, variance)};
    const Value y{b.node("BatchNormalization", inputs), x.channels, x.sizes};
    const bool no_epsilon = b.random.chance(b.odd / 2);
    if (no_epsilon || b.random.chance(0.5)) {
        auto* epsilon = b.last_node().add_attribute();
        epsilon->set_name("epsilon");
        epsilon->set_type(onnx::AttributeProto::FLOAT);
        epsilon->set_f(no_epsilon ? 0.0f : b.random.chance(0.5) ? 1e-3f : 1e-5f);
    }
    return y;
}

std::optional<Value> average_pool(Builder& b, const Value& x, const Geometry& geometry) {
    auto g = geometry;
    g.dilation.assign(g.kernel.size(), 1);
    const auto sizes = sizes_after(x, g);
    if (!sizes) return std::nullopt;
    for (std::size_t i = 0; i < g.kernel.size(); ++i)
        if (g.begin[i] >= g.kernel[i] || g.end[i] >= g.kernel[i]) return std::nullopt;
    auto attributes = window_attributes(b, g, true);
    if (b.random.chance(0.8)) attributes.push_back({"count_include_pad", {1}, false});
    return Value{b.node("AveragePool", {x.name}, attributes), x.channels, *sizes};
}

std::optional<Value> max_pool(Builder& b, const Value& x) {
    Geometry g;
    g.kernel.assign(x.axes(), 2);
    g.dilation.assign(x.axes(), 1);
    g.stride.assign(x.axes(), b.random.range(1, 2));
    g.begin.assign(x.axes(), 0);
    g.end = g.begin;
    const auto sizes = sizes_after(x, g);
    if (!sizes) return std::nullopt;
    return Value{b.node("MaxPool", {x.name}, window_attributes(b, g, true)), x.channels, *sizes};
}

} // namespace crease::random_region
