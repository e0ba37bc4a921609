#pragma once

#include "core/fold/document.h"
#include "ui/theme/marks.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace crease::ui {

/// Everything the scan found, as a tree of two levels: sites grouped by label, then what is possible but not worth it,
/// then what cannot fold and why. Holds a copy of the document (which shares everything heavy).
class SiteModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole, ///< Kind
        MarkRole,                ///< Mark as int
        SiteRole,                ///< site id, empty for headings and refusals
        NodeRole,                ///< NodeId as uint, of a refusal
        GraphRole,               ///< GraphId as uint
        DetailRole,              ///< "8 nodes → 1", a price, or a reason
        TallyRole,               ///< heading: "3 folded · 19 to fold"; row: "−31 %"
        SavingRole,              ///< share of the work that folding removes, 0 to 1; -1 where there is no bar to draw
        SearchRole,              ///< what the filter looks through
        HelpsRole,               ///< row of a site: whether its fold is worth it and not done, or needed, by the runtime itself
    };
    enum Kind { LabelHeading, CostlyHeading, RefusalHeading, SiteRow, RefusalRow };

    explicit SiteModel(QObject* parent = nullptr);

    void setDocument(const fold::Document* document);  ///< null empties the model
    void updateFolded(const fold::Document& document); ///< same scan, other sites folded: rows stay where they are
    [[nodiscard]] QModelIndex indexOfSite(const QString& id) const;
    [[nodiscard]] QString labelAt(const QModelIndex& heading) const; ///< of a LabelHeading, else empty

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group {
        Kind kind;
        QString title;
        std::vector<std::size_t> rows; ///< into scan().sites, or scan().refusals
    };
    void group();
    Group& groupFor(Kind kind, const QString& title);
    [[nodiscard]] QVariant headingData(const Group& group, int role) const;
    [[nodiscard]] QVariant siteData(const fold::Site& site, int role) const;
    [[nodiscard]] QVariant refusalData(const fold::Refusal& refusal, int role) const;
    [[nodiscard]] static QString titleOf(const Group& group);
    [[nodiscard]] QString tally(const Group& group) const;

    std::unique_ptr<fold::Document> document_;
    std::vector<Group> groups_;
};

/// "8 nodes → 1", "2 nodes → 1"; of a lone kernel whose weight the file computes, what becomes of that.
[[nodiscard]] QString nodesText(const fold::Site& site);

/// The change in multiply-accumulates as a fraction (-0.31): of the kernels, from whole-value figures; lacking sizes, or where the
/// kernels take as many as before, per pixel and with what scales and shifts took.
[[nodiscard]] double macsChange(const fold::Site& site);

} // namespace crease::ui
