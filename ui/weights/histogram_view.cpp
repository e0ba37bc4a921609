#include "ui/weights/histogram_view.h"

#include <QPainter>

#include <algorithm>

namespace crease::ui {

HistogramView::HistogramView(const analysis::WeightFacts& facts, const Theme& theme, QWidget* parent)
    : QWidget(parent), facts_(facts), theme_(theme) {
    setAccessibleName(tr("Histogram from %1 to %2").arg(facts_.all.least, 0, 'g', 4).arg(facts_.all.most, 0, 'g', 4));
    setMinimumHeight(fontMetrics().height() * 5);
}

QSize HistogramView::sizeHint() const { return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 7}; }

void HistogramView::paintEvent(QPaintEvent*) {
    if (facts_.histogram.empty()) return;
    QPainter painter(this);
    const double most = static_cast<double>(std::max<std::int64_t>(1, *std::max_element(facts_.histogram.begin(), facts_.histogram.end())));
    const double foot = height() - fontMetrics().height() - 2, step = static_cast<double>(width()) / static_cast<double>(facts_.histogram.size());
    for (std::size_t i = 0; i < facts_.histogram.size(); ++i) {
        const double high = static_cast<double>(facts_.histogram[i]) / most * (foot - 4);
        painter.fillRect(QRectF(static_cast<double>(i) * step, foot - high, std::max(1.0, step - 1), high), theme_.can_fold);
    }
    painter.setPen(theme_.line);
    painter.drawLine(QPointF(0, foot), QPointF(width(), foot));
    painter.setPen(theme_.muted);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignBottom, QString::number(facts_.all.least, 'g', 4));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignBottom, QString::number(facts_.all.most, 'g', 4));
}

} // namespace crease::ui
