// Operators that work position by position, with numpy broadcasting, and BatchNormalization in all its versions.

#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <cmath>

namespace crease::reference {

namespace {

Shape broadcast_shape(const Shape& a, const Shape& b) {
    Shape out(std::max(a.size(), b.size()), 1);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto x = i < a.size() ? a[a.size() - 1 - i] : 1, y = i < b.size() ? b[b.size() - 1 - i] : 1;
        require(x == y || x == 1 || y == 1, "shapes that do not broadcast");
        out[out.size() - 1 - i] = x == 1 ? y : x;
    }
    return out;
}

/// Strides that walk `shape` in the order of `out`, standing still along broadcast axes.
Shape broadcast_strides(const Shape& shape, const Shape& out) {
    const auto own = strides_of(shape);
    Shape strides(out.size(), 0);
    const auto lead = out.size() - shape.size();
    for (std::size_t i = 0; i < shape.size(); ++i) strides[lead + i] = shape[i] == 1 ? 0 : own[i];
    return strides;
}

template <class F>
Array broadcast(const Array& a, const Array& b, F&& f) {
    auto out = make_array(a.type, broadcast_shape(a.shape, b.shape));
    if (out.data.empty()) return out;
    const auto sa = broadcast_strides(a.shape, out.shape), sb = broadcast_strides(b.shape, out.shape);
    Shape index(out.shape.size(), 0);
    std::size_t i = 0;
    do {
        out.data[i++] = f(a.data[static_cast<std::size_t>(offset_of(index, sa))], b.data[static_cast<std::size_t>(offset_of(index, sb))]);
    } while (next_index(index, out.shape));
    return out;
}

template <class F>
Array map(const Array& x, F&& f) {
    Array y = x;
    std::transform(x.data.begin(), x.data.end(), y.data.begin(), f);
    return y;
}

template <class F>
std::vector<Array> fold_inputs(const Call& call, F&& f) {
    Array sum = call.input(0);
    for (std::size_t i = 1; i < call.inputs.size(); ++i) sum = broadcast(sum, call.input(i), f);
    return {std::move(sum)};
}

std::vector<Array> add(const Call& call) {
    return fold_inputs(call, [](double a, double b) { return a + b; });
}

std::vector<Array> subtract(const Call& call) {
    const double sign = call.magnitude ? 1 : -1;
    return {broadcast(call.input(0), call.input(1), [=](double a, double b) { return a + sign * b; })};
}

std::vector<Array> multiply(const Call& call) {
    return fold_inputs(call, [](double a, double b) { return a * b; });
}

/// The magnitude of a quotient by a value that inputs can change assumes that the divisor stays above 1 in magnitude.
std::vector<Array> divide(const Call& call) {
    const auto &a = call.input(0), &b = call.input(1);
    const bool whole = !is_real(a.type), bound = call.magnitude && !b.constant;
    return {broadcast(a, b, [=](double p, double q) {
        if (bound) return p * (1 + q);
        return whole ? std::trunc(p / q) : p / q;
    })};
}

/// An activation f, whose bound is: |f(x) - f(x')| <= slope |x - x'| and |f(x)| <= slope |x| + offset.
template <double (*F)(double), int Slope, int Offset>
std::vector<Array> activation(const Call& call) {
    if (call.magnitude) return {map(call.input(0), [](double x) { return Slope * x + Offset; })};
    return {map(call.input(0), F)};
}

double relu(double x) { return x > 0 ? x : (x != x ? x : 0.0); }
double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double hard_swish(double x) { return x * std::clamp(x / 6 + 0.5, 0.0, 1.0); }
double negate(double x) { return -x; }
double tangent(double x) { return std::tanh(x); }
double error_function(double x) { return std::erf(x); }

template <double (*F)(double)>
std::vector<Array> plain(const Call& call) {
    if (call.magnitude) unsupported("the magnitude of this operator");
    return {map(call.input(0), F)};
}

double root(double x) { return std::sqrt(x); }
double reciprocal(double x) { return 1 / x; }
double exponential(double x) { return std::exp(x); }
double logarithm(double x) { return std::log(x); }
double absolute(double x) { return std::abs(x); }
double floor_of(double x) { return std::floor(x); }

std::vector<Array> power(const Call& call) {
    if (call.magnitude) unsupported("the magnitude of Pow");
    return {broadcast(call.input(0), call.input(1), [](double a, double b) { return std::pow(a, b); })};
}

std::vector<Array> leaky_relu(const Call& call) {
    const double slope = call.number("alpha", 0.01);
    if (call.magnitude) return {call.input(0)};
    return {map(call.input(0), [=](double x) { return x < 0 ? slope * x : x; })};
}

std::vector<Array> hard_sigmoid(const Call& call) {
    const double alpha = call.number("alpha", 0.2f), beta = call.number("beta", 0.5);
    if (call.magnitude) return {map(call.input(0), [](double x) { return x + 1; })};
    return {map(call.input(0), [=](double x) { return std::clamp(alpha * x + beta, 0.0, 1.0); })};
}

std::vector<Array> clip(const Call& call) {
    const auto bound = [&](std::size_t i, const char* name, double fallback) {
        const auto* input = call.optional_input(i);
        return input ? input->data.at(0) : call.number(name, fallback);
    };
    const double low = bound(1, "min", -INFINITY), high = bound(2, "max", INFINITY);
    const auto finite = [](double v) { return std::abs(v) < 1e30 ? std::abs(v) : 0.0; };
    const double extra = finite(low) + finite(high);
    if (call.magnitude) return {map(call.input(0), [=](double x) { return x + extra; })};
    return {map(call.input(0), [=](double x) { return std::min(std::max(x, low), high); })};
}

template <class F>
Array compare(const Call& call, F&& f) {
    auto out = broadcast(call.input(0), call.input(1), f);
    out.type = ElementType::boolean;
    return out;
}

std::vector<Array> where(const Call& call) {
    const auto &condition = call.input(0), &x = call.input(1), &y = call.input(2);
    const auto shape = broadcast_shape(broadcast_shape(condition.shape, x.shape), y.shape);
    const auto ones = make_array(x.type, shape, 0);
    const auto plus = [](double a, double b) { return a + b; };
    const auto c = broadcast(ones, condition, plus), p = broadcast(ones, x, plus), q = broadcast(ones, y, plus);
    auto out = ones;
    for (std::size_t i = 0; i < out.data.size(); ++i) out.data[i] = c.data[i] != 0 ? p.data[i] : q.data[i];
    return {std::move(out)};
}

std::vector<Array> cast(const Call& call) {
    const auto type = static_cast<ElementType>(call.integer("to", 1));
    auto y = map(call.input(0), [&](double x) { return call.magnitude ? x : round_to(type, x); });
    y.type = type;
    return {std::move(y)};
}

// --- BatchNormalization -------------------------------------------------------------------------------------------

bool trains(const Call& call) {
    if (call.opset >= 14) return call.integer("training_mode", 0) != 0;
    if (call.opset >= 7) return call.wants_output(1) || call.wants_output(2);
    return call.integer("is_test", 0) == 0 && (call.wants_output(1) || call.wants_output(2));
}

/// Mean and variance of this very batch, per channel.
void batch_statistics(const Array& x, Array& mean, Array& variance) {
    const auto channels = static_cast<std::size_t>(x.shape.at(1)), pixels = static_cast<std::size_t>(product(x.shape, 2));
    mean = variance = make_array(x.type, {x.shape[1]});
    const double n = static_cast<double>(x.data.size() / channels);
    const auto channel = [&](std::size_t i) { return i / pixels % channels; };
    for (std::size_t i = 0; i < x.data.size(); ++i) mean.data[channel(i)] += x.data[i] / n;
    for (std::size_t i = 0; i < x.data.size(); ++i) {
        const double d = x.data[i] - mean.data[channel(i)];
        variance.data[channel(i)] += d * d / n;
    }
}

/// Which parameter element belongs to element i of x: per channel, or (spatial = 0) per channel and pixel.
std::size_t parameter_index(const Array& x, const Array& parameter, std::size_t i) {
    const auto pixels = static_cast<std::size_t>(product(x.shape, 2)), count = parameter.data.size();
    const auto channels = static_cast<std::size_t>(x.rank() > 1 ? x.shape[1] : 1);
    if (count == channels) return i / pixels % channels;
    require(count == channels * pixels, "a BatchNormalization parameter of another length than the channels");
    return i % count;
}

std::vector<Array> batch_normalization(const Call& call) {
    const Array &x = call.input(0), &gamma = call.input(1), &beta = call.input(2);
    Array mean = call.input(3), variance = call.input(4);
    if (trains(call)) {
        if (call.magnitude) unsupported("the magnitude of BatchNormalization in training mode");
        batch_statistics(x, mean, variance);
    }
    const double epsilon = call.number("epsilon", 1e-5f);
    Array y = x;
    for (std::size_t i = 0; i < x.data.size(); ++i) {
        const double t = gamma.data[parameter_index(x, gamma, i)] / std::sqrt(variance.data[parameter_index(x, variance, i)] + epsilon);
        const double m = mean.data[parameter_index(x, mean, i)], b = beta.data[parameter_index(x, beta, i)];
        y.data[i] = call.magnitude ? (x.data[i] + std::abs(m)) * std::abs(t) + std::abs(b) : (x.data[i] - m) * t + b;
    }
    return {std::move(y), mean, variance, mean, variance};
}

/// Of a whole tensor, to uint8 or int8.
std::vector<Array> quantize(const Call& call) {
    const auto* zero = call.optional_input(2);
    if (call.magnitude || call.input(1).count() != 1) unsupported("QuantizeLinear by channel, or its magnitude");
    const double scale = call.input(1).data[0], shift = zero ? zero->data.at(0) : 0;
    const bool is_signed = zero && zero->type == ElementType::int8;
    auto y = map(call.input(0),
                 [&](double x) { return std::clamp(std::nearbyint(x / scale) + shift, is_signed ? -128.0 : 0.0, is_signed ? 127.0 : 255.0); });
    y.type = is_signed ? ElementType::int8 : ElementType::uint8;
    return {std::move(y)};
}

std::vector<Array> dequantize(const Call& call) {
    const Array &x = call.input(0), &scale = call.input(1);
    const auto* zero = call.optional_input(2);
    if (scale.rank() > 1 || call.integer("block_size", 0) != 0) unsupported("DequantizeLinear by block");
    const auto axis = scale.rank() == 0 ? 0 : axis_index(call.integer("axis", 1), x.rank());
    const auto inner = scale.rank() == 0 ? 1 : product(x.shape, axis + 1);
    auto y = make_array(scale.type, x.shape);
    for (std::int64_t i = 0; i < x.count(); ++i) {
        const auto channel = static_cast<std::size_t>(i / inner % scale.count());
        const double offset = zero ? zero->data.at(channel) : 0;
        y.data[static_cast<std::size_t>(i)] =
            (call.magnitude ? x.data[static_cast<std::size_t>(i)] + std::fabs(offset) : x.data[static_cast<std::size_t>(i)] - offset) *
            scale.data[channel];
    }
    return {std::move(y)};
}

std::vector<Array> same(const Call& call) {
    if (const auto* training = call.optional_input(2); training && training->data.at(0) != 0) unsupported("Dropout in training mode");
    auto mask = make_array(ElementType::boolean, call.input(0).shape, 1);
    return {call.input(0), std::move(mask)};
}

} // namespace

