#include "ui/compare/output_bars.h"

#include <QPainter>

#include <algorithm>

namespace crease::ui {

namespace {
constexpr int gap = 24, bar_height = 7;
} // namespace

OutputBars::OutputBars(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); }

void OutputBars::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void OutputBars::setEntries(std::vector<Entry> original, std::vector<Entry> folded) {
    original_ = std::move(original);
    folded_ = std::move(folded);
    stale_ = false;
    QStringList words;
    for (std::size_t i = 0; i < std::min(original_.size(), folded_.size()); ++i)
        words << tr("%1 %2, then %3 %4").arg(original_[i].name, original_[i].figure, folded_[i].name, folded_[i].figure);
    setAccessibleName(tr("Outputs: %1").arg(words.join("; ")));
    updateGeometry();
    update();
}

void OutputBars::setStale(bool stale) {
    stale_ = stale;
    update();
}

QSize OutputBars::sizeHint() const {
    const auto lines = static_cast<int>(std::max(original_.size(), folded_.size())) + 1;
    return {fontMetrics().averageCharWidth() * 54, lines * (fontMetrics().height() + 5)};
}

/// A name, a figure and a short bar for each side; three lines.
QSize OutputBars::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 38, 3 * (fontMetrics().height() + 5)}; }

void OutputBars::paintEvent(QPaintEvent*) {
    if (original_.empty() && folded_.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int half = (width() - gap) / 2;
    paintSide(painter, QRect(0, 0, half, height()), tr("Original"), original_, theme_.muted);
    paintSide(painter, QRect(half + gap, 0, half, height()), other_, folded_, stale_ ? theme_.muted : theme_.folded);
}

void OutputBars::paintSide(QPainter& painter, const QRect& area, const QString& title, const std::vector<Entry>& entries, const QColor& color) const {
    const int line = fontMetrics().height() + 5;
    auto bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme_.ink);
    painter.drawText(QRect(area.left(), 0, area.width(), line), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(title, Qt::ElideMiddle, area.width()));
    painter.setFont(font());
    int figures = 0, names = 0;
    for (const auto& entry : entries) {
        figures = std::max(figures, fontMetrics().horizontalAdvance(entry.figure));
        names = std::max(names, fontMetrics().horizontalAdvance(entry.name));
    }
    names = std::min(names, area.width() / 2);
    const int bar = std::max(16, area.width() - names - figures - 20);
    int y = line;
    for (const auto& entry : entries) {
        const QRect row(area.left(), y, area.width(), line);
        painter.setPen(theme_.ink);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(entry.name, Qt::ElideRight, names));
        painter.setPen(theme_.muted);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, entry.figure);
        const QRectF track(row.left() + names + 10, row.center().y() - bar_height / 2.0, bar, bar_height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.line);
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(2.0, track.width() * std::clamp(entry.share, 0.0, 1.0)), bar_height), 3,
                                3);
        y += line;
    }
}

} // namespace crease::ui
