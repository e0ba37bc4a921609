// Operators on one array, element by element, and casts.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crease::analysis::ops {
namespace {

using Real = double (*)(double);

Real real_of(std::string_view op) {
    static const std::unordered_map<std::string_view, Real> table{
        {"Neg", [](double a) { return -a; }},
        {"Abs", [](double a) { return std::fabs(a); }},
        {"Relu", [](double a) { return a < 0 ? 0 : a; }},
        {"Sign", [](double a) { return a > 0   ? 1.0
                                       : a < 0 ? -1.0
                                               : a; }},
        {"Sqrt", [](double a) { return std::sqrt(a); }},
        {"Reciprocal", [](double a) { return 1 / a; }},
        {"Floor", [](double a) { return std::floor(a); }},
        {"Ceil", [](double a) { return std::ceil(a); }},
        {"Round", [](double a) { return std::nearbyint(a); }}, // halves to even
        {"Exp", [](double a) { return std::exp(a); }},
        {"Log", [](double a) { return std::log(a); }},
        {"Erf", [](double a) { return std::erf(a); }},
        {"Sigmoid", [](double a) { return 1 / (1 + std::exp(-a)); }},
        {"Tanh", [](double a) { return std::tanh(a); }},
        {"Softplus", [](double a) { return std::max(a, 0.0) + std::log1p(std::exp(-std::fabs(a))); }},
        {"Sin", [](double a) { return std::sin(a); }},
        {"Cos", [](double a) { return std::cos(a); }}};
    return table.at(op);
}

using Whole = std::int64_t (*)(std::int64_t);

Whole whole_of(std::string_view op) {
    static const std::unordered_map<std::string_view, Whole> table{
        {"Neg", [](std::int64_t a) { return static_cast<std::int64_t>(-static_cast<std::uint64_t>(a)); }},
        {"Abs", [](std::int64_t a) { return a < 0 ? static_cast<std::int64_t>(-static_cast<std::uint64_t>(a)) : a; }},
        {"Relu", [](std::int64_t a) { return std::max<std::int64_t>(a, 0); }},
        {"Sign", [](std::int64_t a) -> std::int64_t { return a > 0   ? 1
                                                             : a < 0 ? -1
                                                                     : 0; }}};
    const auto found = table.find(op);
    return found == table.end() ? nullptr : found->second;
}

/// Below 2^digits every integer type of that width holds a cut-off real.
struct IntegerRange {
    double low, high; ///< high itself is outside
};

IntegerRange range_of(ElementType type) {
    const double bits = static_cast<double>(element_size(type)) * 8;
    const bool is_unsigned = type == ElementType::uint8 || type == ElementType::uint16 || type == ElementType::uint32 || type == ElementType::uint64;
    return is_unsigned ? IntegerRange{0, std::exp2(bits)} : IntegerRange{-std::exp2(bits - 1), std::exp2(bits - 1)};
}

Result<Array> reals_to_integers(const Call& call, const Array& in, Array out) {
    if (!in.exact) return call.refuse("the last digit of its input is up to the engine, and may decide");
    const auto range = range_of(out.type);
    const auto& from = std::get<Reals>(in.data);
    auto& to = std::get<Integers>(out.data);
    for (std::size_t i = 0; i < to.size(); ++i) {
        const double v = out.type == ElementType::boolean ? (from[i] != 0) : std::trunc(from[i]);
        if (out.type != ElementType::boolean && !(v >= range.low && v < range.high))
            return call.refuse("a number is out of the range of its new type");
        to[i] = out.type == ElementType::uint64 ? static_cast<std::int64_t>(static_cast<std::uint64_t>(v)) : static_cast<std::int64_t>(v);
    }
    return out;
}

/// Rounded once, from the integer itself; to short floats by way of float32, as engines do.
void integers_to_reals(const Array& in, Array& out) {
    const auto& from = std::get<Integers>(in.data);
    auto& to = std::get<Reals>(out.data);
    const bool is_unsigned = in.type == ElementType::uint64, wide = out.type == ElementType::float64;
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (is_unsigned)
            to[i] = wide ? static_cast<double>(static_cast<std::uint64_t>(from[i])) : static_cast<float>(static_cast<std::uint64_t>(from[i]));
        else to[i] = wide ? static_cast<double>(from[i]) : static_cast<float>(from[i]);
        to[i] = rounded(out.type, to[i]);
    }
}