void add_elementwise_operators(OperatorTable& table) {
    table["Add"] = table["Sum"] = add;
    table["Sub"] = subtract;
    table["Mul"] = multiply;
    table["Div"] = divide;
    table["Pow"] = power;
    table["Neg"] = [](const Call& call) { return call.magnitude ? same(call) : plain<negate>(call); };
    table["Relu"] = activation<relu, 1, 0>;
    table["Sigmoid"] = activation<sigmoid, 1, 1>;
    table["Tanh"] = activation<tangent, 1, 0>;
    table["HardSwish"] = activation<hard_swish, 2, 0>;
    table["Erf"] = activation<error_function, 2, 0>;
    table["Abs"] = activation<absolute, 1, 0>;
    table["LeakyRelu"] = leaky_relu;
    table["HardSigmoid"] = hard_sigmoid;
    table["Clip"] = clip;
    table["Sqrt"] = plain<root>;
    table["Exp"] = plain<exponential>;
    table["Log"] = plain<logarithm>;
    table["Floor"] = plain<floor_of>;
    table["Reciprocal"] = plain<reciprocal>;
    table["Where"] = where;
    table["Cast"] = cast;
    table["Equal"] = [](const Call& call) { return std::vector{compare(call, [](double a, double b) { return double(a == b); })}; };
    table["Less"] = [](const Call& call) { return std::vector{compare(call, [](double a, double b) { return double(a < b); })}; };
    table["Greater"] = [](const Call& call) { return std::vector{compare(call, [](double a, double b) { return double(a > b); })}; };
    table["And"] = [](const Call& call) { return std::vector{compare(call, [](double a, double b) { return double(a != 0 && b != 0); })}; };
    table["Not"] = [](const Call& call) { return std::vector{map(call.input(0), [](double a) { return double(a == 0); })}; };
    table["BatchNormalization"] = batch_normalization;
    table["QuantizeLinear"] = quantize;
    table["DequantizeLinear"] = dequantize;
    table["Identity"] = table["Dropout"] = same;
}

} // namespace crease::reference
