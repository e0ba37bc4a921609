// Shapes of values: what the file says of its inputs, then one walk over the nodes in order, each with the rule of its operator; what
// the file says of their results fills in what no rule knows. A value whose shape nobody can know is absent, an extent nobody can know is -1.

#include "core/analysis/shape/context.h"

namespace crease::analysis {

Sizes infer_shapes(const Model& model, const Graph& graph, const ConstantTable& constants, const ElementTypes& types,
                   const EvaluateConstant& evaluate, Batch batch) {
    Sizes sizes;
    Shapes& shapes = sizes.shapes;
    shapes.reserve(graph.value_names.size());
    for (const auto& [value, type] : graph.value_types)
        if (type.shape && (!constants.dims(value) || constants.is_overridable(value))) shapes.emplace(value, *type.shape); // else the tensor tells
    for (const auto input : graph.inputs)
        if (const auto found = shapes.find(input); batch == Batch::one && found != shapes.end() && !found->second.empty() && found->second[0] < 0)
            found->second[0] = 1;
    ShapeContext context({model, graph, constants, types, evaluate}, shapes);
    for (const auto& node : graph.nodes) {
        if (!node->domain.empty()) continue;
        if (const auto* dims = node->is("Constant") ? constants.dims(node->output()) : nullptr) context.set(*node, *dims);
        if (const ShapeRule rule = shape_rule(node->op_type)) rule(context, *node);
    }
    sizes.computed = context.known_elements();
    return sizes;
}

} // namespace crease::analysis
