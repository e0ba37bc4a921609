// Operators that compute.

#include "core/analysis/evaluate_ops.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace crease::analysis::ops {
namespace {

using Binary = double (*)(double, double);
using Unary = double (*)(double);

Binary binary_of(const std::string& op) {
    static const std::map<std::string, Binary> table{
        {"Add", [](double a, double b) { return a + b; }}, {"Sub", [](double a, double b) { return a - b; }},
        {"Mul", [](double a, double b) { return a * b; }}, {"Div", [](double a, double b) { return a / b; }},
        {"Pow", [](double a, double b) { return std::pow(a, b); }},
        {"Max", [](double a, double b) { return std::max(a, b); }},
        {"Min", [](double a, double b) { return std::min(a, b); }},
        {"Mod", [](double a, double b) { return a - b * std::floor(a / b); }}, // the divisor's sign; fmod keeps the other one's
        {"fmod", [](double a, double b) { return std::fmod(a, b); }},
        {"Equal", [](double a, double b) { return a == b ? 1.0 : 0.0; }}};
    return table.at(op);
}

Unary unary_of(const std::string& op) {
    static const std::map<std::string, Unary> table{
        {"Neg", [](double a) { return -a; }},          {"Sqrt", [](double a) { return std::sqrt(a); }},
        {"Reciprocal", [](double a) { return 1 / a; }}, {"Abs", [](double a) { return std::fabs(a); }},
        {"Exp", [](double a) { return std::exp(a); }}, {"Log", [](double a) { return std::log(a); }},
        {"Floor", [](double a) { return std::floor(a); }}, {"Ceil", [](double a) { return std::ceil(a); }},
        {"Sigmoid", [](double a) { return 1 / (1 + std::exp(-a)); }}, {"Tanh", [](double a) { return std::tanh(a); }},
        {"Softplus", [](double a) { return std::log1p(std::exp(a)); }}, {"Relu", [](double a) { return a > 0 ? a : 0; }}};
    return table.at(op);
}

bool is_integer(ElementType type) { return !is_floating(type); }

} // namespace

std::optional<std::vector<std::int64_t>> broadcast(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
    std::vector<std::int64_t> out(std::max(a.size(), b.size()));
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto x = i < a.size() ? a[a.size() - 1 - i] : 1, y = i < b.size() ? b[b.size() - 1 - i] : 1;
        if (x != y && x != 1 && y != 1) return {};
        out[out.size() - 1 - i] = x == 1 ? y : x;
    }
    return out;
}

std::int64_t broadcast_offset(const std::vector<std::int64_t>& dims, const std::vector<std::int64_t>& index) {
    std::int64_t offset = 0;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        const auto at = index[index.size() - dims.size() + i];
        offset = offset * dims[i] + (dims[i] == 1 ? 0 : at);
    }
    return offset;
}

Strides broadcast_strides(const std::vector<std::int64_t>& dims, const std::vector<std::int64_t>& to) {
    Strides out(to.size(), 0);
    const auto own = strides_of(dims);
    for (std::size_t i = 0; i < dims.size(); ++i)
        if (dims[i] != 1) out[to.size() - dims.size() + i] = own[i];
    return out;
}

Result<Array> cast(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out = *inputs[0];
    out.type = static_cast<ElementType>(node.int_attribute("to", 1));
    if (is_integer(out.type))
        for (auto& v : out.data) v = out.type == ElementType::boolean ? (v != 0 ? 1.0 : 0.0) : std::trunc(v);
    else if (out.type == ElementType::float32)
        for (auto& v : out.data) v = static_cast<float>(v);
    else if (out.type != ElementType::float64 && out.type != inputs[0]->type)
        return refuse(node, "it rounds to a short float");
    return out;
}

