#include "core/analysis/cost.h"

#include "core/analysis/summary.h"

#include <functional>
#include <unordered_set>

namespace crease::analysis {
namespace {

std::int64_t elements_of(const Shape* shape) { return shape ? product(*shape) : unknown; }

/// Conv: every output element sums Cin/groups x kernel products. ConvTranspose: every input element is spread the same way.
std::int64_t window_macs(const Shape* counted, const Shape* weight) {
    if (!counted || !weight || weight->size() < 3) return -1;
    return product(elements_of(counted), product(*weight, 1));
}

std::int64_t matrix_macs(const Shape* result, const Shape* left, bool transposed) {
    if (!result || !left || left->empty()) return -1;
    const std::int64_t inner = transposed ? left->front() : left->back();
    return product(elements_of(result), inner);
}

void add_to(Totals& totals, const Node& node, bool constant, std::int64_t macs) {
    ++totals.nodes;
    totals.constant_nodes += constant;
    totals.conv_nodes += node.is("Conv");
    totals.batchnorm_nodes += node.is("BatchNormalization");
    if (totals.macs < 0) return;
    if (macs < 0 || __builtin_add_overflow(totals.macs, macs, &totals.macs)) totals.macs = -1;
}

/// Gates and states of every step of every sequence: X is [length, batch, in], W [directions, gates * hidden, in], R the same of hidden.
std::int64_t recurrent_macs(const Shape* sequence, const Shape* weight, const Shape* recurrence) {
    if (!sequence || sequence->size() != 3 || !weight || !recurrence) return -1;
    const auto input = product(*weight), state = product(*recurrence);
    const auto batch = (*sequence)[1] < 0 ? 1 : (*sequence)[1];
    return input < 0 || state < 0 ? -1 : product(product((*sequence)[0], batch), input + state);
}

using Counted = std::unordered_set<const Tensor*>;

/// Of the floating-point tensors that the graph's nodes read, those that were not counted yet.
std::int64_t stored_params(const Graph& graph, const ConstantTable& constants, Counted& counted) {
    std::int64_t sum = 0;
    for (const auto& node : graph.nodes)
        for (ValueId input : node->inputs)
            if (const auto* tensor = constants.tensor(input); tensor && is_floating(tensor->type()) && counted.insert(tensor).second)
                sum += tensor->element_count();
    return sum;
}

} // namespace

std::int64_t elements_per_sample(const GraphFacts& facts, ValueId value) {
    const auto elements = elements_of(facts.shape(value));
    return elements < 0 ? elements_of(facts.sample_shape(value)) : elements;
}

namespace {

using ShapeOf = std::function<const Shape*(ValueId)>;

std::int64_t macs_of(const Node& node, const ShapeOf& shape) {
    if (node.is("Conv") || node.is("ConvInteger")) return window_macs(shape(node.output()), shape(node.input(1)));
    if (node.is("QLinearConv")) return window_macs(shape(node.output()), shape(node.input(3)));
    if (node.is("ConvTranspose")) return window_macs(shape(node.input(0)), shape(node.input(1)));
    if (node.is("MatMul") || node.is("MatMulInteger") || node.is("QLinearMatMul"))
        return matrix_macs(shape(node.output()), shape(node.input(0)), false);
    if (node.is("Gemm")) return matrix_macs(shape(node.output()), shape(node.input(0)), node.int_attribute("transA", 0) != 0);
    if (node.is("LSTM") || node.is("GRU") || node.is("RNN")) return recurrent_macs(shape(node.input(0)), shape(node.input(1)), shape(node.input(2)));
    return node.is("Einsum") ? -1 : 0; // what an equation multiplies is not looked into
}

} // namespace

std::int64_t node_macs(const Node& node, const GraphFacts& facts) {
    const auto macs = macs_of(node, [&](ValueId value) { return facts.shape(value); });
    return macs < 0 ? macs_of(node, [&](ValueId value) { return facts.sample_shape(value); }) : macs;
}

std::int64_t node_params(const Node& node, const ConstantTable& constants) {
    std::int64_t sum = 0;
    for (ValueId input : node.inputs)
        if (const Tensor* tensor = constants.tensor(input); tensor && is_floating(tensor->type())) sum += tensor->element_count();
    return sum;
}

/// What computes constants is computed once, and counts no multiplications.
Totals totals(const ModelFacts& facts) {
    Totals sum;
    sum.macs = 0;
    Counted counted;
    for (const auto& graph : facts.model().graphs) {
        const auto& known = facts.of(graph->id);
        for (std::size_t i = 0; i < graph->nodes.size(); ++i) {
            const bool constant = known.table().is_constant_node(i);
            add_to(sum, *graph->nodes[i], constant, constant ? 0 : node_macs(*graph->nodes[i], known));
        }
        sum.params += stored_params(*graph, known.table(), counted);
    }
    return sum;
}

} // namespace crease::analysis
