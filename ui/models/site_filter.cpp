#include "ui/models/site_filter.h"

#include "ui/models/site_model.h"

namespace crease::ui {

SiteFilter::SiteFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true); // a heading stays as long as anything under it does
    setFilterRole(SiteModel::SearchRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void SiteFilter::setOnlyDeployed(bool only) {
    only_deployed_ = only;
    invalidateFilter();
}

bool SiteFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (only_deployed_ && !sourceModel()->index(row, 0, parent).data(SiteModel::HelpsRole).toBool()) return false;
    if (QSortFilterProxyModel::filterAcceptsRow(row, parent)) return true;
    return parent.isValid() && QSortFilterProxyModel::filterAcceptsRow(parent.row(), parent.parent());
}

QStringList SiteFilter::sites(const QModelIndex& heading) const {
    QStringList ids;
    for (int row = 0; row < rowCount(heading); ++row) {
        const auto at = index(row, 0, heading);
        if (!heading.isValid()) ids << sites(at);
        else if (const auto id = at.data(SiteModel::SiteRole).toString(); !id.isEmpty()) ids << id;
    }
    return ids;
}

} // namespace crease::ui
