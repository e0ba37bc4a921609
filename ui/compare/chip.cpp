#include "ui/compare/chip.h"

#include "ui/kit/format.h"
#include "ui/kit/shades.h"

#include <QPainter>

#include <algorithm>

namespace crease::ui {

Chip::Chip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void Chip::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void Chip::setAnswer(const QString& text, Tone tone, const QString& hint) {
    text_ = text;
    tone_ = tone;
    stale_ = false;
    hint_ = hint;
    setToolTip(asToolTip(hint));
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void Chip::setStale(bool stale) {
    stale_ = stale;
    update();
}

QFont Chip::boldFont() const {
    auto bold = font();
    bold.setBold(tone_ != Neutral);
    return bold;
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(boldFont());
    return {metrics.horizontalAdvance(text_) + metrics.height() + 6, metrics.height() + 6};
}

QSize Chip::minimumSizeHint() const { return {std::min(sizeHint().width(), QFontMetrics(boldFont()).averageCharWidth() * 20), sizeHint().height()}; }

QString Chip::shown() const {
    const QFontMetrics metrics(boldFont());
    return metrics.elidedText(text_, Qt::ElideRight, width() - metrics.height() - 4);
}

void Chip::resizeEvent(QResizeEvent*) { setToolTip(asToolTip(shown() == text_ ? hint_ : hint_.isEmpty() ? text_ : text_ + '\n' + hint_)); }

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto accent = stale_ || tone_ == Neutral ? theme_.muted : tone_ == Good ? theme_.folded : theme_.cannot;
    painter.setPen(Qt::NoPen);
    painter.setBrush(washOf(accent, theme_));
    painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.setFont(boldFont());
    painter.setPen(tone_ == Neutral ? theme_.ink : onWash(accent, theme_));
    painter.drawText(rect(), Qt::AlignCenter, shown());
}

} // namespace crease::ui
