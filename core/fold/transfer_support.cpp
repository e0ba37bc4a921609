#include "core/fold/lattice.h"
#include "core/fold/transfer.h"

#include <algorithm>

namespace crease::fold {
namespace {

std::string dims_text(const std::vector<std::int64_t>& dims) {
    std::string text = "[";
    for (auto extent : dims) text += (text.size() > 1 ? "," : "") + std::to_string(extent);
    return text + "]";
}

Reason not_per_channel(const std::vector<std::int64_t>& dims, std::string why) {
    return {"not_per_channel", "the constant of shape " + dims_text(dims) + " " + std::move(why)};
}

/// Where, counted from the left of a value of rank `rank`, the constant's only non-trivial axis lies; -1 for none.
OrReason<int> only_axis(const std::vector<std::int64_t>& dims, int rank) {
    int found = -1;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        if (dims[i] == 1) continue;
        if (found >= 0) return not_per_channel(dims, "varies along more than one axis");
        found = static_cast<int>(i) + rank - static_cast<int>(dims.size());
    }
    return found;
}

/// Begin and end padding of one axis under auto_pad SAME_*: total by the operator's formula, the odd one at one end. A window
/// of one tap is never padded.
struct SamePad {
    bool known = false;
    std::int64_t begin = 0, end = 0;
};

SamePad same_pad(std::int64_t span, std::int64_t stride, std::int64_t extent, bool upper) {
    SamePad pad;
    pad.known = stride == 1 || span == 1 || extent > 0;
    const auto total = stride == 1 ? span - 1
                                   : std::max<std::int64_t>(0, ((extent + stride - 1) / stride - 1) * stride + span - extent);
    pad.begin = upper ? total / 2 : total - total / 2;
    pad.end = total - pad.begin;
    return pad;
}

/// An operand of a value whose channels have moved to another axis.
OrReason<ChannelOperand> carried_operand(const Carried& carried, ValueId constant, const analysis::ConstantInfo& info, const Form& form, int axis) {
    if (!carried.view.has_channels())
        return Reason{"not_per_channel", "the value has been transposed or reshaped before anything told its channels"};
    if (carried.view.channel_axis() < 0) return not_per_channel(info.dims, "cannot tell the channels, which share their axis with the pixels");
    if (axis != carried.view.channel_axis())
        return not_per_channel(info.dims, "runs along axis " + std::to_string(axis) + " of the value, and its channels are on axis " +
                                              std::to_string(carried.view.channel_axis()));
    if (info.element_count() != form.out_channels)
        return Reason{"channels_differ", "the constant has " + std::to_string(info.element_count()) + " elements, the value " +
                                             std::to_string(form.out_channels) + " channels"};
    return ChannelOperand{constant, form.family, form.out_channels};
}

} // namespace

bool worthwhile(const Price& emitted, const Price& kept, std::int64_t out_channels) {
    return emitted.macs <= kept.macs * (1 + 1e-12) && emitted.params <= kept.params + out_channels;
}

Form derive(const NodeContext& context, Form form, Rule rule, std::span<const Form* const> inputs, Price own,
            std::size_t output) {
    std::vector<DerivationPtr> below;
    form.kept = own;
    form.depth = 0;
    for (const Form* input : inputs) {
        if (!input) continue;
        below.push_back(input->derivation);
        form.kept += input->kept;
        form.depth = std::max(form.depth, input->depth);
    }
    ++form.depth;
    if (form.carried && form.carried->view.averaged()) form.kept.macs -= own.macs; // one per pixel no more: not worth counting
    const auto whole = form.emitted();
    form.whole_is_best = form.out_channels > 0 && worthwhile(whole, form.kept, form.out_channels);
    if (form.whole_is_best) form.kept = whole;
    form.derivation = nullptr;
    auto derivation = std::make_shared<Derivation>(std::move(rule), std::move(below), context.position,
                                                   context.node.output(output), form);
    derivation->own = own;
    form.derivation = std::move(derivation);
    return form;
}

OrReason<Form> carried_by(const NodeContext& context, const Transfer& transfer, const Form& form) {
    const bool scalar = form.family == Family::any; // nothing but factors that are the same for all elements
    if (form.depth == 0 || (form.out_channels == 0 && !scalar))
        return Reason{"nothing_to_fold_into", "nothing stands before it"};
    const int channel_axis = scalar ? -1 : form.family == Family::linear ? form.value_rank - 1 : 1;
    if (!form.carried && form.value_rank < 2) return Reason{"unknown_rank", "the rank of the value is not known"};
    const auto known = context.shapes.find(context.node.input(0));
    const View start = form.carried ? form.carried->view
                                    : View(form.value_rank, channel_axis, form.out_channels,
                                           known == context.shapes.end() ? View::Extents{} : known->second, !form.has_kernel);
    auto outcome = transfer.carry(context, form, start);
    if (auto* reason = std::get_if<Reason>(&outcome)) return *reason;
    auto& carrying = std::get<Carrying>(outcome);
    Carried next{std::move(carrying.view), form.carried ? form.carried->before : std::vector<std::uint32_t>{},
                 form.carried ? form.carried->after : std::vector<std::uint32_t>{}};
    next.after.push_back(context.position);
    if (next.view.natural()) next.after.clear();
    Form out = form;
    out.moved = true;
    out.carried = next.before.empty() && next.after.empty() ? nullptr : std::make_shared<const Carried>(std::move(next));
    const Form* below = &form;
    return derive(context, std::move(out), CarryRule{std::move(carrying.helpers)}, {&below, 1}, {});
}

