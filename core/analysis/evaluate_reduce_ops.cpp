// Operators that take one or more axes together: the reductions, ArgMax and ArgMin, CumSum. Of integers exactly, as long as
// they stay below 2^53: ONNX Runtime adds them up in double, and beyond that loses digits or stops at the largest number.
// Of reals in double, rounded once at the end.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crease::analysis::ops {
namespace {

/// Which axes go, and the shape with 1 in their places.
struct Reduction {
    std::vector<bool> gone;
    Shape kept;
    std::int64_t count = 1; ///< elements that go into one

    [[nodiscard]] Shape result(bool keep_dims) const {
        Shape dims;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (!gone[i] || keep_dims) dims.push_back(kept[i]);
        return dims;
    }
};

Reduction reduction_of(const Shape& dims, const Shape& axes, bool all) {
    Reduction out{std::vector<bool>(dims.size(), all), dims};
    for (auto axis : axes) out.gone[static_cast<std::size_t>(axis)] = true;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        if (!out.gone[i]) continue;
        out.count *= dims[i];
        out.kept[i] = 1;
    }
    return out;
}

/// What is added up for one element.
template <class T>
T term(std::string_view op, T v) {
    if (op == "ReduceL1") return v < 0 ? -v : v;
    return op == "ReduceL2" || op == "ReduceSumSquare" ? v * v : v;
}

double finished(std::string_view op, double v, std::int64_t count) {
    if (op == "ReduceMean") return v / static_cast<double>(count);
    if (op == "ReduceL2") return std::sqrt(v);
    return op == "ReduceLogSum" ? std::log(v) : v;
}

void reduce_reals(std::string_view op, const Reals& from, const Shape& dims, const Strides& steps, Reals& to) {
    const bool largest = op == "ReduceMax", smallest = op == "ReduceMin", product = op == "ReduceProd";
    std::fill(to.begin(), to.end(), largest ? -INFINITY : smallest ? INFINITY : product ? 1 : 0);
    walk(dims, {steps}, [&](const auto& at, std::int64_t flat) {
        double& cell = to[at[0]];
        const double v = from[flat];
        if (largest) cell = std::max(cell, v);
        else if (smallest) cell = std::min(cell, v);
        else if (product) cell *= v;
        else cell += term(op, v);
    });
}

void reduce_integers(std::string_view op, ElementType type, const Integers& from, const Shape& dims, const Strides& steps, Integers& to) {
    const bool largest = op == "ReduceMax", smallest = op == "ReduceMin", product = op == "ReduceProd";
    using Limits = std::numeric_limits<std::int64_t>;
    std::fill(to.begin(), to.end(), largest ? Limits::min() : smallest ? Limits::max() : product ? 1 : 0);
    const auto modulo = [](std::int64_t v) { return static_cast<std::uint64_t>(v); };
    walk(dims, {steps}, [&](const auto& at, std::int64_t flat) {
        std::int64_t& cell = to[at[0]];
        const std::int64_t v = from[flat];
        if (largest) cell = std::max(cell, v);
        else if (smallest) cell = std::min(cell, v);
        else if (product) cell = static_cast<std::int64_t>(modulo(cell) * modulo(v));
        else
            cell = static_cast<std::int64_t>(modulo(cell) + (v < 0 && op == "ReduceL1" ? -modulo(v)
                                                             : op == "ReduceSumSquare" ? modulo(v) * modulo(v)
                                                                                       : modulo(v)));
        cell = wrapped(type, cell);
    });
}

/// Whether any order of adding up or multiplying, in double too, gives the same: all magnitudes together are small.
bool certain(std::string_view op, ElementType type, const Integers& from) {
    if (op == "ReduceMax" || op == "ReduceMin") return true;
    double all = op == "ReduceProd" ? 1 : 0;
    for (auto v : from) {
        const double size = std::fabs(static_cast<double>(v));
        if (op == "ReduceProd") all *= std::max(size, 1.0);
        else all += op == "ReduceSumSquare" ? size * size : size;
    }
    return all < std::min(0x1p53, std::ldexp(1.0, static_cast<int>(8 * element_size(type)) - 1));
}

/// Whether squares leave float32, in which engines add them up.
bool squares_overflow(std::string_view op, const Array& in) {
    constexpr double root = 1e18;
    if ((op != "ReduceL2" && op != "ReduceSumSquare") || in.type == ElementType::float64 || !in.is_real()) return false;
    const auto& reals = std::get<Reals>(in.data);
    return std::any_of(reals.begin(), reals.end(), [](double v) { return std::fabs(v) > root; });
}

/// Before the axes became an input: opset 13 for ReduceSum, 18 for the others.
std::int64_t axes_since(const Node& node) { return node.is("ReduceSum") ? 13 : 18; }

} // namespace

