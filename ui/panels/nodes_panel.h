#pragma once

#include "ui/find/find_query.h"
#include "ui/models/node_table_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace crease::ui {

class DocumentController;

/// Keeps the rows that a FindQuery matches.
class NodeFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setQuery(const QString& query);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    FindQuery query_{QString()};
};

/// All operators of the shown graph, sortable and searchable.
class NodesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NodesPanel(DocumentController& controller, QWidget* parent = nullptr);

private:
    void buildView();
    void rebuild();
    void showSelection();

    DocumentController& controller_;
    NodeTableModel model_;
    NodeFilter filtered_;
    QLineEdit* filter_;
    QTableView* view_;
    bool following_ = false;
};

} // namespace crease::ui
