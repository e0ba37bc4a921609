#pragma once

#include <QSortFilterProxyModel>

namespace crease::ui {

/// The images in the order in which they are of interest: changed answers first, then by how far the outputs differ, where that is
/// more than rounding; the others as they were given. If wanted, only those that are marked.
class ImageOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ImageOrder(QObject* parent = nullptr);
    void setOnlyChanged(bool only);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool only_changed_ = false;
};

} // namespace crease::ui
