#include "core/fold/emit/emit.h"

#include "core/fold/emit/packed_scales.h"
#include "core/fold/emit/renamed.h"
#include "core/fold/form/carried.h"
#include "core/fold/select/recipe.h"
#include "core/fold/select/regions.h"
#include "core/fold/select/steps.h"
#include "core/fold/transfer/transfer.h"
#include "core/model/node_maker.h"

#include <algorithm>
#include <set>

namespace crease::fold {
using analysis::ModelFacts;
namespace {

std::vector<std::int64_t> joined(std::vector<std::int64_t> a, const std::vector<std::int64_t>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

void set_window(NodeMaker& node, const KernelShape& shape, const Form& form) {
    node.set_ints("dilations", shape.dilations).set_int("group", shape.groups).set_ints("kernel_shape", shape.kernel);
    const auto spatial = [&](const std::array<std::int64_t, 3>& list) {
        return std::vector<std::int64_t>(list.begin(), list.begin() + form.spatial_rank);
    };
    const bool asked = form.family == Family::transposed && form.transposed->output[0] > 0;
    if (form.family == Family::transposed) node.set_ints("output_padding", spatial(form.transposed->output_padding));
    if (asked) node.set_ints("output_shape", spatial(form.transposed->output));
    if (form.auto_pad == AutoPad::none && !asked) {
        node.set_ints("pads", joined(shape.pads_begin, shape.pads_end));
    } else if (form.auto_pad != AutoPad::none) {
        node.set_text("auto_pad", form.auto_pad == AutoPad::same_upper ? "SAME_UPPER" : "SAME_LOWER");
    }
    node.set_ints("strides", shape.strides);
}

/// The first convolution's name, so that people find the node again; it is free, for that node goes.
std::string node_name(const Graph& graph, const std::vector<std::uint32_t>& region) {
    for (auto position : region) {
        const Node& node = *graph.nodes[position];
        if (!node.name.empty() && is_kernel_operator(node)) return node.name;
    }
    return graph.nodes[region.back()]->name;
}

/// Writes the nodes of one replacement.
class Writer {
public:
    Writer(const ModelFacts& facts, const Graph& graph, const std::vector<std::uint32_t>& region) : facts_(facts), graph_(graph), region_(region) {
        out_.graph = graph.id;
        for (auto position : region) out_.removed.push_back(graph.nodes[position]->id);
    }

    /// The operator of one end, reading `input` and giving `output`, with what carries it.
    void add_end(FoldedEnd end, const std::string& input, const std::string& output) {
        const Form& form = end.derivation->form;
        if (form.kind.mean) return add_pool(*end.derivation, input, output);
        std::string weight = fresh_name(output + (end.weights.packed ? ".folded_scale" : ".folded_weight"));
        const std::string bias = fresh_name(output + ".folded_bias");
        out_.weights.push_back(Tensor::make(weight, end.weights.type, end.weights.dims, std::move(end.weights.weight)));
        if (!form.zero_bias) out_.weights.push_back(Tensor::make(bias, end.weights.type, {form.out_channels}, std::move(end.weights.bias)));
        if (end.weights.packed) weight = unpacked(*end.derivation, weight, output);
        static const std::vector<std::uint32_t> none;
        const auto& before = form.carried ? form.carried->before : none;
        const auto& after = form.carried ? form.carried->after : none;
        const std::string from = carry(before, input, "");
        const std::string made = after.empty() ? output : fresh_name(output + ".folded");
        const auto name = node_name(graph_, region_nodes(*end.derivation));
        add_typed(form, end.weights.type, names_.insert(name).second ? name : "", {from, weight, bias, made});
        carry(after, made, output);
    }

    /// A copy of a node that stays.
    void add_kept(std::uint32_t position, RenamedValues& names) {
        const Node& node = *graph_.nodes[position];
        NodeMaker copy(node);
        for (std::size_t i = 0; i < node.inputs.size(); ++i)
            if (node.inputs[i].valid()) copy.set_input(static_cast<int>(i), names.of(node.inputs[i]));
        for (std::size_t i = 0; i < node.outputs.size(); ++i)
            if (node.outputs[i].valid()) copy.set_output(static_cast<int>(i), names.of(node.outputs[i]));
        out_.added.push_back(copy.take());
        place(node.id);
    }

    /// A name that nothing in the model bears: `base`, or `base` with the first free number.
    std::string fresh_name(const std::string& base) {
        std::string name = base;
        for (int i = 2; facts_.is_taken(name) || given_.contains(name); ++i) name = base + "_" + std::to_string(i);
        given_.insert(name);
        return name;
    }

    /// Nodes added since the last call stand where this one stood.
    void place(NodeId node) { out_.places.resize(out_.added.size(), node); }
    Replacement take() { return std::move(out_); }

private:
    /// The AveragePool with all of the padding.
    void add_pool(const Derivation& root, const std::string& input, const std::string& output) {
        const auto shape = kernel_shape(root.form);
        NodeMaker node(*graph_.nodes[root.node]);
        node.remove_attribute("auto_pad").set_ints("pads", joined(shape.pads_begin, shape.pads_end)).set_ints("strides", shape.strides);
        node.set_int("count_include_pad", 1).set_input(0, input).set_output(0, output);
        out_.added.push_back(node.take());
    }

    /// `input` as another type; returns `output`.
    std::string cast(const std::string& input, ElementType type, const std::string& output) {
        out_.added.push_back(NodeMaker("Cast", "", {input}, output).set_int("to", static_cast<std::int64_t>(type)).take());
        return output;
    }

    /// The layer's integers once more, with other scales; returns the name of what that gives.
    std::string unpacked(const Derivation& root, const std::string& scale, const std::string& output) {
        const std::string name = fresh_name(output + ".folded_weight");
        auto made = unpacking(facts_.of(graph_.id), root, scale, fresh_name(output + ".folded_zero_point"), name);
        out_.added.push_back(std::move(made.node));
        if (made.zero_points) out_.weights.push_back(std::move(made.zero_points));
        return name;
    }

    /// Copies of the nodes in `chain`, the first reading `from`, the last giving `to`; returns what the last one gives. With an
    /// empty `to` that is a fresh name.
    std::string carry(const std::vector<std::uint32_t>& chain, std::string from, const std::string& to) {
        for (std::size_t i = 0; i < chain.size(); ++i) {
            const Node& node = *graph_.nodes[chain[i]];
            NodeMaker copy(node);
            copy.set_input(0, from);
            from = i + 1 == chain.size() && !to.empty() ? to : fresh_name(graph_.value_name(node.output()) + ".folded");
            out_.added.push_back(copy.set_output(0, from).take());
        }
        return from;
    }

    struct Names {
        std::string input, weight, bias, output;
    };

    /// The operator, and two Casts where it works in another type than the values around it.
    void add_typed(const Form& form, ElementType type, const std::string& name, const Names& names) {
        if (type == form.value.type) return add_operator(form, name, names);
        const std::string wide = fresh_name(names.output + ".folded_wide");
        add_operator(form, name, {cast(names.input, type, fresh_name(names.output + ".folded_input")), names.weight, names.bias, wide});
        (void)cast(wide, form.value.type, names.output);
    }

    /// The operator itself.
    void add_operator(const Form& form, const std::string& name, const Names& names) {
        const auto& [input, weight, bias, output] = names;
        const KernelShape shape = kernel_shape(form);
        if (form.family == Family::linear && form.value.rank != 2) {
            const std::string product = form.zero_bias ? output : fresh_name(output + ".folded_product");
            out_.added.push_back(NodeMaker("MatMul", name, {input, weight}, product).take());
            if (!form.zero_bias) out_.added.push_back(NodeMaker("Add", name.empty() ? name : name + "/folded_bias", {product, bias}, output).take());
            return;
        }
        std::vector<std::string> inputs{input, weight};
        if (!form.zero_bias) inputs.push_back(bias);
        NodeMaker node(shape.op, name, inputs, output);
        if (form.kind.transposed_input) node.set_int("transA", 1);
        if (form.family == Family::linear) node.set_int("transB", 1);
        else set_window(node, shape, form);
        out_.added.push_back(node.take());
    }

    const ModelFacts& facts_;
    const Graph& graph_;
    const std::vector<std::uint32_t>& region_;
    std::set<std::string> given_, names_;
    Replacement out_;
};

std::vector<std::uint32_t> positions(const GraphIndex& index, const std::vector<NodeId>& nodes) {
    std::vector<std::uint32_t> out;
    for (auto node : nodes) out.push_back(index.position(node));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

Replacement emit(const ModelFacts& facts, const Graph& graph, std::vector<FoldedEnd> ends, const std::vector<std::uint32_t>& kept,
                 const std::vector<std::uint32_t>& region) {
    const auto& scope = facts.of(graph.id);
    Writer writer(facts, graph, region);
    auto recipe = ends.size() == 1 ? recipe_of(graph, scope.constants, *ends[0].derivation) : std::string();
    std::vector<ValueId> made, anchors;
    for (const auto& end : ends) {
        made.push_back(end.derivation->value);
        anchors.push_back(end.anchor);
    }
    RenamedValues names(scope, region, kept, made, anchors, [&](const std::string& base) { return writer.fresh_name(base); });
    for (std::size_t i = 0; i < ends.size(); ++i) {
        writer.add_end(std::move(ends[i]), names.of(anchors[i]), names.of(made[i]));
        writer.place(graph.nodes[scope.index.producer(made[i])]->id);
    }
    for (auto position : kept) writer.add_kept(position, names);
    auto out = writer.take();
    out.recipe = std::move(recipe);
    return out;
}

Replacement emit(const ModelFacts& facts, const Site& site, std::vector<FoldedWeights> weights) {
    const auto& scope = facts.of(site.graph);
    std::vector<FoldedEnd> ends;
    for (std::size_t i = 0; i < site.ends.size(); ++i) ends.push_back({site.ends[i].derivation.get(), site.ends[i].anchor, std::move(weights[i])});
    return emit(facts, scope.graph, std::move(ends), positions(scope.index, site.meeting), positions(scope.index, site.nodes));
}

} // namespace crease::fold
