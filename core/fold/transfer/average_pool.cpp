//   AveragePool k x k     a depthwise kernel whose taps are all 1 / (k*k): exact when the padding is counted
//                         (count_include_pad = 1) or there is none, and no window is cut off (ceil_mode = 0)
//   Pad, AveragePool      one AveragePool that counts its padding in, where that is all

#include "core/fold/form/lattice.h"
#include "core/fold/transfer/transfers.h"

namespace crease::fold {
namespace {

/// Nothing stands between the anchor and the value but Pads.
bool only_padded(const Form& form) {
    const Derivation* at = form.derivation.get();
    for (; at->node != Derivation::anchor_node; at = at->inputs.front().get()) {
        const auto* rule = std::get_if<WindowRule>(&at->rule);
        if (!rule || rule->weight.valid() || rule->divisor != 1 || at->inputs.size() != 1) return false;
    }
    return true;
}

/// What the operator's own padding can do: fewer zeros at either end than the window is long, and none cropped.
bool fits_own_padding(const Form& form) {
    for (int i = 0; i < form.spatial_rank; ++i) {
        const Axis& axis = form.axes[i];
        const auto begin = pad_begin(axis), end = pad_end(axis);
        if (begin < 0 || end < 0 || axis.dilation != 1 || std::max(begin, end) > axis.high - axis.low) return false;
    }
    return true;
}

/// With as many channels as the anchor, which an AveragePool need not know but a price does.
void tell_channels(const NodeContext& context, Form& form) {
    const auto channels = context.channels(context.anchor_value);
    if (form.out_channels == 0 && channels > 0) form.in_channels = form.out_channels = form.groups = channels;
}

} // namespace

OrReason<Form> average_pool(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    if (context.node.int_attribute("ceil_mode", 0) != 0)
        return Reason{"ceil_mode", "with ceil_mode the last window may hang over the edge and average over fewer values"};
    CREASE_TRY(const auto made, window_of(context, context.node.ints_attribute("kernel_shape"), *forms[0]));
    if (made.auto_pad != AutoPad::none)
        return Reason{"auto_pad_unknown_size", "auto_pad SAME pads by amounts that depend on a size the file does not state"};
    WindowRule rule;
    rule.window = made;
    rule.window.diagonal = true;
    bool pads = false;
    for (int i = 0; i < rule.window.spatial_rank; ++i) {
        const Axis& axis = rule.window.axes[i];
        pads = pads || axis.low != 0 || axis.length + axis.high != 0;
        rule.divisor *= static_cast<double>(axis.taps());
    }
    if (pads && context.node.int_attribute("count_include_pad", 0) == 0)
        return Reason{"pool_excludes_padding", "the average leaves out the padding, so the border is weighted differently"};
    CREASE_TRY(Form form, compose_at_border(context, *forms[0], rule));
    form.kind.mean = forms[0]->plan.depth > 0 && context.opset >= 7 && only_padded(*forms[0]) && fits_own_padding(form);
    if (form.kind.mean) tell_channels(context, form);
    const Price own{static_cast<double>(form.out_channels) * rule.divisor / form.pixels(), 0};
    return derive(context, std::move(form), std::move(rule), forms.first(1), own);
}

} // namespace crease::fold
