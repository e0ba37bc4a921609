// Constant subgraphs as numbers.
//
// Exporters write constants as little programs (a shared weight behind Identity, a reshape of a bias, OREPA's whole
// kernel recipe from Einsum, Mul and Add). They are evaluated here once, in double, so that the fold sees one constant.
// Sizes are bounded: a constant that a file asks us to blow up beyond 2^28 elements stays a computation.

#include "core/analysis/constant_values.h"
#include "core/analysis/evaluate_ops.h"

#include <array>
#include <string_view>

namespace crease::analysis {
namespace {

using Inputs = std::vector<const Array*>;
using Operator = Result<Array> (*)(const Node&, std::int64_t opset, const Inputs&, std::size_t output);

struct Entry {
    std::string_view op;
    Operator run;
};

constexpr Entry table[] = {
    {"Identity", ops::identity},     {"Dropout", ops::identity},   {"Cast", ops::cast},
    {"Reshape", ops::reshape},       {"Flatten", ops::flatten},    {"Squeeze", ops::squeeze},
    {"Unsqueeze", ops::unsqueeze},   {"Transpose", ops::transpose}, {"Add", ops::elementwise},
    {"Sub", ops::elementwise},       {"Mul", ops::elementwise},    {"Div", ops::elementwise},
    {"Pow", ops::elementwise},       {"Max", ops::elementwise},    {"Min", ops::elementwise},
    {"Equal", ops::elementwise},     {"Mod", ops::elementwise},    {"Neg", ops::unary},
    {"Sqrt", ops::unary},
    {"Reciprocal", ops::unary},      {"Abs", ops::unary},          {"Exp", ops::unary},
    {"Log", ops::unary},             {"Floor", ops::unary},        {"Ceil", ops::unary},
    {"Sigmoid", ops::unary},         {"Tanh", ops::unary},         {"Softplus", ops::unary},
    {"Relu", ops::unary},            {"MatMul", ops::matmul},      {"Einsum", ops::einsum},
    {"Concat", ops::concat},         {"Slice", ops::slice},        {"Gather", ops::gather},
    {"Split", ops::split},           {"Shape", ops::shape},        {"Expand", ops::expand},
    {"Tile", ops::tile},             {"ConstantOfShape", ops::constant_of_shape}, {"Range", ops::range},
    {"Where", ops::where},           {"Pad", ops::pad},            {"ReduceSum", ops::reduce},
    {"ReduceMean", ops::reduce},     {"ReduceMax", ops::reduce},   {"ReduceMin", ops::reduce},
};

const Entry* find(const Node& node) {
    if (!node.domain.empty()) return nullptr;
    for (const auto& entry : table)
        if (entry.op == node.op_type) return &entry;
    return nullptr;
}

} // namespace

bool can_evaluate(const Node& node) { return find(node) != nullptr && !node.has_reference_attribute(); }

Result<Array> evaluate(const Node& node, std::int64_t opset, const Inputs& inputs, std::size_t output) {
    const auto* entry = find(node);
    if (!entry) return fail(ErrorCode::unsupported, "constants made by " + node.op_type + " are not evaluated", node.name);
    for (const auto* input : inputs)
        if (!input && node.op_type != "Slice" && node.op_type != "Pad" && node.op_type != "Dropout")
            return fail(ErrorCode::unsupported, "an input is missing", node.name);
    return entry->run(node, opset, inputs, output);
}

} // namespace crease::analysis
