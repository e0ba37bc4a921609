#include "ui/find/find_index.h"

#include "core/analysis/summarizer.h"
#include "core/analysis/summary.h"
#include "ui/format.h"

namespace crease::ui {

namespace {

void add_value(FindEntry& entry, const Graph& graph, const analysis::Shapes& shapes, ValueId value) {
    if (!value.valid()) return;
    entry.fields << text(graph.value_name(value));
    if (const auto shape = shapes.find(value); shape != shapes.end())
        entry.fields << text(analysis::shape_text(shape->second));
}

FindEntry entry_for(const Graph& graph, const Node& node, const analysis::Shapes& shapes, const analysis::ConstantTable& constants) {
    FindEntry entry{node.id, text(node.op_type), text(analysis::block_name(graph, node)), {}, {}};
    if (entry.place.isEmpty() && node.output().valid()) entry.place = text(graph.value_name(node.output()));
    if (const auto shape = shapes.find(node.output()); node.output().valid() && shape != shapes.end())
        entry.shape = text(analysis::shape_text(shape->second));
    entry.fields << entry.op << entry.place << text(node.name)
                 << text(analysis::summarize(node, constants).detail).split(QStringLiteral(" · "));
    for (const auto value : node.inputs) add_value(entry, graph, shapes, value);
    for (const auto value : node.outputs) add_value(entry, graph, shapes, value);
    return entry;
}

} // namespace

Result<FindIndexPtr> build_find_index(const Model& model, GraphId graph_id, const JobControl& control) {
    const auto& graph = *model.graphs[graph_id.value];
    const auto shapes = analysis::infer_shapes(model, graph);
    const analysis::ConstantTable constants(model, graph);
    auto index = std::make_shared<FindIndex>();
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "stopped");
        if (!constants.is_constant_node(i)) index->push_back(entry_for(graph, *graph.nodes[i], shapes, constants));
    }
    return index;
}

} // namespace crease::ui
