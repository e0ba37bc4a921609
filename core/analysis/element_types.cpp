// Most operators give what they take: the type of the first input that is data. The exceptions are few, and stand in two
// tables: operators whose output type is fixed, and operators whose data is not their first input.

#include "core/analysis/element_types.h"

#include <onnx/onnx_pb.h>

#include <string_view>

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

/// Which input's type the output has.
std::size_t data_input(std::string_view op) {
    if (op == "Where" || op == "DequantizeLinear" || op == "CastLike") return 1;
    return op == "OneHot" ? 2 : 0;
}

/// Second and later outputs that are not of the first one's type: places and masks.
ElementType later_output(std::string_view op) {
    if (op == "MaxPool" || op == "TopK" || op == "Unique") return ElementType::int64;
    return op == "Dropout" ? ElementType::boolean : ElementType::undefined;
}

ElementType of_tensor(const Node& node, const char* attribute) {
    const auto* value = node.attribute(attribute);
    return value && value->has_t() ? static_cast<ElementType>(value->t().data_type()) : ElementType::undefined;
}

ElementType of_constant(const Node& node) {
    if (const auto type = of_tensor(node, "value"); type != ElementType::undefined) return type;
    const bool integer = node.has_attribute("value_int") || node.has_attribute("value_ints");
    return integer ? ElementType::int64 : ElementType::float32;
}

class Walk {
public:
    explicit Walk(const Graph& graph) : graph_(graph) {
        for (const auto& [value, type] : graph.value_types)
            if (type.type != ElementType::undefined) types_.emplace(value, type.type);
        const auto values = graph.initializer_values();
        for (std::size_t i = 0; i < values.size(); ++i) types_.emplace(values[i], graph.initializers[i]->type());
    }

    ElementTypes run() {
        for (const auto& node : graph_.nodes) visit(*node);
        return std::move(types_);
    }

private:
    void visit(const Node& node) {
        if (!node.domain.empty() || !node.bodies.empty()) return; // what those give is not known here
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            const ElementType later = i > 0 ? later_output(node.op_type) : ElementType::undefined;
            const ElementType type = later != ElementType::undefined ? later : output_of(node);
            if (node.outputs[i].valid() && type != ElementType::undefined) types_.emplace(node.outputs[i], type);
        }
    }

    [[nodiscard]] ElementType output_of(const Node& node) const {
        if (node.is("Constant")) return of_constant(node);
        if (node.is("ConstantOfShape")) return node.has_attribute("value") ? of_tensor(node, "value") : ElementType::float32;
        if (node.is("Cast")) return static_cast<ElementType>(node.int_attribute("to", 0));
        if (const auto zero_point = type_of(node.input(2)); node.is("QuantizeLinear") && zero_point != ElementType::undefined)
            return zero_point;
        if (const auto type = fixed_output(node.op_type); type != ElementType::undefined) return type;
        return type_of(node.input(data_input(node.op_type)));
    }

    [[nodiscard]] ElementType type_of(ValueId value) const {
        const auto found = types_.find(value);
        return found == types_.end() ? ElementType::undefined : found->second;
    }

    const Graph& graph_;
    ElementTypes types_;
};

} // namespace

ElementTypes infer_element_types(const Graph& graph) { return Walk(graph).run(); }

} // namespace crease::analysis
