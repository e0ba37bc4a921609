#pragma once

#include "core/fold/document.h"
#include "ui/theme/marks.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace crease::ui {

/// The operators of one graph (constants left out, as on the canvas): place, operator, name.
class NodeTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { OperatorColumn, PlaceColumn, DetailColumn, ColumnCount };
    enum Role {
        NodeRole = Qt::UserRole, ///< NodeId as uint
        MarkRole,                ///< Mark as int
        SearchRole,              ///< fields that find looks through, separated by newlines
    };

    explicit NodeTableModel(QObject* parent = nullptr);

    void setGraph(const fold::Document* document, GraphId graph); ///< of the original; null empties the table
    void updateFolded(const fold::Document& document);
    [[nodiscard]] QModelIndex indexOfNode(NodeId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const Node& node, int column) const;
    [[nodiscard]] QString searchText(const Node& node) const;
    void markNodes(const fold::Document& document);

    analysis::ModelFactsPtr model_; ///< keeps the graph alive
    const analysis::GraphFacts* facts_ = nullptr;
    const Graph* graph_ = nullptr;
    std::vector<NodePtr> nodes_;
    std::unordered_map<NodeId, Mark> marks_;
};

} // namespace crease::ui