OrReason<analysis::ConstantInfo> parameter(const NodeContext& context, ValueId value, std::string_view what) {
    const auto named = [&] { return std::string(what) + " '" + (value.valid() ? context.graph.value_name(value) : "") + "'"; };
    if (context.constants.is_overridable(value))
        return Reason{"overridable_constant", named() + " is also a graph input: a caller may override it"};
    if (!context.constants.is_constant(value)) return Reason{"not_constant", named() + " is computed while the network runs"};
    auto info = context.constants.info(value);
    if (!info) return Reason{"not_constant", named() + " cannot be evaluated beforehand"};
    if (!is_floating(info->type)) return Reason{"not_floating", named() + " is of type " + std::string(element_name(info->type))};
    return *std::move(info);
}

OrReason<ChannelOperand> channel_operand(const NodeContext& context, ValueId constant, const Form& form) {
    auto checked = parameter(context, constant, "the operand");
    if (auto* reason = std::get_if<Reason>(&checked)) return *reason;
    const auto& info = std::get<analysis::ConstantInfo>(checked);
    if (context.opset < 7 && context.node.has_attribute("axis"))
        return Reason{"unsupported_attribute", "before opset 7 an attribute says along which axis the operand lies"};
    if (form.type != ElementType::undefined && info.type != form.type)
        return Reason{"mixed_types", "the value is " + std::string(element_name(form.type)) + ", the constant is " +
                                         std::string(element_name(info.type))};
    const auto rank_of_constant = static_cast<int>(info.dims.size());
    const int rank = form.carried ? form.carried->view.rank() : form.value_rank;
    if (rank > 0 && rank_of_constant > rank) return not_per_channel(info.dims, "has a higher rank than the value");
    if (info.element_count() == 1) {
        if (rank == 0 && rank_of_constant > 1)
            return Reason{"unknown_rank", "the value's rank is not known, the constant may enlarge it"};
        return ChannelOperand{constant, Family::any, 1};
    }
    if (rank == 0 && form.family == Family::linear && rank_of_constant == 1 && form.out_channels == info.element_count())
        return ChannelOperand{constant, Family::linear, form.out_channels}; // the last axis, whatever the rank
    if (rank == 0) return Reason{"unknown_rank", "the value's rank is not known, so which axis the constant scales is not either"};
    auto axis = only_axis(info.dims, rank);
    if (auto* reason = std::get_if<Reason>(&axis)) return *reason;
    const int at = std::get<int>(axis);
    if (form.carried) return carried_operand(*form.carried, constant, info, form, at);
    const bool last = at == rank - 1 && (rank == 2 || form.family == Family::linear || form.family == Family::any);
    const bool second = at == 1 && rank > 2 && form.family != Family::linear;
    if (!last && !second)
        return not_per_channel(info.dims, "runs along axis " + std::to_string(at) + " of the value, which is not its channel axis");
    const auto channels = info.element_count();
    if (form.out_channels != 0 && form.out_channels != channels)
        return Reason{"channels_differ", "the constant has " + std::to_string(channels) + " elements, the value " +
                                             std::to_string(form.out_channels) + " channels"};
    // an anchor of one channel would be broadcast to as many as the constant has: its extent has to be known
    const auto extent = last && rank != 2 ? context.facts.last_extent(context.anchor_value) : context.facts.channels(context.anchor_value);
    if (form.out_channels == 0 && extent != channels)
        return Reason{"channels_differ", "the value is not known to have the constant's " + std::to_string(channels) + " channels"};
    return ChannelOperand{constant, last ? Family::linear : Family::spatial, channels};
}

Form bound_to(const Form& form, const ChannelOperand& operand) {
    Form out = form;
    if (operand.family == Family::any) return out;
    if (out.family == Family::any || (out.family == Family::spatial && out.value_rank == 2)) out.family = operand.family;
    if (out.out_channels == 0) out.in_channels = out.out_channels = out.groups = operand.channels;
    return out;
}

Result<std::vector<Quad>> quads(const analysis::ConstantValues& constants, ValueId value) {
    CREASE_TRY(const auto array, constants.array(value));
    const auto numbers = array->numbers();
    return std::vector<Quad>(numbers.begin(), numbers.end());
}

std::array<std::int64_t, 3> anchor_extents(const NodeContext& context, const Form& form) {
    if (form.carried && !form.carried->before.empty()) return {}; // those of the value behind the operators that move its axes
    return context.facts.extents(context.anchor_value);
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
    if (node.has_reference_attribute())
        return Reason{"function_attribute", "an attribute refers to an attribute of the enclosing function"};
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
        if (kernel[i] < 1 || strides[i] < 1 || dilations[i] < 1 || pads[i] < 0 || pads[rank + i] < 0 || kernel[i] > sane ||
            strides[i] > sane || dilations[i] > sane || pads[i] > sane || pads[rank + i] > sane)
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
