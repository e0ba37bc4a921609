// Which of the anchor's channels a form reads.
//
// A Split hands each branch some of the channels, and a Concat puts the branches' channels together again: the long way of
// writing a grouped convolution. A form therefore has a window [read.first, read.first + in_channels) on the
// anchor's channels. On the way it may cover a part of them only; written as an operator it has to cover them all:
//
//   rows 2..3 of 2 groups of 2        the second group alone: window of its inputs
//   windows side by side, stacked     one kernel with as many groups as there were in all
//   any other windows                 a dense kernel over the channels from the first to the last, zero where nothing read

#include "core/fold/form/channel_window.h"

#include <algorithm>

namespace crease::fold {
namespace {

std::int64_t anchor_channels(const Form& form) { return form.partial() ? form.read.of : form.in_channels; }

void set_window(Form& form, std::int64_t first, std::int64_t count, std::int64_t all) {
    form.read.first = first;
    form.in_channels = count;
    form.read.of = count == all ? 0 : all;
}

void widen(Form& form, std::int64_t first, std::int64_t end, std::int64_t all) {
    set_window(form, first, end - first, all);
    form.groups = 1;
    form.diagonal = false;
}

/// One row of a form, its channels left out of account.
Form geometry(Form form) {
    form.read.first = form.read.of = 0;
    form.in_channels = form.out_channels = form.groups = 1;
    form.diagonal = false;
    return form;
}

/// Whether each form's groups are as large as the first one's and begin where the last form's ended.
bool side_by_side(std::span<const Form* const> forms) {
    const Form& first = *forms[0];
    auto next = first.read.first;
    return std::all_of(forms.begin(), forms.end(), [&](const Form* form) {
        const bool fits = form->read.first == next && form->out_channels * first.groups == first.out_channels * form->groups &&
                          form->in_channels * first.groups == first.in_channels * form->groups;
        next += form->in_channels;
        return fits;
    });
}

} // namespace

Form rows_of(Form form, std::int64_t first, std::int64_t count) {
    const auto all = anchor_channels(form), outputs = form.out_channels / form.groups, inputs = form.in_channels / form.groups;
    const auto first_group = first / outputs, groups = (first + count - 1) / outputs - first_group + 1;
    const bool whole_groups = first % outputs == 0 && count % outputs == 0;
    set_window(form, form.read.first + first_group * inputs, groups * inputs, all);
    form.groups = whole_groups ? groups : 1;
    form.out_channels = count;
    return form;
}

Form picked_rows(Form form, std::span<const std::int64_t> rows) {
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    form = rows_of(std::move(form), *first, *last - *first + 1);
    form.groups = 1;
    form.diagonal = false;
    form.out_channels = static_cast<std::int64_t>(rows.size());
    return form;
}

void share_window(Form& a, Form& b) {
    if (a.read.first == b.read.first && a.in_channels == b.in_channels) return;
    const auto first = std::min(a.read.first, b.read.first), all = anchor_channels(a);
    const auto end = std::max(a.read.first + a.in_channels, b.read.first + b.in_channels);
    widen(a, first, end, all);
    widen(b, first, end, all);
}

OrReason<Form> stacked(std::span<const Form* const> forms, const std::array<std::int64_t, 3>* extents) {
    Form sum = geometry(*forms[0]);
    Form stack = *forms[0];
    stack.out_channels = stack.groups = 0;
    stack.diagonal = true;
    auto first = stack.read.first, end = first;
    for (const Form* form : forms) {
        CREASE_TRY(sum, add(sum, geometry(*form), extents, Meeting::concat));
        stack.out_channels += form->out_channels;
        stack.groups += form->groups;
        stack.diagonal = stack.diagonal && form->diagonal;
        first = std::min(first, form->read.first);
        end = std::max(end, form->read.first + form->in_channels);
    }
    const auto all = anchor_channels(*forms[0]);
    if (side_by_side(forms)) set_window(stack, first, end - first, all);
    else widen(stack, first, end, all);
    sum.read.first = stack.read.first;
    sum.in_channels = stack.in_channels;
    sum.read.of = stack.read.of;
    sum.out_channels = stack.out_channels;
    sum.groups = stack.groups;
    sum.diagonal = stack.diagonal;
    return sum;
}

} // namespace crease::fold
