// Operators that move, cut or put together: what has to fit is axes and lengths of lists. Those with weights and windows
// are in kernel_rules.cpp.

#include "core/fold/rules/operator_rules.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crease::fold {
namespace {

Broken broken_transpose(const RuleContext& context) {
    const auto order = context.node.ints_attribute("perm");
    const auto dims = input_dims(context, 0);
    if (order.empty() && !context.node.has_attribute("perm")) return {};
    if (dims && dims->size() != order.size()) return "perm has " + std::to_string(order.size()) + " axes, the value " + std::to_string(dims->size());
    for (auto axis : order)
        if (axis < 0) return "perm counts an axis from the end";
    return wrong_axes(order, static_cast<std::int64_t>(order.size()));
}

Broken broken_reshape(const RuleContext& context) {
    const auto target = listed(context, "shape", 1, 5);
    if (!target) return {};
    if (std::count(target->begin(), target->end(), -1) > 1) return "more than one extent is left open";
    if (std::any_of(target->begin(), target->end(), [](auto extent) { return extent < -1; })) return "an extent is negative";
    const auto dims = input_dims(context, 0);
    if (!dims || context.node.int_attribute("allowzero", 0) != 0) return {};
    const bool keeps = std::any_of(target->begin(), target->end(), [](auto extent) { return extent == 0; });
    for (std::size_t i = dims->size(); i < target->size(); ++i)
        if ((*target)[i] == 0) return "it keeps an axis that the value does not have";
    if (keeps || std::any_of(dims->begin(), dims->end(), [](auto extent) { return extent < 0; })) return {};
    double all = 1, told = 1; // no overflow
    for (auto extent : *dims) all *= static_cast<double>(extent);
    for (auto extent : *target) told *= extent == -1 ? 1.0 : static_cast<double>(extent);
    const bool open = std::find(target->begin(), target->end(), -1) != target->end();
    if (open ? told == 0 || all / told != std::floor(all / told) : all != told)
        return "a value of " + dims_text(*dims) + " does not fill " + dims_text(*target);
    return {};
}

Broken broken_axis(const RuleContext& context) {
    const auto dims = input_dims(context, 0);
    if (!dims || !context.node.has_attribute("axis")) return {};
    return wrong_axes({context.node.int_attribute("axis", 0)}, static_cast<std::int64_t>(dims->size()));
}

Broken broken_flatten(const RuleContext& context) {
    const auto dims = input_dims(context, 0);
    const auto axis = context.node.int_attribute("axis", 1);
    const auto rank = dims ? static_cast<std::int64_t>(dims->size()) : axis;
    return dims && axis != rank ? wrong_axes({axis}, rank) : Broken{}; // one past the end is allowed
}

Broken broken_concat(const RuleContext& context) {
    if (context.opset >= 4 && !context.node.has_attribute("axis")) return "it does not say along which axis";
    if (auto broken = broken_axis(context)) return broken;
    const auto first = input_dims(context, 0);
    for (std::size_t i = 1; first && i < context.node.inputs.size(); ++i) {
        const auto other = input_dims(context, i);
        if (!other) continue;
        auto axis = context.node.int_attribute("axis", 1);
        if (axis < 0) axis += static_cast<std::int64_t>(first->size());
        bool fits = other->size() == first->size();
        for (std::size_t k = 0; fits && k < first->size(); ++k) fits = static_cast<std::int64_t>(k) == axis || !clash((*first)[k], (*other)[k]);
        if (!fits) return "values of " + dims_text(*first) + " and " + dims_text(*other) + " do not fit together";
    }
    return {};
}

Broken broken_split(const RuleContext& context) {
    if (auto broken = broken_axis(context)) return broken;
    const auto parts = listed(context, "split", 1, 13);
    if (!parts || parts->empty()) return {};
    if (parts->size() != context.node.outputs.size())
        return "it names " + std::to_string(parts->size()) + " parts and has " + std::to_string(context.node.outputs.size()) + " outputs";
    std::int64_t sum = 0;
    for (auto part : *parts) {
        if (part < 0 || part > (std::int64_t{1} << 40)) return "a part's extent is out of range";
        sum += part;
    }
    const auto dims = input_dims(context, 0);
    if (!dims || dims->empty()) return {};
    auto axis = context.node.int_attribute("axis", 0);
    if (axis < 0) axis += static_cast<std::int64_t>(dims->size());
    const auto extent = (*dims)[static_cast<std::size_t>(axis)];
    return clash(extent, sum) ? Broken("its parts are " + std::to_string(sum) + " in all, the value has " + std::to_string(extent)) : Broken{};
}

Broken broken_slice(const RuleContext& context) {
    const auto starts = listed(context, "starts", 1, 10), ends = listed(context, "ends", 2, 10), axes = listed(context, "axes", 3, 10);
    const auto steps = context.opset >= 10 ? input_integers(context, 4) : std::nullopt;
    const auto dims = input_dims(context, 0);
    for (const auto* list : {&ends, &axes, &steps})
        if (starts && *list && !(*list)->empty() && (*list)->size() != starts->size())
            return "its starts, ends, axes and steps are not of one length";
    if (steps && std::find(steps->begin(), steps->end(), 0) != steps->end()) return "a step is 0";
    if (!dims) return {};
    if (axes) return wrong_axes(*axes, static_cast<std::int64_t>(dims->size()));
    return starts && !context.node.input(3).valid() && starts->size() > dims->size() ? Broken("it cuts more axes than the value has") : Broken{};
}

Broken broken_squeeze(const RuleContext& context) {
    const auto axes = listed(context, "axes", 1, 13);
    const auto dims = input_dims(context, 0);
    if (!axes || !dims) return {};
    const auto rank = static_cast<std::int64_t>(dims->size());
    if (auto broken = wrong_axes(*axes, rank)) return broken;
    for (auto axis : *axes)
        if (const auto extent = (*dims)[static_cast<std::size_t>(axis < 0 ? axis + rank : axis)]; clash(extent, 1))
            return "an axis of " + std::to_string(extent) + " elements cannot be left out";
    return {};
}

Broken broken_unsqueeze(const RuleContext& context) {
    const auto axes = listed(context, "axes", 1, 13);
    const auto dims = input_dims(context, 0);
    if (!axes || !dims) return {};
    return wrong_axes(*axes, static_cast<std::int64_t>(dims->size() + axes->size()));
}

Broken broken_reduction(const RuleContext& context) {
    const auto axes = listed(context, "axes", 1, 18);
    const auto dims = input_dims(context, 0);
    return axes && dims ? wrong_axes(*axes, static_cast<std::int64_t>(dims->size())) : Broken{};
}

Broken broken_pad(const RuleContext& context) {
    const auto amounts = listed(context, context.opset < 2 ? "paddings" : "pads", 1, 11);
    const auto axes = input_integers(context, 3);
    const auto dims = input_dims(context, 0);
    if (axes && dims)
        if (auto broken = wrong_axes(*axes, static_cast<std::int64_t>(dims->size()))) return broken;
    if (!amounts || (context.node.input(3).valid() && !axes) || (!axes && !dims)) return {};
    const auto count = 2 * (axes ? axes->size() : dims->size());
    if (amounts->size() == count) return {};
    return "it names " + std::to_string(amounts->size()) + " amounts of padding where " + std::to_string(count) + " belong";
}

Broken broken_cast(const RuleContext& context) {
    return context.opset >= 6 && !context.node.has_attribute("to") ? Broken("it does not say to which type") : Broken{};
}

/// SpaceToDepth and DepthToSpace.
Broken broken_block(const RuleContext& context) {
    const auto block = context.node.int_attribute("blocksize", 0);
    if (block < 1) return "its blocksize is not positive";
    const auto dims = input_dims(context, 0);
    if (!dims) return {};
    if (dims->size() != 4) return "the value is not of rank 4";
    const auto multiple = [&](std::size_t axis, double of) { return (*dims)[axis] < 0 || std::fmod(static_cast<double>((*dims)[axis]), of) == 0; };
    const double side = static_cast<double>(block);
    const bool fits = context.node.is("DepthToSpace") ? multiple(1, side * side) : multiple(2, side) && multiple(3, side);
    return fits ? Broken{} : "a value of " + dims_text(*dims) + " does not divide into its blocks";
}

constexpr std::size_t many = 1 << 16;

constexpr OperatorRules table[] = {
    {"Identity"},
    {"Dropout", 1, 3, nullptr, 2},
    {"Cast", 1, 1, broken_cast},
    {"LeakyRelu"},
    {"Clip", 1, 3},
    {"BatchNormalization", 5, 5, broken_normalization, 5},
    {"Mul", 2, 2},
    {"Div", 2, 2},
    {"Neg"},
    {"Add", 2, 2},
    {"Sub", 2, 2},
    {"Sum", 1, many},
    {"Conv", 2, 3, broken_convolution},
    {"ConvTranspose", 2, 3, broken_convolution},
    {"Gemm", 2, 3, broken_gemm},
    {"MatMul", 2, 2, broken_matmul},
    {"AveragePool", 1, 1, broken_pool},
    {"MaxPool", 1, 1, broken_pool},
    {"Pad", 1, 4, broken_pad},
    {"Slice", 1, 5, broken_slice},
    {"Split", 1, 2, broken_split, many},
    {"Concat", 1, many, broken_concat},
    {"Gather", 2, 2, broken_axis},
    {"SpaceToDepth", 1, 1, broken_block},
    {"DepthToSpace", 1, 1, broken_block},
    {"Einsum", 1, many},
    {"ScatterND", 3, 3},
    {"Transpose", 1, 1, broken_transpose},
    {"Reshape", 1, 2, broken_reshape},
    {"Flatten", 1, 1, broken_flatten},
    {"Squeeze", 1, 2, broken_squeeze},
    {"Unsqueeze", 1, 2, broken_unsqueeze},
    {"GlobalAveragePool"},
    {"ReduceMean", 1, 2, broken_reduction},
    {"Resize", 1, 4},
    {"Upsample", 1, 2},
};

} // namespace

