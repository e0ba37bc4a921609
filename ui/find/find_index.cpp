#include "ui/find/find_index.h"

#include "core/analysis/named_shapes.h"
#include "core/analysis/summary.h"
#include "ui/kit/format.h"

namespace crease::ui {

namespace {

/// What is known of a graph's values while its nodes are read.
struct Known {
    const analysis::GraphFacts& facts;
    analysis::NamedShapes names{facts.graph};

    [[nodiscard]] QString shape(ValueId value) const {
        const auto* found = facts.shape(value);
        return found ? readable(names.text(value, *found)) : QString();
    }
};

void add_value(FindEntry& entry, const Known& known, ValueId value) {
    if (!value.valid()) return;
    entry.fields << readable(known.facts.graph.value_name(value));
    if (const auto shape = known.shape(value); !shape.isEmpty()) entry.fields << shape;
}

FindEntry entry_for(const Known& known, const Node& node) {
    const Graph& graph = known.facts.graph;
    FindEntry entry{node.id, readable(node.op_type), readable(analysis::block_name(graph, node)), {}, {}};
    if (entry.place.isEmpty() && node.output().valid()) entry.place = readable(graph.value_name(node.output()));
    if (node.output().valid()) entry.shape = known.shape(node.output());
    entry.fields << entry.op << entry.place << readable(node.name)
                 << readable(analysis::summarize(node, known.facts.table()).detail).split(QStringLiteral(" · "));
    for (const auto value : node.inputs) add_value(entry, known, value);
    for (const auto value : node.outputs) add_value(entry, known, value);
    return entry;
}

} // namespace

Result<FindIndexPtr> build_find_index(const analysis::ModelFacts& facts, GraphId graph_id, const JobControl& control) {
    const Known known{facts.of(graph_id)};
    const Graph& graph = known.facts.graph;
    auto index = std::make_shared<FindIndex>();
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (control.cancelled()) return fail(ErrorCode::cancelled, "stopped");
        if (!known.facts.table().is_constant_node(i)) index->push_back(entry_for(known, *graph.nodes[i]));
    }
    return index;
}

} // namespace crease::ui
