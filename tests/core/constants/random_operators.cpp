// One maker per family of operators: random inputs and attributes as each opset allows them.

#include "tests/core/constants/random_constants.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace crease::test {

using Builder = ConstantBuilder;
using Draft = ConstantBuilder::Draft;
using enum ElementType;

namespace {

const std::vector<ElementType> reals{float32, float64, float16, bfloat16};
const std::vector<ElementType> integer_types{int8, uint8, int16, uint16, int32, uint32, int64, uint64};
const std::vector<ElementType> numbers{float32, float64, float16, bfloat16, int8, uint8, int16, uint16, int32, uint32, int64, uint64};
const std::vector<ElementType> all{float32, float64, float16, bfloat16, int8, uint8, int16, uint16, int32, uint32, int64, uint64, boolean};

std::vector<std::int64_t> counting(std::size_t count) {
    std::vector<std::int64_t> out(count);
    std::iota(out.begin(), out.end(), 0);
    return out;
}

/// Some of the axes, each once, some counted from the end.
std::vector<std::int64_t> some_axes(Builder& b, std::size_t rank) {
    std::vector<std::int64_t> axes;
    for (auto axis : counting(rank))
        if (b.chance(50)) axes.push_back(b.chance(30) ? axis - static_cast<std::int64_t>(rank) : axis);
    return axes;
}

Draft unary(Builder& b, const std::string& op, const std::vector<ElementType>& types) { return {op, {b.value(types)}}; }

Draft binary(Builder& b, const std::string& op) {
    const bool divides = op == "Div" || op == "Mod";
    const auto a = b.value(numbers);
    Draft draft{op, {a, b.partner(a, divides)}};
    if (op == "Mod" && (a.array->is_real() || b.chance(40))) draft.attributes.ints["fmod"] = 1;
    return draft;
}

Draft variadic(Builder& b, const std::string& op) {
    const auto a = b.value(numbers);
    Draft draft{op, {a}};
    for (auto i = b.below(3); i > 0; --i) draft.inputs.emplace_back(b.partner(a));
    return draft;
}

Draft comparison(Builder& b, const std::string& op) {
    const auto a = b.value(op == "Equal" ? all : numbers);
    return {op, {a, b.chance(20) ? a : b.partner(a)}};
}

Draft power(Builder& b) {
    const auto a = b.value(numbers);
    const auto exponent = b.opset() < 12 || a.array->is_real() ? a.array->type : b.type({int32, int64});
    Draft draft{"Pow", {a, b.integers({b.below(4)}, int64)}};
    draft.inputs[1] = b.scalar(exponent, static_cast<double>(b.below(8)) / (a.array->is_real() ? 2 : 1));
    return draft;
}

Draft clip(Builder& b) {
    const auto a = b.value(numbers);
    Draft draft{"Clip", {a}};
    if (b.opset() < 11) {
        if (b.chance(70)) draft.attributes.floats["min"] = -1.3F;
        if (b.chance(70)) draft.attributes.floats["max"] = 2.7F;
        return draft;
    }
    draft.inputs.emplace_back(b.chance(70) ? std::optional(b.scalar(a.array->type, 1)) : std::nullopt);
    if (b.chance(70)) draft.inputs.emplace_back(b.scalar(a.array->type, 2.7));
    return draft;
}

Draft cast(Builder& b, const std::string& op) {
    const auto a = b.value(all);
    const auto to = b.type(all);
    if (op == "CastLike") return {op, {a, b.fresh(to, {})}};
    Draft draft{op, {a}};
    draft.attributes.ints["to"] = static_cast<std::int64_t>(to);
    return draft;
}

Draft reduction(Builder& b, const std::string& op) {
    const auto a = b.value(numbers, 1);
    Draft draft{op, {a}};
    if (b.chance(60)) draft.attributes.ints["keepdims"] = b.below(2);
    if (b.chance(80)) b.attribute_or_input(draft, "axes", some_axes(b, a.array->dims.size()), op == "ReduceSum" ? 13 : 18);
    const bool by_input = b.opset() >= (op == "ReduceSum" ? 13 : 18);
    if (by_input && b.chance(20)) draft.attributes.ints["noop_with_empty_axes"] = b.below(2);
    if (!by_input && draft.attributes.lists.contains("axes") && draft.attributes.lists["axes"].empty()) draft.attributes.lists.clear();
    return draft;
}

Draft arg_reduction(Builder& b, const std::string& op) {
    const auto a = b.value(numbers, 1);
    Draft draft{op, {a}};
    draft.attributes.ints["axis"] = b.axis_of(a);
    if (b.chance(50)) draft.attributes.ints["keepdims"] = b.below(2);
    if (b.opset() >= 12 && b.chance(40)) draft.attributes.ints["select_last_index"] = 1;
    return draft;
}

Draft cumulative_sum(Builder& b) {
    const auto a = b.value(numbers, 1);
    Draft draft{"CumSum", {a, b.scalar(b.type({int32, int64}), static_cast<double>(b.axis_of(a)))}};
    if (b.chance(30)) draft.attributes.ints["exclusive"] = 1;
    if (b.chance(30)) draft.attributes.ints["reverse"] = 1;
    return draft;
}

Draft matmul(Builder& b) {
    const auto a = b.value({float32, float64, float16, int32, uint32, int64, uint64}, 1, 4);
    auto dims = a.array->dims;
    const auto depth = dims.back();
    if (b.chance(30)) return {"MatMul", {a, b.fresh(a.array->type, {depth})}};
    dims.resize(dims.size() - std::min<std::size_t>(2, dims.size()));
    for (auto& extent : dims)
        if (b.chance(30)) extent = 1;
    dims.insert(dims.end(), {depth, 1 + b.below(4)});
    return {"MatMul", {a, b.fresh(a.array->type, dims)}};
}

Draft einsum(Builder& b) {
    const auto a = b.value({float32, float64, int32, int64}, 3, 3);
    const auto& d = a.array->dims;
    static const std::vector<std::string> equations{"abc,acd->abd", "abc,cd->dab", "abc,bc->a",   "abc->cab",
                                                    "abc->b",       "abc,abc->",   "abc,d->abcd", "abc,ade->bcde"};
    const auto pick = b.below(8);
    Draft draft{"Einsum", {a}};
    draft.attributes.strings["equation"] = equations[static_cast<std::size_t>(pick)];
    const std::vector<std::vector<std::int64_t>> others{{d[0], d[2], 3}, {d[2], 2}, {d[1], d[2]}, {}, {}, d, {3}, {d[0], 2, 2}};
    if (pick != 3 && pick != 4) draft.inputs.emplace_back(b.fresh(a.array->type, others[static_cast<std::size_t>(pick)]));
    return draft;
}

Draft reshape(Builder& b) {
    const auto a = b.value(all, 1);
    auto target = a.array->dims;
    std::shuffle(target.begin(), target.end(), std::minstd_rand(static_cast<unsigned>(b.below(1000))));
    if (b.chance(40)) target[static_cast<std::size_t>(b.below(static_cast<std::int64_t>(target.size())))] = -1;
    if (b.chance(30)) target = {-1};
    if (b.chance(20)) target = {0, -1};
    return {"Reshape", {a, b.integers(target)}};
}

Draft transpose(Builder& b) {
    const auto a = b.value(all);
    Draft draft{"Transpose", {a}};
    auto order = counting(a.array->dims.size());
    std::shuffle(order.begin(), order.end(), std::minstd_rand(static_cast<unsigned>(b.below(1000))));
    if (b.chance(80) && !order.empty()) draft.attributes.lists["perm"] = order;
    return draft;
}

Draft flatten(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Flatten", {a}};
    if (b.chance(80)) draft.attributes.ints["axis"] = b.opset() < 11 ? b.below(static_cast<std::int64_t>(a.array->dims.size())) : b.axis_of(a);
    return draft;
}

Draft squeeze(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Squeeze", {a}};
    std::vector<std::int64_t> axes;
    for (auto axis : counting(a.array->dims.size()))
        if (a.array->dims[static_cast<std::size_t>(axis)] == 1)
            axes.push_back(b.opset() >= 11 && b.chance(30) ? axis - static_cast<std::int64_t>(a.array->dims.size()) : axis);
    if (b.chance(70) && !axes.empty()) b.attribute_or_input(draft, "axes", axes, 13);
    return draft;
}

Draft unsqueeze(Builder& b) {
    const auto a = b.value(all, 0, 3);
    Draft draft{"Unsqueeze", {a}};
    const auto rank = static_cast<std::int64_t>(a.array->dims.size());
    std::vector<std::int64_t> axes{b.below(rank + 1)};
    if (b.chance(40)) axes.push_back(rank + 1);
    if (b.opset() >= 11 && b.chance(40)) axes = {-1 - b.below(rank + 1)};
    b.attribute_or_input(draft, "axes", axes, 13);
    return draft;
}

Draft concat(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Concat", {a}};
    const auto axis = b.below(static_cast<std::int64_t>(a.array->dims.size()));
    for (auto i = b.below(3); i > 0; --i) {
        auto dims = a.array->dims;
        dims[static_cast<std::size_t>(axis)] = 1 + b.below(3);
        draft.inputs.emplace_back(b.fresh(a.array->type, dims));
    }
    draft.attributes.ints["axis"] = b.opset() >= 11 && b.chance(40) ? axis - static_cast<std::int64_t>(a.array->dims.size()) : axis;
    return draft;
}

Draft expand(Builder& b) {
    const auto a = b.value(all, 0, 3);
    auto target = a.array->dims;
    for (auto& extent : target)
        if (extent == 1 && b.chance(60)) extent = 1 + b.below(3);
    if (b.chance(40)) target.insert(target.begin(), 2);
    if (target.empty()) target = {3};
    return {"Expand", {a, b.integers(target)}};
}

Draft tile(Builder& b) {
    const auto a = b.value(all, 1, 3);
    std::vector<std::int64_t> repeats;
    for (std::size_t i = 0; i < a.array->dims.size(); ++i) repeats.push_back(1 + b.below(3));
    return {"Tile", {a, b.integers(repeats)}};
}

Draft pad(Builder& b) {
    const auto a = b.value(all, 1, 3);
    const auto rank = a.array->dims.size();
    Draft draft{"Pad", {a}};
    std::vector<std::int64_t> amounts;
    for (std::size_t i = 0; i < 2 * rank; ++i) amounts.push_back(b.below(4) - (a.array->dims[i % rank] > 2 ? 1 : 0));
    if (b.opset() < 11) {
        draft.attributes.lists["pads"] = amounts;
        if (b.chance(50)) draft.attributes.floats["value"] = 1.7F;
        return draft;
    }
    const bool some = b.opset() >= 18 && b.chance(40);
    if (some) amounts = {b.below(3), b.below(3)};
    draft.inputs.emplace_back(b.integers(amounts));
    draft.inputs.emplace_back(b.chance(60) ? std::optional(b.scalar(a.array->type, 1.7)) : std::nullopt);
    if (some) draft.inputs.emplace_back(b.integers({b.axis_of(a)}));
    return draft;
}

Draft slice(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Slice", {a}};
    const auto axis = b.below(static_cast<std::int64_t>(a.array->dims.size())), extent = a.array->dims[static_cast<std::size_t>(axis)];
    const auto bound = [&] { return b.chance(15) ? INT64_MAX : b.chance(15) ? INT64_MIN + 1 : b.below(2 * extent + 3) - extent - 1; };
    const std::vector<std::int64_t> starts{bound()}, ends{bound()},
        axes{b.opset() >= 10 && b.chance(30) ? axis - static_cast<std::int64_t>(a.array->dims.size()) : axis};
    b.attribute_or_input(draft, "starts", starts, 10);
    b.attribute_or_input(draft, "ends", ends, 10);
    b.attribute_or_input(draft, "axes", axes, 10);
    if (b.opset() >= 10 && b.chance(60)) draft.inputs.emplace_back(b.integers({b.chance(50) ? 1 + b.below(3) : -1 - b.below(3)}));
    return draft;
}

Draft split(Builder& b) {
    const auto a = b.value(all, 1);
    Draft draft{"Split", {a}};
    const auto axis = b.axis_of(a);
    const auto extent = a.array->dims[static_cast<std::size_t>(axis < 0 ? axis + static_cast<std::int64_t>(a.array->dims.size()) : axis)];
    draft.attributes.ints["axis"] = b.opset() < 11 && axis < 0 ? axis + static_cast<std::int64_t>(a.array->dims.size()) : axis;
    draft.outputs = static_cast<std::size_t>(std::min<std::int64_t>(2, extent));
    if (b.chance(50))
        b.attribute_or_input(draft, "split", draft.outputs == 2 ? std::vector<std::int64_t>{1, extent - 1} : std::vector<std::int64_t>{extent}, 13);
    else if (b.opset() >= 18) draft.attributes.ints["num_outputs"] = static_cast<std::int64_t>(draft.outputs);
    return draft;
}

Draft gather(Builder& b, const std::string& op) {
    const auto a = b.value(all, 1, 3);
    Draft draft{op, {a}};
    const auto axis = b.axis_of(a);
    const auto extent = a.array->dims[static_cast<std::size_t>(axis < 0 ? axis + static_cast<std::int64_t>(a.array->dims.size()) : axis)];
    draft.attributes.ints["axis"] = axis;
    auto where = *b.fresh(b.type({int32, int64}), op == "Gather" ? b.dims(0, 2) : a.array->dims).array;
    for (auto& index : std::get<analysis::Integers>(where.data)) index = b.below(2 * extent) - extent;
    draft.inputs.emplace_back(b.keep(std::move(where)));
    return draft;
}

Draft gather_nd(Builder& b) {
    const auto a = b.value(all, 2, 3);
    return {"GatherND", {a, b.integers({b.below(a.array->dims[0]), -1})}};
}

Draft scatter_nd(Builder& b) {
    const auto a = b.value(all, 2, 3);
    const auto rest = std::vector<std::int64_t>(a.array->dims.begin() + 2, a.array->dims.end());
    return {"ScatterND", {a, b.integers({b.below(a.array->dims[0]), -1}), b.fresh(a.array->type, rest)}};
}

Draft where(Builder& b) {
    const auto a = b.value(all);
    return {"Where", {b.fresh(boolean, a.array->dims), a, b.partner(a)}};
}

Draft shape(Builder& b) {
    Draft draft{"Shape", {b.value(all)}};
    if (b.opset() >= 15 && b.chance(60)) draft.attributes.ints["start"] = b.below(11) - 5;
    if (b.opset() >= 15 && b.chance(60)) draft.attributes.ints["end"] = b.below(11) - 5;
    return draft;
}

Draft constant_of_shape(Builder& b) {
    Draft draft{"ConstantOfShape", {b.integers(b.dims(1, 3))}};
    if (b.chance(80)) draft.attributes.value = b.fresh(b.type(all), {1});
    return draft;
}

Draft eye_like(Builder& b) {
    Draft draft{"EyeLike", {b.value(numbers, 2, 2)}};
    if (b.chance(60)) draft.attributes.ints["k"] = b.below(7) - 3;
    if (b.chance(50)) draft.attributes.ints["dtype"] = static_cast<std::int64_t>(b.type(all));
    return draft;
}

Draft trilu(Builder& b) {
    Draft draft{"Trilu", {b.value(all, 2, 3)}};
    if (b.chance(60)) draft.inputs.emplace_back(b.scalar(int64, static_cast<double>(b.below(9) - 4)));
    if (b.chance(50)) draft.attributes.ints["upper"] = b.below(2);
    return draft;
}

Draft range(Builder& b) {
    const auto type = b.type({int16, int32, int64, float32, float64});
    const auto step = static_cast<double>(1 + b.below(4)) * (b.chance(30) ? -1 : 1) / (is_floating(type) ? 4 : 1);
    return {"Range",
            {b.scalar(type, static_cast<double>(b.below(9) - 4)), b.scalar(type, static_cast<double>(b.below(19) - 9)), b.scalar(type, step)}};
}

Draft dropout(Builder& b) {
    Draft draft{"Dropout", {b.value(reals)}};
    if (b.opset() >= 12) {
        if (b.chance(50)) draft.inputs.emplace_back(b.scalar(float32, 0.5));
        draft.outputs = 1 + static_cast<std::size_t>(b.below(2));
    }
    return draft;
}

Draft logic(Builder& b, const std::string& op) {
    const auto a = b.value({boolean});
    return {op, {a, b.partner(a)}};
}

using Maker = std::function<Draft(Builder&, const std::string&)>;

std::map<std::string, Maker> make_table() {
    const auto alone = [](Draft (*maker)(Builder&)) { return [maker](Builder& b, const std::string&) { return maker(b); }; };
    std::map<std::string, Maker> table{{"Dropout", alone(dropout)},
                                       {"Reshape", alone(reshape)},
                                       {"Flatten", alone(flatten)},
                                       {"Squeeze", alone(squeeze)},
                                       {"Unsqueeze", alone(unsqueeze)},
                                       {"Transpose", alone(transpose)},
                                       {"Concat", alone(concat)},
                                       {"Expand", alone(expand)},
                                       {"Tile", alone(tile)},
                                       {"Pad", alone(pad)},
                                       {"Shape", alone(shape)},
                                       {"ConstantOfShape", alone(constant_of_shape)},
                                       {"EyeLike", alone(eye_like)},
                                       {"Trilu", alone(trilu)},
                                       {"Range", alone(range)},
                                       {"Slice", alone(slice)},
                                       {"Split", alone(split)},
                                       {"GatherND", alone(gather_nd)},
                                       {"ScatterND", alone(scatter_nd)},
                                       {"Where", alone(where)},
                                       {"Pow", alone(power)},
                                       {"Clip", alone(clip)},
                                       {"CumSum", alone(cumulative_sum)},
                                       {"MatMul", alone(matmul)},
                                       {"Einsum", alone(einsum)}};
    for (const char* op : {"Gather", "GatherElements"}) table[op] = gather;
    for (const char* op : {"Cast", "CastLike"}) table[op] = cast;
    for (const char* op : {"Add", "Sub", "Mul", "Div", "Mod"}) table[op] = binary;
    for (const char* op : {"Max", "Min", "Sum", "Mean"}) table[op] = variadic;
    for (const char* op : {"Equal", "Less", "Greater", "LessOrEqual", "GreaterOrEqual"}) table[op] = comparison;
    for (const char* op : {"And", "Or", "Xor"}) table[op] = logic;
    for (const char* op : {"ArgMax", "ArgMin"}) table[op] = arg_reduction;
    for (const char* op :
         {"ReduceSum", "ReduceMean", "ReduceProd", "ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceSumSquare", "ReduceLogSum"})
        table[op] = reduction;
    const auto of = [](const std::vector<ElementType>& types) { return [&types](Builder& b, const std::string& op) { return unary(b, op, types); }; };
    for (const char* op : {"Identity", "Size"}) table[op] = of(all);
    for (const char* op : {"Neg", "Abs", "Sign", "Relu"}) table[op] = of(numbers);
    static const std::vector<ElementType> booleans{boolean};
    table["Not"] = of(booleans);
    for (const char* op : {"IsNaN", "Sqrt", "Reciprocal", "Floor", "Ceil", "Round", "Exp", "Log", "Erf", "Sigmoid", "Tanh", "Softplus", "Sin", "Cos"})
        table[op] = of(reals);
    return table;
}

const std::map<std::string, Maker>& table() {
    static const auto makers = make_table();
    return makers;
}

} // namespace

std::optional<Draft> draft_of(Builder& builder, const std::string& op) { return table().at(op)(builder, op); }

const std::vector<std::string>& Builder::operators() {
    static const auto names = [] {
        std::vector<std::string> out;
        for (const auto& [op, maker] : table()) out.push_back(op);
        return out;
    }();
    return names;
}

} // namespace crease::test
