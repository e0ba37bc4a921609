#include "core/fold/form/lattice.h"
#include "core/fold/transfer/transfer.h"

#include <algorithm>

namespace crease::fold {
namespace {

/// Begin and end padding of one axis under auto_pad SAME_*: total by the operator's formula, the odd one at one end. A window
/// of one tap is never padded.
struct SamePad {
    bool known = false;
    std::int64_t begin = 0, end = 0;
};

SamePad same_pad(std::int64_t span, std::int64_t stride, std::int64_t extent, bool upper) {
    SamePad pad;
    pad.known = stride == 1 || span == 1 || extent > 0;
    const auto total = stride == 1 ? span - 1 : std::max<std::int64_t>(0, ((extent + stride - 1) / stride - 1) * stride + span - extent);
    pad.begin = upper ? total / 2 : total - total / 2;
    pad.end = total - pad.begin;
    return pad;
}

std::string with_name(const Node& node) { return node.op_type + (node.name.empty() ? "" : " '" + node.name + "'"); }

Reason stored_as_integers(const std::string& what, const Node& unpacks) {
    return {"quantized", what + " is stored as integers, and folding would unpack it (" + with_name(unpacks) + ")"};
}

/// The DequantizeLinear that a computed constant comes out of, if so.
const Node* unpacked_by(const NodeContext& context, ValueId value) {
    for (int steps = 0; steps < 8 && value.valid(); ++steps) {
        const auto producer = context.index.producer(value);
        if (producer == GraphIndex::no_node) return nullptr;
        const Node& node = *context.graph.nodes[producer];
        if (node.is("DequantizeLinear")) return &node;
        value = node.input(0);
    }
    return nullptr;
}

/// The operator that keeps a value made of constants alone from being one; null where it is computed while the network runs.
const Node* unevaluated(const NodeContext& context, ValueId value, int depth) {
    const auto producer = value.valid() && depth < 32 ? context.index.producer(value) : GraphIndex::no_node;
    if (producer == GraphIndex::no_node) return nullptr;
    const Node& node = *context.graph.nodes[producer];
    if (!node.bodies.empty() || node.inputs.empty()) return nullptr;
    const Node* obstacle = &node;
    for (auto input : node.inputs) {
        if (!input.valid() || context.constants.is_constant(input)) continue;
        obstacle = unevaluated(context, input, depth + 1);
        if (!obstacle) return nullptr;
    }
    return obstacle;
}

} // namespace

bool worthwhile(const Price& emitted, const Price& kept, std::int64_t out_channels) {
    return emitted.macs <= kept.macs * (1 + 1e-12) && emitted.params <= kept.params + out_channels;
}

Form derive(const NodeContext& context, Form form, Rule rule, std::span<const Form* const> inputs, Price own, std::size_t output) {
    if (auto* scaling = std::get_if<ScalingRule>(&rule); scaling && form.carried && scaling->axis >= 0)
        scaling->places = form.carried->view.places_on(scaling->axis);
    std::vector<DerivationPtr> below;
    form.plan.kept = own;
    form.plan.depth = 0;
    for (const Form* input : inputs) {
        if (!input) continue;
        below.push_back(input->derivation);
        form.plan.kept += input->plan.kept;
        form.plan.depth = std::max(form.plan.depth, input->plan.depth);
    }
    ++form.plan.depth;
    const auto* window = std::get_if<WindowRule>(&rule);
    form.kind.mean = form.kind.mean && window && window->divisor != 1;                  // what stands behind an average is more than that
    if (form.carried && form.carried->view.averaged()) form.plan.kept.macs -= own.macs; // one per pixel no more: not worth counting
    const auto whole = form.emitted();
    form.plan.whole_is_best = form.out_channels > 0 && worthwhile(whole, form.plan.kept, form.out_channels);
    if (form.plan.whole_is_best) form.plan.kept = whole;
    form.derivation = nullptr;
    auto derivation = std::make_shared<Derivation>(std::move(rule), std::move(below), context.position, context.node.output(output), form);
    derivation->own = own;
    form.derivation = std::move(derivation);
    return form;
}

OrReason<Form> carried_by(const NodeContext& context, const Transfer& transfer, const Form& form) {
    const bool scalar = form.family == Family::any; // nothing but factors that are the same for all elements
    if (form.plan.depth == 0 || (form.out_channels == 0 && !scalar)) return Reason{"nothing_to_fold_into", "nothing stands before it"};
    const int on = scalar ? -1 : channel_axis(form);
    if (!form.carried && form.value.rank < 2) return Reason{"unknown_rank", "the rank of the value is not known"};
    const auto known = context.shapes.find(context.node.input(0));
    const View start = form.carried ? form.carried->view
                                    : View(form.value.rank, on, form.out_channels, known == context.shapes.end() ? View::Extents{} : known->second,
                                           !form.kind.has_kernel);
    CREASE_TRY(auto carrying, transfer.carry(context, form, start));
    Carried next{std::move(carrying.view), form.carried ? form.carried->before : std::vector<std::uint32_t>{},
                 form.carried ? form.carried->after : std::vector<std::uint32_t>{}};
    next.after.push_back(context.position);
    if (next.view.natural()) next.after.clear();
    Form out = form;
    out.value.moved = true;
    out.carried = next.before.empty() && next.after.empty() ? nullptr : std::make_shared<const Carried>(std::move(next));
    const Form* below = &form;
    return derive(context, std::move(out), CarryRule{std::move(carrying.helpers)}, {&below, 1}, {});
}

std::optional<std::vector<std::int64_t>> NodeContext::integers(const analysis::Operand& which) const {
    return analysis::operand(node, opset, which, [&](ValueId value) { return constants.whole_numbers(value); });
}

Reason channels_not_told_yet() { return {"not_per_channel", "the value has been transposed or reshaped before anything told its channels"}; }

Reason function_attribute() { return {"function_attribute", "an attribute refers to an attribute of the enclosing function"}; }

Reason not_known_beforehand(const NodeContext& context, ValueId value, const std::string& what) {
    if (context.constants.is_constant(value)) return {"not_constant", what + " cannot be evaluated beforehand"};
    if (context.graph.kind == GraphKind::function && context.index.is_graph_input(value))
        return {"function_argument", what + " is an argument of the function: another call may bring another one"};
    const Node* obstacle = unevaluated(context, value, 0);
    if (!obstacle) return {"not_constant", what + " is computed while the network runs"};
    if (obstacle->is("DequantizeLinear")) return stored_as_integers(what, *obstacle);
    return {"not_evaluated", what + " is made of constants alone, but by " + with_name(*obstacle) + ", which is not evaluated beforehand"};
}

OrReason<analysis::ConstantInfo> parameter(const NodeContext& context, ValueId value, std::string_view what) {
    const auto named = [&] { return std::string(what) + " '" + (value.valid() ? context.graph.value_name(value) : "") + "'"; };
    if (context.constants.is_overridable(value)) return Reason{"overridable_constant", named() + " is also a graph input: a caller may override it"};
    auto info = context.constants.is_constant(value) ? context.constants.info(value) : std::nullopt;
    if (!info) return not_known_beforehand(context, value, named());
    if (const Node* unpacks = unpacked_by(context, value)) return stored_as_integers(named(), *unpacks);
    if (!is_floating(info->type)) return Reason{"not_floating", named() + " is of type " + std::string(element_name(info->type))};
    return *std::move(info);
}

Form with_channels(const NodeContext& context, const Form& form) {
    const auto channels = context.channels(context.anchor_value);
    if (form.family != Family::any || form.value.rank == 2 || channels == 0) return form;
    auto bound = bind_channels(form, channels, "the selection");
    return bound.value_or(form);
}

std::array<std::int64_t, 3> anchor_extents(const NodeContext& context, const Form& form) {
    if (form.carried && !form.carried->before.empty()) return {}; // those of the value behind the operators that move its axes
    std::array<std::int64_t, 3> extents{};
    for (int i = 0; i < 3; ++i) extents[i] = context.extent(context.anchor_value, 2 + i);
    return extents;
}

std::array<std::int64_t, 3> extents_of(const NodeContext& context, const Form& form) {
    auto extents = anchor_extents(context, form);
    for (int i = 0; i < 3; ++i) {
        const Axis& axis = form.axes[i];
        if (extents[i] > 0) extents[i] = std::max<std::int64_t>(0, floor_div(extents[i] + axis.length - 1, axis.stride) + 1);
    }
    return extents;
}

OrReason<Window> window_of(const NodeContext& context, const std::vector<std::int64_t>& kernel, const Form& input) {
    const Node& node = context.node;
    const auto rank = kernel.size();
    if (rank < 1 || rank > 3) return Reason{"unsupported_attribute", "only 1-D to 3-D windows fold"};
    if (node.has_reference_attribute()) return function_attribute();
    auto strides = node.ints_attribute("strides"), dilations = node.ints_attribute("dilations"), pads = node.ints_attribute("pads");
    strides.resize(rank, 1);
    dilations.resize(rank, 1);
    const auto mode = node.string_attribute("auto_pad", "NOTSET");
    if (mode != "NOTSET" && mode != "") pads.clear();
    pads.resize(2 * rank, 0);
    const auto extents = extents_of(context, input);
    Window window;
    window.spatial_rank = static_cast<int>(rank);
    for (std::size_t i = 0; i < rank; ++i) {
        constexpr std::int64_t sane = 1 << 20;
        if (kernel[i] < 1 || strides[i] < 1 || dilations[i] < 1 || pads[i] < 0 || pads[rank + i] < 0 || kernel[i] > sane || strides[i] > sane ||
            dilations[i] > sane || pads[i] > sane || pads[rank + i] > sane)
            return Reason{"unsupported_attribute", "a stride, dilation, pad or kernel extent is out of range"};
        const auto reach = dilations[i] * (kernel[i] - 1);
        if (mode == "SAME_UPPER" || mode == "SAME_LOWER") {
            const auto pad = same_pad(reach + 1, strides[i], extents[i], mode == "SAME_UPPER");
            pads[i] = pad.known ? pad.begin : 0;
            pads[rank + i] = pad.known ? pad.end : 0;
            if (!pad.known) window.auto_pad = mode == "SAME_UPPER" ? AutoPad::same_upper : AutoPad::same_lower;
        }
        window.axes[i] = Axis{-pads[i], -pads[i] + reach, kernel[i] > 1 ? dilations[i] : 1, strides[i], pads[i] + pads[rank + i] - reach};
    }
    // one unknown axis leaves the rule in charge of all of them
    for (std::size_t i = 0; i < rank && window.auto_pad != AutoPad::none; ++i) {
        const auto reach = dilations[i] * (kernel[i] - 1);
        window.axes[i] = Axis{0, reach, kernel[i] > 1 ? dilations[i] : 1, strides[i], -reach};
    }
    return window;
}

} // namespace crease::fold
