#include "core/analysis/shape/context.h"

#include "core/model/payload.h"

#include <algorithm>

namespace crease::analysis {

ShapeContext::ShapeContext(const Model& model, const Graph& graph, const ConstantTable& constants, Shapes& shapes, const EvaluateIntegers& evaluate)
    : model_(model), constants_(constants), shapes_(shapes), evaluate_(evaluate), opset_(graph.opset()) {}

const Shape* ShapeContext::shape(ValueId value) const {
    if (!value.valid()) return nullptr;
    if (const auto found = shapes_.find(value); found != shapes_.end()) return &found->second;
    return constants_.dims(value);
}

std::optional<std::vector<std::int64_t>> ShapeContext::elements(ValueId value) const {
    if (!value.valid()) return std::nullopt;
    if (const auto found = elements_.find(value); found != elements_.end()) return found->second;
    return constants_.integers(value);
}

std::optional<std::vector<std::int64_t>> ShapeContext::extents(const Node& node, std::size_t i) const {
    auto found = elements(node.input(i));
    if (!found && evaluate_) found = evaluate_(node.input(i));
    return found;
}

std::optional<std::vector<std::int64_t>> ShapeContext::integers(const Node& node, std::size_t i) const {
    auto found = extents(node, i);
    if (found && std::find(found->begin(), found->end(), unknown_element) != found->end()) return std::nullopt;
    return found;
}

std::optional<std::vector<std::int64_t>> ShapeContext::attribute_or_input(const Node& node, std::string_view name,
                                                                          std::size_t i) const {
    if (node.has_attribute(name)) return node.ints_attribute(name);
    return integers(node, i);
}

std::optional<std::vector<double>> ShapeContext::small_values(ValueId value) const {
    const Tensor* tensor = constants_.is_constant(value) ? constants_.tensor(value) : nullptr;
    if (!tensor || tensor->element_count() < 0 || tensor->element_count() > 64) return std::nullopt;
    auto read = tensor->values();
    if (!read) return std::nullopt;
    return std::move(*read);
}

std::optional<std::int64_t> ShapeContext::fill(const Node& node) const {
    const auto value = node.has_attribute("value") ? constant_value(model_, node) : Result<TensorPtr>(nullptr);
    if (!value || !*value || (*value)->type() != ElementType::int64) return std::nullopt;
    const auto read = (*value)->integers();
    return read && read->size() == 1 ? std::optional(read->front()) : std::nullopt;
}

void ShapeContext::set(const Node& node, Shape shape, std::size_t output) {
    const ValueId value = node.output(output);
    if (!value.valid()) return;
    const auto [place, fresh] = shapes_.try_emplace(value, shape);
    if (fresh || place->second.size() != shape.size()) return;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (place->second[i] < 0) place->second[i] = shape[i];
}

void ShapeContext::set_elements(const Node& node, std::vector<std::int64_t> elements) {
    if (node.output().valid() && elements.size() <= 64) elements_[node.output()] = std::move(elements);
}

std::optional<std::size_t> resolve_axis(std::int64_t axis, std::size_t rank) {
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < -count || axis >= count) return std::nullopt;
    return static_cast<std::size_t>(axis < 0 ? axis + count : axis);
}

std::int64_t product(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (a < 0 || b < 0 || __builtin_mul_overflow(a, b, &result)) return unknown;
    return result;
}

std::int64_t product(const Shape& shape, std::size_t begin, std::size_t end) {
    std::int64_t result = 1;
    for (std::size_t i = begin; i < std::min(end, shape.size()); ++i) result = product(result, shape[i]);
    return result;
}

namespace {

std::optional<std::int64_t> broadcast_extent(std::int64_t a, std::int64_t b) {
    if (a == b || b == 1) return a;
    if (a == 1) return b;
    if (a == unknown) return b; // b > 1 (or 0): a must be b or 1
    if (b == unknown) return a;
    return std::nullopt;
}

} // namespace

std::optional<Shape> broadcast(const Shape& a, const Shape& b) {
    const std::size_t rank = std::max(a.size(), b.size());
    Shape result(rank);
    for (std::size_t i = 0; i < rank; ++i) {
        const auto extent_a = i + a.size() < rank ? 1 : a[i + a.size() - rank];
        const auto extent_b = i + b.size() < rank ? 1 : b[i + b.size() - rank];
        const auto extent = broadcast_extent(extent_a, extent_b);
        if (!extent) return std::nullopt;
        result[i] = *extent;
    }
    return result;
}

} // namespace crease::analysis