Result<Array> cast_to(const Call& call, ElementType type) {
    const Array& in = call.input(0);
    const bool known = element_size(type) != 0 && type != ElementType::complex64 && type != ElementType::complex128;
    if (!known) return call.refuse("only an engine knows that type");
    CREASE_TRY(auto out, call.room(type, in.dims));
    if (in.is_real() && !out.is_real()) return reals_to_integers(call, in, std::move(out));
    if (!in.is_real() && out.is_real()) integers_to_reals(in, out);
    else if (in.is_real())
        std::ranges::transform(std::get<Reals>(in.data), std::get<Reals>(out.data).begin(), [&](double v) { return rounded(type, v); });
    else std::ranges::transform(std::get<Integers>(in.data), std::get<Integers>(out.data).begin(), [&](std::int64_t v) { return wrapped(type, v); });
    return out;
}

/// One bound of a Clip as an array of one element, or none.
std::optional<Array> bound(const Call& call, const char* attribute, std::size_t slot) {
    if (call.opset >= 11) return call.has(slot) ? std::optional(call.input(slot)) : std::nullopt;
    if (!call.node.has_attribute(attribute)) return {};
    Array out = Array::zeros(call.input(0).type, {});
    if (auto* reals = std::get_if<Reals>(&out.data)) (*reals)[0] = rounded(out.type, call.node.float_attribute(attribute, 0));
    return out;
}

bool less(const Array& array, std::int64_t a, std::int64_t b) {
    return array.type == ElementType::uint64 ? static_cast<std::uint64_t>(a) < static_cast<std::uint64_t>(b) : a < b;
}
bool less(const Array&, double a, double b) { return a < b; }

bool has_infinity(const Array& array) {
    const auto* reals = std::get_if<Reals>(&array.data);
    return reals && std::any_of(reals->begin(), reals->end(), [](double v) { return std::isinf(v); });
}

} // namespace

Result<Array> unary(const Call& call) {
    const Array& in = call.input(0);
    Array out = in;
    if (auto* reals = std::get_if<Reals>(&out.data)) {
        const Real apply = real_of(call.node.op_type);
        if ((call.node.is("Sign") || call.node.is("Relu")) && has_nan(in)) return call.refuse("it holds what is not a number");
        const bool turns = call.node.is("Sin") || call.node.is("Cos") || call.node.is("Tan");
        if (turns && has_infinity(in)) return call.refuse("engines differ on the angle of infinity");
        constexpr double overflows = 80; // engines may take exp(x) first
        if (call.node.is("Softplus") && std::any_of(reals->begin(), reals->end(), [](double v) { return std::fabs(v) > overflows; }))
            return call.refuse("engines differ on what it makes of numbers as large as these");
        Rounding to_type{in.type};
        for (auto& v : *reals) v = to_type(apply(v));
        out.exact = in.exact && !to_type.lost;
        return out;
    }
    const Whole apply = whole_of(call.node.op_type);
    if (!apply || in.type == ElementType::boolean || in.type == ElementType::uint64) return call.refuse("not of integers");
    for (auto& v : std::get<Integers>(out.data)) v = wrapped(in.type, apply(v));
    return out;
}

Result<Array> invert(const Call& call) {
    Array out = call.input(0);
    if (out.type != ElementType::boolean) return call.refuse("only of booleans");
    for (auto& v : std::get<Integers>(out.data)) v = 1 - v;
    return out;
}

Result<Array> classify(const Call& call) {
    const Array& in = call.input(0);
    if (!in.is_real()) return call.refuse("only of reals");
    CREASE_TRY(auto out, call.room(ElementType::boolean, in.dims));
    std::ranges::transform(std::get<Reals>(in.data), std::get<Integers>(out.data).begin(), [](double v) -> std::int64_t { return std::isnan(v); });
    return out;
}

Result<Array> clip(const Call& call) {
    Array out = call.input(0);
    const auto low = bound(call, "min", 1), high = bound(call, "max", 2);
    for (const auto* one : {&low, &high})
        if (*one && ((*one)->type != out.type || (*one)->size() != 1)) return call.refuse("a bound does not fit");
    if (has_nan(out)) return call.refuse("it holds what is not a number");
    if ((!low || !high) && has_infinity(out)) return call.refuse("engines differ on whether a missing bound cuts infinity off");
    std::visit(
        [&](auto& elements) {
            using Elements = std::remove_cvref_t<decltype(elements)>;
            for (auto& v : elements) {
                if (low && less(out, v, std::get<Elements>(low->data)[0])) v = std::get<Elements>(low->data)[0];
                if (high && less(out, std::get<Elements>(high->data)[0], v)) v = std::get<Elements>(high->data)[0];
            }
        },
        out.data);
    return out;
}

Result<Array> cast(const Call& call) { return cast_to(call, static_cast<ElementType>(call.node.int_attribute("to", 0))); }
Result<Array> cast_like(const Call& call) { return cast_to(call, call.input(1).type); }

} // namespace crease::analysis::ops