Result<Array> reduce(const Call& call) {
    const Array& in = call.input(0);
    const std::string_view op = call.node.op_type;
    const auto axes = resolve_axes(call.integers({"axes", 1, axes_since(call.node)}), in.dims.size());
    if (!axes) return call.refuse("an axis is out of range");
    const bool plain = op == "ReduceSum" || op == "ReduceMean" || op == "ReduceProd" || op == "ReduceMax" || op == "ReduceMin";
    if (axes->empty() && call.opset >= axes_since(call.node) && call.node.int_attribute("noop_with_empty_axes", 0)) {
        if (!plain) return call.refuse("engines differ on what it does without axes");
        Array same = in;
        return same;
    }
    const bool integers_too = plain || op == "ReduceL1" || op == "ReduceSumSquare";
    if (in.size() == 0 || has_nan(in) || in.type == ElementType::uint64 || (!in.is_real() && !integers_too))
        return call.refuse("not of these elements");
    if (!in.is_real() && !certain(op, in.type, std::get<Integers>(in.data)))
        return call.refuse("engines differ on what it makes of numbers as large as these");
    if (squares_overflow(op, in)) return call.refuse("the squares of numbers as large as these overflow on the way");
    const auto reduction = reduction_of(in.dims, *axes, axes->empty());
    CREASE_TRY(auto out, call.room(in.type, reduction.kept));
    const auto steps = broadcast_strides(reduction.kept, in.dims);
    if (in.is_real()) {
        auto& cells = std::get<Reals>(out.data);
        reduce_reals(op, std::get<Reals>(in.data), in.dims, steps, cells);
        for (auto& v : cells) v = rounded(in.type, finished(op, v, reduction.count));
    } else {
        auto& cells = std::get<Integers>(out.data);
        reduce_integers(op, in.type, std::get<Integers>(in.data), in.dims, steps, cells);
        if (op == "ReduceMean")
            for (auto& v : cells) v /= reduction.count;
    }
    out.dims = reduction.result(call.node.int_attribute("keepdims", 1) == 1);
    return out;
}

Result<Array> arg_reduce(const Call& call) {
    const Array& in = call.input(0);
    const auto axis = call.axis(0, in.dims.size());
    if (!axis || in.size() == 0 || has_nan(in) || in.type == ElementType::uint64) return call.refuse("not of these elements");
    const auto reduction = reduction_of(in.dims, {static_cast<std::int64_t>(*axis)}, false);
    const bool largest = call.node.is("ArgMax"), last = call.opset >= 12 && call.node.int_attribute("select_last_index", 0) != 0;
    CREASE_TRY(auto out, call.room(ElementType::int64, reduction.kept));
    auto& places = std::get<Integers>(out.data);
    const auto step = strides_of(in.dims)[*axis];
    std::visit(
        [&](const auto& from) {
            walk(reduction.kept, {strides_of(in.dims)}, [&](const auto& at, std::int64_t flat) {
                std::int64_t best = 0;
                for (std::int64_t i = 1; i < reduction.count; ++i) {
                    const auto v = from[at[0] + i * step], known = from[at[0] + best * step];
                    if ((largest ? v > known : v < known) || (last && v == known)) best = i;
                }
                places[flat] = best;
            });
        },
        in.data);
    out.dims = reduction.result(call.node.int_attribute("keepdims", 1) == 1);
    return out;
}

Result<Array> cumulative_sum(const Call& call) {
    const Array& in = call.input(0);
    const auto axis = call.input(1).size() == 1 ? resolve_axis(call.input(1).whole_numbers()[0], in.dims.size()) : std::nullopt;
    if (!axis || in.type == ElementType::boolean) return call.refuse("the axis does not fit");
    const bool exclusive = call.node.int_attribute("exclusive", 0) != 0, reverse = call.node.int_attribute("reverse", 0) != 0;
    Array out = in;
    const auto extent = in.dims[*axis], step = strides_of(in.dims)[*axis];
    Shape rows = in.dims;
    rows[*axis] = 1;
    const auto along = [&](const auto& from, auto& to, auto add) {
        walk(rows, {strides_of(in.dims)}, [&](const auto& at, std::int64_t) {
            std::remove_cvref_t<decltype(from[0])> sum = 0;
            for (std::int64_t i = 0; i < extent; ++i) {
                const auto place = at[0] + (reverse ? extent - 1 - i : i) * step;
                const auto before = sum;
                sum = add(sum, from[place]);
                to[place] = exclusive ? before : sum;
            }
        });
    };
    if (in.size() == 0) return out;
    if (in.is_real()) along(std::get<Reals>(in.data), std::get<Reals>(out.data), [&](double a, double b) { return rounded(in.type, a + b); });
    else
        along(std::get<Integers>(in.data), std::get<Integers>(out.data), [&](std::int64_t a, std::int64_t b) {
            return wrapped(in.type, static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b)));
        });
    return out;
}

} // namespace crease::analysis::ops
