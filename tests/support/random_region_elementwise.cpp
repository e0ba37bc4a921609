#include "tests/support/random_region_ops.h"

#include <cmath>

namespace crease::random_region {

namespace {

void set_float(onnx::NodeProto& node, const char* name, float value) {
    auto* a = node.add_attribute();
    a->set_name(name);
    a->set_type(onnx::AttributeProto::FLOAT);
    a->set_f(value);
}

void set_text(onnx::NodeProto& node, const char* name, const std::string& value) {
    auto* a = node.add_attribute();
    a->set_name(name);
    a->set_type(onnx::AttributeProto::STRING);
    a->set_s(value);
}

/// The extent of one spatial axis if it is the same at every size that will be tried, else 0.
std::int64_t fixed_extent(const Value& x, std::size_t axis) {
    for (const auto& size : x.sizes)
        if (size[axis] != x.sizes.front()[axis]) return 0;
    return x.sizes.front()[axis];
}

Shape per_channel_shape(Builder& b, const Value& x) {
    const Shape ones(x.axes(), 1);
    Shape shape = ones;
    switch (b.random.range(0, 4)) {
    case 0: return {};
    case 1: return {1};
    case 2: shape.insert(shape.begin(), x.channels); return shape;
    default: shape.insert(shape.begin(), {1, x.channels}); return shape;
    }
}

/// Shapes that look per-channel and are not. Empty when this value's sizes allow none.
std::optional<Shape> misleading_shape(Builder& b, const Value& x) {
    const auto axes = x.axes();
    const auto last = fixed_extent(x, axes - 1);
    Shape shape(axes, 1);
    switch (b.random.range(0, 4)) {
    case 0: // the last axis, whatever the number of channels
        if (!last) return std::nullopt;
        return Shape{last};
    case 1: // the axis before it, or the channels of a 1-D map (which is right)
        if (axes == 1) return Shape{x.channels, 1};
        if (!fixed_extent(x, axes - 2)) return std::nullopt;
        return Shape{fixed_extent(x, axes - 2), 1};
    case 2: shape.insert(shape.begin(), {b.batch, x.channels}); return shape;
    case 3: // one rank more: the result has it too, unless that axis is dropped again
        shape.insert(shape.begin(), {1, 1, x.channels});
        return shape;
    default:
        if (!last) return std::nullopt;
        shape.insert(shape.begin(), {1, x.channels});
        shape.back() = last;
        return shape;
    }
}

} // namespace

std::optional<Value> by_constant(Builder& b, const Value& x) {
    std::optional<Shape> shape = per_channel_shape(b, x);
    if (b.random.chance(b.odd)) shape = misleading_shape(b, x);
    if (!shape) return std::nullopt;
    const auto op = b.random.pick({"Mul", "Mul", "Add", "Add", "Sub", "Div"});
    std::int64_t count = 1;
    for (auto d : *shape) count *= d;
    std::vector<double> values(static_cast<std::size_t>(count));
    for (auto& v : values) v = b.random.uniform(0.5, 1.5) * (b.random.chance(0.3) ? -1 : 1);
    const auto c = b.constant(*shape, values);
    const bool first = b.random.chance(0.35) && op != "Div";
    auto name = b.node(op, first ? std::vector{c, x.name} : std::vector{x.name, c});
    if (shape->size() > x.axes() + 2) { // back to the rank that the rest expects
        if (b.opset < 13) name = b.node("Squeeze", {name}, {{"axes", {0}}});
        else name = b.node("Squeeze", {name, b.integers({0})});
    }
    return Value{name, x.channels, x.sizes};
}

std::optional<Value> keep(Builder& b, const Value& x) {
    const auto op = b.random.pick({"Identity", "Dropout", "Neg", "LeakyRelu", "Clip"});
    const auto name = b.node(op, {x.name});
    if (op == std::string("LeakyRelu")) set_float(b.last_node(), "alpha", b.random.chance(b.odd) ? 0.9f : 1.0f);
    return Value{name, x.channels, x.sizes};
}

std::optional<Value> activation(Builder& b, const Value& x) {
    std::string name;
    switch (b.random.range(0, 6)) {
    case 0: name = b.node("Sigmoid", {x.name}); break;
    case 1: name = b.node("Tanh", {x.name}); break;
    case 2:
        if (b.opset < 11) {
            name = b.node("Clip", {x.name});
            set_float(b.last_node(), "min", 0);
            set_float(b.last_node(), "max", 6);
        } else {
            name = b.node("Clip", {x.name, b.constant({}, {0}), b.constant({}, {6})});
        }
        break;
    case 3:
        if (b.opset >= 14) {
            name = b.node("HardSwish", {x.name});
            break;
        }
        [[fallthrough]];
    default: name = b.node("Relu", {x.name});
    }
    return Value{name, x.channels, x.sizes};
}

std::optional<Value> join(Builder& b, const std::vector<Value>& parts) {
    const auto& first = parts.front();
    for (const auto& p : parts)
        if (!p.fits(first) || p.channels != first.channels) return std::nullopt;
    if (parts.size() == 1) return parts.front();
    std::string name = parts.front().name;
    if (b.random.chance(0.25)) {
        std::vector<std::string> names;
        for (const auto& p : parts) names.push_back(p.name);
        name = b.node("Sum", names);
    } else {
        for (std::size_t i = 1; i < parts.size(); ++i) name = b.node(b.random.chance(0.12) ? "Sub" : "Add", {name, parts[i].name});
    }
    return Value{name, first.channels, first.sizes};
}

std::optional<Value> concat(Builder& b, const std::vector<Value>& parts) {
    std::vector<std::string> names;
    std::int64_t channels = 0;
    for (const auto& p : parts) {
        if (!p.fits(parts.front())) return std::nullopt;
        names.push_back(p.name);
        channels += p.channels;
    }
    const std::int64_t axis = b.random.chance(0.2) ? -static_cast<std::int64_t>(parts.front().axes()) - 1 : 1;
    return Value{b.node("Concat", names, {{"axis", {b.opset < 11 ? 1 : axis}, false}}), channels, parts.front().sizes};
}

namespace {

std::string slice(Builder& b, const std::string& x, const Shape& starts, const Shape& ends, const Shape& axes) {
    if (b.opset < 10) return b.node("Slice", {x}, {{"starts", starts}, {"ends", ends}, {"axes", axes}});
    return b.node("Slice", {x, b.integers(starts), b.integers(ends), b.integers(axes)});
}

} // namespace

std::string channel_range(Builder& b, const std::string& x, std::int64_t first, std::int64_t end) { return slice(b, x, {first}, {end}, {1}); }

std::optional<Value> channel_slice(Builder& b, const Value& x) {
    if (x.channels < 2) return std::nullopt;
    const auto half = b.random.range(1, x.channels - 1);
    if (b.random.chance(0.5)) return Value{channel_range(b, x.name, half, x.channels), x.channels - half, x.sizes};
    std::string name;
    if (b.opset < 13) name = b.node("Split", {x.name}, {{"axis", {1}, false}, {"split", {half, x.channels - half}}}, 2);
    else name = b.node("Split", {x.name, b.integers({half, x.channels - half})}, {{"axis", {1}, false}}, 2);
    return Value{name, half, x.sizes};
}

std::optional<Value> crop(Builder& b, const Value& x, const Shape& begin, const Shape& end) {
    Shape starts, ends, axes;
    auto sizes = x.sizes;
    for (std::size_t i = 0; i < x.axes(); ++i) {
        starts.push_back(begin[i]);
        ends.push_back(end[i] ? -end[i] : INT64_MAX / 1024);
        axes.push_back(static_cast<std::int64_t>(i) + 2);
        for (auto& size : sizes)
            if ((size[i] -= begin[i] + end[i]) < 1) return std::nullopt;
    }
    return Value{slice(b, x.name, starts, ends, axes), x.channels, sizes};
}

std::optional<Value> pad(Builder& b, const Value& x) {
    const bool negative = b.random.chance(b.odd);
    const auto mode = b.random.chance(b.odd) ? b.random.pick({"reflect", "edge"}) : std::string("constant");
    const double fill = b.random.chance(b.odd) ? 0.75 : b.random.chance(0.2) ? -0.0 : 0.0;
    Shape begin{0, 0}, end{0, 0};
    auto sizes = x.sizes;
    for (std::size_t i = 0; i < x.axes(); ++i) {
        begin.push_back(negative ? -1 : b.random.range(0, 2));
        end.push_back(b.random.range(0, 2));
        for (auto& size : sizes) {
            if (size[i] < 4) return std::nullopt; // reflection needs something to mirror
            size[i] += begin.back() + end.back();
        }
    }
    begin.insert(begin.end(), end.begin(), end.end());
    std::string name;
    if (b.opset < 11) {
        name = b.node("Pad", {x.name}, {{"pads", begin}});
        if (fill != 0 || b.random.chance(0.5)) set_float(b.last_node(), "value", static_cast<float>(fill));
    } else {
        std::vector<std::string> inputs{x.name, b.integers(begin)};
        if (fill != 0 || b.random.chance(0.5)) inputs.push_back(b.constant({}, {fill}));
        else if (b.random.chance(0.3)) inputs.push_back("");
        name = b.node("Pad", inputs);
    }
    if (mode != "constant" || b.random.chance(0.5)) set_text(b.last_node(), "mode", mode);
    return Value{name, x.channels, sizes};
}

std::optional<Value> channels_last(Builder& b, const Value& x) {
    Shape there{0}, back{0, static_cast<std::int64_t>(x.axes()) + 1};
    for (std::size_t i = 0; i < x.axes(); ++i) {
        there.push_back(static_cast<std::int64_t>(i) + 2);
        back.push_back(static_cast<std::int64_t>(i) + 1);
    }
    there.push_back(1);
    const auto out = b.random.chance(0.5) ? x.channels : b.random.pick({2, 3, 4});
    auto name = b.node("Transpose", {x.name}, {{"perm", there}});
    name = b.node("MatMul", {name, b.random_constant({x.channels, out}, 0.5)});
    if (b.random.chance(0.6)) name = b.node("Add", {name, b.random_constant({out}, 0.5)});
    if (b.random.chance(0.3)) name = b.node("Relu", {name});
    return Value{b.node("Transpose", {name}, {{"perm", back}}), out, x.sizes};
}

std::optional<Value> global_pool(Builder& b, const Value& x) {
    auto sizes = x.sizes;
    for (auto& size : sizes) size.assign(size.size(), 1);
    return Value{b.node("GlobalAveragePool", {x.name}), x.channels, sizes};
}

} // namespace crease::random_region
