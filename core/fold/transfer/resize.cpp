// Resize, Upsample     each element is an average of its neighbours, with weights that add up to one
// Pad (reflect, edge, wrap)     repeats elements
//
//     T(s * y + b) = s * T(y) + b        channel by channel
//
// as long as the channels themselves are neither interpolated nor repeated. Only a crop that reaches outside
// (tf_crop_and_resize) or a Pad with constants brings in values from elsewhere.

#include "core/fold/transfer/carriers.h"

#include <numeric>

namespace crease::fold {
namespace {

using Numbers = std::vector<double>;

/// Nothing when the input is there but computed while the network runs; empty when it is absent.
std::optional<Numbers> numbers(const NodeContext& context, std::size_t slot) {
    const auto value = context.node.input(slot);
    if (!value.valid()) return Numbers{};
    if (!context.constants.is_constant(value)) return {};
    const auto array = context.constants.array(value);
    if (!array || !(*array)->exact) return {}; // a factor that is 1 but for the last digit decides
    return (*array)->numbers();
}

/// Which axes the entries of a list belong to: those the node names, else all.
std::vector<std::int64_t> named_axes(const Node& node, int rank) {
    auto axes = node.ints_attribute("axes");
    if (axes.empty()) {
        axes.resize(static_cast<std::size_t>(rank));
        std::iota(axes.begin(), axes.end(), 0);
    }
    for (auto& axis : axes) axis += axis < 0 ? rank : 0;
    return axes;
}

/// The entries that change their axis: a factor other than 1, or an extent that is not known to be the channels' own.
std::optional<std::vector<std::int64_t>> changed_axes(const Numbers& factors, const Numbers& extents, const std::vector<std::int64_t>& axes,
                                                      const Form& form, int channel_axis) {
    const Numbers& list = factors.empty() ? extents : factors;
    if (list.empty() || list.size() != axes.size()) return {};
    std::vector<std::int64_t> changed;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool same = factors.empty() ? axes[i] == channel_axis && list[i] == static_cast<double>(form.out_channels) : list[i] == 1;
        if (!same) changed.push_back(axes[i]);
    }
    return changed;
}

Reason resizes_channels() { return {"not_per_channel", "the Resize is not known to leave the channels as they are"}; }

} // namespace

OrReason<Carrying> carry_resize(const NodeContext& context, const Form& form, View view) {
    const Node& node = context.node;
    if (node.string_attribute("coordinate_transformation_mode", "") == "tf_crop_and_resize")
        return Reason{"unsupported_attribute", "tf_crop_and_resize fills in values from outside"};
    if (node.string_attribute("keep_aspect_ratio_policy", "stretch") != "stretch" && node.ints_attribute("axes").empty()) return resizes_channels();
    const bool separate_sizes = node.is("Resize") && context.opset >= 11;
    std::optional<Numbers> factors = numbers(context, separate_sizes ? 2 : 1), extents = numbers(context, 3);
    if (node.is("Upsample") && context.opset < 9) {
        const auto list = node.floats_attribute("scales");
        factors = Numbers(list.begin(), list.end());
    }
    if (!factors || !extents)
        return not_known_beforehand(context,
                                    node.input(factors          ? 3
                                               : separate_sizes ? 2
                                                                : 1),
                                    "by how much the " + node.op_type + " changes the size");
    const auto changed = changed_axes(*factors, *extents, named_axes(node, view.rank()), form, view.channel_axis());
    if (!changed || !view.resize(*changed)) return resizes_channels();
    return Carrying{std::move(view), {}};
}

OrReason<Carrying> carry_pad(const NodeContext& context, const Form&, View view) {
    const Node& node = context.node;
    const auto mode = node.string_attribute("mode", "constant");
    if (mode != "reflect" && mode != "edge" && mode != "wrap") return Reason{"pad_mode", "Pad of mode '" + mode + "' brings in values from outside"};
    auto amounts = context.integers({"pads", 1, 11}), axes = context.integers({"", 3, 18});
    if (!amounts || !axes)
        return Reason{"pad_amount_unknown", not_known_beforehand(context, node.input(amounts ? 3 : 1), "the amount of padding").text};
    if (axes->empty()) {
        axes->resize(static_cast<std::size_t>(view.rank()));
        std::iota(axes->begin(), axes->end(), 0);
    }
    if (amounts->size() != 2 * axes->size()) return Reason{"pad_amount_unknown", "the amounts do not fit the axes"};
    std::vector<std::int64_t> padded;
    for (std::size_t i = 0; i < axes->size(); ++i)
        if ((*amounts)[i] != 0 || (*amounts)[axes->size() + i] != 0) padded.push_back((*axes)[i]);
    if (!view.resize(padded)) return Reason{"not_per_channel", "the Pad repeats channels"};
    return Carrying{std::move(view), {}};
}

} // namespace crease::fold
