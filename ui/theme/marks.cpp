#include "ui/theme/marks.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace crease::ui {
namespace {

/// A sheet with its fold line down the middle, still open.
void paintOpenFlap(QPainter& painter, const QRectF& r) {
    painter.drawRect(r);
    painter.drawLine(QPointF(r.center().x(), r.top()), QPointF(r.center().x(), r.bottom()));
}

/// The same sheet with the corner laid over: the folded half is solid.
void paintClosedFlap(QPainter& painter, const QRectF& r) {
    painter.drawRect(r);
    QPainterPath half(r.bottomLeft());
    half.lineTo(r.topLeft());
    half.lineTo(r.topRight());
    half.closeSubpath();
    painter.fillPath(half, painter.pen().color());
}

void paintBarredCircle(QPainter& painter, const QRectF& r) {
    painter.drawEllipse(r);
    const QPointF offset = QPointF(r.width(), -r.height()) / 2 * std::sqrt(0.5);
    painter.drawLine(r.center() - offset, r.center() + offset);
}

class MarkIconEngine final : public QIconEngine {
public:
    MarkIconEngine(Mark mark, const QColor& color) : mark_(mark), color_(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QColor color = color_;
        if (mode == QIcon::Disabled) color.setAlphaF(0.4f);
        paintMark(*painter, QRectF(rect).adjusted(1, 1, -1, -1), mark_, color);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new MarkIconEngine(*this); }

private:
    Mark mark_;
    QColor color_;
};

} // namespace

QString markWord(Mark mark) {
    switch (mark) {
    case Mark::can_fold: return QCoreApplication::translate("Mark", "can fold");
    case Mark::folded: return QCoreApplication::translate("Mark", "folded");
    case Mark::cannot: return QCoreApplication::translate("Mark", "cannot fold");
    case Mark::none: break;
    }
    return {};
}

QColor markColor(Mark mark, const Theme& theme) {
    switch (mark) {
    case Mark::can_fold: return theme.can_fold;
    case Mark::folded: return theme.folded;
    case Mark::cannot: return theme.cannot;
    case Mark::none: break;
    }
    return theme.muted;
}

void paintMark(QPainter& painter, const QRectF& square, Mark mark, const QColor& color) {
    if (mark == Mark::none) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(square.width(), square.height()), stroke = std::max(1.0, side / 10);
    painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    QRectF shape(0, 0, side * 0.8, side * 0.8);
    shape.moveCenter(square.center());
    if (mark == Mark::can_fold) paintOpenFlap(painter, shape);
    if (mark == Mark::folded) paintClosedFlap(painter, shape);
    if (mark == Mark::cannot) paintBarredCircle(painter, shape);
    painter.restore();
}

QIcon markIcon(Mark mark, const Theme& theme) {
    if (mark == Mark::none) return {};
    return QIcon(new MarkIconEngine(mark, markColor(mark, theme)));
}

} // namespace crease::ui
