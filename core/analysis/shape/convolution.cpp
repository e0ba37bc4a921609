// Sliding windows: Conv, ConvTranspose and the pools, in one to three (or more) spatial dimensions.

#include "core/analysis/shape/rules.h"

#include <algorithm>

namespace crease::analysis {
namespace {

struct Window {
    Shape kernel, strides, dilations, pads_begin, pads_end;
    std::string auto_pad;
    bool ceil_mode = false;
};

constexpr std::int64_t most_extent = std::int64_t{1} << 40; ///< beyond it sums would leave the integers' range, and no network is so large

Shape filled(Shape given, std::size_t count, std::int64_t fallback) {
    given.resize(count, fallback);
    return given;
}

/// Window attributes for `axes` spatial axes; kernel extents come from the weight where the attribute is absent.
std::optional<Window> window_of(const Node& node, std::size_t axes, const Shape* weight) {
    Window window;
    window.kernel = node.ints_attribute("kernel_shape");
    if (window.kernel.empty() && weight) window.kernel.assign(weight->begin() + 2, weight->end());
    if (window.kernel.size() != axes) return std::nullopt;
    window.strides = filled(node.ints_attribute("strides"), axes, 1);
    window.dilations = filled(node.ints_attribute("dilations"), axes, 1);
    const Shape pads = filled(node.ints_attribute("pads"), 2 * axes, 0);
    window.pads_begin.assign(pads.begin(), pads.begin() + static_cast<std::ptrdiff_t>(axes));
    window.pads_end.assign(pads.begin() + static_cast<std::ptrdiff_t>(axes), pads.end());
    window.auto_pad = node.string_attribute("auto_pad", "NOTSET");
    window.ceil_mode = node.int_attribute("ceil_mode", 0) != 0;
    const auto positive = [](std::int64_t extent) { return extent > 0 && extent < (1 << 30); };
    const auto small = [](std::int64_t pad) { return pad > -(1 << 30) && pad < (1 << 30); };
    const bool sane = std::all_of(pads.begin(), pads.end(), small) && std::all_of(window.strides.begin(), window.strides.end(), positive) &&
                      std::all_of(window.dilations.begin(), window.dilations.end(), positive) &&
                      std::all_of(window.kernel.begin(), window.kernel.end(), positive);
    if (!sane) return std::nullopt;
    return window;
}

std::int64_t slid(const Window& window, std::size_t axis, std::int64_t extent) {
    if (extent < 0 || extent > most_extent) return unknown;
    const std::int64_t stride = window.strides[axis];
    if (window.auto_pad.starts_with("SAME")) return (extent + stride - 1) / stride;
    const std::int64_t pads = window.auto_pad == "VALID" ? 0 : window.pads_begin[axis] + window.pads_end[axis];
    const std::int64_t room = extent + pads - window.dilations[axis] * (window.kernel[axis] - 1) - 1;
    if (room < 0) return unknown;
    const std::int64_t count = room / stride + 1;
    if (!window.ceil_mode || room % stride == 0) return count;
    // The last window hangs over the end. Where it would begin in the padding there, not all runtimes count it.
    return count * stride < extent + window.pads_begin[axis] ? count + 1 : unknown;
}

std::int64_t grown(const Window& window, const Node& node, std::size_t axis, std::int64_t extent) {
    if (extent < 0 || extent > most_extent) return unknown;
    if (window.auto_pad.starts_with("SAME")) return product(extent, window.strides[axis]);
    const Shape extra = filled(node.ints_attribute("output_padding"), window.kernel.size(), 0);
    if (extra[axis] < 0 || extra[axis] > most_extent) return unknown;
    const std::int64_t pads = window.auto_pad == "VALID" ? 0 : window.pads_begin[axis] + window.pads_end[axis];
    const std::int64_t steps = product(window.strides[axis], extent - 1);
    const std::int64_t size = steps + extra[axis] + window.dilations[axis] * (window.kernel[axis] - 1) + 1 - pads;
    return steps < 0 || size < 0 ? unknown : size;
}

} // namespace

void infer_conv(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const Shape* weight = context.input(node, 1);
    if (!data || data->size() < 3 || (weight && weight->size() != data->size())) return;
    const auto window = window_of(node, data->size() - 2, weight);
    Shape shape{data->front(), weight ? weight->front() : unknown};
    for (std::size_t axis = 0; axis + 2 < data->size(); ++axis) shape.push_back(window ? slid(*window, axis, (*data)[axis + 2]) : unknown);
    context.set(node, shape);
}

void infer_conv_transpose(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const Shape* weight = context.input(node, 1);
    if (!data || data->size() < 3 || !weight || weight->size() != data->size()) return;
    const auto window = window_of(node, data->size() - 2, weight);
    const Shape fixed = node.ints_attribute("output_shape");
    Shape shape{data->front(), product((*weight)[1], node.int_attribute("group", 1))};
    const std::size_t listed_before = fixed.size() == data->size() ? 2 : 0; // batch and channels
    for (std::size_t axis = 0; axis + 2 < data->size(); ++axis) {
        if (listed_before + axis < fixed.size()) shape.push_back(fixed[listed_before + axis]);
        else shape.push_back(window ? grown(*window, node, axis, (*data)[axis + 2]) : unknown);
    }
    context.set(node, shape);
}

void infer_pool(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data || data->size() < 3) return;
    const auto window = window_of(node, data->size() - 2, nullptr);
    Shape shape{(*data)[0], (*data)[1]};
    for (std::size_t axis = 0; axis + 2 < data->size(); ++axis) shape.push_back(window ? slid(*window, axis, (*data)[axis + 2]) : unknown);
    context.set(node, shape);
    context.set(node, shape, 1); // MaxPool's indices
}

void infer_global_pool(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data || data->size() < 2) return;
    Shape shape(data->size(), 1);
    shape[0] = (*data)[0];
    shape[1] = (*data)[1];
    context.set(node, shape);
}

} // namespace crease::analysis
