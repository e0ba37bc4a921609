#include "core/analysis/shape/context.h"

#include "core/model/payload.h"

#include <algorithm>

namespace crease::analysis {

const Shape* ShapeContext::shape(ValueId value) const {
    if (!value.valid()) return nullptr;
    if (const auto found = shapes_.find(value); found != shapes_.end()) return &found->second;
    return known_.constants.dims(value);
}

/// Of a constant whose extents are unknown nobody knows what computing it would cost.
std::shared_ptr<const Array> ShapeContext::computed(ValueId value) const {
    const Shape* extents = shape(value);
    const auto count = extents ? product(*extents) : unknown;
    return count >= 0 && count <= most_listed && known_.constants.is_constant(value) ? known_.evaluate(value) : nullptr;
}

/// What an operator is told is a short list, whatever is known of its extents.
std::optional<std::vector<std::int64_t>> ShapeContext::told(ValueId value) const {
    if (auto found = elements(value)) return found;
    const Shape* extents = shape(value);
    const bool unclear = !extents || product(*extents) == unknown;
    const auto numbers = unclear && known_.constants.is_constant(value) ? known_.evaluate(value) : nullptr;
    return numbers && !numbers->is_real() ? std::optional(numbers->whole_numbers()) : std::nullopt;
}

std::optional<std::vector<std::int64_t>> ShapeContext::elements(ValueId value) const {
    if (!value.valid()) return std::nullopt;
    if (const auto found = elements_.find(value); found != elements_.end()) return found->second;
    if (known_.constants.tensor(value)) return known_.constants.integers(value);
    const auto type = known_.types[value.value];
    if (type != ElementType::int64 && type != ElementType::int32) return std::nullopt;
    const auto numbers = computed(value);
    return numbers && !numbers->is_real() ? std::optional(numbers->whole_numbers()) : std::nullopt;
}

std::optional<std::vector<std::int64_t>> ShapeContext::extents(const Node& node, const Operand& which) const {
    return operand(node, opset_, which, [this](ValueId value) { return told(value); });
}

std::optional<std::vector<std::int64_t>> ShapeContext::integers(const Node& node, const Operand& which) const {
    auto found = extents(node, which);
    if (found && std::find(found->begin(), found->end(), unknown_element) != found->end()) return std::nullopt;
    return found;
}

std::optional<std::vector<double>> ShapeContext::reals(ValueId value) const {
    if (!value.valid() || !known_.constants.is_constant(value) || !is_floating(known_.types[value.value])) return std::nullopt;
    const Tensor* tensor = known_.constants.tensor(value);
    if (!tensor) {
        const auto numbers = computed(value);
        return numbers ? std::optional(numbers->numbers()) : std::nullopt;
    }
    if (tensor->element_count() < 0 || tensor->element_count() > most_listed) return std::nullopt;
    auto read = tensor->values();
    if (!read) return std::nullopt;
    return std::move(*read);
}

std::optional<std::int64_t> ShapeContext::fill(const Node& node) const {
    const auto value = node.has_attribute("value") ? constant_value(known_.model, node) : Result<TensorPtr>(nullptr);
    if (!value || !*value || (*value)->type() != ElementType::int64) return std::nullopt;
    const auto read = (*value)->integers();
    return read && read->size() == 1 ? std::optional(read->front()) : std::nullopt;
}

void ShapeContext::set(const Node& node, Shape shape, std::size_t output) {
    const ValueId value = node.output(output);
    if (!value.valid()) return;
    if (const auto said = shapes_.find(value); said != shapes_.end() && said->second.size() == shape.size())
        for (std::size_t i = 0; i < shape.size(); ++i)
            if (shape[i] < 0) shape[i] = said->second[i];
    shapes_[value] = std::move(shape);
}

void ShapeContext::set_elements(const Node& node, std::vector<std::int64_t> elements) {
    if (node.output().valid() && elements.size() <= most_listed) elements_[node.output()] = std::move(elements);
}

std::unordered_map<ValueId, std::vector<std::int64_t>> ShapeContext::known_elements() {
    std::erase_if(elements_, [](const auto& one) { return std::find(one.second.begin(), one.second.end(), unknown_element) != one.second.end(); });
    return std::move(elements_);
}

} // namespace crease::analysis
