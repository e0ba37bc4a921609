// Operators that rename extents: Reshape and its kin, Concat, Split.

#include "core/analysis/shape/rules.h"

#include <algorithm>

namespace crease::analysis {
namespace {

/// Sets the one extent written as -1 so that the number of elements is kept; leaves it unknown where that is unclear.
void fill_remaining(Shape& target, const Shape& data, std::size_t place) {
    target[place] = 1;
    const std::int64_t total = product(data), rest = product(target);
    target[place] = total >= 0 && rest > 0 && total % rest == 0 ? total / rest : unknown;
}

/// A lone unknown extent that both sides have (the batch) does not hinder finding the one that is asked for.
Shape without_common_unknown(Shape shape) {
    if (!shape.empty() && shape.front() == unknown) shape.front() = 1;
    return shape;
}

bool sorted_axes(std::vector<std::int64_t>& axes, std::size_t rank) {
    for (auto& axis : axes) {
        const auto resolved = resolve_axis(axis, rank);
        if (!resolved) return false;
        axis = static_cast<std::int64_t>(*resolved);
    }
    std::sort(axes.begin(), axes.end());
    return true;
}

} // namespace

void infer_flatten(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    std::int64_t axis = node.int_attribute("axis", 1);
    if (axis < 0) axis += static_cast<std::int64_t>(data->size());
    if (axis < 0 || axis > static_cast<std::int64_t>(data->size())) return;
    const auto cut = static_cast<std::size_t>(axis);
    context.set(node, {product(*data, 0, cut), product(*data, cut)});
}

void infer_reshape(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const auto wanted = context.extents(node, {"shape", 1, 5});
    if (!wanted) return;
    const bool keep_zero = node.int_attribute("allowzero", 0) != 0;
    Shape target;
    std::size_t place = SIZE_MAX;
    for (std::size_t i = 0; i < wanted->size(); ++i) {
        const std::int64_t extent = (*wanted)[i];
        if (extent == -1) place = i;
        if (extent == 0 && !keep_zero) target.push_back(data && i < data->size() ? (*data)[i] : unknown);
        else target.push_back(extent < 0 ? unknown : extent);
    }
    const bool same_batch = data && !data->empty() && !target.empty() && place != 0 && data->front() == unknown && target.front() == unknown;
    if (place != SIZE_MAX && data) {
        if (same_batch) {
            Shape rest = without_common_unknown(target);
            fill_remaining(rest, without_common_unknown(*data), place);
            target[place] = (*wanted)[0] == 0 ? rest[place] : unknown;
        } else {
            fill_remaining(target, *data, place);
        }
    }
    context.set(node, std::move(target));
    if (auto known = context.elements(node.input(0)); known && wanted->size() <= 2) context.set_elements(node, std::move(*known));
}

namespace {

/// A small matrix of integers, turned: the way an exporter reverses the amounts of a Pad.
void transpose_elements(ShapeContext& context, const Node& node, const Shape& data, const Shape& order) {
    const auto known = context.elements(node.input(0));
    if (!known || data.size() != 2 || order[0] != 1 || data[0] < 1 || product(data) != static_cast<std::int64_t>(known->size())) return;
    std::vector<std::int64_t> turned;
    for (std::int64_t column = 0; column < data[1]; ++column)
        for (std::int64_t row = 0; row < data[0]; ++row) turned.push_back((*known)[static_cast<std::size_t>(row * data[1] + column)]);
    context.set_elements(node, std::move(turned));
}

} // namespace

void infer_transpose(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    Shape order = node.ints_attribute("perm");
    if (order.empty())
        for (std::size_t i = data->size(); i-- > 0;) order.push_back(static_cast<std::int64_t>(i));
    if (order.size() != data->size()) return;
    Shape shape;
    for (std::int64_t from : order) {
        const auto axis = resolve_axis(from, data->size());
        if (!axis) return;
        shape.push_back((*data)[*axis]);
    }
    transpose_elements(context, node, *data, order);
    context.set(node, std::move(shape));
}

void infer_squeeze(ShapeContext& context, const Node& node) {
    if (auto known = context.elements(node.input(0))) context.set_elements(node, std::move(*known));
    const Shape* data = context.input(node, 0);
    if (!data) return;
    auto axes = context.integers(node, {"axes", 1, 13});
    if (!axes || !sorted_axes(*axes, data->size())) return;
    const bool all = axes->empty(); // that are of extent 1
    if (all && std::find(data->begin(), data->end(), unknown) != data->end()) return;
    Shape shape;
    for (std::size_t i = 0; i < data->size(); ++i) {
        const bool gone = all ? (*data)[i] == 1 : std::binary_search(axes->begin(), axes->end(), static_cast<std::int64_t>(i));
        if (!gone) shape.push_back((*data)[i]);
    }
    context.set(node, std::move(shape));
}

void infer_unsqueeze(ShapeContext& context, const Node& node) {
    if (auto known = context.elements(node.input(0))) context.set_elements(node, std::move(*known));
    const Shape* data = context.input(node, 0);
    auto axes = context.integers(node, {"axes", 1, 13});
    if (!data || !axes || axes->size() > 16 || !sorted_axes(*axes, data->size() + axes->size())) return;
    Shape shape = *data;
    for (std::int64_t axis : *axes) {
        if (axis > static_cast<std::int64_t>(shape.size())) return;
        shape.insert(shape.begin() + axis, 1);
    }
    context.set(node, std::move(shape));
}

namespace {

void concat_elements(ShapeContext& context, const Node& node) {
    std::vector<std::int64_t> all;
    for (ValueId input : node.inputs) {
        const auto part = context.elements(input);
        const Shape* shape = context.shape(input);
        if (part) all.insert(all.end(), part->begin(), part->end());
        else if (shape && shape->size() == 1 && shape->front() == 1) all.push_back(unknown_element);
        else return;
    }
    context.set_elements(node, std::move(all));
}

} // namespace

/// All parts have one rank, and the same extents but along the axis: one known part tells that of all.
void infer_concat(ShapeContext& context, const Node& node) {
    const Shape* known = nullptr;
    for (std::size_t i = 0; i < node.inputs.size() && !known; ++i) known = context.input(node, i);
    const auto axis = known ? resolve_axis(node.int_attribute("axis", 1), known->size()) : std::nullopt;
    if (!axis) return;
    Shape shape(known->size(), unknown);
    shape[*axis] = 0;
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        const Shape* part = context.input(node, i);
        if (part && part->size() != shape.size()) return;
        for (std::size_t k = 0; k < shape.size(); ++k)
            if (k == *axis) shape[k] = shape[k] < 0 || !part || (*part)[k] < 0 ? unknown : shape[k] + (*part)[k];
            else if (part && shape[k] < 0) shape[k] = (*part)[k];
    }
    if (shape.size() == 1) concat_elements(context, node);
    context.set(node, std::move(shape));
}

