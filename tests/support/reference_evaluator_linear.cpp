// Gemm, MatMul, Einsum, reductions and Softmax.

#include "tests/support/reference_evaluator_ops.h"

#include <algorithm>
#include <cmath>

namespace crease::reference {

namespace {

std::vector<Array> matmul(const Call& call) {
    Array a = call.input(0), b = call.input(1);
    const bool vector_a = a.rank() == 1, vector_b = b.rank() == 1;
    if (vector_a) a.shape.insert(a.shape.begin(), 1);
    if (vector_b) b.shape.push_back(1);
    const auto ra = a.shape.size(), rb = b.shape.size(), rank = std::max(ra, rb);
    const auto rows = a.shape[ra - 2], inner = a.shape[ra - 1], columns = b.shape[rb - 1];
    require(b.shape[rb - 2] == inner, "MatMul of matrices that do not fit");
    Shape batch;
    for (std::size_t d = rank - 2; d-- > 0;) {
        const auto x = d + 2 < ra ? a.shape[ra - 3 - d] : 1, y = d + 2 < rb ? b.shape[rb - 3 - d] : 1;
        require(x == y || x == 1 || y == 1, "MatMul batches that do not broadcast");
        batch.push_back(std::max(x, y));
    }
    const auto matrix_of = [&](const Shape& shape, const Shape& index) {
        std::int64_t at = 0;
        const auto axes = shape.size() - 2;
        for (std::size_t d = 0; d < axes; ++d) at = at * shape[d] + (shape[d] == 1 ? 0 : index[index.size() - axes + d]);
        return at;
    };
    Shape shape = batch;
    shape.insert(shape.end(), {rows, columns});
    auto y = make_array(a.type, shape);
    Shape index(batch.size(), 0);
    double* to = y.data.data();
    if (!y.data.empty()) do {
            const double* pa = a.data.data() + matrix_of(a.shape, index) * rows * inner;
            const double* pb = b.data.data() + matrix_of(b.shape, index) * inner * columns;
            for (std::int64_t i = 0; i < rows; ++i)
                for (std::int64_t k = 0; k < inner; ++k)
                    for (std::int64_t j = 0; j < columns; ++j) to[i * columns + j] += pa[i * inner + k] * pb[k * columns + j];
            to += rows * columns;
        } while (next_index(index, batch));
    if (vector_b) y.shape.pop_back();
    if (vector_a) y.shape.erase(y.shape.end() - (vector_b ? 1 : 2));
    return {std::move(y)};
}

std::vector<Array> gemm(const Call& call) {
    const auto &a = call.input(0), &b = call.input(1);
    const bool ta = call.integer("transA", 0) != 0, tb = call.integer("transB", 0) != 0;
    double alpha = call.number("alpha", 1), beta = call.number("beta", 1);
    if (call.magnitude) alpha = std::abs(alpha), beta = std::abs(beta);
    require(a.rank() == 2 && b.rank() == 2, "Gemm of values that are no matrices");
    const auto rows = a.shape[ta ? 1 : 0], inner = a.shape[ta ? 0 : 1], columns = b.shape[tb ? 0 : 1];
    require(b.shape[tb ? 1 : 0] == inner, "Gemm of matrices that do not fit");
    auto y = make_array(a.type, {rows, columns});
    const auto* c = call.optional_input(2);
    const auto c_rows = c && c->rank() == 2 ? c->shape[0] : 1, c_columns = c && c->rank() >= 1 ? c->shape.back() : 1;
    if (c) require((c_rows == 1 || c_rows == rows) && (c_columns == 1 || c_columns == columns), "Gemm's C does not fit");
    for (std::int64_t i = 0; i < rows; ++i)
        for (std::int64_t j = 0; j < columns; ++j) {
            double sum = 0;
            for (std::int64_t k = 0; k < inner; ++k)
                sum += a.data[static_cast<std::size_t>(ta ? k * rows + i : i * inner + k)] *
                       b.data[static_cast<std::size_t>(tb ? j * inner + k : k * columns + j)];
            const auto at = (c_rows == 1 ? 0 : i) * c_columns + (c_columns == 1 ? 0 : j);
            y.data[static_cast<std::size_t>(i * columns + j)] = alpha * sum + (c ? beta * c->data[static_cast<std::size_t>(at)] : 0);
        }
    return {std::move(y)};
}

struct EinsumPlan {
    std::vector<std::string> terms;
    std::string output, letters;
};

/// `rank` is that of the first operand, the only one that may have an ellipsis.
EinsumPlan parse_einsum(std::string equation, std::size_t rank) {
    std::erase(equation, ' ');
    if (const auto dots = equation.find("..."); dots != std::string::npos) { // all of one rank here: letters of their own
        const auto letters = std::min(equation.find_first_of(",-"), equation.size()) - 3;
        const std::string spelt = std::string("0123456789").substr(0, rank - std::min(rank, letters));
        for (auto at = dots; at != std::string::npos; at = equation.find("...")) equation.replace(at, 3, spelt);
    }
    if (equation.find("->") == std::string::npos) { // letters that occur once, in order
        std::string once;
        for (char letter = '0'; letter <= 'z'; ++letter)
            if (std::count(equation.begin(), equation.end(), letter) == 1) once += letter;
        equation += "->" + once;
    }
    const auto arrow = equation.find("->");
    if (arrow == std::string::npos || equation.find('.') != std::string::npos) unsupported("this form of Einsum");
    EinsumPlan plan{{""}, equation.substr(arrow + 2), equation.substr(arrow + 2)};
    for (char c : equation.substr(0, arrow)) {
        if (c == ',') plan.terms.emplace_back();
        else plan.terms.back() += c;
        if (c != ',' && plan.letters.find(c) == std::string::npos) plan.letters += c;
    }
    return plan;
}

/// One nest over all letters, output letters outermost.
std::vector<Array> einsum(const Call& call) {
    const auto plan = parse_einsum(call.text("equation", ""), call.input(0).shape.size());
    require(plan.terms.size() == call.inputs.size(), "Einsum with another number of inputs");
    Shape extents(plan.letters.size(), 1);
    for (std::size_t t = 0; t < plan.terms.size(); ++t)
        for (std::size_t d = 0; d < plan.terms[t].size(); ++d)
            if (auto& extent = extents[plan.letters.find(plan.terms[t][d])]; extent == 1) extent = call.input(t).shape.at(d);
            else require(call.input(t).shape.at(d) == extent || call.input(t).shape.at(d) == 1, "Einsum of extents that differ");
    auto y = make_array(call.input(0).type, Shape(extents.begin(), extents.begin() + static_cast<std::ptrdiff_t>(plan.output.size())));
    for (std::size_t t = 0; t < plan.terms.size(); ++t) {
        require(plan.terms[t].size() == call.input(t).shape.size(), "an Einsum term of another rank than its input");
        if (call.input(t).data.empty()) return {std::move(y)};
    }
    const auto at = [&](const std::string& term, const Shape& shape, const Shape& index) {
        Shape own;
        for (std::size_t d = 0; d < term.size(); ++d) own.push_back(shape[d] == 1 ? 0 : index[plan.letters.find(term[d])]);
        return static_cast<std::size_t>(offset_of(own, strides_of(shape)));
    };
    Shape index(extents.size(), 0);
    do {
        double value = 1;
        for (std::size_t t = 0; t < plan.terms.size(); ++t) value *= call.input(t).data[at(plan.terms[t], call.input(t).shape, index)];
        y.data[at(plan.output, y.shape, index)] += value;
    } while (next_index(index, extents));
    return {std::move(y)};
}

/// Sums or averages over some axes.
std::vector<Array> reduce(const Call& call, bool mean) {
    const auto& x = call.input(0);
    std::vector<bool> gone(x.shape.size(), false);
    const auto axes = call.integers("axes", 1).value_or(Shape{});
    for (auto axis : axes) gone[axis_index(axis, x.rank())] = true;
    if (axes.empty()) gone.assign(gone.size(), call.integer("noop_with_empty_axes", 0) == 0);
    Shape kept = x.shape, final_shape;
    for (std::size_t d = 0; d < gone.size(); ++d) {
        if (gone[d]) kept[d] = 1;
        if (!gone[d] || call.integer("keepdims", 1) == 1) final_shape.push_back(kept[d]);
    }
    auto y = make_array(x.type, kept);
    const auto strides = strides_of(kept);
    const double share = mean ? static_cast<double>(y.count()) / static_cast<double>(x.count()) : 1;
    Shape index(x.shape.size(), 0);
    for (double value : x.data) {
        auto to = index;
        for (std::size_t d = 0; d < gone.size(); ++d)
            if (gone[d]) to[d] = 0;
        y.data[static_cast<std::size_t>(offset_of(to, strides))] += value * share;
        next_index(index, x.shape);
    }
    y.shape = final_shape;
    return {std::move(y)};
}

std::vector<Array> softmax(const Call& call) {
    Array y = call.input(0);
    if (call.magnitude) {
        for (auto& v : y.data) v += 1;
        return {std::move(y)};
    }
    const auto axis = axis_index(call.integer("axis", call.opset < 13 ? 1 : -1), y.rank());
    const auto inner = call.opset < 13 ? 1 : product(y.shape, axis + 1);
    const auto length = call.opset < 13 ? product(y.shape, axis) : y.shape[axis];
    for (std::int64_t o = 0; o < y.count() / (length * inner); ++o)
        for (std::int64_t i = 0; i < inner; ++i) {
            double* p = y.data.data() + o * length * inner + i;
            double top = -INFINITY, sum = 0;
            for (std::int64_t k = 0; k < length; ++k) top = std::max(top, p[k * inner]);
            for (std::int64_t k = 0; k < length; ++k) sum += p[k * inner] = std::exp(p[k * inner] - top);
            for (std::int64_t k = 0; k < length; ++k) p[k * inner] /= sum;
        }
    return {std::move(y)};
}

} // namespace

void add_linear_operators(OperatorTable& table) {
    table["MatMul"] = matmul;
    table["Gemm"] = gemm;
    table["Einsum"] = einsum;
    table["ReduceMean"] = [](const Call& call) { return reduce(call, true); };
    table["ReduceSum"] = [](const Call& call) { return reduce(call, false); };
    table["Softmax"] = softmax;
}

} // namespace crease::reference
