#include "core/analysis/shape/rules.h"

namespace crease::analysis {

void infer_same(ShapeContext& context, const Node& node) {
    if (const Shape* data = context.input(node, 0)) context.set(node, Shape(*data));
    if (node.is("Identity"))
        if (auto known = context.elements(node.input(0))) context.set_elements(node, std::move(*known));
}

void infer_cast(ShapeContext& context, const Node& node) {
    if (const Shape* data = context.input(node, 0)) context.set(node, Shape(*data));
    if (auto known = context.elements(node.input(0))) context.set_elements(node, std::move(*known));
}

void infer_broadcast(ShapeContext& context, const Node& node) {
    if (node.inputs.empty()) return;
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
