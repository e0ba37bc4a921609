#pragma once

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace crease::ui {

/// Two axes of an array as a table of numbers.
class SliceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSlice(std::vector<double> values, std::int64_t columns); ///< row by row
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<double> values_;
    std::int64_t columns_ = 0;
};

} // namespace crease::ui
