#pragma once

#include "core/analysis/dims.h"
#include "core/analysis/evaluate.h"
#include "core/analysis/operand.h"

#include <optional>
#include <string>

/// One function per family of operators; each follows the ONNX operator specification, in the types of its inputs.
namespace crease::analysis::ops {

using Inputs = std::vector<const Array*>;

/// One operator at work. The inputs that every call needs are there.
struct Call {
    const Node& node;
    std::int64_t opset;
    const Inputs& inputs;
    std::size_t output;

    [[nodiscard]] bool has(std::size_t i) const { return i < inputs.size() && inputs[i]; }
    [[nodiscard]] const Array& input(std::size_t i) const { return *inputs[i]; }
    [[nodiscard]] tl::unexpected<Error> refuse(const std::string& why) const;
    /// What the operator is told; empty where it is left out.
    [[nodiscard]] Integers integers(const Operand& which) const;
    /// The attribute `axis`, counted from the front; absent if out of range.
    [[nodiscard]] std::optional<std::size_t> axis(std::int64_t fallback, std::size_t rank) const;
    /// An array of zeros for the result. Errors: a negative extent, or more elements than are reasonable.
    [[nodiscard]] Result<Array> room(ElementType type, Shape dims) const;
};

#define CREASE_CONSTANT_OP(name) [[nodiscard]] Result<Array> name(const Call& call)

CREASE_CONSTANT_OP(identity);
CREASE_CONSTANT_OP(dropout);
CREASE_CONSTANT_OP(cast);
CREASE_CONSTANT_OP(cast_like);
CREASE_CONSTANT_OP(dequantize);
CREASE_CONSTANT_OP(reshape);
CREASE_CONSTANT_OP(flatten);
CREASE_CONSTANT_OP(squeeze);
CREASE_CONSTANT_OP(unsqueeze);
CREASE_CONSTANT_OP(transpose);
CREASE_CONSTANT_OP(concat);
CREASE_CONSTANT_OP(expand);
CREASE_CONSTANT_OP(tile);
CREASE_CONSTANT_OP(pad);
CREASE_CONSTANT_OP(shape);
CREASE_CONSTANT_OP(size);
CREASE_CONSTANT_OP(constant_of_shape);
CREASE_CONSTANT_OP(eye_like);
CREASE_CONSTANT_OP(trilu);
CREASE_CONSTANT_OP(range);
CREASE_CONSTANT_OP(slice);
CREASE_CONSTANT_OP(split);
CREASE_CONSTANT_OP(gather);
CREASE_CONSTANT_OP(gather_elements);
CREASE_CONSTANT_OP(gather_nd);
CREASE_CONSTANT_OP(scatter_nd);
CREASE_CONSTANT_OP(where);
CREASE_CONSTANT_OP(arithmetic);
CREASE_CONSTANT_OP(power);
CREASE_CONSTANT_OP(compare);
CREASE_CONSTANT_OP(logic);
CREASE_CONSTANT_OP(mean);
CREASE_CONSTANT_OP(unary);
CREASE_CONSTANT_OP(invert);
CREASE_CONSTANT_OP(classify);
CREASE_CONSTANT_OP(clip);
CREASE_CONSTANT_OP(reduce);
CREASE_CONSTANT_OP(arg_reduce);
CREASE_CONSTANT_OP(cumulative_sum);
CREASE_CONSTANT_OP(matmul);
CREASE_CONSTANT_OP(einsum);

#undef CREASE_CONSTANT_OP

/// work(from, to) with the elements of both, which are of the same kind: vectors of double, or of int64.
template <class Work>
void move_elements(const Array& in, Array& out, Work work) {
    std::visit([&](const auto& from) { work(from, std::get<std::remove_cvref_t<decltype(from)>>(out.data)); }, in.data);
}

/// Rounds to a type, and remembers whether a short float lost something by it: engines that compute those in float32 carry
/// that on into the next node.
struct Rounding {
    ElementType type;
    bool lost = false;
    double operator()(double value) {
        const double out = rounded(type, value);
        lost = lost || ((type == ElementType::float16 || type == ElementType::bfloat16) && out != value);
        return out;
    }
};

/// Whether strides fit, also where an extent of 0 hides how large the others are.
[[nodiscard]] bool countable(Shape dims);
[[nodiscard]] bool has_nan(const Array& array);

using Strides = std::vector<std::int64_t>;

/// Row-major walk over `dims` with one running offset per entry of `strides`; calls visit(offsets, flat).
template <class Visit>
void walk(const Shape& dims, const std::vector<Strides>& strides, Visit visit) {
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
void for_each_index(const Shape& dims, Visit visit) {
    std::vector<Strides> each(dims.size(), Strides(dims.size()));
    for (std::size_t i = 0; i < dims.size(); ++i) each[i][i] = 1;
    walk(dims, each, visit);
}

[[nodiscard]] Strides strides_of(const Shape& dims);
/// Strides of an array of shape `dims` read at indices of the shape `to` it is broadcast to.
[[nodiscard]] Strides broadcast_strides(const Shape& dims, const Shape& to);

} // namespace crease::analysis::ops
