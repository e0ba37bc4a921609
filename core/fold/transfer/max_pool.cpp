//   MaxPool 1x1 with a stride     the largest of one element is that element: it picks pixels, as a Slice with a step does

#include "core/fold/transfer/transfers.h"

#include <algorithm>

namespace crease::fold {

bool picks_pixels(const Node& node) {
    const auto kernel = node.ints_attribute("kernel_shape"), pads = node.ints_attribute("pads");
    const auto is = [](std::int64_t wanted) { return [wanted](std::int64_t number) { return number == wanted; }; };
    return !kernel.empty() && std::all_of(kernel.begin(), kernel.end(), is(1)) && std::all_of(pads.begin(), pads.end(), is(0)) &&
           node.int_attribute("ceil_mode", 0) == 0 && node.outputs.size() == 1 && !node.has_reference_attribute();
}

OrReason<Form> max_pool(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    CREASE_TRY(const auto made, window_of(context, context.node.ints_attribute("kernel_shape"), *forms[0]));
    WindowRule rule;
    rule.window = made;
    rule.window.diagonal = true;
    CREASE_TRY(auto composed, compose_at_border(context, *forms[0], rule));
    return derive(context, std::move(composed), std::move(rule), forms.first(1), {});
}

} // namespace crease::fold
