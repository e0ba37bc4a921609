// One maker per family of operators that compute: random inputs and attributes as each opset allows them.

#include "tests/core/constants/random_makers.h"

#include <algorithm>

namespace crease::test {

namespace {

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

std::map<std::string, Maker> make_table() {
    auto table = movement_makers();
    table.insert({{"Dropout", alone(dropout)},
                  {"Shape", alone(shape)},
                  {"ConstantOfShape", alone(constant_of_shape)},
                  {"EyeLike", alone(eye_like)},
                  {"Range", alone(range)},
                  {"Pow", alone(power)},
                  {"Clip", alone(clip)},
                  {"CumSum", alone(cumulative_sum)},
                  {"MatMul", alone(matmul)},
                  {"Einsum", alone(einsum)}});
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
