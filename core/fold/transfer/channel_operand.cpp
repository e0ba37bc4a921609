// Whether a constant beside a value is one number per channel.
//
// Its shape usually tells: one axis of more than one element, and that axis holds the channels. Exporters also write such a
// constant out over all pixels (Expand, or simply [1,C,H,W] with the same number again and again). Along an axis where the
// value is known to have as many elements as the constant, and the constant's numbers repeat, it might as well have one
// element: broadcasting would give the same. Small constants are read for that; folding looks again.

#include "core/fold/rules/operator_rules.h"
#include "core/fold/transfer/transfer.h"

#include <algorithm>
#include <numeric>

namespace crease::fold {
namespace {

constexpr std::int64_t most_read = 1 << 16; ///< elements of one constant, while scanning

Reason not_per_channel(const Dims& dims, std::string why) {
    return {"not_per_channel", "the constant of shape " + dims_text(dims) + " " + std::move(why)};
}

Reason other_count(std::int64_t elements, std::int64_t channels) {
    return {"channels_differ", "the constant has " + std::to_string(elements) + " elements, the value " + std::to_string(channels) + " channels"};
}

std::int64_t count_of(const Dims& dims, std::size_t from = 0) {
    return std::accumulate(dims.begin() + static_cast<std::ptrdiff_t>(from), dims.end(), std::int64_t{1}, std::multiplies<>{});
}

/// Where, counted from the left of a value of rank `rank`, the constant's only non-trivial axis lies; -1 for none.
OrReason<int> only_axis(const Dims& dims, int rank) {
    int found = -1;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        if (dims[i] == 1) continue;
        if (found >= 0) return not_per_channel(dims, "has numbers of its own along more than one axis");
        found = static_cast<int>(i) + rank - static_cast<int>(dims.size());
    }
    return found;
}

/// An operand of a value whose channels have moved to another axis.
OrReason<ChannelOperand> carried_operand(const Carried& carried, ValueId constant, const Dims& dims, const Form& form, int axis) {
    if (!carried.view.has_channels()) return channels_not_told_yet();
    const auto places = carried.view.channels_on(axis);
    if (places == 0 && carried.view.channel_axis() < 0)
        return not_per_channel(dims, "cannot tell the channels, which share their axis with the pixels");
    if (places == 0)
        return not_per_channel(dims, "runs along axis " + std::to_string(axis) + " of the value, and its channels are on axis " +
                                         std::to_string(carried.view.channel_axis()));
    if (count_of(dims) != places) return other_count(count_of(dims), places);
    return ChannelOperand{constant, form.family, places, 1, axis};
}

/// By its shape alone.
OrReason<ChannelOperand> shaped_operand(const NodeContext& context, ValueId constant, const Dims& dims, const Form& form) {
    const int rank = rank_of(form);
    if (rank > 0 && static_cast<int>(dims.size()) > rank) return not_per_channel(dims, "has a higher rank than the value");
    const auto elements = count_of(dims);
    if (elements == 1) {
        if (rank == 0 && dims.size() > 1) return Reason{"unknown_rank", "the value's rank is not known, the constant may enlarge it"};
        return ChannelOperand{constant, Family::any, 1};
    }
    if (rank == 0 && form.family == Family::linear && dims.size() == 1 && form.out_channels == elements)
        return ChannelOperand{constant, Family::linear, form.out_channels}; // the last axis, whatever the rank
    if (rank == 0) return Reason{"unknown_rank", "the value's rank is not known, so which axis the constant scales is not either"};
    CREASE_TRY(const int at, only_axis(dims, rank));
    if (form.carried) return carried_operand(*form.carried, constant, dims, form, at);
    const bool last = at == rank - 1 && (rank == 2 || form.family == Family::linear || form.family == Family::any);
    const bool second = at == 1 && rank > 2 && form.family != Family::linear;
    if (!last && !second) return not_per_channel(dims, "runs along axis " + std::to_string(at) + " of the value, which is not its channel axis");
    if (form.out_channels != 0 && form.out_channels != elements) return other_count(elements, form.out_channels);
    // an anchor of one channel would be broadcast to as many as the constant has: its extent has to be known
    const auto extent = last && rank != 2 ? context.extent(context.anchor_value, -1) : context.channels(context.anchor_value);
    if (form.out_channels == 0 && extent != elements)
        return Reason{"channels_differ", "the value is not known to have the constant's " + std::to_string(elements) + " channels"};
    return ChannelOperand{constant, last ? Family::linear : Family::spatial, elements};
}

/// The axes along which an Expand repeated what it got.
std::optional<std::vector<bool>> expanded_axes(const NodeContext& context, ValueId constant, const Dims& dims) {
    const auto producer = context.index.producer(constant);
    if (producer == GraphIndex::no_node || !context.graph.nodes[producer]->is("Expand")) return {};
    const auto source = context.constants.info(context.graph.nodes[producer]->input(0));
    if (!source || source->dims.size() > dims.size()) return {};
    const auto lead = dims.size() - source->dims.size();
    std::vector<bool> repeated(dims.size());
    for (std::size_t i = 0; i < dims.size(); ++i) repeated[i] = i < lead || source->dims[i - lead] == 1;
    return repeated;
}

/// The axes along which all numbers are the same.
std::optional<std::vector<bool>> repeated_axes(const NodeContext& context, ValueId constant, const Dims& dims) {
    if (auto told = expanded_axes(context, constant, dims)) return told;
    const auto elements = count_of(dims);
    const auto array =
        elements > 1 && elements <= most_read ? context.constants.array(constant) : Result<std::shared_ptr<const analysis::Array>>(nullptr);
    if (!array || !*array) return {};
    if (!(*array)->exact) return {}; // whether they are the same is in the last digit
    const auto data = (*array)->numbers();
    std::vector<bool> repeated(dims.size(), true);
    for (std::size_t axis = 0; axis < dims.size(); ++axis) {
        const auto inner = count_of(dims, axis + 1);
        for (std::int64_t e = 0; repeated[axis] && e < elements; ++e) repeated[axis] = data[e] == data[e - e / inner % dims[axis] * inner];
    }
    return repeated;
}

/// The constant's extents, 1 where its numbers only repeat and the value is known to be as large; nothing where that is nowhere.
std::optional<Dims> without_repeats(const NodeContext& context, ValueId constant, const Dims& dims, int rank) {
    const auto data = std::find_if(context.node.inputs.begin(), context.node.inputs.end(),
                                   [&](ValueId input) { return input.valid() && !context.constants.is_constant(input); });
    const int lead = rank - static_cast<int>(dims.size());
    std::vector<bool> fits(dims.size());
    for (std::size_t i = 0; lead >= 0 && i < dims.size(); ++i) fits[i] = dims[i] > 1 && context.extent(*data, static_cast<int>(i) + lead) == dims[i];
    if (std::find(fits.begin(), fits.end(), true) == fits.end()) return {};
    const auto repeated = repeated_axes(context, constant, dims);
    if (!repeated) return {};
    Dims fewer = dims;
    for (std::size_t i = 0; i < dims.size(); ++i)
        if (fits[i] && (*repeated)[i]) fewer[i] = 1;
    return fewer != dims ? std::optional(std::move(fewer)) : std::nullopt;
}

} // namespace

