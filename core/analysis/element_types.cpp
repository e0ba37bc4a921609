// Three kinds of operators: those whose output type is fixed or stands in an attribute, those that give the type of one
// input, and those all of whose inputs and outputs are of one type, so that any of them tells. What an operator gives that is
// in none of the tables is not known.

#include "core/analysis/element_types.h"

#include <onnx/onnx_pb.h>

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crease::analysis {
namespace {

ElementType fixed_output(std::string_view op) {
    static const std::unordered_map<std::string_view, ElementType> table = {
        {"Shape", ElementType::int64},        {"Size", ElementType::int64},           {"ArgMax", ElementType::int64},
        {"ArgMin", ElementType::int64},       {"NonZero", ElementType::int64},        {"Equal", ElementType::boolean},
        {"Less", ElementType::boolean},       {"Greater", ElementType::boolean},      {"LessOrEqual", ElementType::boolean},
        {"GreaterOrEqual", ElementType::boolean}, {"And", ElementType::boolean},      {"Or", ElementType::boolean},
        {"Xor", ElementType::boolean},        {"Not", ElementType::boolean},          {"IsNaN", ElementType::boolean},
        {"IsInf", ElementType::boolean},      {"ConvInteger", ElementType::int32},    {"MatMulInteger", ElementType::int32},
        {"NonMaxSuppression", ElementType::int64}, {"QuantizeLinear", ElementType::uint8},
        {"DynamicQuantizeLinear", ElementType::uint8}};
    const auto found = table.find(op);
    return found == table.end() ? ElementType::undefined : found->second;
}

/// Which input's type the output has; -1 where that is no rule of the operator's.
int data_input(std::string_view op) {
    static const std::unordered_map<std::string_view, int> elsewhere = {{"DequantizeLinear", 1}, {"CastLike", 1}, {"OneHot", 2}, {"QLinearConv", 7}, {"QLinearMatMul", 7}};
    if (const auto found = elsewhere.find(op); found != elsewhere.end()) return found->second;
    static const std::unordered_set<std::string_view> first = {
        "Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atanh", "AveragePool", "BatchNormalization", "BitShift", "BitwiseNot", "Ceil", "Celu",
        "CenterCropPad", "Clip", "Compress", "Cos", "Cosh", "CumSum", "DepthToSpace", "Det", "Dropout", "Elu", "Erf", "Exp", "Expand", "Flatten",
        "Floor", "GRU", "Gather", "GatherElements", "GatherND", "Gelu", "GlobalAveragePool", "GlobalLpPool", "GlobalMaxPool", "GridSample",
        "GroupNormalization", "HardSigmoid", "HardSwish", "Hardmax", "Identity", "InstanceNormalization", "LRN", "LSTM", "LayerNormalization",
        "LeakyRelu", "Log", "LogSoftmax", "LpNormalization", "LpPool", "MaxPool", "MaxUnpool", "MeanVarianceNormalization", "Mish", "Neg", "PRelu",
        "Pad", "Pow", "RMSNormalization", "RNN", "Range", "Reciprocal", "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp", "ReduceMax",
        "ReduceMean", "ReduceMin", "ReduceProd", "ReduceSum", "ReduceSumSquare", "Relu", "Reshape", "Resize", "ReverseSequence", "RoiAlign", "Round",
        "Scatter", "ScatterElements", "ScatterND", "Selu", "Shrink", "Sigmoid", "Sign", "Sin", "Sinh", "Slice", "Softmax", "Softplus", "Softsign",
        "SpaceToDepth", "Split", "Sqrt", "Squeeze", "Tan", "Tanh", "ThresholdedRelu", "Tile", "TopK", "Transpose", "Trilu", "Unique", "Unsqueeze",
        "Upsample"};
    return first.contains(op) ? 0 : -1;
}

/// Inputs [from, ...) and output are of one type.
int first_alike(std::string_view op) {
    static const std::unordered_set<std::string_view> alike = {"Add", "BitwiseAnd", "BitwiseOr", "BitwiseXor", "Concat", "Conv", "ConvTranspose", "Div",
                                                               "Einsum", "Gemm", "MatMul", "Max", "Mean", "Min", "Mod", "Mul", "Sub", "Sum"};
    return op == "Where" ? 1 : alike.contains(op) ? 0 : -1;
}

/// Second and later outputs that are not of the first one's type: places and masks.
ElementType later_output(std::string_view op, std::size_t i) {
    if (op == "MaxPool" || op == "TopK" || op == "Unique") return ElementType::int64;
    if (op == "DynamicQuantizeLinear") return i == 1 ? ElementType::float32 : ElementType::uint8;
    return op == "Dropout" ? ElementType::boolean : ElementType::undefined;
}

ElementType of_tensor(const Node& node, const char* attribute) {
    const auto* value = node.attribute(attribute);
    return value && value->has_t() ? static_cast<ElementType>(value->t().data_type()) : ElementType::undefined;
}

ElementType of_constant(const Node& node) {
    if (const auto type = of_tensor(node, "value"); type != ElementType::undefined) return type;
    if (node.has_attribute("value_int") || node.has_attribute("value_ints")) return ElementType::int64;
    return node.has_attribute("value_float") || node.has_attribute("value_floats") ? ElementType::float32 : ElementType::undefined;
}

class Walk {
public:
    explicit Walk(const Graph& graph) : graph_(graph), types_(graph.value_names.size(), ElementType::undefined) {
        for (const auto& [value, type] : graph.value_types) learn(value, type.type);
        const auto values = graph.initializer_values();
        for (std::size_t i = 0; i < values.size(); ++i) learn(values[i], graph.initializers[i]->type());
    }

    ElementTypes run() {
        for (const auto& node : graph_.nodes) visit(*node);
        return std::move(types_);
    }

private:
    void visit(const Node& node) {
        if (!node.domain.empty() || !node.bodies.empty()) return; // what those give is not known here
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            const ElementType later = i > 0 ? later_output(node.op_type, i) : ElementType::undefined;
            const ElementType type = later != ElementType::undefined ? later : output_of(node);
            learn(node.outputs[i], type);
        }
    }

    /// What the file said, or what was found first, stands.
    void learn(ValueId value, ElementType type) {
        if (value.valid() && types_[value.value] == ElementType::undefined) types_[value.value] = type;
    }

    [[nodiscard]] ElementType output_of(const Node& node) const {
        if (node.is("Constant")) return of_constant(node);
        if (node.is("ConstantOfShape")) return node.has_attribute("value") ? of_tensor(node, "value") : ElementType::float32;
        if (node.is("Cast")) return static_cast<ElementType>(node.int_attribute("to", 0));
        if (const auto zero_point = type_of(node.input(2)); node.is("QuantizeLinear") && zero_point != ElementType::undefined)
            return zero_point;
        if (const auto type = fixed_output(node.op_type); type != ElementType::undefined) return type;
        if (const int from = first_alike(node.op_type); from >= 0) return any_of(node, static_cast<std::size_t>(from));
        const int data = data_input(node.op_type);
        return data < 0 ? ElementType::undefined : type_of(node.input(static_cast<std::size_t>(data)));
    }

    [[nodiscard]] ElementType any_of(const Node& node, std::size_t from) const {
        for (std::size_t i = from; i < node.inputs.size(); ++i)
            if (const auto type = type_of(node.inputs[i]); type != ElementType::undefined) return type;
        return ElementType::undefined;
    }

    [[nodiscard]] ElementType type_of(ValueId value) const {
        return value.valid() ? types_[value.value] : ElementType::undefined;
    }

    const Graph& graph_;
    ElementTypes types_;
};

} // namespace

ElementTypes infer_element_types(const Graph& graph) { return Walk(graph).run(); }

} // namespace crease::analysis
