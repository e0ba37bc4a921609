#include "core/analysis/cost.h"

#include "core/analysis/shape/context.h"

#include <unordered_set>

namespace crease::analysis {
namespace {

const Shape* find_shape(ValueId value, const Shapes& shapes, const ConstantTable& constants) {
    if (!value.valid()) return nullptr;
    if (const auto found = shapes.find(value); found != shapes.end()) return &found->second;
    return constants.dims(value);
}

/// Number of elements; a leading extent that is unknown (the batch) counts as 1.
std::int64_t elements_per_sample(const Shape& shape) {
    Shape known = shape;
    if (!known.empty() && known.front() < 0) known.front() = 1;
    return product(known);
}

/// Conv: every output element sums Cin/groups x kernel products. ConvTranspose: every input element is spread the same way.
std::int64_t window_macs(const Shape* counted, const Shape* weight) {
    if (!counted || !weight || weight->size() < 3) return -1;
    return product(elements_per_sample(*counted), product(*weight, 1));
}

std::int64_t matrix_macs(const Shape* result, const Shape* left, bool transposed) {
    if (!result || !left || left->empty()) return -1;
    const std::int64_t inner = transposed ? left->front() : left->back();
    return product(elements_per_sample(*result), inner);
}

void add_to(Totals& totals, const Node& node, std::int64_t macs) {
    ++totals.nodes;
    totals.conv_nodes += node.is("Conv");
    totals.batchnorm_nodes += node.is("BatchNormalization");
    if (totals.macs < 0) return;
    if (macs < 0 || __builtin_add_overflow(totals.macs, macs, &totals.macs)) totals.macs = -1;
}

std::int64_t stored_params(const Graph& graph, const ConstantTable& constants) {
    std::unordered_set<const Tensor*> counted;
    std::int64_t sum = 0;
    const auto count = [&](const Tensor* tensor) {
        if (tensor && is_floating(tensor->type()) && counted.insert(tensor).second) sum += tensor->element_count();
    };
    for (const auto& node : graph.nodes)
        for (ValueId input : node->inputs) count(constants.tensor(input));
    return sum;
}

} // namespace

std::int64_t node_macs(const Node& node, const Shapes& shapes, const ConstantTable& constants) {
    const auto shape = [&](ValueId value) { return find_shape(value, shapes, constants); };
    if (node.is("Conv")) return window_macs(shape(node.output()), shape(node.input(1)));
    if (node.is("ConvTranspose")) return window_macs(shape(node.input(0)), shape(node.input(1)));
    if (node.is("MatMul")) return matrix_macs(shape(node.output()), shape(node.input(0)), false);
    if (node.is("Gemm")) {
        const bool transposed = node.int_attribute("transA", 0) != 0;
        return matrix_macs(shape(node.output()), shape(node.input(0)), transposed);
    }
    return 0;
}

std::int64_t node_params(const Node& node, const ConstantTable& constants) {
    std::int64_t sum = 0;
    for (ValueId input : node.inputs)
        if (const Tensor* tensor = constants.tensor(input); tensor && is_floating(tensor->type()))
            sum += tensor->element_count();
    return sum;
}

Totals totals(const Model& model) {
    Totals sum;
    sum.macs = 0;
    for (const auto& graph : model.graphs) {
        const ConstantTable constants(model, *graph);
        const Shapes shapes = infer_shapes(model, *graph);
        for (std::size_t i = 0; i < graph->nodes.size(); ++i)
            if (!constants.is_constant_node(i))
                add_to(sum, *graph->nodes[i], node_macs(*graph->nodes[i], shapes, constants));
        sum.params += stored_params(*graph, constants);
    }
    return sum;
}

} // namespace crease::analysis
