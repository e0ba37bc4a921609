// A border of the bias (Diverse Branch Block, Ding 2021, "BNAndPad"): before a padded k x k convolution the 1x1 convolution's
// output is padded with what BatchNormalization makes of zero, so that the chain stays exact. It is written as
//
//   Pad with zeros, then ScatterND over each of the four sides            PyTorch's slice assignment
//   Concat(border, value, border) along the height, then along the width
//
// Either way the result is K * x + b with x zero outside: the padded form, bias and all. Where the border lies is proven
// from the indices, for every size; that it holds the bias, from the numbers when the site is folded.

#include "core/fold/transfer/borders.h"

#include "core/fold/transfer/border_reader.h"

#include <algorithm>

namespace crease::fold {
namespace {

Reason not_a_border(std::string why) { return {"padding_over_shift", "the border that is written " + std::move(why)}; }

/// `form` padded as if it were zero outside, with its own bias.
OrReason<Form> padded(const Form& form, const Window& pad) {
    Form bare = form;
    bare.zero_bias = true;
    auto composed = compose(bare, pad);
    if (composed) composed->zero_bias = form.zero_bias;
    return composed;
}

Window pad_window(int spatial_rank, int axis, std::int64_t begin, std::int64_t end) {
    Window window;
    window.spatial_rank = spatial_rank;
    window.diagonal = true;
    if (axis >= 0) window.axes[axis] = Axis{-begin, -begin, 1, 1, begin + end};
    return window;
}

bool one_per_channel(const NodeContext& context, const Spread& spread, std::int64_t channels) {
    const auto info = context.constants.info(spread.constant);
    return info && info->dims.size() >= 2 && info->dims[1] == channels;
}

/// [start, start + count) of each axis that the columns of a ScatterND's indices cover.
struct Box {
    Extents start, count;
};

std::optional<Box> box_of(const std::vector<Indices>& columns) {
    Box box;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const auto& column = columns[k];
        if (column.dims.size() != columns.size()) return {};
        for (std::size_t i = 0; i < column.steps.size(); ++i)
            if (column.steps[i] != (i == k && column.dims[i] != Extent{1, 0} ? 1 : 0)) return {};
        box.start.push_back(column.start);
        box.count.push_back(column.dims[k]);
    }
    return box;
}

constexpr std::int64_t largest_index = std::int64_t{1} << 31; ///< what is larger lies outside anyway

/// The columns of indices that are stored numbers.
std::optional<std::vector<Indices>> stored_columns(const NodeContext& context, ValueId value) {
    const auto info = context.constants.info(value);
    if (!info || info->dims.size() < 2 || info->element_count() > (std::int64_t{1} << 24)) return {};
    const auto array = context.constants.array(value);
    if (!array) return {};
    const auto rank = info->dims.size() - 1;
    const auto depth = info->dims.back();
    std::vector<Indices> columns(static_cast<std::size_t>(depth));
    std::vector<std::int64_t> strides(rank, depth);
    for (std::size_t i = rank; i-- > 1;) strides[i - 1] = strides[i] * info->dims[i];
    auto data = (*array)->whole_numbers();
    for (auto& number : data) number = std::clamp<std::int64_t>(number, -largest_index, largest_index);
    if (data.empty()) return {};
    for (std::size_t k = 0; k < columns.size(); ++k) {
        columns[k].start = {data[k], 0};
        for (std::size_t i = 0; i < rank; ++i) {
            columns[k].dims.push_back({info->dims[i], 0});
            columns[k].steps.push_back(info->dims[i] > 1 ? data[k + static_cast<std::size_t>(strides[i])] - data[k] : 0);
        }
    }
    for (std::size_t at = 0; at < data.size(); ++at) {
        const auto& column = columns[at % static_cast<std::size_t>(depth)];
        std::int64_t expected = column.start.fixed;
        for (std::size_t i = 0; i < rank; ++i) expected += static_cast<std::int64_t>(at) / strides[i] % info->dims[i] * column.steps[i];
        if (expected != data[at]) return {};
    }
    return columns;
}

/// Which side of the border the box is, marked as done; false when it is anything else.
bool mark_side(Border& border, const Box& box, const Extents& whole) {
    int narrow = -1;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (box.start[i] == Extent{0, 0} && box.count[i] == whole[i]) continue;
        if (narrow >= 0 || i < 2) return false;
        narrow = static_cast<int>(i) - 2;
    }
    if (narrow < 0) return false;
    const auto at = static_cast<std::size_t>(narrow) + 2;
    const Axis& pad = border.pad.axes[narrow];
    const auto begin = -pad.low, end = pad.length + pad.low;
    if (box.start[at] == Extent{0} && box.count[at] == Extent{begin}) border.begin_done[narrow] = true;
    else if (box.start[at] == whole[at] - Extent{end} && box.count[at] == Extent{end}) border.end_done[narrow] = true;
    else return false;
    return true;
}

