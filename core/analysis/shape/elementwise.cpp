#include "core/analysis/shape/rules.h"

namespace crease::analysis {

void infer_same(ShapeContext& context, const Node& node) {
    if (const Shape* data = context.input(node, 0)) context.set(node, Shape(*data));
    if (node.is("Identity"))
        if (auto known = context.elements(node.input(0))) context.set_elements(node, std::move(*known));
}

void infer_cast(ShapeContext& context, const Node& node) {
    if (const Shape* data = context.input(node, 0)) context.set(node, Shape(*data));
    // as anything else than a whole number it would divide, overflow or wrap in another way
    const auto to = static_cast<ElementType>(node.int_attribute("to", 0));
    if (to != ElementType::int64 && to != ElementType::int32) return;
    if (auto known = context.elements(node.input(0))) context.set_elements(node, std::move(*known));
}

void infer_broadcast(ShapeContext& context, const Node& node) {
    if (node.inputs.empty()) return;
    if (context.opset() < 7 && (node.has_attribute("axis") || node.has_attribute("broadcast")))
        return infer_same(context, node); // to the first one's shape
    Shape result;
    for (ValueId input : node.inputs) {
        const Shape* shape = context.shape(input);
        if (!shape) return;
        auto wider = broadcast(result, *shape);
        if (!wider) return;
        result = std::move(*wider);
    }
    context.set(node, std::move(result));
}

} // namespace crease::analysis
