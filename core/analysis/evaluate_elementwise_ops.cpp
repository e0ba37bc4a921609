// Operators on two or more arrays, element by element. Sums, differences, products and quotients of floating numbers are
// computed in double and rounded once: for float32 and shorter that is the correctly rounded result (double has more than
// twice their digits), which is what everybody computes.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crease::analysis::ops {
namespace {

using Real = double (*)(double, double);
using Whole = std::int64_t (*)(std::int64_t, std::int64_t);

std::uint64_t bits(std::int64_t v) { return static_cast<std::uint64_t>(v); }
std::int64_t whole(std::uint64_t v) { return static_cast<std::int64_t>(v); }

/// One operation on reals, on integers, and on uint64 where that differs. Integers wrap.
struct Operation {
    Real real;
    Whole integer, unsigned_integer;
};

const Operation* operation_of(std::string_view op) {
    static const Whole add = [](std::int64_t a, std::int64_t b) { return whole(bits(a) + bits(b)); };
    static const Whole subtract = [](std::int64_t a, std::int64_t b) { return whole(bits(a) - bits(b)); };
    static const Whole multiply = [](std::int64_t a, std::int64_t b) { return whole(bits(a) * bits(b)); };
    static const std::unordered_map<std::string_view, Operation> table{
        {"Add", {[](double a, double b) { return a + b; }, add, add}},
        {"Sum", {[](double a, double b) { return a + b; }, add, add}},
        {"Sub", {[](double a, double b) { return a - b; }, subtract, subtract}},
        {"Mul", {[](double a, double b) { return a * b; }, multiply, multiply}},
        {"Div",
         {[](double a, double b) { return a / b; }, [](std::int64_t a, std::int64_t b) { return a / b; },
          [](std::int64_t a, std::int64_t b) { return whole(bits(a) / bits(b)); }}},
        {"Max",
         {[](double a, double b) { return std::max(a, b); }, [](std::int64_t a, std::int64_t b) { return std::max(a, b); },
          [](std::int64_t a, std::int64_t b) { return whole(std::max(bits(a), bits(b))); }}},
        {"Min",
         {[](double a, double b) { return std::min(a, b); }, [](std::int64_t a, std::int64_t b) { return std::min(a, b); },
          [](std::int64_t a, std::int64_t b) { return whole(std::min(bits(a), bits(b))); }}},
        // the divisor's sign; fmod keeps the other one's
        {"Mod",
         {nullptr, [](std::int64_t a, std::int64_t b) { return a % b + (a % b != 0 && (a < 0) != (b < 0) ? b : 0); },
          [](std::int64_t a, std::int64_t b) { return whole(bits(a) % bits(b)); }}},
        {"fmod",
         {[](double a, double b) { return std::fmod(a, b); }, [](std::int64_t a, std::int64_t b) { return a % b; },
          [](std::int64_t a, std::int64_t b) { return whole(bits(a) % bits(b)); }}}};
    const auto found = table.find(op);
    return found == table.end() ? nullptr : &found->second;
}

/// What the processor traps on, what no specification answers, and what engines compute by way of double.
bool divides_badly(const Array& a, const Array& b, bool by_double) {
    const auto& divisors = std::get<Integers>(b.data);
    const bool by_minus_one = std::find(divisors.begin(), divisors.end(), -1) != divisors.end() && b.type != ElementType::uint64;
    const auto& divided = std::get<Integers>(a.data);
    const bool smallest =
        by_minus_one && std::any_of(divided.begin(), divided.end(), [&](auto v) { return v != 0 && wrapped(a.type, whole(-bits(v))) == v; });
    const auto beyond = [&](std::int64_t v) { // an engine may go by way of double
        return v >= (std::int64_t{1} << 53) || v <= -(std::int64_t{1} << 53) || (v < 0 && a.type == ElementType::uint64);
    };
    if (by_double && (std::any_of(divided.begin(), divided.end(), beyond) || std::any_of(divisors.begin(), divisors.end(), beyond))) return true;
    return smallest || std::find(divisors.begin(), divisors.end(), 0) != divisors.end();
}

template <class Elements, class Apply>
void combine(const Array& a, const Array& b, Array& out, Apply apply) {
    const auto &x = std::get<Elements>(a.data), &y = std::get<Elements>(b.data);
    auto& z = std::get<std::vector<decltype(apply(x[0], y[0]))>>(out.data);
    walk(out.dims, {broadcast_strides(a.dims, out.dims), broadcast_strides(b.dims, out.dims)},
         [&](const auto& at, std::int64_t flat) { z[flat] = apply(x[at[0]], y[at[1]]); });
}

Result<Array> room_for_both(const Call& call, const Array& a, const Array& b, ElementType type) {
    const auto dims = broadcast(a.dims, b.dims);
    if (!dims || a.type != b.type) return call.refuse("the inputs do not fit each other");
    if (call.opset < 7 && a.dims != b.dims) return call.refuse("before opset 7 attributes say how it repeats");
    return call.room(type, *dims);
}

Result<Array> apply(const Call& call, const Operation& operation, const Array& a, const Array& b) {
    CREASE_TRY(auto out, room_for_both(call, a, b, a.type));
    if (a.type == ElementType::boolean) return call.refuse("not of booleans");
    if (a.is_real()) {
        if (!operation.real) return call.refuse("of reals only with fmod");
        if ((call.node.is("Max") || call.node.is("Min")) && (has_nan(a) || has_nan(b))) return call.refuse("it holds what is not a number");
        Rounding to_type{out.type};
        combine<Reals>(a, b, out, [&](double x, double y) { return to_type(operation.real(x, y)); });
        out.exact = a.exact && b.exact && !to_type.lost;
        return out;
    }
    if ((call.node.is("Div") || call.node.is("Mod")) && divides_badly(a, b, call.node.int_attribute("fmod", 0) != 0))
        return call.refuse("it divides by 0, or out of range");
    const Whole on_integers = a.type == ElementType::uint64 ? operation.unsigned_integer : operation.integer;
    combine<Integers>(a, b, out, [&](std::int64_t x, std::int64_t y) { return wrapped(out.type, on_integers(x, y)); });
    return out;
}

template <class T>
bool holds(std::string_view op, T a, T b) {
    if (op == "Equal") return a == b;
    if (op == "Less") return a < b;
    if (op == "Greater") return a > b;
    return op == "LessOrEqual" ? a <= b : a >= b;
}

/// base^exponent, where it fits into what double counts exactly; engines go by way of it.
std::optional<std::int64_t> integer_power(std::int64_t base, std::int64_t exponent, ElementType type) {
    if (exponent < 0 || exponent > 64) return {};
    std::int64_t power = 1;
    for (; exponent > 0; --exponent)
        if (__builtin_mul_overflow(power, base, &power) || std::abs(power) > (std::int64_t{1} << 53)) return {};
    return wrapped(type, power) == power ? std::optional(power) : std::nullopt;
}

/// Sum, Mean, Max and Min broadcast since opset 8.
bool must_be_of_one_shape(const Call& call) {
    static constexpr std::string_view variadic[] = {"Sum", "Mean", "Max", "Min"};
    return call.opset < 8 && std::find(std::begin(variadic), std::end(variadic), call.node.op_type) != std::end(variadic);
}

bool fits(const Call& call, std::size_t i) { return !must_be_of_one_shape(call) || call.input(i).dims == call.input(0).dims; }

} // namespace

