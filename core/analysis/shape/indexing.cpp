// Slice, Gather, and the Shape operator that starts most chains of them.

#include "core/analysis/shape/rules.h"

#include <algorithm>
#include <numeric>

namespace crease::analysis {
namespace {

struct Cut {
    std::vector<std::int64_t> starts, ends, axes, steps;
};

std::optional<Cut> cut_of(const ShapeContext& context, const Node& node, std::size_t rank) {
    Cut cut;
    auto starts = context.integers(node, {"starts", 1, 10}), ends = context.integers(node, {"ends", 2, 10});
    auto axes = context.integers(node, {"axes", 3, 10}), steps = context.integers(node, {"", 4, 10});
    if (!starts || !ends || !axes || !steps || starts->size() != ends->size() || starts->size() > rank) return std::nullopt;
    cut = {std::move(*starts), std::move(*ends), std::move(*axes), std::move(*steps)};
    if (cut.axes.empty()) {
        cut.axes.resize(cut.starts.size());
        std::iota(cut.axes.begin(), cut.axes.end(), 0);
    }
    cut.steps.resize(cut.starts.size(), 1);
    if (cut.axes.size() != cut.starts.size()) return std::nullopt;
    return cut;
}

struct Range {
    std::int64_t first = 0, count = 0, step = 1;
};

/// ONNX's clamping: a negative position counts from the end, anything outside is pulled to the border.
Range range_of(std::int64_t extent, std::int64_t start, std::int64_t end, std::int64_t step) {
    const auto clamp = [&](std::int64_t at, std::int64_t low, std::int64_t high) {
        if (at < 0) at = at < -extent ? -1 - extent : at + extent;
        return std::clamp(at, low, high);
    };
    const std::int64_t low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1;
    const std::int64_t from = clamp(start, std::max<std::int64_t>(low, 0), high);
    const std::int64_t to = end < -extent ? low : clamp(end, low, high);
    const std::int64_t way = step > 0 ? to - from : from - to;
    const std::int64_t size = step > 0 ? step : -step;
    return {from, way <= 0 ? 0 : (way - 1) / size + 1, step};
}

/// The rows of a small list or matrix of integers that a Slice takes; `row` is how many there are in one.
std::vector<std::int64_t> rows_taken(const std::vector<std::int64_t>& from, const Range& range, std::int64_t row) {
    std::vector<std::int64_t> taken;
    for (std::int64_t k = 0; k < range.count; ++k)
        for (std::int64_t i = 0; i < row; ++i)
            if (const auto at = static_cast<std::size_t>((range.first + k * range.step) * row + i); at < from.size()) taken.push_back(from[at]);
    return taken;
}

bool sane_step(std::int64_t step) { return step != 0 && step > -(1 << 30) && step < (1 << 30); }

} // namespace

void infer_slice(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    const auto cut = cut_of(context, node, data->size());
    if (!cut) {
        context.set(node, Shape(data->size(), unknown));
        return;
    }
    Shape shape = *data;
    const auto known = context.elements(node.input(0));
    for (std::size_t i = 0; i < cut->axes.size(); ++i) {
        const auto axis = resolve_axis(cut->axes[i], shape.size());
        if (!axis || !sane_step(cut->steps[i])) return;
        if (shape[*axis] < 0) continue;
        const Range range = range_of(shape[*axis], cut->starts[i], cut->ends[i], cut->steps[i]);
        if (const auto row = product(*data, 1); known && cut->axes.size() == 1 && *axis == 0 && row >= 0)
            context.set_elements(node, rows_taken(*known, range, row));
        shape[*axis] = range.count;
    }
    context.set(node, std::move(shape));
}

void infer_gather(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const Shape* indices = context.input(node, 1);
    const auto places = context.integers(node, 1);
    const auto known = context.elements(node.input(0));
    if (data && indices) {
        const auto axis = resolve_axis(node.int_attribute("axis", 0), data->size());
        if (!axis) return;
        Shape shape(data->begin(), data->begin() + static_cast<std::ptrdiff_t>(*axis));
        shape.insert(shape.end(), indices->begin(), indices->end());
        shape.insert(shape.end(), data->begin() + static_cast<std::ptrdiff_t>(*axis) + 1, data->end());
        context.set(node, std::move(shape));
    }
    if (!known || !places || (data && data->size() > 1)) return;
    std::vector<std::int64_t> taken;
    for (std::int64_t place : *places) {
        const auto at = resolve_axis(place, known->size());
        if (!at) return;
        taken.push_back((*known)[*at]);
    }
    context.set_elements(node, std::move(taken));
}

void infer_gather_elements(ShapeContext& context, const Node& node) {
    if (const Shape* indices = context.input(node, 1)) context.set(node, Shape(*indices));
}

void infer_gather_nd(ShapeContext& context, const Node& node) {
    const Shape *data = context.input(node, 0), *indices = context.input(node, 1);
    const auto batch = node.int_attribute("batch_dims", 0);
    if (!data || !indices || indices->empty() || indices->back() < 0 || batch < 0) return;
    const auto taken = static_cast<std::size_t>(batch) + static_cast<std::size_t>(indices->back());
    if (taken > data->size() || static_cast<std::size_t>(batch) >= indices->size()) return;
    Shape shape(indices->begin(), indices->end() - 1);
    shape.insert(shape.end(), data->begin() + static_cast<std::ptrdiff_t>(taken), data->end());
    context.set(node, std::move(shape));
}

void infer_top_k(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    const auto axis = data ? resolve_axis(node.int_attribute("axis", -1), data->size()) : std::nullopt;
    if (!axis) return;
    const auto count = context.opset() < 10 ? std::optional(Shape{node.int_attribute("k", unknown)}) : context.integers(node, 1);
    Shape shape = *data;
    shape[*axis] = count && count->size() == 1 ? count->front() : unknown;
    context.set(node, shape, 0);
    context.set(node, std::move(shape), 1);
}

void infer_one_hot(ShapeContext& context, const Node& node) {
    const Shape* indices = context.input(node, 0);
    const auto axis = indices ? resolve_axis(node.int_attribute("axis", -1), indices->size() + 1) : std::nullopt;
    if (!axis) return;
    const auto depth = context.integers(node, 1);
    Shape shape = *indices;
    shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(*axis), depth && depth->size() == 1 ? depth->front() : unknown);
    context.set(node, std::move(shape));
}

