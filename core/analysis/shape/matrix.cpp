#include "core/analysis/einsum.h"
#include "core/analysis/shape/rules.h"

namespace crease::analysis {

void infer_gemm(ShapeContext& context, const Node& node) {
    const Shape* a = context.input(node, 0);
    const Shape* b = context.input(node, 1);
    Shape shape(2, unknown);
    if (a && a->size() == 2) shape[0] = (*a)[node.int_attribute("transA", 0) ? 1 : 0];
    if (b && b->size() == 2) shape[1] = (*b)[node.int_attribute("transB", 0) ? 0 : 1];
    context.set(node, std::move(shape));
}

void infer_matmul(ShapeContext& context, const Node& node) {
    const Shape* a = context.input(node, 0);
    const Shape* b = context.input(node, 1);
    if (!a || !b || a->empty() || b->empty()) return;
    const Shape batch_a(a->begin(), a->size() > 2 ? a->end() - 2 : a->begin());
    const Shape batch_b(b->begin(), b->size() > 2 ? b->end() - 2 : b->begin());
    auto shape = broadcast(batch_a, batch_b);
    if (!shape) return;
    if (a->size() > 1) shape->push_back((*a)[a->size() - 2]);
    if (b->size() > 1) shape->push_back(b->back());
    context.set(node, std::move(*shape));
}

void infer_einsum(ShapeContext& context, const Node& node) {
    std::vector<Shape> shapes;
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
        const Shape* shape = context.input(node, i);
        if (!shape) return;
        shapes.push_back(*shape);
    }
    const auto equation = parse_equation(node.string_attribute("equation", ""), shapes.size());
    const auto extents = label_extents(equation, shapes);
    if (!extents) return;
    Shape result;
    for (char c : equation.result) result.push_back(extents->at(c));
    context.set(node, std::move(result));
}

} // namespace crease::analysis
