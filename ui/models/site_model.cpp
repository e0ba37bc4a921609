#include "ui/models/site_model.h"

#include "core/fold/select/deployed.h"
#include "ui/kit/format.h"
#include "ui/language/language.h"

#include <algorithm>

namespace crease::ui {

namespace {

// A heading's index carries this as its internal id, a row's index carries the number of its heading.
constexpr quintptr heading_id = ~quintptr{0};

QString place(const fold::Site& site) { return readable(site.block.empty() ? site.id : site.block); }

QString refusalTitle(const fold::Refusal& refusal) { return readable(!refusal.node_name.empty() ? refusal.node_name : refusal.output); }

} // namespace

QString nodesText(const fold::Site& site) {
    if (site.nodes.size() == 1 && site.after.nodes == 1) return SiteModel::tr("computed weight → stored");
    return counted(static_cast<qint64>(site.nodes.size()), SiteModel::tr("1 node → %1"), SiteModel::tr("%n nodes → %1"))
        .arg(std::max<std::int64_t>(site.after.nodes, 1));
}

double macsChange(const fold::Site& site) {
    const bool sized = site.before.macs > 0 && site.after.macs >= 0 && site.before.macs != site.after.macs;
    const double before = sized ? static_cast<double>(site.before.macs) : site.before.macs_per_pixel;
    const double after = sized ? static_cast<double>(site.after.macs) : site.after.macs_per_pixel;
    return before > 0 ? after / before - 1 : 0;
}

SiteModel::SiteModel(QObject* parent) : QAbstractItemModel(parent) {}

void SiteModel::setDocument(const fold::Document* document) {
    beginResetModel();
    document_ = document ? std::make_unique<fold::Document>(*document) : nullptr;
    group();
    endResetModel();
}

void SiteModel::updateFolded(const fold::Document& document) {
    document_ = std::make_unique<fold::Document>(document);
    if (groups_.empty()) return;
    emit dataChanged(index(0, 0), index(static_cast<int>(groups_.size()) - 1, 0));
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const auto heading = index(static_cast<int>(i), 0);
        emit dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, 0, heading));
    }
}

/// Groups appear in the order in which the network first shows them; the two sections of caution stand last.
void SiteModel::group() {
    groups_.clear();
    if (!document_) return;
    const auto& scan = document_->scan();
    for (std::size_t i = 0; i < scan.sites.size(); ++i)
        if (scan.sites[i].worthwhile) groupFor(LabelHeading, text(scan.sites[i].label)).rows.push_back(i);
    for (std::size_t i = 0; i < scan.sites.size(); ++i)
        if (!scan.sites[i].worthwhile) groupFor(CostlyHeading, tr("Possible, not worth it")).rows.push_back(i);
    for (std::size_t i = 0; i < scan.refusals.size(); ++i) groupFor(RefusalHeading, tr("Not foldable")).rows.push_back(i);
}

SiteModel::Group& SiteModel::groupFor(Kind kind, const QString& title) {
    for (auto& group : groups_)
        if (group.kind == kind && group.title == title) return group;
    return groups_.emplace_back(Group{kind, title, {}});
}

QModelIndex SiteModel::indexOfSite(const QString& id) const {
    if (!document_) return {};
    const auto wanted = id.toStdString();
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        if (groups_[g].kind == RefusalHeading) continue;
        const auto& rows = groups_[g].rows;
        const auto at = std::find_if(rows.begin(), rows.end(), [&](std::size_t row) { return document_->scan().sites[row].id == wanted; });
        if (at != rows.end()) return createIndex(static_cast<int>(at - rows.begin()), 0, quintptr{g});
    }
    return {};
}

QString SiteModel::labelAt(const QModelIndex& heading) const {
    if (!heading.isValid() || heading.internalId() != heading_id) return {};
    const auto& group = groups_[static_cast<std::size_t>(heading.row())];
    return group.kind == LabelHeading ? group.title : QString();
}

QModelIndex SiteModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : heading_id);
}

QModelIndex SiteModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == heading_id) return {};
    return createIndex(static_cast<int>(child.internalId()), 0, heading_id);
}

int SiteModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(groups_.size());
    if (parent.internalId() != heading_id || parent.column() != 0) return 0;
    return static_cast<int>(groups_[static_cast<std::size_t>(parent.row())].rows.size());
}

