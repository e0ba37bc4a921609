#include "ui/panels/site_delegate.h"

#include "ui/kit/elided_path.h"
#include "ui/kit/shades.h"
#include "ui/models/site_model.h"

#include <QPainter>
#include <QTreeView>

namespace crease::ui {

namespace {

constexpr int margin = 12, gap = 8, mark_size = 16, bar_height = 4;

QFont detailFont(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont headingFont(QFont font) {
    font.setBold(true);
    return font;
}

bool isHeading(const QModelIndex& index) { return !index.parent().isValid(); }

bool wraps(const QModelIndex& index) { return index.data(SiteModel::SavingRole).toDouble() < 0; }

int barWidth(const QFontMetrics& metrics) { return metrics.horizontalAdvance(QStringLiteral("−00.0 %")) + 4; }

/// Where a row's two lines of text stand; the saving, if there is one, takes the right end.
QRect textArea(const QRect& row, const QFontMetrics& metrics, const QModelIndex& index) {
    const int right = wraps(index) ? margin : margin + barWidth(metrics) + gap;
    return row.adjusted(margin + mark_size + gap, 0, -right, 0);
}

int widthOf(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : 260;
}

} // namespace

QSize SiteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = widthOf(option);
    const QFontMetrics title(option.font), detail(detailFont(option.font));
    if (isHeading(index)) return {width, title.height() + 18};
    int lines = detail.height();
    if (wraps(index)) {
        const auto area = textArea(QRect(0, 0, width, 1000), title, index);
        lines = detail.boundingRect(QRect(0, 0, area.width(), 10000), Qt::TextWordWrap, detailOf(index)).height();
    }
    return {width, title.height() + lines + 11};
}

QString SiteDelegate::detailOf(const QModelIndex& index) const { return index.data(SiteModel::DetailRole).toString(); }

void SiteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    auto row = option;
    row.rect.setLeft(0);
    row.rect.setWidth(widthOf(option));
    isHeading(index) ? paintHeading(*painter, row, index) : paintRow(*painter, row, index);
    painter->restore();
}

void SiteDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto area = option.rect.adjusted(margin, 6, -margin, 0);
    if (index.row() > 0) {
        painter.setPen(theme_.line);
        painter.drawLine(option.rect.topLeft() + QPoint(margin, 2), option.rect.topRight() + QPoint(-margin, 2));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(theme_.can_fold);
        painter.drawRect(option.rect.adjusted(2, 4, -3, -2));
    }
    const auto tally = index.data(SiteModel::TallyRole).toString();
    painter.setFont(detailFont(option.font));
    painter.setPen(theme_.muted);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, tally);
    const int taken = painter.fontMetrics().horizontalAdvance(tally) + gap;
    painter.setFont(headingFont(option.font));
    painter.setPen(theme_.ink);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - taken));
}

void SiteDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, theme_.selection);
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme_.can_fold);
    }
    const auto mark = static_cast<Mark>(index.data(SiteModel::MarkRole).toInt());
    const QFontMetrics title(option.font);
    const auto area = textArea(option.rect.adjusted(0, 5, 0, -4), title, index);
    paintMark(painter, QRectF(margin, option.rect.top() + 7, mark_size, mark_size), mark, markColor(mark, theme_));
    painter.setPen(theme_.ink);
    painter.setFont(option.font);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, elidedPath(title, index.data().toString(), area.width()));
    painter.setFont(detailFont(option.font));
    painter.setPen(option.state & QStyle::State_Selected ? mutedOnSelection(theme_) : theme_.muted);
    painter.drawText(area.adjusted(0, title.height() + 1, 0, 0), Qt::AlignLeft | Qt::AlignTop | (wraps(index) ? Qt::TextWordWrap : 0),
                     detailOf(index));
    if (!wraps(index)) paintSaving(painter, option.rect, title, index);
}

/// The share of multiply-accumulates that the fold saves, as a number and as a bar filled from the right.
void SiteDelegate::paintSaving(QPainter& painter, const QRect& row, const QFontMetrics& metrics, const QModelIndex& index) const {
    const int width = barWidth(metrics);
    const QRect area(row.right() - margin - width, row.top() + 5, width, row.height() - 9);
    painter.setPen(theme_.ink);
    painter.drawText(area, Qt::AlignRight | Qt::AlignTop, index.data(SiteModel::TallyRole).toString());
    const QRectF bar(area.left(), area.bottom() - bar_height - 3, width, bar_height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.line);
    painter.drawRoundedRect(bar, 2, 2);
    const auto mark = static_cast<Mark>(index.data(SiteModel::MarkRole).toInt());
    const double filled = std::max(index.data(SiteModel::SavingRole).toDouble() * width, 2.0);
    painter.setBrush(markColor(mark, theme_));
    painter.drawRoundedRect(bar.adjusted(width - filled, 0, 0, 0), 2, 2);
}

} // namespace crease::ui
