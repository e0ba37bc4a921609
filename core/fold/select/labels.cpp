// Names are given afterwards, from the shape of the derivation, and decide nothing: a block that nobody has named folds
// all the same and is called a k-branch block. Shapes are taken from the papers: RepVGG (Ding 2021), ACNet (Ding 2019),
// DBB (Ding 2021), MobileOne (Vasu 2023), RepLKNet (Ding 2022), UniRepLKNet (Ding 2024), FastViT's RepMixer (Vasu 2023),
// QARepVGG (Chu 2024).

#include "core/fold/select/branch_labels.h"

#include <algorithm>

namespace crease::fold {
namespace {

bool is_batchnorm(const Derivation& step, const Graph& graph) {
    return step.node != Derivation::anchor_node && graph.nodes[step.node]->is("BatchNormalization");
}

bool is_pool(const Derivation& step, const Graph& graph) {
    return std::holds_alternative<WindowRule>(step.rule) && graph.nodes[step.node]->is("AveragePool");
}

bool multiplies(const Derivation& step, const Graph& graph) {
    if (step.node == Derivation::anchor_node || !std::holds_alternative<ScalingRule>(step.rule)) return false;
    const Node& node = *graph.nodes[step.node];
    return node.is("Mul") || node.is("Div");
}

/// Scalings down to the sum (or to whatever else stands there).
const Derivation* below_scalings(const Derivation* step) {
    while (std::holds_alternative<ScalingRule>(step->rule) || std::holds_alternative<CarryRule>(step->rule)) step = step->inputs[0].get();
    return step;
}

void collect(const Derivation& step, const Graph& graph, bool negative, bool scaled, std::vector<Branch>& out) {
    constexpr std::size_t most = 64; // a sum may read the same value twice, and so may that one
    if (out.size() >= most) return;
    const Derivation* at = &step;
    while (std::holds_alternative<CarryRule>(at->rule) || (std::holds_alternative<ScalingRule>(at->rule) && !is_batchnorm(*at, graph))) {
        scaled = scaled || multiplies(*at, graph);
        at = at->inputs[0].get();
    }
    if (const auto* sum = std::get_if<SumRule>(&at->rule)) {
        for (std::size_t i = 0; i < at->inputs.size(); ++i) collect(*at->inputs[i], graph, negative != (sum->signs[i] < 0), scaled, out);
        return;
    }
    Branch branch{at, 0, 0, false, scaled, negative};
    for (const auto* one : derivation_order(*at)) {
        branch.kernels += is_kernel(*one) ? 1 : 0;
        branch.pools += is_pool(*one, graph) ? 1 : 0;
        branch.normalized = branch.normalized || is_batchnorm(*one, graph);
        branch.scaled = branch.scaled || multiplies(*one, graph);
    }
    out.push_back(branch);
}

/// Windows side by side that see every pixel once (ViT, Dosovitskiy 2021).
bool cuts_patches(const Form& form) {
    if (form.family != Family::spatial || form.spatial_rank < 2 || form.groups != 1) return false;
    return std::all_of(form.axes.begin(), form.axes.begin() + form.spatial_rank, [](const Axis& axis) {
        return axis.taps() >= 4 && axis.taps() == axis.stride && axis.low == 0 && axis.dilation == 1 && axis.length == 1 - axis.taps();
    });
}

std::string kernel_word(const Form& form) {
    if (cuts_patches(form)) return "patch embedding";
    if (form.family == Family::linear) return "Linear";
    return form.family == Family::transposed ? "ConvTranspose" : "Conv";
}

bool shifts(const Derivation& step, const Graph& graph) {
    if (step.node == Derivation::anchor_node || !std::holds_alternative<ScalingRule>(step.rule) || step.own.params < 2) return false;
    const Node& node = *graph.nodes[step.node];
    return node.is("Add") || node.is("Sub");
}

/// Every pixel of a block, as channels.
bool stacks_blocks(const Derivation& stack) {
    return stack.inputs.size() > 1 && std::all_of(stack.inputs.begin(), stack.inputs.end(), [](const DerivationPtr& part) {
               return !part->form.kind.has_kernel && part->form.spatial_rank > 0 && part->form.axes[0].stride > 1;
           });
}

std::string one_branch(const Derivation& derivation, const Branch& branch, const Graph& graph) {
    const std::string word = kernel_word(derivation.form);
    bool normalized = false, scaled = false, scaled_before = false, kernel = false, each = false, written_out = false, blocks = false;
    std::string before, after; // what moves the window without weights of its own
    for (const auto* one : derivation_order(derivation)) {
        normalized = normalized || is_batchnorm(*one, graph);
        kernel = kernel || is_kernel(*one);
        scaled = scaled || (kernel && multiplies(*one, graph));
        written_out = written_out || (each && shifts(*one, graph));
        each = each || (kernel && multiplies(*one, graph) && one->own.params > 1);
        blocks = blocks || (!kernel && std::holds_alternative<StackRule>(one->rule) && stacks_blocks(*one));
        scaled_before = scaled_before || (!kernel && multiplies(*one, graph));
        const auto* rule = std::get_if<WindowRule>(&one->rule);
        if (rule && !rule->weight.valid()) (kernel ? after : before) = graph.nodes[one->node]->op_type;
    }
    if (std::holds_alternative<StackRule>(below_scalings(&derivation)->rule))
        return derivation.form.groups > 1 ? "grouped convolution" : "stacked convolutions";
    if (derivation.form.kind.mean) return "Pad+AveragePool";
    if (branch.pools > 0) return word + "+AveragePool";
    if (blocks) return graph.nodes[first_stack(derivation)->node]->is("Concat") ? "Focus" : "SpaceToDepth+" + word;
    if (branch.kernels > 1) {
        const auto name = expanded(derivation);
        return !name.empty()                               ? name
               : is_separable(derivation)                  ? "separable convolution"
               : derivation.form.family == Family::spatial ? "Conv chain"
                                                           : word + " chain";
    }
    if (written_out) return word + "+BN (written out)";
    if (normalized) return word + "+BN";
    if (scaled) return "LayerScale";
    if (scaled_before) return "scale+" + word;
    if (!before.empty()) return before + "+" + word;
    if (is_kernel(derivation)) return word;
    return word + "+" + (after.empty() ? "bias" : after);
}

} // namespace

std::vector<Branch> branches_of(const Derivation& derivation, const Graph& graph) {
    std::vector<Branch> out;
    const Derivation* sum = below_scalings(&derivation);
    collect(std::holds_alternative<SumRule>(sum->rule) ? *sum : derivation, graph, false, false, out);
    return out;
}

std::string label_of(const Group& group, const Graph& graph) {
    const auto any = [&](std::string_view op) {
        return std::any_of(group.scale.begin(), group.scale.end(), [&](auto position) { return graph.nodes[position]->is(op); });
    };
    const std::string scale = any("BatchNormalization") ? "BN" : any("Pad") ? "Pad" : any("Mul") || any("Div") ? "scale" : "shift";
    std::string word = kernel_word(group.ends.front().derivation->form);
    for (const auto& end : group.ends)
        if (kernel_word(end.derivation->form) != word) word = "layer";
    const bool attends = std::any_of(group.kept.begin(), group.kept.end(), [&](auto position) { return graph.nodes[position]->is("MatMul"); });
    const std::string layers = group.ends.size() == 1 ? word : std::to_string(group.ends.size()) + " " + word + "s";
    if (group.scaled.empty()) return scale + "+" + layers;
    const Node& kept = *graph.nodes[group.kept.back()];
    if (attends) return group.ends.size() == 1 ? "attention scale" : scale + "+" + layers + ", attention scale";
    const bool meet = std::any_of(group.kept.begin(), group.kept.end(), [&](auto position) {
        const Node& node = *graph.nodes[position];
        return node.is("Concat") || node.is("Add") || node.is("Sub") || node.is("Sum");
    });
    if (group.ends.size() > 1 && !meet) return scale + "+" + layers;
    if (group.ends.size() == 1) return word + "+" + kept.op_type + "+" + scale;
    const bool points = std::all_of(group.ends.begin(), group.ends.end(), [](const GroupEnd& end) {
        return !end.derivation->form.carried && end.derivation->form.family == Family::spatial && end.derivation->form.taps() == 1;
    });
    if (kept.is("Concat") && scale == "BN" && points && group.ends.size() == 2) return "CSP concat";
    return (kept.is("Concat") ? "Concat+" : "sum+") + scale;
}

std::string label_of(const Derivation& derivation, const Graph& graph) {
    const auto branches = branches_of(derivation, graph);
    if (branches.size() == 1) return one_branch(derivation, branches[0], graph);
    const bool normalized_after = is_batchnorm(derivation, graph) && std::holds_alternative<SumRule>(below_scalings(&derivation)->rule);
    const auto name = many_branches(branches, derivation.form, normalized_after);
    return normalized_after && name.starts_with("RepVGG block") ? "QARepVGG block" : name;
}

} // namespace crease::fold
