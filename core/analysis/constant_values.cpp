#include "core/analysis/constant_values.h"

#include "core/model/payload.h"

#include <algorithm>

namespace crease::analysis {

std::int64_t ConstantInfo::element_count() const {
    std::int64_t count = 1;
    for (auto extent : dims) count *= extent;
    return count;
}

ConstantValues::ConstantValues(const Model& model, const Graph& graph, const GraphIndex& index, const ConstantValues* outer)
    : model_(model), graph_(graph), index_(index), outer_(outer), constant_(graph.value_names.size()),
      overridable_(graph.value_names.size()) {
    for (std::uint32_t i = 0; i < graph.value_names.size(); ++i) {
        const ValueId value{i};
        if (index.initializer(value)) {
            const bool listed = index.is_graph_input(value) && model.ir_version >= 4;
            constant_[i] = !listed;
            overridable_[i] = listed;
        } else if (const auto above = outer_value(value); above.valid()) {
            constant_[i] = outer_->is_constant(above);
            overridable_[i] = outer_->is_overridable(above);
        }
    }
    mark_nodes();
}

ValueId ConstantValues::outer_value(ValueId value) const {
    if (!outer_ || index_.producer(value) != GraphIndex::no_node || index_.is_graph_input(value) ||
        index_.initializer(value))
        return {};
    return outer_->graph_.find_value(graph_.value_name(value));
}

bool ConstantValues::computable(const Node& node) const {
    if (node.is("Constant")) return !node.has_reference_attribute() && constant_value(model_, node).has_value();
    return !node.inputs.empty() && can_evaluate(node) &&
           std::all_of(node.inputs.begin(), node.inputs.end(),
                       [&](ValueId input) { return !input.valid() || constant_[input.value]; });
}

void ConstantValues::mark_nodes() {
    constexpr int deepest = 256; // evaluation recurses along such chains; a hostile file must not choose how deep
    std::vector<int> depth(constant_.size());
    for (const auto& node : graph_.nodes) {
        if (!computable(*node)) continue;
        int below = 0;
        for (auto input : node->inputs) below = input.valid() ? std::max(below, depth[input.value]) : below;
        if (below >= deepest) continue;
        for (auto output : node->outputs) {
            if (!output.valid()) continue;
            constant_[output.value] = true;
            depth[output.value] = below + 1;
        }
    }
}

TensorPtr ConstantValues::tensor(ValueId value) const {
    while (value.valid()) {
        if (const auto* found = index_.initializer(value)) return *found;
        if (const auto above = outer_value(value); above.valid()) return outer_->tensor(above);
        const auto producer = index_.producer(value);
        if (producer == GraphIndex::no_node) return nullptr;
        const Node& node = *graph_.nodes[producer];
        if (node.is("Constant")) {
            const std::lock_guard lock(mutex_);
            auto& cached = attribute_tensors_[value];
            if (!cached) cached = constant_value(model_, node).value_or(nullptr);
            return cached;
        }
        if (!node.is("Identity")) return nullptr;
        value = node.input(0);
    }
    return nullptr;
}

std::optional<ConstantInfo> ConstantValues::info(ValueId value) const {
    if (!is_constant(value)) return {};
    if (const auto stored = tensor(value)) return ConstantInfo{stored->type(), stored->dims()};
    auto computed = array(value);
    if (!computed) return {};
    return ConstantInfo{(*computed)->type, (*computed)->dims};
}

Result<std::shared_ptr<const Array>> ConstantValues::array(ValueId value) const {
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = arrays_.find(value); found != arrays_.end()) return found->second;
    }
    if (const auto stored = tensor(value)) {
        CREASE_TRY(auto numbers, stored->values());
        return std::make_shared<const Array>(Array{stored->type(), stored->dims(), std::move(numbers)});
    }
    CREASE_TRY(auto computed, compute(value));
    const std::lock_guard lock(mutex_);
    return arrays_.emplace(value, std::move(computed)).first->second;
}

Result<std::shared_ptr<const Array>> ConstantValues::compute(ValueId value) const {
    if (const auto above = outer_value(value); above.valid()) return outer_->array(above);
    const auto producer = value.valid() ? index_.producer(value) : GraphIndex::no_node;
    if (producer == GraphIndex::no_node || !is_constant(value))
        return fail(ErrorCode::internal, "the value is not a constant", value.valid() ? graph_.value_name(value) : "");
    const Node& node = *graph_.nodes[producer];
    std::vector<std::shared_ptr<const Array>> held;
    std::vector<const Array*> inputs;
    for (auto input : node.inputs) {
        if (!input.valid()) {
            inputs.push_back(nullptr);
            continue;
        }
        CREASE_TRY(auto one, array(input));
        held.push_back(one);
        inputs.push_back(one.get());
    }
    const auto which = std::find(node.outputs.begin(), node.outputs.end(), value) - node.outputs.begin();
    CREASE_TRY(auto result, evaluate(node, graph_.opset(), inputs, static_cast<std::size_t>(which)));
    return std::make_shared<const Array>(std::move(result));
}

} // namespace crease::analysis
