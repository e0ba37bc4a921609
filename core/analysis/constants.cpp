#include "core/analysis/constants.h"

#include "core/analysis/random_operators.h"
#include "core/model/payload.h"

#include <algorithm>

namespace crease::analysis {

ConstantTable::ConstantTable(const Model& model, const Graph& graph, const ConstantTable* outer)
    : graph_(graph), outer_(outer), constant_(graph.value_names.size()), overridable_(constant_), own_(constant_), nodes_(graph.nodes.size()),
      tensors_(graph.value_names.size()) {
    mark_initializers(model);
    for (const auto& node : graph.nodes)
        for (ValueId output : node->outputs)
            if (output.valid()) own_[output.value] = true;
    mark_captured();
    mark_nodes(model);
}

void ConstantTable::mark_initializers(const Model& model) {
    for (ValueId input : graph_.inputs)
        if (input.valid()) own_[input.value] = true;
    const auto values = graph_.initializer_values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const ValueId id = values[i];
        if (!id.valid()) continue;
        tensors_[id.value] = graph_.initializers[i];
        overridable_[id.value] = own_[id.value] && model.ir_version >= 4;
        constant_[id.value] = !overridable_[id.value];
    }
    for (ValueId id : values)
        if (id.valid()) own_[id.value] = true;
}

void ConstantTable::mark_captured() {
    if (!outer_) return;
    for (std::uint32_t i = 0; i < own_.size(); ++i) {
        const auto [levels, above] = captured(ValueId{i});
        const auto* scope = this;
        for (std::size_t level = 0; level < levels; ++level) scope = scope->outer_;
        if (levels == 0) continue;
        constant_[i] = scope->is_constant(above);
        overridable_[i] = scope->is_overridable(above);
        tensors_[i] = scope->stored(above);
    }
}

/// The graphs between need not name a value that only a body further inside reads.
ConstantTable::Captured ConstantTable::captured(ValueId value) const {
    if (!value.valid() || own_[value.value]) return {};
    std::size_t levels = 1;
    for (const auto* scope = outer_; scope; scope = scope->outer_, ++levels)
        if (const auto above = scope->graph_.find_value(graph_.value_name(value)); above.valid()) return {levels, above};
    return {};
}

bool ConstantTable::makes_constant(const Node& node) const {
    if (node.is("Constant")) return true;
    if (!node.bodies.empty() || node.inputs.empty()) return false;
    bool any = false;
    for (ValueId input : node.inputs) {
        if (!input.valid()) continue;
        if (!constant_[input.value]) return false;
        any = true;
    }
    return any && !is_random(node, graph_.opset(), *this);
}

void ConstantTable::keep_tensor(const Model& model, const Node& node) {
    if (node.outputs.size() != 1 || !node.output().valid()) return;
    auto& place = tensors_[node.output().value];
    if (node.is("Identity")) place = stored(node.input(0));
    else if (node.is("Constant")) place = constant_value(model, node).value_or(nullptr);
}

void ConstantTable::mark_nodes(const Model& model) {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
        const Node& node = *graph_.nodes[i];
        keep_tensor(model, node);
        nodes_[i] = makes_constant(node);
        if (!nodes_[i]) continue;
        for (ValueId output : node.outputs)
            if (output.valid()) constant_[output.value] = true;
    }
}

const TensorPtr& ConstantTable::stored(ValueId value) const {
    static const TensorPtr none;
    return value.valid() && value.value < tensors_.size() ? tensors_[value.value] : none;
}

const std::vector<std::int64_t>* ConstantTable::dims(ValueId value) const {
    const Tensor* found = tensor(value);
    return found ? &found->dims() : nullptr;
}

std::optional<std::vector<std::int64_t>> ConstantTable::integers(ValueId value) const {
    const Tensor* found = tensor(value);
    if (!found || found->element_count() < 0 || found->element_count() > 64 || !is_constant(value)) return std::nullopt;
    if (found->type() != ElementType::int64 && found->type() != ElementType::int32) return std::nullopt;
    auto read = found->integers();
    if (!read) return std::nullopt;
    return std::move(*read);
}

} // namespace crease::analysis
