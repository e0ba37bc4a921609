#pragma once

#include <QSortFilterProxyModel>

namespace crease::ui {

/// The sites that contain what was typed (themselves, or in their heading), and, if wanted, only those whose fold helps as deployed.
class SiteFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SiteFilter(QObject* parent = nullptr);
    void setOnlyDeployed(bool only);
    [[nodiscard]] bool onlyDeployed() const { return only_deployed_; }
    [[nodiscard]] QStringList sites(const QModelIndex& heading = {}) const; ///< ids of those that are left, under one heading or under all

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool only_deployed_ = false;
};

} // namespace crease::ui