void infer_size(ShapeContext& context, const Node& node) {
    context.set(node, {});
    const Shape* data = context.input(node, 0);
    if (const auto count = data ? product(*data) : unknown; count >= 0) context.set_elements(node, {count});
}

void infer_shape_of(ShapeContext& context, const Node& node) {
    const Shape* data = context.input(node, 0);
    if (!data) return;
    const auto rank = static_cast<std::int64_t>(data->size());
    const Range range = range_of(rank, node.int_attribute("start", 0), node.int_attribute("end", rank), 1);
    std::vector<std::int64_t> elements;
    for (std::int64_t i = 0; i < range.count; ++i) {
        const std::int64_t extent = (*data)[static_cast<std::size_t>(range.first + i)];
        elements.push_back(extent < 0 ? unknown_element : extent);
    }
    context.set(node, {range.count});
    context.set_elements(node, std::move(elements));
}

void infer_range(ShapeContext& context, const Node& node) {
    std::int64_t bounds[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto known = context.integers(node, i);
        if (!known || known->size() != 1) return context.set(node, {unknown});
        bounds[i] = known->front();
    }
    const auto [start, limit, step] = bounds;
    std::int64_t way = 0;
    if (!sane_step(step) || __builtin_sub_overflow(limit, start, &way) || way == std::numeric_limits<std::int64_t>::min())
        return context.set(node, {unknown});
    const auto count = way == 0 || (way > 0) != (step > 0) ? 0 : (std::abs(way) - 1) / std::abs(step) + 1;
    context.set(node, {count});
    if (count > 64) return;
    std::vector<std::int64_t> elements;
    for (std::int64_t i = 0; i < count; ++i) elements.push_back(start + i * step);
    context.set_elements(node, std::move(elements));
}

void infer_constant_of_shape(ShapeContext& context, const Node& node) {
    const auto wanted = context.extents(node, 0);
    if (!wanted) return;
    Shape shape;
    for (std::int64_t extent : *wanted) shape.push_back(extent < 0 ? unknown : extent);
    if (const auto value = context.fill(node); value && shape.size() == 1 && shape[0] >= 0 && shape[0] <= 64)
        context.set_elements(node, std::vector<std::int64_t>(static_cast<std::size_t>(shape[0]), *value));
    context.set(node, std::move(shape));
}

} // namespace crease::analysis
