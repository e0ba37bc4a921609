// Constant subgraphs as numbers.
//
// Exporters write constants as little programs (a shared weight behind Identity, a reshape of a bias, a weight scaled onto
// a grid and rounded). They are evaluated here, so that the fold sees one constant. A constant is what the runtime makes of
// it: integers wrap and divide as integers do, every intermediate is rounded to the type that the file gives it.
//
// Sums and functions are where that ends: the order of a sum and the last digit of an exponential are the engine's own,
// and where a short float has to be rounded, engines carry float32 on from one node to the next. Such a result is marked as not exact, and what has a
// step (Floor, Equal, a Cast to an integer) refuses to work on it.

#include "core/analysis/evaluate.h"

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <unordered_map>

namespace crease::analysis {
namespace {

struct Entry {
    Result<Array> (*run)(const ops::Call&);
    Precision precision;
    std::size_t inputs; ///< that every call has
};

const std::unordered_map<std::string_view, Entry>& table() {
    using enum Precision;
    static const std::unordered_map<std::string_view, Entry> entries{
        {"Identity", {ops::identity, exact, 1}},
        {"Dropout", {ops::dropout, exact, 1}},
        {"Cast", {ops::cast, exact, 1}},
        {"CastLike", {ops::cast_like, exact, 2}},
        {"DequantizeLinear", {ops::dequantize, exact, 2}},
        {"Reshape", {ops::reshape, exact, 1}},
        {"Flatten", {ops::flatten, exact, 1}},
        {"Squeeze", {ops::squeeze, exact, 1}},
        {"Unsqueeze", {ops::unsqueeze, exact, 1}},
        {"Transpose", {ops::transpose, exact, 1}},
        {"Concat", {ops::concat, exact, 1}},
        {"Expand", {ops::expand, exact, 2}},
        {"Tile", {ops::tile, exact, 2}},
        {"Pad", {ops::pad, exact, 1}},
        {"Shape", {ops::shape, shape, 1}},
        {"Size", {ops::size, shape, 1}},
        {"ConstantOfShape", {ops::constant_of_shape, exact, 1}},
        {"EyeLike", {ops::eye_like, shape, 1}},
        {"Trilu", {ops::trilu, exact, 1}},
        {"Range", {ops::range, step, 3}},
        {"Slice", {ops::slice, exact, 1}},
        {"Split", {ops::split, exact, 1}},
        {"Gather", {ops::gather, exact, 2}},
        {"GatherElements", {ops::gather_elements, exact, 2}},
        {"GatherND", {ops::gather_nd, exact, 2}},
        {"ScatterND", {ops::scatter_nd, exact, 3}},
        {"Where", {ops::where, exact, 3}},
        {"Add", {ops::arithmetic, exact, 2}},
        {"Sub", {ops::arithmetic, exact, 2}},
        {"Mul", {ops::arithmetic, exact, 2}},
        {"Div", {ops::arithmetic, exact, 2}},
        {"Mod", {ops::arithmetic, step, 2}},
        {"Max", {ops::arithmetic, exact, 1}},
        {"Min", {ops::arithmetic, exact, 1}},
        {"Sum", {ops::arithmetic, exact, 1}},
        {"Mean", {ops::mean, loose, 1}},
        {"Pow", {ops::power, loose, 2}},
        {"Equal", {ops::compare, step, 2}},
        {"Less", {ops::compare, step, 2}},
        {"Greater", {ops::compare, step, 2}},
        {"LessOrEqual", {ops::compare, step, 2}},
        {"GreaterOrEqual", {ops::compare, step, 2}},
        {"And", {ops::logic, exact, 2}},
        {"Or", {ops::logic, exact, 2}},
        {"Xor", {ops::logic, exact, 2}},
        {"Not", {ops::invert, exact, 1}},
        {"IsNaN", {ops::classify, step, 1}},
        {"Neg", {ops::unary, exact, 1}},
        {"Abs", {ops::unary, exact, 1}},
        {"Relu", {ops::unary, exact, 1}},
        {"Sqrt", {ops::unary, exact, 1}},
        {"Reciprocal", {ops::unary, loose, 1}},
        {"Floor", {ops::unary, step, 1}},
        {"Ceil", {ops::unary, step, 1}},
        {"Round", {ops::unary, step, 1}},
        {"Sign", {ops::unary, step, 1}},
        {"Exp", {ops::unary, loose, 1}},
        {"Log", {ops::unary, loose, 1}},
        {"Erf", {ops::unary, loose, 1}},
        {"Sigmoid", {ops::unary, loose, 1}},
        {"Tanh", {ops::unary, loose, 1}},
        {"Softplus", {ops::unary, loose, 1}},
        {"Sin", {ops::unary, loose, 1}},
        {"Cos", {ops::unary, loose, 1}},
        {"Clip", {ops::clip, exact, 1}},
        {"ReduceSum", {ops::reduce, loose, 1}},
        {"ReduceMean", {ops::reduce, loose, 1}},
        {"ReduceProd", {ops::reduce, loose, 1}},
        {"ReduceMax", {ops::reduce, exact, 1}},
        {"ReduceMin", {ops::reduce, exact, 1}},
        {"ReduceL1", {ops::reduce, loose, 1}},
        {"ReduceL2", {ops::reduce, loose, 1}},
        {"ReduceSumSquare", {ops::reduce, loose, 1}},
        {"ReduceLogSum", {ops::reduce, loose, 1}},
        {"ArgMax", {ops::arg_reduce, step, 1}},
        {"ArgMin", {ops::arg_reduce, step, 1}},
        {"CumSum", {ops::cumulative_sum, loose, 2}},
        {"MatMul", {ops::matmul, loose, 2}},
        {"Einsum", {ops::einsum, loose, 1}},
    };
    return entries;
}

const Entry* find(const Node& node) {
    if (!node.domain.empty()) return nullptr;
    const auto found = table().find(node.op_type);
    return found == table().end() ? nullptr : &found->second;
}

Result<Array> run(const Entry& entry, const ops::Call& call) {
    const bool exact = entry.precision == Precision::shape ||
                       std::all_of(call.inputs.begin(), call.inputs.end(), [](const Array* input) { return !input || input->exact; });
    if (!exact && entry.precision == Precision::step) return call.refuse("the last digit of its input is up to the engine, and may decide");
    for (const auto* input : call.inputs)
        if (input && !ops::countable(input->dims)) return call.refuse("its extents are beyond reason");
    CREASE_TRY(auto out, entry.run(call));
    out.exact = out.exact && exact && (entry.precision != Precision::loose || !out.is_real());
    return out;
}

} // namespace

const Precision* evaluated_precision(const Node& node) {
    const auto* entry = find(node);
    return entry ? &entry->precision : nullptr;
}

Result<Array> evaluate(const Node& node, std::int64_t opset, const std::vector<const Array*>& inputs, std::size_t output) {
    const ops::Call call{node, opset, inputs, output};
    const auto* entry = find(node);
    if (!entry) return call.refuse("only an engine knows this operator");
    for (std::size_t i = 0; i < entry->inputs; ++i)
        if (!call.has(i)) return call.refuse("an input is missing");
    try {
        return run(*entry, call);
    } catch (const std::bad_alloc&) {
        return call.refuse("it does not fit into memory");
    }
}

namespace ops {

tl::unexpected<Error> Call::refuse(const std::string& why) const {
    return fail(ErrorCode::unsupported, "a constant made by " + node.op_type + " is not evaluated: " + why, node.name);
}

Integers Call::integers(const Operand& which) const {
    // A node by itself, outside a graph, has inputs but no ids for them.
    if (opset >= which.since) return has(which.slot) ? input(which.slot).whole_numbers() : Integers{};
    return *operand(node, opset, which, [](ValueId) { return Integers{}; });
}

std::optional<std::size_t> Call::axis(std::int64_t fallback, std::size_t rank) const {
    return resolve_axis(node.int_attribute("axis", fallback), rank);
}

Result<Array> Call::room(ElementType type, Shape dims) const {
    std::int64_t most = most_elements; // what is no larger than an input is never too large
    for (const auto* input : inputs)
        if (input) most = std::max(most, input->size());
    const auto count = checked_element_count(dims);
    if (!count || *count > most || !countable(dims)) return refuse("it would be too large");
    return Array::zeros(type, std::move(dims));
}

bool countable(Shape dims) {
    std::replace(dims.begin(), dims.end(), std::int64_t{0}, std::int64_t{1});
    return checked_element_count(dims).has_value();
}

bool has_nan(const Array& array) {
    const auto* reals = std::get_if<Reals>(&array.data);
    return reals && std::any_of(reals->begin(), reals->end(), [](double v) { return std::isnan(v); });
}

Strides strides_of(const Shape& dims) {
    Strides strides(dims.size(), 1);
    for (std::size_t i = dims.size(); i-- > 1;) strides[i - 1] = strides[i] * dims[i];
    return strides;
}

Strides broadcast_strides(const Shape& dims, const Shape& to) {
    Strides out(to.size(), 0);
    const auto own = strides_of(dims);
    for (std::size_t i = 0; i < dims.size(); ++i)
        if (dims[i] != 1) out[to.size() - dims.size() + i] = own[i];
    return out;
}

} // namespace ops
} // namespace crease::analysis
