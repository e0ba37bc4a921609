#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace crease::ui {

/// Draws the rows of a SiteModel: headings with their tally; sites with mark, name, what they become and what that saves;
/// refusals with their reason, wrapped.
class SiteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SiteDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}

    void setTheme(const Theme& theme) { theme_ = theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintSaving(QPainter& painter, const QRect& area, const QFontMetrics& metrics, const QModelIndex& index) const;
    [[nodiscard]] QString detailOf(const QModelIndex& index) const;

    Theme theme_ = Theme::light();
};

} // namespace crease::ui
