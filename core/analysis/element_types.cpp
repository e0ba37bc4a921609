// Three kinds of operators: those whose output type is fixed or stands in an attribute, those that give the type of one
// input, and those all of whose inputs and outputs are of one type, so that any of them tells. What an operator gives that is
// in none of the tables is not known.

#include "core/analysis/element_types.h"

#include <onnx/onnx_pb.h>

#include <array>
#include <string_view>
#include <unordered_map>

namespace crease::analysis {
namespace {

/// Of one operator: how its outputs' types come about.
struct TypeRule {
    enum class Kind : std::uint8_t { fixed, of_input, alike, constant, fill, cast, quantized };
    Kind kind;
    std::uint8_t from = 0;                      ///< of_input: which one; alike: the first of those that are of one type
    ElementType type = ElementType::undefined;  ///< fixed
    ElementType later = ElementType::undefined; ///< of outputs after the first; undefined: like that one
};

using Rules = std::unordered_map<std::string_view, TypeRule>;

/// What they make has the type of their first input.
constexpr std::array like_input = {"Abs",
                                   "Acos",
                                   "Acosh",
                                   "Asin",
                                   "Asinh",
                                   "Atan",
                                   "Atanh",
                                   "AveragePool",
                                   "BatchNormalization",
                                   "BitShift",
                                   "BitwiseNot",
                                   "Ceil",
                                   "Celu",
                                   "CenterCropPad",
                                   "Clip",
                                   "Compress",
                                   "Cos",
                                   "Cosh",
                                   "CumSum",
                                   "DepthToSpace",
                                   "Det",
                                   "Dropout",
                                   "Elu",
                                   "Erf",
                                   "Exp",
                                   "Expand",
                                   "Flatten",
                                   "Floor",
                                   "GRU",
                                   "Gather",
                                   "GatherElements",
                                   "GatherND",
                                   "Gelu",
                                   "GlobalAveragePool",
                                   "GlobalLpPool",
                                   "GlobalMaxPool",
                                   "GridSample",
                                   "GroupNormalization",
                                   "HardSigmoid",
                                   "HardSwish",
                                   "Hardmax",
                                   "Identity",
                                   "InstanceNormalization",
                                   "LRN",
                                   "LSTM",
                                   "LayerNormalization",
                                   "LeakyRelu",
                                   "Log",
                                   "LogSoftmax",
                                   "LpNormalization",
                                   "LpPool",
                                   "MaxPool",
                                   "MaxUnpool",
                                   "MeanVarianceNormalization",
                                   "Mish",
                                   "Neg",
                                   "PRelu",
                                   "Pad",
                                   "Pow",
                                   "RMSNormalization",
                                   "RNN",
                                   "Range",
                                   "Reciprocal",
                                   "ReduceL1",
                                   "ReduceL2",
                                   "ReduceLogSum",
                                   "ReduceLogSumExp",
                                   "ReduceMax",
                                   "ReduceMean",
                                   "ReduceMin",
                                   "ReduceProd",
                                   "ReduceSum",
                                   "ReduceSumSquare",
                                   "Relu",
                                   "Reshape",
                                   "Resize",
                                   "ReverseSequence",
                                   "RoiAlign",
                                   "Round",
                                   "Scatter",
                                   "ScatterElements",
                                   "ScatterND",
                                   "Selu",
                                   "Shrink",
                                   "Sigmoid",
                                   "Sign",
                                   "Sin",
                                   "Sinh",
                                   "Slice",
                                   "Softmax",
                                   "Softplus",
                                   "Softsign",
                                   "SpaceToDepth",
                                   "Split",
                                   "Sqrt",
                                   "Squeeze",
                                   "Tan",
                                   "Tanh",
                                   "ThresholdedRelu",
                                   "Tile",
                                   "TopK",
                                   "Transpose",
                                   "Trilu",
                                   "Unique",
                                   "Unsqueeze",
                                   "Upsample"};

Rules make_rules() {
    using enum TypeRule::Kind;
    Rules rules = {{"Constant", {constant}},
                   {"ConstantOfShape", {fill}},
                   {"Cast", {cast}},
                   {"QuantizeLinear", {quantized}},
                   {"DequantizeLinear", {of_input, 1}},
                   {"CastLike", {of_input, 1}},
                   {"OneHot", {of_input, 2}},
                   {"QLinearConv", {of_input, 7}},
                   {"QLinearMatMul", {of_input, 7}},
                   {"Where", {alike, 1}},
                   {"ConvInteger", {fixed, 0, ElementType::int32}},
                   {"MatMulInteger", {fixed, 0, ElementType::int32}},
                   {"DynamicQuantizeLinear", {fixed, 0, ElementType::uint8}}};
    for (const char* op : {"Shape", "Size", "ArgMax", "ArgMin", "NonZero", "NonMaxSuppression"})
        rules.emplace(op, TypeRule{fixed, 0, ElementType::int64});
    for (const char* op : {"Equal", "Less", "Greater", "LessOrEqual", "GreaterOrEqual", "And", "Or", "Xor", "Not", "IsNaN", "IsInf"})
        rules.emplace(op, TypeRule{fixed, 0, ElementType::boolean});
    for (const char* op : {"Add", "BitwiseAnd", "BitwiseOr", "BitwiseXor", "Concat", "Conv", "ConvTranspose", "Div", "Einsum", "Gemm", "MatMul",
                           "Max", "Mean", "Min", "Mod", "Mul", "Sub", "Sum"})
        rules.emplace(op, TypeRule{alike, 0});
    for (const char* op : like_input) rules.emplace(op, TypeRule{of_input, 0});
    for (const char* op : {"MaxPool", "TopK", "Unique"}) rules.at(op).later = ElementType::int64; // places
    rules.at("Dropout").later = ElementType::boolean;                                             // the mask
    return rules;
}

const TypeRule* rule_of(const Node& node) {
    static const Rules rules = make_rules();
    const auto found = rules.find(node.op_type);
    return found == rules.end() ? nullptr : &found->second;
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
        const auto* rule = rule_of(node);
        if (!rule) return;
        const auto first = first_output(node, *rule);
        for (std::size_t i = 0; i < node.outputs.size(); ++i) learn(node.outputs[i], i == 0 ? first : later_output(node, *rule, i, first));
    }