Result<Array> elementwise(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    const auto apply = binary_of(node.int_attribute("fmod", 0) != 0 ? "fmod" : node.op_type);
    Array sum = *inputs[0];
    const bool whole_numbers = node.op_type == "Div" && is_integer(sum.type);
    for (std::size_t i = 1; i < inputs.size(); ++i) {
        const auto dims = broadcast(sum.dims, inputs[i]->dims);
        if (!dims || bounded_count(*dims) < 0) return refuse(node, "the shapes do not fit");
        Array next{node.op_type == "Equal" ? ElementType::boolean : sum.type, *dims, std::vector<double>(bounded_count(*dims))};
        walk(*dims, {broadcast_strides(sum.dims, *dims), broadcast_strides(inputs[i]->dims, *dims)},
             [&](const auto& at, std::int64_t flat) {
                 const double v = apply(sum.data[at[0]], inputs[i]->data[at[1]]);
                 next.data[flat] = whole_numbers ? std::trunc(v) : v;
             });
        sum = std::move(next);
    }
    return sum;
}

Result<Array> unary(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    Array out = *inputs[0];
    const auto apply = unary_of(node.op_type);
    for (auto& v : out.data) v = apply(v);
    return out;
}

Result<Array> matmul(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    if (inputs.size() < 2) return refuse(node, "inputs are missing");
    const Array &a = *inputs[0], &b = *inputs[1];
    if (a.dims.size() < 2 || b.dims.size() < 2) return refuse(node, "only matrices");
    const auto rows = a.dims[a.dims.size() - 2], depth = a.dims.back(), columns = b.dims.back();
    const std::vector<std::int64_t> a_batch(a.dims.begin(), a.dims.end() - 2), b_batch(b.dims.begin(), b.dims.end() - 2);
    const auto batch = broadcast(a_batch, b_batch);
    if (!batch || b.dims[b.dims.size() - 2] != depth) return refuse(node, "the shapes do not fit");
    Array out{a.type, *batch, {}};
    out.dims.push_back(rows);
    out.dims.push_back(columns);
    if (bounded_count(out.dims) < 0) return refuse(node, "too large");
    out.data.assign(bounded_count(out.dims), 0);
    for_each_index(*batch, [&](const auto& index, std::int64_t flat) {
        const double* x = a.data.data() + broadcast_offset(a_batch, index) * rows * depth;
        const double* y = b.data.data() + broadcast_offset(b_batch, index) * depth * columns;
        double* z = out.data.data() + flat * rows * columns;
        for (std::int64_t i = 0; i < rows; ++i)
            for (std::int64_t k = 0; k < depth; ++k)
                for (std::int64_t j = 0; j < columns; ++j) z[i * columns + j] += x[i * depth + k] * y[k * columns + j];
    });
    return out;
}

Result<Array> reduce(const Node& node, std::int64_t, const Inputs& inputs, std::size_t) {
    const Array& in = *inputs[0];
    auto axes = axes_of(node, inputs, 1, static_cast<std::int64_t>(in.dims.size()));
    if (!axes) return refuse(node, "axis out of range");
    if (axes->empty() && node.int_attribute("noop_with_empty_axes", 0)) return in;
    std::vector<bool> gone(in.dims.size(), axes->empty());
    for (auto axis : *axes) gone[axis] = true;
    std::vector<std::int64_t> kept = in.dims, dims;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (gone[i]) kept[i] = 1;
    const auto count = bounded_count(kept);
    const bool largest = node.op_type == "ReduceMax", smallest = node.op_type == "ReduceMin";
    if (in.data.empty() || count <= 0) return refuse(node, "nothing to reduce");
    Array out{in.type, kept, std::vector<double>(count, largest ? -INFINITY : smallest ? INFINITY : 0)};
    for_each_index(in.dims, [&](const auto& index, std::int64_t flat) {
        double& cell = out.data[broadcast_offset(kept, index)];
        if (largest) cell = std::max(cell, in.data[flat]);
        else if (smallest) cell = std::min(cell, in.data[flat]);
        else cell += in.data[flat];
    });
    if (node.op_type == "ReduceMean")
        for (auto& v : out.data) v /= static_cast<double>(in.data.size()) / static_cast<double>(count);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!gone[i] || node.int_attribute("keepdims", 1)) dims.push_back(kept[i]);
    out.dims = dims;
    return out;
}

} // namespace crease::analysis::ops
