// Transpose, Reshape, Flatten, Squeeze, Unsqueeze     move every element, change none
// GlobalAveragePool, ReduceMean, AveragePool          average with weights that add up to one: constants are preserved.
//                                                     Not where zeros of the padding are counted in
// Slice                                               selects
// DepthToSpace                                        makes pixels of channels: one channel then stands for block * block before it
//
// What each does to the axes; whether the channels are found again afterwards decides.

#include "core/fold/transfer/carriers.h"

#include <algorithm>
#include <numeric>

namespace crease::fold {
namespace {

using Integers = std::vector<std::int64_t>;

OrReason<Carrying> kept(const NodeContext& context, bool channels_kept, View view, std::vector<std::uint32_t> helpers = {}) {
    if (channels_kept) return Carrying{std::move(view), std::move(helpers)};
    return Reason{"not_per_channel", "after the " + context.node.op_type + " the channels do not lie on an axis of their own"};
}

Reason unknown_target(const NodeContext& context, std::size_t slot = 1) {
    return not_known_beforehand(context, context.node.input(slot), "where the " + context.node.op_type + " moves the axes");
}

/// The node that makes a Reshape's target, when it is the Shape of a value which the form had when it still was as it began.
std::optional<std::uint32_t> shape_of_start(const NodeContext& context, const Form& form) {
    const auto producer = context.index.producer(context.node.input(1));
    if (producer == GraphIndex::no_node) return {};
    const Node& shape = *context.graph.nodes[producer];
    if (!shape.is("Shape") || shape.has_attribute("start") || shape.has_attribute("end")) return {};
    for (const Derivation* at = form.derivation.get(); at; at = at->inputs.empty() ? nullptr : at->inputs[0].get()) {
        const bool start = at->form.carried == nullptr;
        if (start && at->value == shape.input(0)) return producer;
        if (start && !std::holds_alternative<ScalingRule>(at->rule)) return {};
    }
    return {};
}

/// The extents that come out of a Reshape whose target is not known beforehand; -1: of those nothing is known.
std::optional<Integers> shape_made(const NodeContext& context) {
    const auto* shape = context.shape(context.node.output());
    const bool clear = shape && std::count(shape->begin(), shape->end(), 0) == 0;
    return clear ? std::optional(*shape) : std::nullopt;
}

Integers spatial_axes(const View& view) {
    Integers axes(static_cast<std::size_t>(std::max(0, view.rank() - 2)));
    std::iota(axes.begin(), axes.end(), 2);
    return axes;
}

} // namespace

OrReason<Carrying> carry_transpose(const NodeContext& context, const Form&, View view) {
    auto permutation = context.node.ints_attribute("perm");
    for (auto i = static_cast<std::int64_t>(view.rank()); permutation.size() < static_cast<std::size_t>(view.rank());) permutation.push_back(--i);
    const bool found = view.transpose(permutation);
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_flatten(const NodeContext& context, const Form&, View view) {
    const bool found = view.flatten(context.node.int_attribute("axis", 1));
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_reshape(const NodeContext& context, const Form& form, View view) {
    if (context.node.int_attribute("allowzero", 0) != 0) return Reason{"unsupported_attribute", "a Reshape with allowzero may leave nothing"};
    if (const auto helper = view.in_order() ? shape_of_start(context, form) : std::nullopt) {
        view.restore();
        return kept(context, true, std::move(view), {*helper});
    }
    if (const auto target = context.integers({"shape", 1, 5}); target) {
        const bool found = view.reshape(*target);
        return kept(context, found, std::move(view));
    }
    const auto target = shape_made(context);
    if (!target) return unknown_target(context);
    const bool found = view.reshape(*target);
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_squeeze(const NodeContext& context, const Form&, View view) {
    const auto axes = context.integers({"axes", 1, 13});
    if (!axes) return unknown_target(context);
    const bool found = view.squeeze(*axes);
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_unsqueeze(const NodeContext& context, const Form&, View view) {
    const auto axes = context.integers({"axes", 1, 13});
    if (!axes) return unknown_target(context);
    const bool found = view.unsqueeze(*axes);
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_global_average(const NodeContext& context, const Form&, View view) {
    const bool found = view.average(spatial_axes(view), true);
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_reduce_mean(const NodeContext& context, const Form&, View view) {
    const auto axes = context.integers({"axes", 1, 18});
    if (!axes) return unknown_target(context);
    if (axes->empty()) return Reason{"not_per_channel", "the ReduceMean averages the channels too"};
    const bool found = view.average(*axes, context.node.int_attribute("keepdims", 1) == 1);
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_average_pool(const NodeContext& context, const Form&, View view) {
    const Node& node = context.node;
    const auto mode = node.string_attribute("auto_pad", "NOTSET");
    bool pads = mode == "SAME_UPPER" || mode == "SAME_LOWER";
    for (auto amount : node.ints_attribute("pads")) pads = pads || amount != 0;
    pads = pads || node.int_attribute("ceil_mode", 0) != 0; // a window may hang over the edge
    if (pads && node.int_attribute("count_include_pad", 0) != 0)
        return Reason{"padding_over_shift", "the average counts zeros of the padding in, a shift before it does not"};
    const bool found = view.resize(spatial_axes(view));
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_depth_to_space(const NodeContext& context, const Form&, View view) {
    const bool found = view.depth_to_space(context.node.int_attribute("blocksize", 0), context.node.string_attribute("mode", "DCR") == "DCR");
    return kept(context, found, std::move(view));
}

OrReason<Carrying> carry_slice(const NodeContext& context, const Form&, View view) {
    auto axes = context.integers({"axes", 3, 10});
    const auto starts = context.integers({"starts", 1, 10});
    if (!axes || !starts) return unknown_target(context, axes ? 1 : 3);
    for (std::size_t i = axes->size(); i < starts->size(); ++i) axes->push_back(static_cast<std::int64_t>(i));
    const bool found = view.resize(*axes);
    return kept(context, found, std::move(view));
}

} // namespace crease::fold
