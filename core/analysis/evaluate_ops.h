#pragma once

#include "core/analysis/constant_values.h"

/// One function per family of operators; each follows the ONNX operator specification, in double.
namespace crease::analysis::ops {

using Inputs = std::vector<const Array*>;

#define CREASE_CONSTANT_OP(name)                                                                                       \
    [[nodiscard]] Result<Array> name(const Node& node, std::int64_t opset, const Inputs& inputs, std::size_t output)

CREASE_CONSTANT_OP(identity);
CREASE_CONSTANT_OP(cast);
CREASE_CONSTANT_OP(reshape);
CREASE_CONSTANT_OP(flatten);
CREASE_CONSTANT_OP(squeeze);
CREASE_CONSTANT_OP(unsqueeze);
CREASE_CONSTANT_OP(transpose);
CREASE_CONSTANT_OP(elementwise);
CREASE_CONSTANT_OP(unary);
CREASE_CONSTANT_OP(matmul);
CREASE_CONSTANT_OP(einsum);
CREASE_CONSTANT_OP(concat);
CREASE_CONSTANT_OP(slice);
CREASE_CONSTANT_OP(gather);
CREASE_CONSTANT_OP(split);
CREASE_CONSTANT_OP(shape);
CREASE_CONSTANT_OP(expand);
CREASE_CONSTANT_OP(tile);
CREASE_CONSTANT_OP(constant_of_shape);
CREASE_CONSTANT_OP(range);
CREASE_CONSTANT_OP(where);
CREASE_CONSTANT_OP(pad);
CREASE_CONSTANT_OP(reduce);

#undef CREASE_CONSTANT_OP

using Strides = std::vector<std::int64_t>;

/// Row-major walk over `dims` with one running offset per entry of `strides`; calls visit(offsets, flat).
template <class Visit>
void walk(const std::vector<std::int64_t>& dims, const std::vector<Strides>& strides, Visit visit) {
    std::vector<std::int64_t> index(dims.size()), at(strides.size());
    std::int64_t count = 1;
    for (auto extent : dims) count *= extent;
    for (std::int64_t flat = 0; flat < count; ++flat) {
        visit(at, flat);
        for (std::size_t axis = dims.size(); axis-- > 0;) {
            const bool carry = ++index[axis] == dims[axis];
            for (std::size_t k = 0; k < at.size(); ++k) at[k] += carry ? strides[k][axis] * (1 - dims[axis]) : strides[k][axis];
            if (!carry) break;
            index[axis] = 0;
        }
    }
}

/// Row-major walk over `dims`; calls visit(multi_index, flat).
template <class Visit>
void for_each_index(const std::vector<std::int64_t>& dims, Visit visit) {
    std::vector<Strides> each(dims.size(), Strides(dims.size()));
    for (std::size_t i = 0; i < dims.size(); ++i) each[i][i] = 1;
    walk(dims, each, visit);
}

/// Strides of an array of shape `dims` read at indices of the shape `to` it is broadcast to.
[[nodiscard]] Strides broadcast_strides(const std::vector<std::int64_t>& dims, const std::vector<std::int64_t>& to);
[[nodiscard]] std::vector<std::int64_t> strides_of(const std::vector<std::int64_t>& dims);
/// Element count, or -1 when an extent is negative or the whole is larger than the evaluator handles.
[[nodiscard]] std::int64_t bounded_count(const std::vector<std::int64_t>& dims);
[[nodiscard]] std::vector<std::int64_t> integers_of(const Array& array);
[[nodiscard]] tl::unexpected<Error> refuse(const Node& node, std::string why);
/// numpy broadcasting; empty optional when the shapes do not fit.
[[nodiscard]] std::optional<std::vector<std::int64_t>> broadcast(const std::vector<std::int64_t>& a,
                                                                 const std::vector<std::int64_t>& b);
/// Flat offset in an array of `dims` broadcast to an index of higher or equal rank.
[[nodiscard]] std::int64_t broadcast_offset(const std::vector<std::int64_t>& dims,
                                            const std::vector<std::int64_t>& index);
/// Axes from attribute or input, normalised to [0, rank); empty optional when out of range.
[[nodiscard]] std::optional<std::vector<std::int64_t>> axes_of(const Node& node, const Inputs& inputs, std::size_t slot,
                                                               std::int64_t rank);

} // namespace crease::analysis::ops