    /// What the file said, or what was found first, stands.
    void learn(ValueId value, ElementType type) {
        if (value.valid() && types_[value.value] == ElementType::undefined) types_[value.value] = type;
    }

    [[nodiscard]] ElementType first_output(const Node& node, const TypeRule& rule) const {
        using enum TypeRule::Kind;
        switch (rule.kind) {
        case fixed: return rule.type;
        case of_input: return type_of(node.input(rule.from));
        case alike: return any_of(node, rule.from);
        case constant: return of_constant(node);
        case fill: return node.has_attribute("value") ? of_tensor(node, "value") : ElementType::float32;
        case cast: return static_cast<ElementType>(node.int_attribute("to", 0));
        case quantized: break;
        }
        const auto zero_point = type_of(node.input(2));
        return zero_point != ElementType::undefined ? zero_point : ElementType::uint8;
    }

    [[nodiscard]] static ElementType later_output(const Node& node, const TypeRule& rule, std::size_t i, ElementType first) {
        if (i == 1 && node.op_type == "DynamicQuantizeLinear") return ElementType::float32; // the scale
        return rule.later != ElementType::undefined ? rule.later : first;
    }

    [[nodiscard]] ElementType any_of(const Node& node, std::size_t from) const {
        for (std::size_t i = from; i < node.inputs.size(); ++i)
            if (const auto type = type_of(node.inputs[i]); type != ElementType::undefined) return type;
        return ElementType::undefined;
    }

    [[nodiscard]] ElementType type_of(ValueId value) const { return value.valid() ? types_[value.value] : ElementType::undefined; }

    const Graph& graph_;
    ElementTypes types_;
};

} // namespace

ElementTypes infer_element_types(const Graph& graph) { return Walk(graph).run(); }

} // namespace crease::analysis