const OperatorRules* operator_rules(const Node& node) {
    if (!node.domain.empty()) return nullptr;
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const OperatorRules*> map;
        for (const auto& one : table) map.emplace(one.op, &one);
        return map;
    }();
    const auto found = by_name.find(node.op_type);
    return found == by_name.end() ? nullptr : found->second;
}

Broken wrong_count(const RuleContext& context, const OperatorRules& rules) {
    const Node& node = context.node;
    for (std::size_t i = 0; i < rules.inputs; ++i)
        if (!node.input(i).valid()) return "its input number " + std::to_string(i + 1) + " is missing";
    if (node.inputs.size() > rules.most_inputs) return "it has " + std::to_string(node.inputs.size()) + " inputs";
    if (node.outputs.size() > rules.most_outputs) return "it has " + std::to_string(node.outputs.size()) + " outputs";
    const auto named = std::count_if(node.outputs.begin(), node.outputs.end(), [](ValueId output) { return output.valid(); });
    if (named == 0 || (rules.most_outputs < many && !node.output().valid())) return "it has no output";
    return {};
}

KnownDims input_dims(const RuleContext& context, std::size_t slot) {
    const auto value = context.node.input(slot);
    if (!value.valid()) return {};
    if (!context.constants.is_constant(value)) {
        const auto found = context.shapes.find(value);
        return {found == context.shapes.end() ? nullptr : &found->second, {}, {}};
    }
    if (auto tensor = context.constants.tensor(value)) {
        const Dims* dims = &tensor->dims();
        return {dims, std::move(tensor), {}};
    }
    const auto info = context.constants.info(value);
    if (!info) return {};
    auto held = std::make_shared<const analysis::ConstantInfo>(*info);
    const Dims* dims = &held->dims;
    return {dims, {}, std::move(held)};
}

