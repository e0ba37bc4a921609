#pragma once

#include "ui/find/find_query.h"
#include "ui/models/node_table_model.h"
#include "ui/theme/theme.h"

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace crease::ui {

class Appearance;
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

/// Before each operator its mark: can fold, folded, cannot.
class NodeMarkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme) { theme_ = theme; }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    Theme theme_ = Theme::light();
};

/// All operators of the shown graph, sortable and searchable.
class NodesPanel : public QWidget {
    Q_OBJECT
public:
    NodesPanel(DocumentController& controller, Appearance& appearance, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildView();
    void fitLetters();
    void rebuild();
    void showSelection();

    DocumentController& controller_;
    NodeTableModel model_;
    NodeFilter filtered_;
    NodeMarkDelegate marks_;
    QLineEdit* filter_;
    QTableView* view_;
    bool following_ = false;
};

} // namespace crease::ui
