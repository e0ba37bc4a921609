// Pad, Resize and Upsample, and the two that trade channels for space.

#include "core/analysis/shape/rules.h"

#include <algorithm>
#include <cmath>

namespace crease::analysis {
namespace {

std::optional<std::vector<double>> scales_of(const ShapeContext& context, const Node& node) {
    if (node.is("Upsample") && context.opset() < 9) {
        const auto scales = node.floats_attribute("scales");
        return std::vector<double>(scales.begin(), scales.end());
    }
    const std::size_t place = node.is("Upsample") || context.opset() < 11 ? 1 : 2;
    return context.reals(node.input(place));
}

/// Runtimes multiply in float32 or in double; where that makes a difference nothing is certain.
std::int64_t scaled(std::int64_t extent, double scale) {
    if (extent < 0 || extent >= (1 << 24) || !(scale > 0) || scale >= 1e6) return unknown;
    const auto wide = std::floor(static_cast<double>(extent) * scale);
    const auto narrow = std::floor(static_cast<float>(extent) * static_cast<float>(scale));
    return wide == static_cast<double>(narrow) ? static_cast<std::int64_t>(wide) : unknown;
}

/// A hostile file's pads may be beyond all extents.
std::int64_t padded(std::int64_t extent, std::int64_t before, std::int64_t after) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(extent, before, &sum) || __builtin_add_overflow(sum, after, &sum)) return unknown;
    return std::max(unknown, sum);
}

} // namespace

void infer_pad(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    const auto pads = context.integers(node, {context.opset() < 2 ? "paddings" : "pads", 1, 11});
    const auto axes = context.integers(node, {"", 3, 18});
    Shape shape = *data;
    const bool all = axes && axes->empty();
    const std::size_t count = axes && !all ? axes->size() : shape.size();
    if (!pads || !axes || pads->size() != 2 * count) {
        context.set(node, Shape(shape.size(), unknown));
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto axis = resolve_axis(all ? static_cast<std::int64_t>(i) : (*axes)[i], shape.size());
        if (!axis) return;
        if (shape[*axis] >= 0) shape[*axis] = padded(shape[*axis], (*pads)[i], (*pads)[i + count]);
    }
    context.set(node, std::move(shape));
}

void infer_resize(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data || node.has_attribute("axes")) return;
    if (node.string_attribute("keep_aspect_ratio_policy", "stretch") != "stretch") return context.set(node, Shape(data->size(), unknown));
    if (auto sizes = context.extents(node, 3); sizes && sizes->size() == data->size()) {
        Shape shape;
        for (std::int64_t extent : *sizes) shape.push_back(extent < 0 ? unknown : extent);
        return context.set(node, std::move(shape));
    }
    const auto scales = scales_of(context, node);
    Shape shape(data->size(), unknown);
    if (scales && scales->size() == data->size())
        for (std::size_t i = 0; i < shape.size(); ++i) shape[i] = scaled((*data)[i], (*scales)[i]);
    context.set(node, std::move(shape));
}

void infer_depth_to_space(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const std::int64_t block = node.int_attribute("blocksize", 0);
    if (!data || data->size() != 4 || block <= 0 || block > 4096) return;
    const std::int64_t channels = (*data)[1];
    context.set(node, {(*data)[0], channels < 0 ? unknown : channels / (block * block), product((*data)[2], block), product((*data)[3], block)});
}

void infer_space_to_depth(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const std::int64_t block = node.int_attribute("blocksize", 0);
    if (!data || data->size() != 4 || block <= 0 || block > 4096) return;
    const auto shrunk = [&](std::int64_t extent) { return extent < 0 ? unknown : extent / block; };
    context.set(node, {(*data)[0], product((*data)[1], block * block), shrunk((*data)[2]), shrunk((*data)[3])});
}

} // namespace crease::analysis
