//   x * s --ConvTranspose(W, b)--> y        W is [in, out/groups, k...]
//
// Its own family: the output has the scale, so nothing but channel-wise factors before it and channel-wise scales and
// shifts after it combine with it. A shift before it becomes a bias where every output sees the same taps: with one tap, stride 1
// and nothing cut or added, b' = b + sum of W * shift. Output channel g * (out/groups) + j is column j of the rows of group g.

#include "core/fold/transfer/transfers.h"

#include <algorithm>

namespace crease::fold {
namespace {

OrReason<TransposedShape> shape_of(const NodeContext& context, const std::vector<std::int64_t>& dims) {
    const Node& node = context.node;
    if (std::any_of(dims.begin(), dims.end(), [](auto extent) { return extent < 1; }))
        return Reason{"no_channels", "the weight has no elements, so there is nothing to fold"};
    const auto rank = dims.size() - 2;
    auto fill = [&](const char* name, std::size_t count, std::int64_t value) {
        auto list = node.ints_attribute(name);
        list.resize(count, value);
        return list;
    };
    const auto strides = fill("strides", rank, 1), dilations = fill("dilations", rank, 1), pads = fill("pads", 2 * rank, 0),
               extra = fill("output_padding", rank, 0);
    const auto output = node.ints_attribute("output_shape"); // some files list batch and channels too
    if (!output.empty() && output.size() < rank) return Reason{"unsupported_attribute", "output_shape has fewer extents than there are axes"};
    TransposedShape shape;
    for (std::size_t i = 0; i < rank; ++i) {
        shape.kernel[i] = dims[2 + i];
        shape.stride[i] = strides[i];
        shape.dilation[i] = dilations[i];
        shape.pad_begin[i] = pads[i];
        shape.pad_end[i] = pads[rank + i];
        shape.output_padding[i] = extra[i];
        if (!output.empty()) shape.output[i] = output[output.size() - rank + i];
    }
    return shape;
}

/// A rule for the padding, which the operator keeps as it does output_shape: what it comes to does not concern scales behind it.
AutoPad padding_rule(const Node& node) {
    const auto mode = node.string_attribute("auto_pad", "NOTSET");
    return mode == "SAME_UPPER" ? AutoPad::same_upper : mode == "SAME_LOWER" ? AutoPad::same_lower : AutoPad::none;
}

/// Whether each output sees one input, and each input is seen.
bool has_no_border(const TransposedShape& shape, AutoPad rule) {
    const TransposedShape one_tap;
    return rule == AutoPad::none && shape.kernel == one_tap.kernel && shape.stride == one_tap.stride && shape.pad_begin == one_tap.pad_begin &&
           shape.pad_end == one_tap.pad_end && shape.output_padding == one_tap.output_padding && shape.output == one_tap.output;
}

/// Why a value of this form cannot stand before it, if so.
std::optional<Reason> unfit_input(const Form& input, const analysis::ConstantInfo& weight, const TransposedShape& shape, AutoPad rule) {
    if (!input.pointwise() || !input.diagonal || input.partial() || input.family == Family::linear)
        return Reason{"unsupported_chain", "a ConvTranspose combines with factors per channel before it only"};
    if (!input.zero_bias && !has_no_border(shape, rule))
        return Reason{"padding_over_shift", "near its border a ConvTranspose sees fewer taps, so a shift before it is not a bias"};
    if (input.value.type != ElementType::undefined && input.value.type != weight.type)
        return Reason{"mixed_types", "the value and the weight are of different types"};
    if (input.out_channels != 0 && input.out_channels != weight.dims[0])
        return Reason{"channels_differ", "the weight does not fit the value's channels"};
    return {};
}

} // namespace

OrReason<Form> conv_transpose(const NodeContext& context, InputForms forms, std::size_t) {
    if (context.node.has_reference_attribute()) return function_attribute();
    CREASE_TRY(const auto info, parameter(context, context.node.input(1), "the weight"));
    const auto groups = context.node.int_attribute("group", 1);
    if (info.dims.size() > 5) return Reason{"unsupported_attribute", "only 1-D to 3-D windows fold"};
    const auto bias = context.node.input(2);
    if (bias.valid()) {
        CREASE_CHECK(parameter(context, bias, "the bias"));
    }
    if (!forms[0]) return Reason{"not_constant", "the weight meets a constant input"};
    const int rank = static_cast<int>(info.dims.size());
    CREASE_TRY(const Form& input, kernel_input(*forms[0], rank, 1, info.dims[0]));
    CREASE_TRY(const auto shape, shape_of(context, info.dims));
    const auto rule = padding_rule(context.node);
    if (auto reason = unfit_input(input, info, shape, rule)) return *reason;
    Form form = input;
    form.family = Family::transposed;
    form.transposed = std::make_shared<const TransposedShape>(shape);
    form.spatial_rank = rank - 2;
    form.in_channels = info.dims[0];
    form.out_channels = info.dims[1] * groups;
    form.groups = groups;
    form.auto_pad = rule;
    form.diagonal = false;
    form.value.type = info.type;
    form.kind.has_kernel = true;
    form.zero_bias = input.zero_bias && !bias.valid();
    form.value.rank = rank;
    end_in_kernel(form, rank, 1);
    const auto count = info.element_count();
    return derive(context, std::move(form), TransposedRule{context.node.input(1), bias, groups}, forms.first(1),
                  {static_cast<double>(count), count + (bias.valid() ? form.out_channels : 0)});
}

} // namespace crease::fold
