// The rules of operators that read weights or slide a window.

#include "core/fold/rules/operator_rules.h"

#include <algorithm>

namespace crease::fold {
namespace {

Broken wrong_window(const RuleContext& context, std::size_t axes) {
    for (const char* name : {"strides", "dilations"})
        if (auto broken = wrong_list(context, name, axes, 1)) return broken;
    if (auto broken = wrong_list(context, "pads", 2 * axes, 0)) return broken;
    const auto mode = context.node.string_attribute("auto_pad", "NOTSET");
    static constexpr std::string_view modes[] = {"NOTSET", "SAME_UPPER", "SAME_LOWER", "VALID", ""};
    return std::find(std::begin(modes), std::end(modes), mode) == std::end(modes) ? Broken("there is no auto_pad '" + mode + "'") : Broken{};
}

Broken wrong_vector(const RuleContext& context, std::size_t slot, std::string_view what, std::int64_t length) {
    const auto dims = input_dims(context, slot);
    if (!dims) return {};
    if (dims->size() == 1 && !clash((*dims)[0], length)) return {};
    return std::string(what) + " has the shape " + dims_text(*dims) + " where " + dims_text({length}) + " belongs";
}

/// What the weight of a Conv [out, in/group, k...] or a ConvTranspose [in, out/group, k...] has to fit.
Broken wrong_weight(const RuleContext& context, const Dims& weight, std::int64_t groups) {
    const bool transposed = context.node.is("ConvTranspose");
    if (weight.size() < 3) return "its weight has the shape " + dims_text(weight);
    if (groups < 1) return "it has " + std::to_string(groups) + " groups";
    if (weight[0] >= 0 && weight[0] % groups != 0)
        return std::to_string(weight[0]) + (transposed ? " input" : " output") + " channels do not make " + std::to_string(groups) + " groups";
    if (context.node.has_attribute("kernel_shape") && context.node.ints_attribute("kernel_shape") != Dims(weight.begin() + 2, weight.end()))
        return "kernel_shape is not that of its weight, " + dims_text(weight);
    const auto data = input_dims(context, 0);
    if (!data) return {};
    if (data->size() != weight.size()) return "its weight has " + std::to_string(weight.size()) + " axes, its input " + std::to_string(data->size());
    const auto wanted = transposed ? weight[0] : weight[1] < 0 ? -1 : weight[1] * groups;
    if (clash((*data)[1], wanted)) return "its weight reads " + std::to_string(wanted) + " channels, its input has " + std::to_string((*data)[1]);
    return {};
}

} // namespace

Broken broken_convolution(const RuleContext& context) {
    const auto groups = context.node.int_attribute("group", 1);
    const auto weight = input_dims(context, 1);
    if (!weight) return {};
    if (auto broken = wrong_weight(context, *weight, groups)) return broken;
    if (auto broken = wrong_window(context, weight->size() - 2)) return broken;
    if (auto broken = wrong_list(context, "output_padding", weight->size() - 2, 0)) return broken;
    const auto outputs = context.node.is("Conv") ? (*weight)[0] : (*weight)[1] < 0 ? -1 : (*weight)[1] * groups;
    return wrong_vector(context, 2, "its bias", outputs);
}

Broken broken_normalization(const RuleContext& context) {
    static constexpr std::string_view names[] = {"scale", "B", "mean", "var"};
    const auto data = input_dims(context, 0);
    if (context.opset < 9 && context.node.int_attribute("spatial", 1) == 0) return {}; // one for each place, then
    std::int64_t channels = data && data->size() > 1 ? (*data)[1] : -1;
    for (std::size_t i = 1; i <= 4; ++i) {
        if (auto broken = wrong_vector(context, i, names[i - 1], channels)) return broken;
        if (const auto dims = input_dims(context, i); dims && channels < 0) channels = (*dims)[0];
    }
    return {};
}

Broken broken_gemm(const RuleContext& context) {
    const auto a = input_dims(context, 0), b = input_dims(context, 1), c = input_dims(context, 2);
    for (const auto* one : {&a, &b})
        if (*one && (*one)->size() != 2) return "an operand of the shape " + dims_text(**one) + " is no matrix";
    const bool turned = context.node.int_attribute("transA", 0) != 0, columns = context.node.int_attribute("transB", 0) == 0;
    if (a && b && clash((*a)[turned ? 0 : 1], (*b)[columns ? 0 : 1])) return "matrices of " + dims_text(*a) + " and " + dims_text(*b) + " do not fit";
    if (!c || !b) return {};
    if (c->size() > 2) return "its summand has the shape " + dims_text(*c);
    const auto width = (*b)[columns ? 1 : 0];
    const bool fits = c->empty() || c->back() == 1 || !clash(c->back(), width);
    return fits ? Broken{} : Broken("its summand has the shape " + dims_text(*c) + " beside " + std::to_string(width) + " columns");
}

Broken broken_matmul(const RuleContext& context) {
    const auto a = input_dims(context, 0), b = input_dims(context, 1);
    if (!a || !b) return {};
    if (a->empty() || b->empty()) return "a single number is no matrix";
    const auto rows = b->size() == 1 ? (*b)[0] : (*b)[b->size() - 2];
    return clash(a->back(), rows) ? Broken("matrices of " + dims_text(*a) + " and " + dims_text(*b) + " do not fit") : Broken{};
}

Broken broken_pool(const RuleContext& context) {
    const auto kernel = context.node.ints_attribute("kernel_shape");
    if (kernel.empty()) return "it has no kernel_shape";
    const auto data = input_dims(context, 0);
    if (data && data->size() != kernel.size() + 2)
        return "its kernel has " + std::to_string(kernel.size()) + " axes, its input " + std::to_string(data->size());
    if (auto broken = wrong_list(context, "kernel_shape", kernel.size(), 1)) return broken;
    return wrong_window(context, kernel.size());
}

} // namespace crease::fold
