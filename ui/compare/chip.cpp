#include "ui/compare/chip.h"

#include <QPainter>

namespace crease::ui {

Chip::Chip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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
    setToolTip(hint);
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
    return {metrics.horizontalAdvance(text_) + metrics.height() + 4, metrics.height() + 6};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto accent = stale_ || tone_ == Neutral ? theme_.muted : tone_ == Good ? theme_.folded : theme_.cannot;
    auto wash = accent;
    wash.setAlphaF(0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
    painter.setFont(boldFont());
    painter.setPen(tone_ == Neutral ? theme_.ink : accent);
    painter.drawText(rect(), Qt::AlignCenter, text_);
}

} // namespace crease::ui
