#pragma once

#include "core/analysis/array.h"
#include "core/model/node.h"

#include <string_view>
#include <vector>

namespace crease::analysis {

/// How an operator's floating results relate to the specification.
enum class Precision {
    exact, ///< one rounding or none, so that everybody computes the same bits
    loose, ///< sums and functions: the last digit is whoever's who computes it
    shape, ///< exact whatever the elements of its inputs are: it asks for extents and types alone
    step,  ///< exact, but the last digit of what it is given may decide everything
};

/// Whether evaluate() knows the node's operator, and how well; null for those it does not know. Attributes may still keep
/// it from evaluating.
[[nodiscard]] const Precision* evaluated_precision(const Node& node);

/// One operator applied to constants, in the types that they have, after the ONNX operator specification (opsets 7 to 22).
/// `inputs` has nullptr for absent optional ones; the `value` attribute of a ConstantOfShape comes as a second input.
/// Errors: unsupported, for whatever cannot be computed as every engine would: unknown operators, attributes outside the
/// specification, sizes beyond reason, steps behind values whose last digit is open.
[[nodiscard]] Result<Array> evaluate(const Node& node, std::int64_t opset, const std::vector<const Array*>& inputs, std::size_t output);

/// Bounded number of elements: no constant that anybody needs is larger, and a file may claim anything.
constexpr std::int64_t most_elements = std::int64_t{1} << 26;

} // namespace crease::analysis
