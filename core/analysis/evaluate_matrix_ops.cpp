// MatMul, with numpy's reading of vectors and of stacks of matrices.

#include "core/analysis/evaluate_ops.h"
#include "core/analysis/matrix_product.h"

namespace crease::analysis::ops {
namespace {

constexpr std::int64_t most_products = std::int64_t{1} << 35; ///< about half a minute

struct Operands {
    Shape a, b, batch; ///< the matrices' own shapes, at least two axes each
    std::int64_t rows = 0, depth = 0, columns = 0;
};

std::optional<Operands> operands_of(Shape a, Shape b) {
    if (a.empty() || b.empty()) return {};
    if (a.size() == 1) a.insert(a.begin(), 1);
    if (b.size() == 1) b.push_back(1);
    Operands out{a, b, {}, a[a.size() - 2], a.back(), b.back()};
    const auto batch = broadcast({a.begin(), a.end() - 2}, {b.begin(), b.end() - 2});
    if (!batch || b[b.size() - 2] != out.depth) return {};
    out.batch = *batch;
    return out;
}

/// Steps from one matrix of the stack to the next, along the axes of `batch`.
Strides matrix_steps(const Shape& dims, const Shape& batch) {
    auto steps = broadcast_strides({dims.begin(), dims.end() - 2}, batch);
    for (auto& step : steps) step *= dims.back() * dims[dims.size() - 2];
    return steps;
}

} // namespace

Result<Array> matmul(const Call& call) {
    const Array &a = call.input(0), &b = call.input(1);
    const auto operands = operands_of(a.dims, b.dims);
    if (!operands || a.type != b.type || a.type == ElementType::boolean) return call.refuse("the inputs do not fit each other");
    const auto& matrix = *operands;
    Shape dims = matrix.batch;
    dims.insert(dims.end(), {matrix.rows, matrix.columns});
    CREASE_TRY(auto out, call.room(a.type, dims));
    if (matrix.depth > 0 && out.size() > most_products / matrix.depth) return call.refuse("it would take too long");
    move_elements(a, out, [&](const auto& x, auto& z) {
        const auto& y = std::get<std::remove_cvref_t<decltype(x)>>(b.data);
        walk(matrix.batch, {matrix_steps(matrix.a, matrix.batch), matrix_steps(matrix.b, matrix.batch)}, [&](const auto& at, std::int64_t flat) {
            add_product(x.data() + at[0], y.data() + at[1], z.data() + flat * matrix.rows * matrix.columns, matrix.rows, matrix.depth,
                        matrix.columns);
        });
        settle(out.type, z);
    });
    if (b.dims.size() == 1) out.dims.pop_back();
    if (a.dims.size() == 1) out.dims.erase(out.dims.end() - (b.dims.size() == 1 ? 1 : 2));
    return out;
}

} // namespace crease::analysis::ops
