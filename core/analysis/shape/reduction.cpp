#include "core/analysis/shape/rules.h"

#include <algorithm>

namespace crease::analysis {
namespace {

void set_reduced(ShapeContext& context, const Node& node, const Shape& data, const std::vector<bool>& gone) {
    const bool keep = node.int_attribute("keepdims", 1) == 1;
    Shape shape;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (!gone[i]) shape.push_back(data[i]);
        else if (keep) shape.push_back(1);
    }
    context.set(node, std::move(shape));
}

} // namespace

void infer_reduce(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    const std::int64_t since = node.is("ReduceSum") ? 13 : 18;
    const auto axes = context.integers(node, {"axes", 1, since});
    if (!axes) return;
    const bool none_named = axes->empty();
    if (none_named && context.opset() >= since && node.int_attribute("noop_with_empty_axes", 0)) return context.set(node, Shape(*data));
    std::vector<bool> gone(data->size(), none_named);
    for (const auto named : *axes) {
        const auto axis = resolve_axis(named, data->size());
        if (!axis) return;
        gone[*axis] = true;
    }
    set_reduced(context, node, Shape(*data), gone);
}

void infer_arg_reduce(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    const auto axis = resolve_axis(node.int_attribute("axis", 0), data->size());
    if (!axis) return;
    std::vector<bool> gone(data->size(), false);
    gone[*axis] = true;
    set_reduced(context, node, Shape(*data), gone);
}

} // namespace crease::analysis
