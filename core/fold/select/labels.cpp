// Names are given afterwards, from the shape of the derivation, and decide nothing: a block that nobody has named folds
// all the same and is called a k-branch block. Shapes are taken from the papers: RepVGG (Ding 2021), ACNet (Ding 2019),
// DBB (Ding 2021), MobileOne (Vasu 2023), RepLKNet (Ding 2022), UniRepLKNet (Ding 2024), FastViT's RepMixer (Vasu 2023),
// QARepVGG (Chu 2024).

#include "core/fold/select/labels.h"

#include <algorithm>

namespace crease::fold {
namespace {

bool is_batchnorm(const Derivation& step, const Graph& graph) {
    return step.node != Derivation::anchor_node && graph.nodes[step.node]->is("BatchNormalization");
}

bool is_kernel(const Derivation& step) {
    if (const auto* window = std::get_if<WindowRule>(&step.rule)) return window->weight.valid();
    return std::holds_alternative<TransposedRule>(step.rule);
}

bool is_pool(const Derivation& step, const Graph& graph) {
    return std::holds_alternative<WindowRule>(step.rule) && graph.nodes[step.node]->is("AveragePool");
}

bool multiplies(const Derivation& step, const Graph& graph) {
    if (step.node == Derivation::anchor_node || !std::holds_alternative<ScalingRule>(step.rule)) return false;
    const Node& node = *graph.nodes[step.node];
    return node.is("Mul") || node.is("Div");
}

const Derivation* first_stack(const Derivation& derivation) {
    for (const auto* step : derivation_order(derivation))
        if (std::holds_alternative<StackRule>(step->rule)) return step;
    return nullptr;
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

struct Shape {
    std::int64_t height = 1, width = 1, dilation = 1;
    bool operator==(const Shape&) const = default;
};

Shape shape_of(const Branch& branch) {
    const Form& form = branch.derivation->form;
    Shape shape;
    if (form.spatial_rank == 0) return shape;
    const int last = form.spatial_rank - 1;
    shape.height = form.axes[0].taps();
    shape.width = form.axes[last].taps();
    shape.dilation = std::max(form.axes[0].dilation, form.axes[last].dilation);
    return shape;
}

/// Kernels on the way to the anchor, the first one that is applied first.
std::vector<const Derivation*> kernels_of(const Derivation& derivation) {
    std::vector<const Derivation*> kernels;
    for (const auto* step : derivation_order(derivation))
        if (is_kernel(*step)) kernels.push_back(step);
    return kernels;
}

bool pointwise_kernel(const Derivation& step) {
    const auto* window = std::get_if<WindowRule>(&step.rule);
    return window && std::all_of(window->window.axes.begin(), window->window.axes.end(), [](const Axis& axis) { return axis.taps() == 1; });
}

/// One matrix beside the product of two narrow ones (Hu 2022), perhaps both scaled (DoRA, Liu 2024).
bool is_lora(const std::vector<Branch>& branches) {
    const Branch* narrow = nullptr;
    for (const auto& one : branches) {
        if (one.kernels < 1 || one.kernels > 2 || one.pools > 0 || (one.kernels == 2 && narrow)) return false;
        if (one.kernels == 2) narrow = &one;
    }
    const auto kernels = narrow ? kernels_of(*narrow->derivation) : std::vector<const Derivation*>{};
    if (kernels.size() != 2 || !pointwise_kernel(*kernels[1])) return false;
    const auto& down = std::get<WindowRule>(kernels[0]->rule).window;
    const auto& up = std::get<WindowRule>(kernels[1]->rule).window;
    return down.out_channels < down.in_channels && down.out_channels < up.out_channels;
}

/// Each channel by itself, perhaps several times, then a mix of channels (Chollet 2017).
bool is_separable(const Derivation& derivation) {
    const auto kernels = kernels_of(derivation);
    const auto* first = kernels.size() == 2 ? std::get_if<WindowRule>(&kernels[0]->rule) : nullptr;
    return first && first->window.groups > 1 && first->window.groups == first->window.in_channels && pointwise_kernel(*kernels[1]);
}

/// A convolution made wide and narrow again: k x k then 1x1 (SESR, Bhardwaj 2022), or 1x1, k x k, 1x1 (ExpandNet, Guo 2020).
std::string expanded(const Derivation& derivation) {
    const auto kernels = kernels_of(derivation);
    for (const auto* kernel : kernels)
        if (!std::holds_alternative<WindowRule>(kernel->rule)) return {};
    if (kernels.size() < 2 || kernels.size() > 3 || !pointwise_kernel(*kernels.back())) return {};
    const auto& first = std::get<WindowRule>(kernels.front()->rule).window;
    const auto& last = std::get<WindowRule>(kernels.back()->rule).window;
    if (is_separable(derivation)) return {};
    if (first.out_channels <= first.in_channels || last.in_channels <= last.out_channels || first.spatial_rank == 0) return {};
    if (kernels.size() == 2) return pointwise_kernel(*kernels[0]) ? "" : "collapsible linear block";
    return pointwise_kernel(*kernels[0]) && !pointwise_kernel(*kernels[1]) ? "ExpandNet block" : "";
}

/// Edges found by fixed depthwise filters behind a 1x1 convolution, three times, beside a 3x3 (Zhang 2021).
bool is_ecbsr(const std::vector<Branch>& branches) {
    int edges = 0;
    for (const auto& branch : branches) {
        const auto kernels = kernels_of(*branch.derivation);
        if (kernels.size() != 2 || !pointwise_kernel(*kernels[0])) continue;
        const auto* last = std::get_if<WindowRule>(&kernels[1]->rule);
        edges += last && last->window.groups == last->window.in_channels && last->window.groups > 1 ? 1 : 0;
    }
    return edges >= 3;
}

std::string many_branches(const std::vector<Branch>& branches, const Form& whole, bool normalized_after) {
    std::vector<Shape> shapes;
    int identities = 0, scaled_points = 0;
    bool chain = false, pool = false, average = false, negative = false, dilated = false, scaled = false;
    for (const auto& one : branches) {
        chain = chain || (one.kernels > 1 && !first_stack(*one.derivation));
        pool = pool || (one.pools > 0 && one.kernels > 0);
        average = average || (one.pools > 0 && one.kernels == 0);
        negative = negative || one.negative;
        scaled = scaled || one.scaled;
        if (one.identity()) ++identities;
        if (one.identity() || one.kernels == 0) continue;
        shapes.push_back(shape_of(one));
        if (one.scaled && shapes.back() == Shape{}) ++scaled_points;
        dilated = dilated || shapes.back().dilation > 1;
    }
    const auto count = [&](std::int64_t h, std::int64_t w) {
        return std::count_if(shapes.begin(), shapes.end(), [&](const Shape& s) { return s.height == h && s.width == w; });
    };
    if (shapes.empty()) return std::to_string(branches.size()) + "-branch block";
    const std::int64_t largest = std::max_element(shapes.begin(), shapes.end(), [](auto& a, auto& b) { return a.width < b.width; })->width;
    const bool depthwise = whole.groups == whole.in_channels && whole.in_channels > 1;
    if (is_lora(branches)) return "LoRA";
    if (is_ecbsr(branches)) return "ECBSR block";
    for (const auto& one : branches)
        if (branches.size() == 2 && identities == 1 && !one.identity())
            if (auto name = expanded(*one.derivation); !name.empty()) return name;
    if (pool || chain) return "DBB block";
    if (average && !normalized_after) return std::to_string(branches.size()) + "-branch block";
    if (negative && identities > 0) return "RepMixer block";
    if (dilated && depthwise) return "dilated re-param block";
    if (count(3, 3) == 1 && count(1, 3) == 1 && count(3, 1) == 1) return "ACNet block";
    const auto points = count(1, 1);
    if (depthwise && shapes.size() == 2 &&
        ((identities == 1 && points == 1 && count(3, 3) == 1) || (identities == 0 && count(7, 7) == 1 && count(3, 3) == 1)))
        return "RepVGGDW";
    if (depthwise && largest >= 7 && shapes.size() == 2 && count(1, 1) == 0) return "RepLK block";
    if (!depthwise && shapes.size() == 2 && points == 1 && largest == 3) return scaled_points ? "RepVGG block with alpha" : "RepVGG block";
    const bool same = std::all_of(shapes.begin(), shapes.end(), [&](const Shape& s) { return s.width == 1 || s.width == largest; });
    if (same && branches.front().derivation->form.family == Family::spatial &&
        (shapes.size() > 2 || (depthwise && points == 1 && largest > 1) || (largest == 1 && identities == 1)))
        return "MobileOne block";
    return std::to_string(branches.size()) + "-branch block";
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
               return !part->form.has_kernel && part->form.spatial_rank > 0 && part->form.axes[0].stride > 1;
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
    if (derivation.form.mean) return "Pad+AveragePool";
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
