#include "ui/compare/image_order.h"

#include "ui/compare/image_list_model.h"

namespace crease::ui {

ImageOrder::ImageOrder(QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(true);
    sort(0);
}

void ImageOrder::setOnlyChanged(bool only) {
    only_changed_ = only;
    invalidateFilter();
}

bool ImageOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto interest = [](const QModelIndex& index) { return index.data(ImageListModel::InterestRole).toDouble(); };
    const double a = interest(left), b = interest(right);
    return a != b ? a > b : left.row() < right.row();
}

bool ImageOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return !only_changed_ || sourceModel()->index(row, 0, parent).data(ImageListModel::ChangedRole).toBool();
}

} // namespace crease::ui