std::optional<Dims> input_integers(const RuleContext& context, std::size_t slot) {
    const auto value = context.node.input(slot);
    if (!value.valid() || !context.constants.is_constant(value)) return {};
    const auto info = context.constants.info(value);
    if (!info || info->element_count() > 64) return {};
    const auto array = context.constants.array(value);
    if (!array) return {};
    return (*array)->whole_numbers();
}

std::optional<Dims> listed(const RuleContext& context, const char* attribute, std::size_t slot, std::int64_t since) {
    if (context.opset >= since) return input_integers(context, slot);
    return context.node.has_attribute(attribute) ? std::optional(context.node.ints_attribute(attribute)) : std::nullopt; // left out: no rule to break
}

Broken wrong_axes(Dims axes, std::int64_t rank) {
    for (auto& axis : axes) {
        if (axis < -rank || axis >= rank) return "axis " + std::to_string(axis) + " is out of range";
        if (axis < 0) axis += rank;
    }
    std::sort(axes.begin(), axes.end());
    return std::adjacent_find(axes.begin(), axes.end()) == axes.end() ? Broken{} : Broken("it names an axis twice");
}

Broken wrong_list(const RuleContext& context, const char* attribute, std::size_t count, std::int64_t least) {
    if (!context.node.has_attribute(attribute)) return {};
    const auto list = context.node.ints_attribute(attribute);
    if (list.size() != count)
        return std::string(attribute) + " has " + std::to_string(list.size()) + " numbers where " + std::to_string(count) + " belong";
    const bool low = std::any_of(list.begin(), list.end(), [&](auto number) { return number < least; });
    return low ? Broken("a number of " + std::string(attribute) + " is below " + std::to_string(least)) : Broken{};
}

std::string dims_text(const Dims& dims) {
    std::string text = "[";
    for (auto extent : dims) text += (text.size() > 1 ? "," : "") + (extent < 0 ? "?" : std::to_string(extent));
    return text + "]";
}

bool clash(std::int64_t a, std::int64_t b) { return a >= 0 && b >= 0 && a != b; }

} // namespace crease::fold
