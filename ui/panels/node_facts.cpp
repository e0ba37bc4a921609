#include "ui/panels/node_facts.h"

#include "core/analysis/named_shapes.h"
#include "core/analysis/summary.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

namespace crease::ui {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("crease::ui::NodeFacts", source); }

/// What is needed to tell of any value of a graph.
struct Teller {
    const analysis::GraphFacts& facts;
    analysis::NamedShapes names{facts.graph};

    [[nodiscard]] QString typeOf(ValueId value) const {
        if (const auto* weight = facts.index.initializer(value))
            return (facts.table().is_overridable(value) ? tr("%1 %2, weight; also an input, so a caller may override it") : tr("%1 %2, weight"))
                .arg(QString::fromUtf8(element_name((*weight)->type()).data()),
                     (*weight)->dims().empty() ? tr("scalar") : readable(analysis::shape_text((*weight)->dims())));
        QStringList parts;
        if (const auto type = facts.type(value); type != ElementType::undefined) parts << QString::fromUtf8(element_name(type).data());
        if (const auto* shape = facts.shape(value)) parts << readable(names.text(value, *shape));
        return parts.join(' ');
    }

    [[nodiscard]] TensorPtr weightOf(ValueId value) const {
        const auto* weight = facts.index.initializer(value);
        return weight ? *weight : nullptr;
    }

    [[nodiscard]] std::vector<NodeFacts::Value> tell(const std::vector<ValueId>& values, const QString& role) const {
        std::vector<NodeFacts::Value> told;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i].valid())
                told.push_back({values.size() > 1 ? QStringLiteral("%1 %2").arg(role).arg(i + 1) : role, readable(facts.graph.value_name(values[i])),
                                typeOf(values[i]), weightOf(values[i])});
        return told;
    }
};

} // namespace

Result<NodeFacts> describeNode(const analysis::ModelFacts& model_facts, GraphId graph_id, NodeId id) {
    const Teller teller{model_facts.of(graph_id)};
    const auto& graph = teller.facts.graph;
    const auto position = teller.facts.index.position(id);
    if (position == GraphIndex::no_node) return fail(ErrorCode::usage, "this node is not in the graph any more");
    const auto& node = *graph.nodes[position];
    NodeFacts facts;
    facts.op = readable(node.op_type);
    facts.domain = readable(node.domain);
    if (const auto set = graph.opsets.find(node.domain); set != graph.opsets.end()) facts.opset = set->second;
    facts.name = readable(node.name);
    facts.place = readable(analysis::block_name(graph, node));
    facts.summary = readable(analysis::summarize(node, teller.facts.table()).detail);
    for (const auto& [name, value] : describe_attributes(node)) facts.attributes.emplace_back(readable(name), readable(value));
    facts.inputs = teller.tell(node.inputs, tr("input"));
    facts.outputs = teller.tell(node.outputs, tr("output"));
    return facts;
}

} // namespace crease::ui
