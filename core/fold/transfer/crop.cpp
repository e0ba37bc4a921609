//   Slice on spatial axes   y[p] = u[start + step * p]     the identity kernel, shifted: always exact, it reads inside u
//   Slice, Split, Gather on channels                      rows of the kernel
//   Concat on channels                                    rows of one input's kernel, then the next one's

#include "core/fold/form/channel_window.h"
#include "core/fold/transfer/transfers.h"

#include <algorithm>
#include <limits>
#include <map>

namespace crease::fold {
namespace {

using Integers = std::vector<std::int64_t>;

OrReason<Integers> bounds(const NodeContext& context, std::size_t slot, const char* attribute) {
    if (auto known = context.integers({attribute, slot, 10})) return *std::move(known);
    return not_known_beforehand(context, context.node.input(slot), "what the Slice cuts off");
}

struct Cut {
    std::int64_t start = 0, end = std::numeric_limits<std::int64_t>::max(), step = 1;
};

OrReason<std::map<std::int64_t, Cut>> cuts_of(const NodeContext& context, int rank) {
    const auto starts = bounds(context, 1, "starts"), ends = bounds(context, 2, "ends"), axes = bounds(context, 3, "axes"),
               steps = bounds(context, 4, "");
    for (const auto* one : {&starts, &ends, &axes, &steps})
        if (!*one) return one->error();
    const auto &s = *starts, &e = *ends, &a = *axes, &t = *steps;
    if (s.size() != e.size() || (!a.empty() && a.size() != s.size()) || (!t.empty() && t.size() != s.size()))
        return Reason{"unsupported_attribute", "the bounds of the Slice do not fit each other"};
    std::map<std::int64_t, Cut> cuts;
    for (std::size_t i = 0; i < s.size(); ++i) {
        auto axis = a.empty() ? static_cast<std::int64_t>(i) : a[i];
        if (axis < 0 && rank == 0) return Reason{"unknown_rank", "the rank of the sliced value is not known"};
        if (axis < 0) axis += rank;
        cuts[axis] = {s[i], e[i], t.empty() ? 1 : t[i]};
    }
    return cuts;
}

/// The crop as a window: `front` positions go at the start, `back` at the end, of every input size.
OrReason<Axis> crop_axis(const Cut& cut, std::int64_t extent) {
    constexpr auto open = std::int64_t{1} << 30;
    std::int64_t front = cut.start, back = 0;
    if (cut.step < 1 || cut.step > (1 << 20)) return Reason{"unsupported_attribute", "the Slice runs backwards"};
    if (front < 0 && extent > 0) front = std::max<std::int64_t>(0, front + extent);
    if (cut.end < 0) back = cut.end < -open ? -1 : -cut.end;
    else if (cut.end < open) back = extent > 0 ? std::max<std::int64_t>(0, extent - cut.end) : -1;
    if (front < 0 || back < 0 || front > open || back > open)
        return Reason{"sizes_differ", "what the Slice cuts off depends on a size that the file does not state"};
    if (extent > 0 && front + back >= extent) return Reason{"sizes_differ", "the Slice leaves nothing"};
    return Axis{front, front, 1, cut.step, -(front + back)};
}

OrReason<Form> rows(const NodeContext& context, const Form& input, std::int64_t first, std::int64_t count, std::span<const Form* const> inputs,
                    std::size_t output) {
    if (input.out_channels == 0 || first < 0 || count < 1 || first + count > input.out_channels)
        return Reason{"channels_differ", "the number of channels is not known"};
    if (input.family == Family::transposed) return Reason{"unsupported_chain", "the channels of a ConvTranspose are selected"};
    return derive(context, rows_of(input, first, count), RowsRule{first}, inputs, {}, output);
}

/// Whether the attribute axis names the channels of a value of this rank (0: unknown).
bool on_channels(const Node& node, int rank) {
    const auto axis = node.int_attribute("axis", 0);
    return axis == 1 || (rank > 0 && axis == 1 - rank);
}

/// Rows in any order, each a row that the value has.
OrReason<Form> rows_in_order(const NodeContext& context, const Form& input, std::vector<std::int64_t> listed, InputForms forms) {
    if (input.family == Family::transposed) return Reason{"unsupported_chain", "the channels of a ConvTranspose are selected"};
    Form form = picked_rows(input, listed);
    return derive(context, std::move(form), RowsRule{0, std::move(listed)}, forms.first(1), {});
}

OrReason<Form> slice_rows(const NodeContext& context, const Form& input, InputForms forms, const Cut& cut) {
    const auto channels = input.out_channels;
    if (channels == 0) return Reason{"channels_differ", "the number of channels is not known"};
    if (cut.step < 1) return Reason{"unsupported_attribute", "the Slice runs backwards"};
    auto at = [&](std::int64_t v) { return std::clamp<std::int64_t>(v < 0 ? std::max<std::int64_t>(0, v + channels) : v, 0, channels); };
    if (cut.step == 1 || at(cut.end) <= at(cut.start)) return rows(context, input, at(cut.start), at(cut.end) - at(cut.start), forms.first(1), 0);
    std::vector<std::int64_t> listed;
    for (auto row = at(cut.start); row < at(cut.end); row += cut.step) listed.push_back(row);
    return rows_in_order(context, input, std::move(listed), forms);
}

} // namespace

OrReason<Form> slice(const NodeContext& context, InputForms forms, std::size_t) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    const int rank = forms[0]->value.rank;
    CREASE_TRY(const auto& cuts, cuts_of(context, rank));
    if (cuts.size() == 1 && cuts.begin()->first == 1)
        if (const Form input = with_channels(context, *forms[0]); input.family == Family::spatial)
            return slice_rows(context, input, forms, cuts.begin()->second);
    if (rank < 3 || rank > 5) return Reason{"unknown_rank", "the rank of the sliced value is not known to be 3 to 5"};
    if (forms[0]->family == Family::linear) return Reason{"unsupported_chain", "only pixels, and channels on axis 1, are cut out"};
    const auto extents = extents_of(context, *forms[0]);
    WindowRule rule;
    rule.window.spatial_rank = rank - 2;
    rule.window.diagonal = true;
    for (const auto& [axis, cut] : cuts) {
        if (axis < 2 || axis >= rank) return Reason{"unsupported_chain", "the Slice cuts batch or channels"};
        CREASE_TRY(rule.window.axes[axis - 2], crop_axis(cut, extents[axis - 2]));
    }
    CREASE_TRY(auto composed, compose(with_channels(context, *forms[0]), rule.window));
    return derive(context, std::move(composed), std::move(rule), forms.first(1), {});
}

