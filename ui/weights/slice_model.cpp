#include "ui/weights/slice_model.h"

namespace crease::ui {

void SliceModel::setSlice(std::vector<double> values, std::int64_t columns) {
    beginResetModel();
    values_ = std::move(values);
    columns_ = columns;
    endResetModel();
}

int SliceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || columns_ == 0 ? 0 : static_cast<int>(static_cast<std::int64_t>(values_.size()) / columns_);
}

int SliceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(columns_); }

QVariant SliceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return QString::number(values_[static_cast<std::size_t>(index.row() * columns_ + index.column())], 'g', 6);
}

QVariant SliceModel::headerData(int section, Qt::Orientation, int role) const { return role == Qt::DisplayRole ? QVariant(section) : QVariant(); }

} // namespace crease::ui
