#include "core/fold/emit/emit.h"

#include "core/fold/form/carried.h"
#include "core/fold/select/steps.h"
#include "core/fold/transfer/transfer.h"

#include <onnx/onnx_pb.h>

#include <algorithm>

namespace crease::fold {
using analysis::ModelFacts;
namespace {

/// A name that nothing in the model bears: `base`, or `base` with the first free number.
std::string fresh_name(const ModelFacts& facts, const std::string& base) {
    if (!facts.is_taken(base)) return base;
    for (int i = 2;; ++i)
        if (const auto name = base + "_" + std::to_string(i); !facts.is_taken(name)) return name;
}

void set_ints(onnx::NodeProto& node, const char* name, const std::vector<std::int64_t>& values) {
    auto* attribute = node.add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::INTS);
    for (auto v : values) attribute->add_ints(v);
}

void set_int(onnx::NodeProto& node, const char* name, std::int64_t value) {
    auto* attribute = node.add_attribute();
    attribute->set_name(name);
    attribute->set_type(onnx::AttributeProto::INT);
    attribute->set_i(value);
}

std::vector<std::int64_t> joined(std::vector<std::int64_t> a, const std::vector<std::int64_t>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

void set_window(onnx::NodeProto& node, const KernelShape& shape, const Form& form) {
    set_ints(node, "dilations", shape.dilations);
    set_int(node, "group", shape.groups);
    set_ints(node, "kernel_shape", shape.kernel);
    if (form.family == Family::transposed)
        set_ints(node, "output_padding", {form.transposed->output_padding.begin(), form.transposed->output_padding.begin() + form.spatial_rank});
    if (form.auto_pad == AutoPad::none) {
        set_ints(node, "pads", joined(shape.pads_begin, shape.pads_end));
    } else {
        auto* rule = node.add_attribute();
        rule->set_name("auto_pad");
        rule->set_type(onnx::AttributeProto::STRING);
        rule->set_s(form.auto_pad == AutoPad::same_upper ? "SAME_UPPER" : "SAME_LOWER");
    }
    set_ints(node, "strides", shape.strides);
}

/// The first convolution's name, so that people find the node again; it is free, for that node goes.
std::string node_name(const Graph& graph, const std::vector<std::uint32_t>& region) {
    for (auto position : region) {
        const Node& node = *graph.nodes[position];
        if (!node.name.empty() && is_kernel_operator(node)) return node.name;
    }
    return graph.nodes[region.back()]->name;
}

/// A node keeps its stored spelling of ONNX's domain ("" or "ai.onnx"); new nodes leave it out.
std::shared_ptr<onnx::NodeProto> new_node(const std::string& op, const std::string& name, std::vector<std::string> inputs, const std::string& output) {
    auto node = std::make_shared<onnx::NodeProto>();
    node->set_op_type(op);
    if (!name.empty()) node->set_name(name);
    for (auto& input : inputs) node->add_input(std::move(input));
    node->add_output(output);
    return node;
}

/// Copies of the nodes in `chain`, the first reading `from`, the last giving `to`; returns what the last one gives. With an
/// empty `to` that is a fresh name.
std::string carry(Replacement& out, const ModelFacts& facts, const Graph& graph, const std::vector<std::uint32_t>& chain, std::string from, const std::string& to) {
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const Node& node = *graph.nodes[chain[i]];
        auto copy = std::make_shared<onnx::NodeProto>(*node.proto);
        copy->set_input(0, from);
        from = i + 1 == chain.size() && !to.empty() ? to : fresh_name(facts, graph.value_name(node.output()) + ".folded");
        copy->set_output(0, from);
        out.added.push_back(std::move(copy));
    }
    return from;
}

/// The operator itself, reading `input` and giving `output`.
void add_operator(Replacement& out, const ModelFacts& facts, const Form& form, const std::string& name, const std::string& input,
                  const std::string& weight, const std::string& bias, const std::string& output) {
    const KernelShape shape = kernel_shape(form);
    if (form.family == Family::linear && form.value_rank != 2) {
        const std::string product = form.zero_bias ? output : fresh_name(facts, output + ".folded_product");
        out.added.push_back(new_node("MatMul", name, {input, weight}, product));
        if (!form.zero_bias) out.added.push_back(new_node("Add", name.empty() ? name : name + "/folded_bias", {product, bias}, output));
        return;
    }
    std::vector<std::string> inputs{input, weight};
    if (!form.zero_bias) inputs.push_back(bias);
    auto node = new_node(shape.op, name, std::move(inputs), output);
    if (form.transposed_input) set_int(*node, "transA", 1);
    if (form.family == Family::linear) set_int(*node, "transB", 1);
    else set_window(*node, shape, form);
    out.added.push_back(std::move(node));
}

} // namespace

Replacement emit(const ModelFacts& facts, const Graph& graph, const Derivation& derivation, ValueId anchor, FoldedWeights weights,
                 const std::vector<std::uint32_t>& region) {
    const Form& form = derivation.form;
    const std::string output = graph.value_name(derivation.value), input = graph.value_name(anchor);
    const std::string weight = fresh_name(facts, output + ".folded_weight"), bias = fresh_name(facts, output + ".folded_bias");
    Replacement out;
    out.graph = graph.id;
    for (auto position : region) out.removed.push_back(graph.nodes[position]->id);
    out.weights.push_back(Tensor::make(weight, form.type, weights.dims, std::move(weights.weight)));
    if (!form.zero_bias) out.weights.push_back(Tensor::make(bias, form.type, {form.out_channels}, std::move(weights.bias)));
    static const std::vector<std::uint32_t> none;
    const auto& before = form.carried ? form.carried->before : none;
    const auto& after = form.carried ? form.carried->after : none;
    const std::string from = carry(out, facts, graph, before, input, "");
    const std::string made = after.empty() ? output : fresh_name(facts, output + ".folded");
    add_operator(out, facts, form, node_name(graph, region), from, weight, bias, made);
    carry(out, facts, graph, after, made, output);
    return out;
}

} // namespace crease::fold