OrReason<Form> gather(const NodeContext& context, InputForms forms, std::size_t) {
    constexpr std::int64_t most = 1 << 16; // rows
    if (!forms[0] || !context.constants.is_constant(context.node.input(1)))
        return Reason{"unsupported_chain", "only channels of an affine value are picked, by constants"};
    const auto info = context.constants.info(context.node.input(1));
    if (!info || info->dims.size() != 1 || info->dims[0] < 1 || info->dims[0] > most || !on_channels(context.node, forms[0]->value.rank))
        return Reason{"unsupported_chain", "what the Gather picks are not channels"};
    const Form input = with_channels(context, *forms[0]);
    const auto picked = context.constants.array(context.node.input(1));
    if (!picked || input.family != Family::spatial || input.out_channels == 0)
        return Reason{"unsupported_chain", "the number of channels is not known"};
    auto listed = (*picked)->whole_numbers();
    for (auto& row : listed) {
        if (row < 0) row += input.out_channels;
        if (row < 0 || row >= input.out_channels) return Reason{"unsupported_chain", "the Gather picks channels that are not there"};
    }
    return rows_in_order(context, input, std::move(listed), forms);
}

OrReason<Form> split(const NodeContext& context, InputForms forms, std::size_t output) {
    if (!forms[0]) return Reason{"not_constant", "the input is a constant"};
    const Form input = with_channels(context, *forms[0]);
    if (input.family != Family::spatial || !on_channels(context.node, input.value.rank))
        return Reason{"unsupported_chain", "only channels of an affine value are split"};
    auto known = context.integers({"split", 1, 13});
    if (!known) return not_known_beforehand(context, context.node.input(1), "the list of the Split's parts");
    auto parts = *std::move(known);
    const auto pieces = static_cast<std::int64_t>(context.node.outputs.size());
    const auto each = (input.out_channels + pieces - 1) / pieces;
    for (std::int64_t i = 0; parts.size() < context.node.outputs.size(); ++i) parts.push_back(std::min(each, input.out_channels - i * each));
    if (std::any_of(parts.begin(), parts.end(), [&](auto part) { return part < 0 || part > input.out_channels; }))
        return Reason{"channels_differ", "the parts of the Split do not fit"};
    std::int64_t first = 0;
    for (std::size_t i = 0; i < output; ++i) first += parts[i];
    return rows(context, input, first, parts[output], forms.first(1), output);
}

OrReason<Form> concat(const NodeContext& context, InputForms forms, std::size_t) {
    for (const Form* form : forms) {
        if (!form) return Reason{"not_constant", "one of the concatenated values is a constant"};
        if (form->family != Family::spatial || form->out_channels == 0 || !on_channels(context.node, form->value.rank))
            return Reason{"unsupported_chain", "only channels of affine values are stacked"};
        if (form->value.type != forms[0]->value.type && form->value.type != ElementType::undefined && forms[0]->value.type != ElementType::undefined)
            return Reason{"mixed_types", "the values are of different types"};
    }
    const auto extents = anchor_extents(context, *forms[0]);
    CREASE_TRY(auto stack, stacked(forms, &extents));
    return derive(context, std::move(stack), StackRule{}, forms, {});
}

} // namespace crease::fold
