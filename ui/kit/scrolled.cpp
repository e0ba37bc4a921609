#include "ui/kit/scrolled.h"

#include <QEvent>
#include <QScrollBar>

namespace crease::ui {

Scrolled::Scrolled(QWidget* content, const QString& name, QWidget* parent) : QScrollArea(parent) {
    setAccessibleName(name);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void Scrolled::keepWidth() {
    keeps_width_ = true;
    updateGeometry();
}

void Scrolled::scrollSideways() {
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
}

QSize Scrolled::minimumSizeHint() const {
    if (!keeps_width_) return QScrollArea::minimumSizeHint();
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), QScrollArea::minimumSizeHint().height()};
}

bool Scrolled::eventFilter(QObject* watched, QEvent* event) {
    if (keeps_width_ && watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry(); // its content may be wider now
    return QScrollArea::eventFilter(watched, event);
}

} // namespace crease::ui