Result<Array> arithmetic(const Call& call) {
    const bool truncating = call.node.is("Mod") && call.node.int_attribute("fmod", 0) != 0;
    const auto& operation = *operation_of(truncating ? "fmod" : std::string_view(call.node.op_type));
    Array out = call.input(0);
    for (std::size_t i = 1; i < call.inputs.size(); ++i) {
        if (!call.has(i)) return call.refuse("an input is missing");
        if (!fits(call, i)) return call.refuse("before opset 8 it takes inputs of one shape");
        CREASE_TRY(out, apply(call, operation, out, call.input(i)));
    }
    if (call.node.is("Sum") && call.inputs.size() > 2 && out.is_real()) out.exact = false; // in whatever order
    return out;
}

Result<Array> mean(const Call& call) {
    if (!call.input(0).is_real()) return call.refuse("only of reals");
    Array out = call.input(0);
    for (std::size_t i = 1; i < call.inputs.size(); ++i) {
        if (!call.has(i)) return call.refuse("an input is missing");
        if (!fits(call, i)) return call.refuse("before opset 8 it takes inputs of one shape");
        CREASE_TRY(out, apply(call, *operation_of("Add"), out, call.input(i)));
    }
    for (auto& v : std::get<Reals>(out.data)) v = rounded(out.type, v / static_cast<double>(call.inputs.size()));
    return out;
}

Result<Array> power(const Call& call) {
    const Array &base = call.input(0), &exponent = call.input(1);
    const auto dims = broadcast(base.dims, exponent.dims);
    if (!dims) return call.refuse("the shapes do not fit");
    CREASE_TRY(auto out, call.room(base.type, *dims));
    const std::vector<Strides> steps{broadcast_strides(base.dims, *dims), broadcast_strides(exponent.dims, *dims)};
    if (auto* reals = std::get_if<Reals>(&out.data)) {
        walk(*dims, steps,
             [&](const auto& at, std::int64_t flat) { (*reals)[flat] = rounded(out.type, std::pow(base.number(at[0]), exponent.number(at[1]))); });
        return out;
    }
    if (exponent.is_real() || base.type == ElementType::uint64) return call.refuse("an integer to the power of a real");
    bool fits = true;
    walk(*dims, steps, [&](const auto& at, std::int64_t flat) {
        const auto power = integer_power(std::get<Integers>(base.data)[at[0]], std::get<Integers>(exponent.data)[at[1]], out.type);
        fits = fits && power;
        std::get<Integers>(out.data)[flat] = power.value_or(0);
    });
    if (!fits) return call.refuse("a power is out of range");
    return out;
}

Result<Array> compare(const Call& call) {
    const Array &a = call.input(0), &b = call.input(1);
    CREASE_TRY(auto out, room_for_both(call, a, b, ElementType::boolean));
    const std::string_view op = call.node.op_type;
    if (a.is_real()) combine<Reals>(a, b, out, [&](double x, double y) -> std::int64_t { return holds(op, x, y); });
    else if (a.type == ElementType::uint64)
        combine<Integers>(a, b, out, [&](std::int64_t x, std::int64_t y) -> std::int64_t { return holds(op, bits(x), bits(y)); });
    else combine<Integers>(a, b, out, [&](std::int64_t x, std::int64_t y) -> std::int64_t { return holds(op, x, y); });
    return out;
}

Result<Array> logic(const Call& call) {
    const Array &a = call.input(0), &b = call.input(1);
    CREASE_TRY(auto out, room_for_both(call, a, b, ElementType::boolean));
    if (a.type != ElementType::boolean) return call.refuse("only of booleans");
    const std::string_view op = call.node.op_type;
    combine<Integers>(a, b, out, [&](std::int64_t x, std::int64_t y) { return op == "And" ? x & y : op == "Or" ? x | y : x ^ y; });
    return out;
}

} // namespace crease::analysis::ops
