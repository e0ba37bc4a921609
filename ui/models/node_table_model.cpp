#include "ui/models/node_table_model.h"

#include "core/analysis/summary.h"
#include "ui/graph/drawn_model.h"
#include "ui/kit/format.h"

#include <algorithm>

namespace crease::ui {

NodeTableModel::NodeTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void NodeTableModel::setGraph(const fold::Document* document, GraphId graph) {
    beginResetModel();
    model_ = document ? drawnFacts(document->original_facts()) : nullptr;
    facts_ = model_ ? &model_->of(graph) : nullptr;
    graph_ = facts_ ? &facts_->graph : nullptr;
    nodes_.clear();
    marks_.clear();
    if (graph_) {
        for (std::size_t i = 0; i < graph_->nodes.size(); ++i)
            if (!facts_->table().is_constant_node(i)) nodes_.push_back(graph_->nodes[i]);
        markNodes(*document);
    }
    endResetModel();
}

void NodeTableModel::updateFolded(const fold::Document& document) {
    if (!graph_ || nodes_.empty()) return;
    markNodes(document);
    emit dataChanged(index(0, OperatorColumn), index(rowCount() - 1, OperatorColumn), {MarkRole, Qt::AccessibleTextRole});
}

void NodeTableModel::markNodes(const fold::Document& document) {
    marks_.clear();
    for (const auto& refusal : document.scan().refusals)
        if (refusal.graph == graph_->id) marks_[refusal.node] = Mark::cannot;
    for (const auto& site : document.scan().sites)
        if (site.graph == graph_->id)
            for (const auto node : site.nodes) marks_[node] = document.is_folded(site.id) ? Mark::folded : Mark::can_fold;
}

QModelIndex NodeTableModel::indexOfNode(NodeId id) const {
    const auto at = std::find_if(nodes_.begin(), nodes_.end(), [id](const NodePtr& node) { return node->id == id; });
    return at == nodes_.end() ? QModelIndex() : index(static_cast<int>(at - nodes_.begin()), 0);
}

int NodeTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(nodes_.size()); }

int NodeTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant NodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case OperatorColumn: return tr("Operator");
    case PlaceColumn: return tr("Place");
    case DetailColumn: return tr("Details");
    default: return {};
    }
}

QString NodeTableModel::display(const Node& node, int column) const {
    switch (column) {
    case OperatorColumn: return readable(node.op_type);
    case PlaceColumn: {
        const auto block = readable(analysis::block_name(*graph_, node));
        return block.isEmpty() && node.output().valid() ? readable(graph_->value_name(node.output())) : block;
    }
    case DetailColumn: return readable(analysis::summarize(node, facts_->table()).detail);
    default: return {};
    }
}

QString NodeTableModel::searchText(const Node& node) const {
    QStringList fields{readable(node.op_type), display(node, PlaceColumn), readable(node.name)};
    for (const auto output : node.outputs)
        if (output.valid()) fields << readable(graph_->value_name(output));
    return fields.join('\n');
}

QVariant NodeTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& node = *nodes_[static_cast<std::size_t>(index.row())];
    const auto mark = marks_.find(node.id);
    switch (role) {
    case Qt::DisplayRole: return display(node, index.column());
    case Qt::ToolTipRole: return asToolTip(readable(node.name));
    case Qt::AccessibleTextRole:
        if (index.column() != OperatorColumn || mark == marks_.end()) return display(node, index.column());
        return tr("%1, %2").arg(readable(node.op_type), markWord(mark->second));
    case NodeRole: return node.id.value;
    case MarkRole: return static_cast<int>(mark == marks_.end() ? Mark::none : mark->second);
    case SearchRole: return searchText(node);
    default: return {};
    }
}

} // namespace crease::ui
