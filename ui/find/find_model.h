#pragma once

#include "ui/find/find_index.h"

#include <QAbstractListModel>

namespace crease::ui {

/// The results of a search, in graph order.
class FindModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int NodeRole = Qt::UserRole; ///< NodeId as uint

    explicit FindModel(QObject* parent = nullptr);

    void setIndex(FindIndexPtr index);
    void setQuery(const QString& query);
    [[nodiscard]] bool hasQuery() const { return !query_.isEmpty(); }
    [[nodiscard]] std::vector<NodeId> matches() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void search();

    FindIndexPtr index_;
    FindQuery query_{QString()};
    std::vector<std::size_t> found_; ///< into the index
};

} // namespace crease::ui
