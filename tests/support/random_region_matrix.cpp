#include "tests/support/random_region_matrix.h"

#include <cmath>
#include <optional>

namespace crease::random_region {

namespace {

/// A matrix value, or a stack of them: `columns` is its last axis, `rows` the one before (0 where it varies).
struct Matrix {
    std::string name;
    std::int64_t columns = 0, rows = 0;
    bool stacked = false; ///< rank 3
};

void set_number(onnx::NodeProto& node, const char* name, float value) {
    auto* a = node.add_attribute();
    a->set_name(name);
    a->set_type(onnx::AttributeProto::FLOAT);
    a->set_f(value);
}

Matrix gemm(Builder& b, const Matrix& x) {
    const auto out = b.random.pick({1, 2, 3, 5});
    const bool transposed = b.random.chance(0.5);
    std::vector<std::string> inputs{x.name, b.random_constant(transposed ? Shape{out, x.columns} : Shape{x.columns, out}, 0.5)};
    if (b.random.chance(0.7)) {
        std::vector<Shape> shapes{{out}, {out}, {1, out}, {1}, {}};
        if (x.rows && b.random.chance(b.odd)) shapes = {{x.rows, 1}, {x.rows, out}};
        inputs.push_back(b.random_constant(b.random.pick(shapes), 0.5));
    } else if (b.opset < 11) {
        inputs.push_back(b.random_constant({out}, 0.5)); // C was not optional then
    }
    const Matrix y{b.node("Gemm", inputs), out, x.rows, false};
    if (transposed) {
        auto* a = b.last_node().add_attribute();
        a->set_name("transB");
        a->set_type(onnx::AttributeProto::INT);
        a->set_i(1);
    }
    if (b.random.chance(0.3)) set_number(b.last_node(), "alpha", b.random.chance(0.2) ? 0.0f : 0.5f);
    if (b.random.chance(0.3)) set_number(b.last_node(), "beta", b.random.chance(0.2) ? 0.0f : -1.5f);
    return y;
}

Matrix matmul(Builder& b, const Matrix& x) {
    if (x.rows && b.random.chance(b.odd)) // from the left it mixes rows, not channels
        return {b.node("MatMul", {b.random_constant({x.rows, x.rows}, 0.5), x.name}), x.columns, x.rows, x.stacked};
    const auto out = b.random.chance(0.4) ? x.columns : b.random.pick({1, 2, 3, 5});
    Shape dims{x.columns, out};
    if (x.stacked && b.random.chance(b.odd)) dims.insert(dims.begin(), 1);
    return {b.node("MatMul", {x.name, b.random_constant(dims, 0.5)}), out, x.rows, x.stacked};
}

Matrix elementwise(Builder& b, const Matrix& x) {
    std::vector<Shape> shapes{{x.columns}, {x.columns}, {1, x.columns}, {1}, {}};
    if (x.stacked) shapes.push_back({1, 1, x.columns});
    if (x.rows && b.random.chance(b.odd)) shapes = {{x.rows, 1}, {x.rows, x.columns}};
    const auto shape = b.random.pick(shapes);
    const auto op = b.random.pick({"Mul", "Add", "Add", "Sub", "Div"});
    const auto c = b.random_constant(shape, 0.1, 1);
    const bool first = b.random.chance(0.3) && op != "Div";
    return {b.node(op, first ? std::vector{c, x.name} : std::vector{x.name, c}), x.columns, x.rows, x.stacked};
}

/// BatchNormalization normalises axis 1: the columns of a matrix, but the rows of a stack of them.
std::optional<Matrix> batch_norm(Builder& b, const Matrix& x) {
    const auto channels = x.stacked ? x.rows : x.columns;
    if (!channels) return std::nullopt;
    const auto g = b.random_constant({channels}, 0.5, 1), beta = b.random_constant({channels}, 0.5);
    const auto mean = b.random_constant({channels}, 0.5);
    std::vector<double> variance(static_cast<std::size_t>(channels));
    for (auto& v : variance) v = b.random.uniform(0.3, 2);
    return Matrix{b.node("BatchNormalization", {x.name, g, beta, mean, b.constant({channels}, variance)}), x.columns, x.rows, x.stacked};
}

/// LeViT's way: the stack is flattened to a matrix around the BatchNormalization.
std::optional<Matrix> flat_batch_norm(Builder& b, const Matrix& x, std::int64_t batch) {
    if (!x.stacked || !x.rows) return std::nullopt;
    Matrix flat{b.node("Reshape", {x.name, b.integers({-1, x.columns})}), x.columns, 0, false};
    flat = *batch_norm(b, flat);
    return Matrix{b.node("Reshape", {flat.name, b.integers({batch, x.rows, x.columns})}), x.columns, x.rows, true};
}

std::optional<Matrix> join(Builder& b, const Matrix& x, const Matrix& y) {
    if (x.columns != y.columns || x.rows != y.rows || x.stacked != y.stacked) return std::nullopt;
    return Matrix{b.node(b.random.chance(0.8) ? "Add" : "Sub", {x.name, y.name}), x.columns, x.rows, x.stacked};
}

std::optional<Matrix> grow(Builder& b, const std::vector<Matrix>& pool) {
    const auto& x = b.random.chance(0.7) ? pool.back() : b.random.pick(pool);
    switch (b.random.range(0, 9)) {
    case 0:
    case 1: return x.stacked ? matmul(b, x) : gemm(b, x);
    case 2:
    case 3: return matmul(b, x);
    case 4:
    case 5: return elementwise(b, x);
    case 6: return batch_norm(b, x);
    case 7: return b.random.chance(0.5) ? flat_batch_norm(b, x, b.batch) : join(b, x, b.random.pick(pool));
    case 8: return join(b, x, b.random.pick(pool));
    default: return Matrix{b.node(b.random.pick({"Relu", "Identity", "Neg"}), {x.name}), x.columns, x.rows, x.stacked};
    }
}

} // namespace

void grow_matrix_graph(Builder& b, const Value& x) {
    const bool stacked = x.axes() == 1;
    std::vector<Matrix> pool;
    // [B, C, L] is a stack whose rows are the channels; [M, K] a matrix.
    pool.push_back({x.name, stacked ? x.sizes.front()[0] : x.channels, stacked ? x.channels : x.sizes.size() == 1 ? b.batch : 0, stacked});
    const auto steps = b.random.range(2, 8);
    for (std::int64_t i = 0; i < steps; ++i)
        if (const auto y = grow(b, pool)) pool.push_back(*y);
}

} // namespace crease::random_region
