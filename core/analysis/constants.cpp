#include "core/analysis/constants.h"

#include "core/model/payload.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace crease::analysis {
namespace {

constexpr std::array<std::string_view, 7> random_ops = {"RandomNormal",      "RandomNormalLike", "RandomUniform",
                                                        "RandomUniformLike", "Multinomial",      "Bernoulli",
                                                        "Dropout"};

bool is_random(const Node& node) {
    return std::find(random_ops.begin(), random_ops.end(), node.op_type) != random_ops.end();
}

} // namespace

ConstantTable::ConstantTable(const Model& model, const Graph& graph)
    : graph_(graph), constant_(graph.value_names.size()), nodes_(graph.nodes.size()),
      tensors_(graph.value_names.size()) {
    mark_initializers(model);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Node& node = *graph.nodes[i];
        if (!node.is("Constant") || node.outputs.size() != 1 || !node.output().valid()) continue;
        auto held = constant_value(model, node);
        if (!held) continue;
        tensors_[node.output().value] = held->get();
        kept_.push_back(std::move(*held));
    }
    mark_nodes();
}

void ConstantTable::mark_initializers(const Model& model) {
    std::unordered_set<ValueId> overridable;
    if (model.ir_version >= 4) overridable.insert(graph_.inputs.begin(), graph_.inputs.end());
    const auto values = graph_.initializer_values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const ValueId id = values[i];
        if (!id.valid()) continue;
        tensors_[id.value] = graph_.initializers[i].get();
        constant_[id.value] = !overridable.contains(id);
    }
}

bool ConstantTable::makes_constant(const Node& node) const {
    if (node.is("Constant")) return true;
    if (!node.bodies.empty() || node.inputs.empty() || is_random(node)) return false;
    bool any = false;
    for (ValueId input : node.inputs) {
        if (!input.valid()) continue;
        if (!constant_[input.value]) return false;
        any = true;
    }
    return any;
}

void ConstantTable::mark_nodes() {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
        const Node& node = *graph_.nodes[i];
        nodes_[i] = makes_constant(node);
        if (!nodes_[i]) continue;
        for (ValueId output : node.outputs)
            if (output.valid()) constant_[output.value] = true;
        if (node.is("Identity") && node.output().valid())
            tensors_[node.output().value] = tensor(node.input(0));
    }
}

const Tensor* ConstantTable::tensor(ValueId value) const {
    return value.valid() && value.value < tensors_.size() ? tensors_[value.value] : nullptr;
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