OrReason<ChannelOperand> channel_operand(const NodeContext& context, ValueId constant, const Form& form) {
    CREASE_TRY(const auto& info, parameter(context, constant, "the operand"));
    if (context.opset < 7 && context.node.has_attribute("axis"))
        return Reason{"unsupported_attribute", "before opset 7 an attribute says along which axis the operand lies"};
    if (form.value.type != ElementType::undefined && info.type != form.value.type)
        return Reason{"mixed_types",
                      "the value is " + std::string(element_name(form.value.type)) + ", the constant is " + std::string(element_name(info.type))};
    auto seen = shaped_operand(context, constant, info.dims, form);
    if (seen || (seen.error().code != "not_per_channel" && seen.error().code != "channels_differ")) return seen;
    const auto fewer = without_repeats(context, constant, info.dims, rank_of(form));
    if (!fewer) return seen;
    auto again = shaped_operand(context, constant, *fewer, form);
    if (!again) return seen;
    for (std::size_t i = 0; i < fewer->size(); ++i)
        if ((*fewer)[i] != 1) again->inner = count_of(info.dims, i + 1);
    return again;
}

Form bound_to(const Form& form, const ChannelOperand& operand) {
    Form out = form;
    if (operand.family == Family::any) return out;
    if (out.family == Family::any || (out.family == Family::spatial && out.value.rank == 2)) out.family = operand.family;
    if (out.out_channels == 0) out.in_channels = out.out_channels = out.groups = operand.channels;
    return out;
}

} // namespace crease::fold