void infer_split(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    const auto axis = resolve_axis(node.int_attribute("axis", 0), data->size());
    if (!axis || node.outputs.empty()) return;
    const auto sizes = context.integers(node, {"split", 1, 13});
    const auto parts = static_cast<std::int64_t>(node.outputs.size());
    const std::int64_t total = (*data)[*axis], chunk = total < 0 ? unknown : (total + parts - 1) / parts;
    const Shape whole = *data;
    for (std::size_t i = 0; i < node.outputs.size(); ++i) {
        Shape shape = whole;
        if (!sizes) shape[*axis] = unknown;
        else if (i < sizes->size()) shape[*axis] = (*sizes)[i];
        else shape[*axis] = i + 1 < node.outputs.size() || chunk < 0 ? chunk : total - chunk * (parts - 1);
        context.set(node, std::move(shape), i);
    }
}

void infer_tile(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data || context.opset() < 6) return; // before, it repeated along one axis
    const auto repeats = context.extents(node, 1);
    if (repeats && repeats->size() != data->size()) return;
    Shape shape;
    for (std::size_t i = 0; i < data->size(); ++i) shape.push_back(repeats ? product((*data)[i], (*repeats)[i]) : unknown);
    context.set(node, std::move(shape));
}

void infer_expand(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const auto wanted = context.extents(node, 1);
    if (!data || !wanted) return;
    Shape target;
    for (std::int64_t extent : *wanted) target.push_back(extent < 0 ? unknown : extent);
    if (auto shape = broadcast(*data, target)) context.set(node, std::move(*shape));
}

} // namespace crease::analysis
