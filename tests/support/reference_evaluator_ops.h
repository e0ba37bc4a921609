#pragma once

// The insides of the reference evaluator: shared by its .cpp files, of no interest to tests.

#include "tests/support/reference_evaluator.h"

#include <onnx/onnx_pb.h>

#include <functional>
#include <optional>
#include <stdexcept>

namespace crease::reference {

using Shape = std::vector<std::int64_t>;

struct EvaluationError : std::runtime_error {
    EvaluationError(ErrorCode c, const std::string& message) : std::runtime_error(message), code(c) {}
    ErrorCode code;
};

[[noreturn]] inline void unsupported(const std::string& what) { throw EvaluationError(ErrorCode::unsupported, what); }
inline void require(bool condition, const char* what) {
    if (!condition) throw EvaluationError(ErrorCode::bad_input, what);
}

/// One node about to be computed: its inputs as arrays (null where an optional one is absent) and its attributes.
struct Call {
    const onnx::NodeProto& node;
    std::int64_t opset = 1;
    bool magnitude = false;
    std::vector<const Array*> inputs;
    const onnx::NodeProto* function_call = nullptr; ///< inside a local function: the node that called it
    std::function<std::vector<Array>(const onnx::GraphProto&, const std::vector<Array>&)> run_body;

    [[nodiscard]] const Array* optional_input(std::size_t i) const { return i < inputs.size() ? inputs[i] : nullptr; }
    [[nodiscard]] const Array& input(std::size_t i) const;
    [[nodiscard]] bool wants_output(int i) const { return i < node.output_size() && !node.output(i).empty(); }
    [[nodiscard]] const onnx::AttributeProto* attribute(const std::string& name) const;
    [[nodiscard]] std::int64_t integer(const std::string& name, std::int64_t fallback) const;
    [[nodiscard]] double number(const std::string& name, double fallback) const;
    [[nodiscard]] std::string text(const std::string& name, const std::string& fallback) const;
    [[nodiscard]] std::optional<Shape> integers(const std::string& name) const;
    /// The integers of an attribute or, from the opset that moved them, of an input.
    [[nodiscard]] std::optional<Shape> integers(const std::string& name, std::size_t input) const;
};

using Operator = std::vector<Array> (*)(const Call&);
using OperatorTable = std::map<std::string, Operator>;

void add_window_operators(OperatorTable& table);      // Conv, pools
void add_elementwise_operators(OperatorTable& table); // Add, Relu, BatchNormalization...
void add_layout_operators(OperatorTable& table);      // Concat, Slice, Reshape...
void add_indexing_operators(OperatorTable& table);    // Pad, Gather, ScatterND...
void add_linear_operators(OperatorTable& table);      // Gemm, MatMul, Einsum...
void add_resize_operators(OperatorTable& table);      // Resize, Upsample

[[nodiscard]] Array decode(const onnx::TensorProto& tensor);
[[nodiscard]] Array decode_sparse(const onnx::SparseTensorProto& tensor);
[[nodiscard]] double round_to(ElementType type, double value);

[[nodiscard]] Array make_array(ElementType type, Shape shape, double fill = 0);
[[nodiscard]] Array integer_vector(const Shape& values);
[[nodiscard]] Shape to_integers(const Array& array);
[[nodiscard]] std::int64_t product(const Shape& shape, std::size_t from = 0, std::size_t to = SIZE_MAX);
[[nodiscard]] std::size_t axis_index(std::int64_t axis, std::int64_t rank);
[[nodiscard]] Shape strides_of(const Shape& shape);
/// Advances a row-major index; false after the last one.
bool next_index(Shape& index, const Shape& shape);
[[nodiscard]] std::int64_t offset_of(const Shape& index, const Shape& strides);
[[nodiscard]] bool is_real(ElementType type); ///< a floating type, whose magnitude may be taken

} // namespace crease::reference
