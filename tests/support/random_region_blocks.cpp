// Operators that take blocks of pixels for channels, pick channels, or spell a convolution as an equation.

#include "tests/support/random_region_ops.h"

#include <algorithm>

namespace crease::random_region {
namespace {

bool divide(const Value& x, std::int64_t block) {
    return std::all_of(x.sizes.begin(), x.sizes.end(),
                       [&](const Shape& size) { return std::all_of(size.begin(), size.end(), [&](auto n) { return n % block == 0; }); });
}

std::vector<Shape> divided(std::vector<Shape> sizes, std::int64_t block) {
    for (auto& size : sizes)
        for (auto& n : size) n /= block;
    return sizes;
}

std::string stepped(Builder& b, const std::string& x, const Shape& starts, const Shape& axes, std::int64_t step) {
    return b.node("Slice",
                  {x, b.integers(starts), b.integers(Shape(starts.size(), INT64_MAX)), b.integers(axes), b.integers(Shape(starts.size(), step))});
}

void set_text(onnx::NodeProto& node, const char* name, const std::string& text) {
    auto* attribute = node.add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::STRING);
    attribute->set_s(text);
}

} // namespace

std::optional<Value> focus(Builder& b, const Value& x) {
    const auto block = b.random.pick({2, 2, 3});
    if (b.opset < 10 || !divide(x, block) || x.channels > 4) return std::nullopt;
    if (x.axes() == 2 && b.random.chance(0.4))
        return Value{b.node("SpaceToDepth", {x.name}, {{"blocksize", {block}, false}}), x.channels * block * block, divided(x.sizes, block)};
    std::vector<Value> parts;
    Shape axes;
    for (std::size_t i = 0; i < x.axes(); ++i) axes.push_back(static_cast<std::int64_t>(i) + 2);
    Shape start(x.axes(), 0);
    do {
        parts.push_back({stepped(b, x.name, start, axes, block), x.channels, divided(x.sizes, block)});
        std::size_t i = 0;
        for (; i < start.size() && ++start[i] == block; ++i) start[i] = 0;
        if (i == start.size()) break;
    } while (parts.size() < 9);
    if (b.random.chance(0.3)) std::swap(parts.front(), parts.back());
    return concat(b, parts);
}

std::optional<Value> depth_to_space(Builder& b, const Value& x) {
    if (x.axes() != 2 || x.channels % 4 != 0) return std::nullopt;
    auto sizes = x.sizes;
    for (auto& size : sizes)
        for (auto& n : size) n *= 2;
    const Value y{b.node("DepthToSpace", {x.name}, {{"blocksize", {2}, false}}), x.channels / 4, sizes};
    if (b.opset >= 11 && b.random.chance(0.5)) set_text(b.last_node(), "mode", b.random.pick({"CRD", "DCR"}));
    return y;
}

std::optional<Value> picked_channels(Builder& b, const Value& x) {
    if (x.channels < 2 || b.opset < 10) return std::nullopt;
    if (b.random.chance(0.4)) {
        const auto first = b.random.range(0, 1);
        return Value{stepped(b, x.name, {first}, {1}, 2), (x.channels - first + 1) / 2, x.sizes};
    }
    Shape rows;
    for (auto count = b.random.range(1, x.channels); count > 0; --count)
        rows.push_back(b.random.range(b.random.chance(0.2) ? -x.channels : 0, x.channels - 1));
    return Value{b.node("Gather", {x.name, b.integers(rows)}, {{"axis", {1}, false}}), static_cast<std::int64_t>(rows.size()), x.sizes};
}

std::optional<Value> point_einsum(Builder& b, const Value& x) {
    if (b.opset < 12 || x.axes() > 3) return std::nullopt;
    const auto out = b.random.pick({1, 2, 4});
    const bool columns = b.random.chance(0.5), value_first = b.random.chance(0.7);
    const std::string rest = std::string("hwd").substr(0, x.axes()), matrix = columns ? "co" : "oc";
    const auto weight = b.random_constant(columns ? Shape{x.channels, out} : Shape{out, x.channels}, 0.5);
    const auto left = value_first ? "bc" + rest : matrix, right = value_first ? matrix : "bc" + rest;
    const Value y{b.node("Einsum", value_first ? std::vector<std::string>{x.name, weight} : std::vector<std::string>{weight, x.name}), out, x.sizes};
    set_text(b.last_node(), "equation", left + (b.random.chance(0.3) ? ", " : ",") + right + "->bo" + rest);
    return y;
}

} // namespace crease::random_region
