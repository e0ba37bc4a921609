#include "core/fold/select/steps.h"

#include "core/fold/form/lattice.h"
#include "core/fold/select/step_rule.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace crease::fold {
namespace {

std::string operand_text(const Derivation& below) {
    const Form& form = below.form;
    if (below.node == Derivation::anchor_node) return "the input itself";
    if (!form.kind.has_kernel) return "the identity branch";
    if (std::holds_alternative<SumRule>(below.rule)) return "the sum";
    return form.family == Family::spatial ? "the " + kernel_text(form) + " kernel" : "the kernel";
}

struct Wording {
    const Derivation& at;
    const Graph& graph;

    std::string operator()(const AnchorRule&) const { return "the input itself"; }
    std::string operator()(const ScalingRule&) const {
        const std::string target = operand_text(*at.inputs[0]);
        switch (rule_of(at)) {
        case StepRule::normalization:
            return at.inputs[0]->node == Derivation::anchor_node ? "the identity as a kernel, with its BatchNormalization"
                                                                 : "BatchNormalization into " + target;
        case StepRule::factor: return "factor into " + target;
        case StepRule::sign: return "sign of " + target + " turned";
        case StepRule::shift: return "shift into the bias of " + target;
        default: return graph.nodes[at.node]->op_type + " passed through";
        }
    }
    std::string operator()(const WindowRule&) const {
        const Node& node = *graph.nodes[at.node];
        const bool composed = at.inputs[0]->node != Derivation::anchor_node;
        if (rule_of(at) == StepRule::average) return "average as a " + kernel_text(at.form) + " kernel";
        if (rule_of(at) == StepRule::offsets) return node.op_type + " into the offsets";
        if (composed) return "kernel composed with " + operand_text(*at.inputs[0]);
        return at.form.family == Family::spatial ? kernel_text(at.form) + " kernel of the " + node.op_type : "weight of the " + node.op_type;
    }
    std::string operator()(const TransposedRule&) const { return "kernel of the ConvTranspose"; }
    std::string operator()(const SumRule& rule) const {
        return std::to_string(rule.signs.size()) + " branches summed on the " + kernel_text(at.form) + " lattice";
    }
    std::string operator()(const RowsRule&) const { return "channels selected"; }
    std::string operator()(const BorderRule&) const { return "border of the bias"; }
    std::string operator()(const CarryRule&) const { return "carried past the " + graph.nodes[at.node]->op_type; }
    std::string operator()(const SpreadRule&) const { return "one factor for each pixel of a channel"; }
    std::string operator()(const StackRule&) const { return "channels stacked"; }
};

} // namespace

std::string kernel_text(const Form& form) {
    std::string text;
    for (int i = 0; i < form.spatial_rank; ++i) {
        const auto taps = form.family == Family::transposed ? form.transposed->kernel[i] : form.axes[i].taps();
        text += (i ? "x" : "") + std::to_string(taps);
    }
    return text.empty() && form.family != Family::linear ? "1x1" : text;
}

KernelShape kernel_shape(const Form& form) {
    KernelShape shape;
    shape.groups = form.groups;
    shape.in_channels = form.in_channels;
    shape.out_channels = form.out_channels;
    shape.bias = !form.zero_bias;
    shape.op = form.kind.mean                      ? "AveragePool"
               : form.family == Family::transposed ? "ConvTranspose"
               : form.family == Family::spatial    ? "Conv"
               : form.value.rank == 2              ? "Gemm"
                                                   : "MatMul";
    for (int i = 0; i < form.spatial_rank; ++i) {
        const Axis axis = emission_axis(form.axes[i]);
        const bool transposed = form.family == Family::transposed;
        const auto* t = form.transposed.get();
        shape.kernel.push_back(transposed ? t->kernel[i] : axis.taps());
        shape.strides.push_back(transposed ? t->stride[i] : axis.stride);
        shape.dilations.push_back(transposed ? t->dilation[i] : axis.dilation);
        shape.pads_begin.push_back(transposed ? t->pad_begin[i] : pad_begin(axis));
        shape.pads_end.push_back(transposed ? t->pad_end[i] : pad_end(axis));
    }
    return shape;
}

std::string KernelShape::text() const {
    auto joined = [](const std::vector<std::int64_t>& list) {
        std::string text;
        for (auto v : list) text += (text.empty() ? "" : "x") + std::to_string(v);
        return text;
    };
    auto varies = [](const std::vector<std::int64_t>& list) { return std::any_of(list.begin(), list.end(), [](std::int64_t v) { return v != 1; }); };
    std::string text = op;
    if (!kernel.empty()) text += " " + joined(kernel);
    text += ", " + std::to_string(in_channels) + " to " + std::to_string(out_channels);
    if (varies(strides)) text += ", stride " + joined(strides);
    if (varies(dilations)) text += ", dilation " + joined(dilations);
    if (op == "AveragePool") return text; // it has no groups to speak of
    if (groups == in_channels && groups > 1) text += ", depthwise";
    else if (groups > 1) text += ", " + std::to_string(groups) + " groups";
    return text + (bias ? ", +bias" : "");
}

