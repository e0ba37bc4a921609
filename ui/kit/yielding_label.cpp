#include "ui/kit/yielding_label.h"

#include "ui/kit/format.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace crease::ui {

namespace {

using Part = YieldingLabel::Part;

QString joined(const std::vector<Part>& parts) {
    QStringList words;
    for (const auto& part : parts)
        if (!part.text.isEmpty()) words << part.text;
    return words.join(QStringLiteral(" · "));
}

} // namespace

YieldingLabel::YieldingLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void YieldingLabel::setParts(std::vector<Part> parts) {
    parts_ = std::move(parts);
    setText(joined(parts_));
    fit();
}

void YieldingLabel::setHint(const QString& hint) {
    hint_ = hint;
    fit();
}

QSize YieldingLabel::minimumSizeHint() const {
    return {std::min(fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().width()), QLabel::minimumSizeHint().height()};
}

void YieldingLabel::fit() {
    const QFontMetrics metrics = fontMetrics();
    const int room = contentsRect().width();
    auto left = parts_;
    while (left.size() > 1 && metrics.horizontalAdvance(joined(left)) > room)
        left.erase(std::min_element(left.begin(), left.end(), [](const Part& a, const Part& b) { return a.worth < b.worth; }));
    shown_ = metrics.elidedText(joined(left), mode_, room);
    setToolTip(asToolTip(shown_ == text() ? hint_ : text()));
    update();
}

void YieldingLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    fit();
}

void YieldingLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

void YieldingLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown_, foregroundRole());
}

} // namespace crease::ui