bool finished(const Border& border) {
    for (int i = 0; i < border.pad.spatial_rank; ++i) {
        const Axis& pad = border.pad.axes[i];
        if ((pad.low < 0 && !border.begin_done[i]) || (pad.length + pad.low > 0 && !border.end_done[i])) return false;
    }
    return true;
}

} // namespace

OrReason<Form> unfinished_border(const NodeContext& context, const Form& form, const Window& pad, Reason pending) {
    auto outcome = padded(form, pad);
    if (!outcome || form.carried || form.border) return pending;
    auto border = std::make_shared<Border>();
    border->pad = pad;
    border->data = {context.node.output()};
    border->pending = std::move(pending);
    outcome->border = std::move(border);
    return outcome;
}

OrReason<Form> border_write(const NodeContext& context, const Form& form, std::size_t slot) {
    const Node& node = context.node;
    if (slot != 0 || !form.border) return Reason{"nonlinearity_between", "ScatterND overwrites a part of the value"};
    if (node.string_attribute("reduction", "none") != "none") return not_a_border("is added, not written");
    const auto whole = dims_of(context, form);
    if (!whole) return not_a_border("belongs to a value of unknown size");
    BorderReader reader(context, form.border->data, *whole);
    const auto columns = reader.stored(node.input(1)) ? stored_columns(context, node.input(1)) : reader.columns(node.input(1));
    const auto spread = reader.spread(node.input(2));
    if (!columns || columns->size() != whole->size()) return not_a_border("is not known to lie at the border for every size");
    if (!spread || spread->dims != columns->front().dims || !one_per_channel(context, *spread, form.out_channels))
        return not_a_border("is not one number per channel");
    const auto box = box_of(*columns);
    auto border = std::make_shared<Border>(*form.border);
    if (!box || !mark_side(*border, *box, *whole)) return not_a_border("is not one whole side of the padding");
    border->data.push_back(node.output());
    Form out = form;
    out.size_locked = std::any_of(whole->begin() + 2, whole->end(), [](const Extent& extent) { return extent.known(); });
    out.border = finished(*border) ? nullptr : std::move(border);
    const Form* below = &form;
    return derive(context, std::move(out), BorderRule{spread->constant, reader.visited()}, {&below, 1}, {});
}

OrReason<Form> border_concat(const NodeContext& context, const Form& form, std::size_t slot) {
    const Node& node = context.node;
    const auto axis = node.int_attribute("axis", 0) - 2;
    if (form.carried || form.border || form.family != Family::spatial || form.out_channels == 0 || axis < 0 || axis >= form.value.rank - 2)
        return Reason{"unsupported_chain", "only channels of affine values are stacked"};
    const auto whole = dims_of(context, form);
    if (!whole) return not_a_border("joins a value of unknown size");
    BorderReader reader(context, {node.input(slot)}, *whole);
    std::int64_t begin = 0, end = 0;
    ValueId fill;
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        if (i == slot) continue;
        const auto spread = reader.spread(node.input(i));
        if (!spread || !one_per_channel(context, *spread, form.out_channels) || (fill.valid() && fill != spread->constant))
            return not_a_border("is not one number per channel");
        Extents expected = *whole;
        const auto thickness = spread->dims[static_cast<std::size_t>(axis) + 2];
        expected[static_cast<std::size_t>(axis) + 2] = thickness;
        if (spread->dims != expected || !thickness.known()) return not_a_border("does not have the value's size");
        fill = spread->constant;
        (i < slot ? begin : end) += thickness.fixed;
    }
    if (!fill.valid()) return Reason{"unsupported_chain", "a single value is joined"};
    WindowRule rule;
    rule.window = pad_window(form.value.rank - 2, static_cast<int>(axis), begin, end);
    CREASE_TRY(auto outcome, padded(form, rule.window));
    const Form* below = &form;
    const Form wide = derive(context, std::move(outcome), std::move(rule), {&below, 1}, {});
    below = &wide;
    return derive(context, wide, BorderRule{fill, reader.visited()}, {&below, 1}, {});
}

} // namespace crease::fold