int SiteModel::columnCount(const QModelIndex&) const { return 1; }

Qt::ItemFlags SiteModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId() != heading_id) flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QVariant SiteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (index.internalId() == heading_id) return headingData(groups_[static_cast<std::size_t>(index.row())], role);
    const auto& group = groups_[index.internalId()];
    const auto row = group.rows[static_cast<std::size_t>(index.row())];
    return group.kind == RefusalHeading ? refusalData(document_->scan().refusals[row], role) : siteData(document_->scan().sites[row], role);
}

/// Folding by label asks for the label itself.
QString SiteModel::titleOf(const Group& group) { return group.kind == LabelHeading ? said(group.title.toStdString()) : group.title; }

QString SiteModel::tally(const Group& group) const {
    const int all = static_cast<int>(group.rows.size());
    if (group.kind == RefusalHeading) return QString::number(all);
    const auto folded = std::count_if(group.rows.begin(), group.rows.end(),
                                      [this](std::size_t row) { return document_->is_folded(document_->scan().sites[row].id); });
    const int open = all - static_cast<int>(folded);
    if (folded == 0 && group.kind == CostlyHeading) return QString::number(all);
    QStringList parts;
    if (folded > 0) parts << counted(folded, tr("1 folded"), tr("%n folded"));
    if (open > 0) parts << counted(open, tr("1 to fold"), tr("%n to fold"));
    return parts.join(QStringLiteral(" · "));
}

QVariant SiteModel::headingData(const Group& group, int role) const {
    switch (role) {
    case Qt::DisplayRole: return titleOf(group);
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(titleOf(group), tally(group));
    case KindRole: return group.kind;
    case MarkRole: return static_cast<int>(group.kind == RefusalHeading ? Mark::cannot : Mark::none);
    case TallyRole: return tally(group);
    case SearchRole: return group.title;
    case SavingRole: return -1.0;
    default: return {};
    }
}

QVariant SiteModel::siteData(const fold::Site& site, int role) const {
    const auto mark = document_->is_folded(site.id) ? Mark::folded : Mark::can_fold;
    const auto detail = site.worthwhile ? nodesText(site) : typeset(site.price);
    switch (role) {
    case Qt::DisplayRole: return place(site);
    case Qt::ToolTipRole: return asToolTip(tr("%1 · %2\n%3\n%4").arg(said(site.label), place(site), nodesText(site), readable(site.id)));
    case Qt::AccessibleTextRole: return tr("%1, %2, %3, %4").arg(place(site), said(site.label), detail, markWord(mark));
    case KindRole: return SiteRow;
    case MarkRole: return static_cast<int>(mark);
    case SiteRole: return text(site.id);
    case GraphRole: return site.graph.value;
    case DetailRole: return detail;
    case TallyRole: return site.worthwhile ? percentage(macsChange(site)) : QString();
    case SavingRole: return site.worthwhile ? std::clamp(-macsChange(site), 0.0, 1.0) : -1.0;
    case HelpsRole: return site.worthwhile && fold::as_deployed(*document_->original_facts(), site).effect == fold::Deployed::helps;
    case SearchRole: return QStringList{text(site.label), text(site.block), text(site.id)}.join(' ');
    default: return {};
    }
}

QVariant SiteModel::refusalData(const fold::Refusal& refusal, int role) const {
    switch (role) {
    case Qt::DisplayRole: return refusalTitle(refusal);
    case Qt::ToolTipRole: return asToolTip(tr("%1 %2\n%3").arg(readable(refusal.op), refusalTitle(refusal), typeset(refusal.reason)));
    case Qt::AccessibleTextRole: return tr("%1, %2, cannot fold: %3").arg(refusalTitle(refusal), readable(refusal.op), typeset(refusal.reason));
    case KindRole: return RefusalRow;
    case MarkRole: return static_cast<int>(Mark::cannot);
    case NodeRole: return refusal.node.value;
    case GraphRole: return refusal.graph.value;
    case DetailRole: return typeset(refusal.reason);
    case SavingRole: return -1.0;
    case SearchRole: return QStringList{readable(refusal.op), refusalTitle(refusal), readable(refusal.output), typeset(refusal.reason)}.join(' ');
    default: return {};
    }
}

} // namespace crease::ui