std::string Site::made_text() const {
    if (ends.size() < 2) return kernel.text();
    const bool alike = std::all_of(ends.begin(), ends.end(), [&](const End& end) { return end.kernel.text() == kernel.text(); });
    return std::to_string(ends.size()) + " x " + (alike ? kernel.text() : kernel.op);
}

std::vector<const Step*> step_order(const Step& root) {
    std::vector<const Step*> order{&root};
    std::unordered_set<const Step*> seen{&root};
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const auto& input : order[i]->inputs)
            if (seen.insert(input.get()).second) order.push_back(input.get());
    return order;
}

StepPtr make_steps(const Graph& graph, const GraphIndex& index, const Group& group) {
    auto all = std::make_shared<Step>();
    all->rule = StepRule::several;
    const Node& last = *graph.nodes[group.scale.back()];
    const bool parts = !group.scaled.empty();
    all->node = last.id;
    all->op = last.op_type;
    all->value = group.output;
    all->id = graph.value_name(group.output);
    const std::string what = last.is("BatchNormalization") || last.is("Pad") ? last.op_type
                             : group.scale.size() > 1                        ? "scale and shift"
                             : last.is("Mul") || last.is("Div")              ? "factor"
                                                                             : "shift";
    const std::string kept = parts ? graph.nodes[group.kept.back()]->op_type : "";
    all->text = what + (group.ends.size() < 2
                            ? " carried past the " + kept
                            : " into all " + std::to_string(group.ends.size()) + " layers " + (parts ? "that meet in the " + kept : "that read it"));
    for (auto position : group.nodes) all->nodes.push_back(graph.nodes[position]->id);
    for (const auto& end : group.ends) all->inputs.push_back(make_steps(graph, index, end.derivation));
    return all;
}

std::unordered_set<const Derivation*> pieces_of(const Derivation& root) {
    std::unordered_set<const Derivation*> pieces;
    const auto order = derivation_order(root);
    for (auto at = order.rbegin(); at != order.rend(); ++at) { // users before what they use
        const bool assembled = std::holds_alternative<StackRule>((*at)->rule) || std::holds_alternative<SumRule>((*at)->rule) || pieces.contains(*at);
        for (const auto& input : (*at)->inputs)
            if (assembled && input->node == (*at)->node && input->node != Derivation::anchor_node) pieces.insert(input.get());
    }
    return pieces;
}

namespace {

/// The derivations that `root` is made from, and itself, by address: a step keeps its own.
std::unordered_map<const Derivation*, DerivationPtr> held(const DerivationPtr& root, const std::vector<const Derivation*>& order) {
    std::unordered_map<const Derivation*, DerivationPtr> all{{root.get(), root}};
    for (const auto* at : order)
        for (const auto& input : at->inputs) all.emplace(input.get(), input);
    return all;
}

} // namespace

StepPtr make_steps(const Graph& graph, const GraphIndex& index, const DerivationPtr& derivation) {
    std::unordered_map<const Derivation*, StepPtr> made;
    const auto pieces = pieces_of(*derivation);
    const auto order = derivation_order(*derivation);
    const auto shares = held(derivation, order);
    StepPtr last;
    for (const auto* at : order) {
        auto step = std::make_shared<Step>();
        step->rule = rule_of(*at);
        step->constants = constants_of(*at);
        step->numbers = numbers_of(*at);
        step->derivation = shares.at(at);
        step->value = at->value;
        step->id = graph.value_name(at->value);
        step->text = std::visit(Wording{*at, graph}, at->rule);
        if (at->node != Derivation::anchor_node) {
            step->node = graph.nodes[at->node]->id;
            step->op = graph.nodes[at->node]->op_type;
            const auto nodes = region_nodes(*at);
            for (auto position : nodes) step->nodes.push_back(graph.nodes[position]->id);
            step->foldable_alone = !pieces.contains(at) && emittable(*at) && shrinks(*at, nodes) && !open_reason(graph, index, nodes, at->value);
        }
        for (const auto& input : at->inputs)
            if (made.at(input.get())->node.valid()) step->inputs.push_back(made.at(input.get()));
        last = made.emplace(at, step).first->second;
    }
    return last;
}

} // namespace crease::fold
