#include "ui/kit/page_parts.h"

#include "ui/kit/format.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>

namespace crease::ui {

namespace {

QLabel* wrapping(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a long name must never widen the panel
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QLabel* titleLabel(const QString& text, QWidget* parent) {
    auto* label = wrapping(breakable(text), parent);
    label->setTextInteractionFlags(Qt::NoTextInteraction); // it would copy what it breaks by
    label->setAccessibleName(text);
    auto font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    label->setFont(font);
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    auto font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    label->setFont(font);
    return label;
}

QLabel* quietLabel(const QString& text, QWidget* parent) {
    auto* label = wrapping(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFrame* ruleLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

StepBadge::StepBadge(int number, const Theme& theme, QWidget* parent) : QWidget(parent), number_(number), theme_(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StepBadge::sizeHint() const {
    const int edge = fontMetrics().height() + 4;
    return {edge, edge};
}

void StepBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.can_fold);
    painter.drawEllipse(rect().adjusted(1, 1, -1, -1));
    auto font = this->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    painter.setPen(theme_.on_accent);
    painter.drawText(rect(), Qt::AlignCenter, QString::number(number_));
}

} // namespace crease::ui
