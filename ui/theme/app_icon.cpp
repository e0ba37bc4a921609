#include "ui/theme/app_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace crease::ui {
namespace {

const QColor sheet("#FAF9F6"), ink("#26272E"), flap("#2A66D2"), done("#167A4B");

void paintIcon(QPainter& painter) {
    painter.setPen(QPen(ink, 5));
    painter.setBrush(sheet);
    painter.drawRoundedRect(QRectF(12, 12, 104, 104), 14, 14);
    QPainterPath half(QPointF(26, 12));
    half.lineTo(102, 12);
    half.arcTo(QRectF(88, 12, 28, 28), 90, -90);
    half.lineTo(116, 102);
    half.closeSubpath();
    painter.fillPath(half, flap);
    QPen fold(ink, 5, Qt::CustomDashLine, Qt::FlatCap);
    fold.setDashPattern({11.0 / 5, 8.0 / 5});
    painter.setPen(fold);
    painter.drawLine(QPointF(21, 21), QPointF(107, 107));
    painter.setPen(QPen(done, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF corner[] = {{30, 62}, {30, 98}, {66, 98}};
    painter.drawPolyline(corner, 3);
}

} // namespace

QIcon applicationIcon() {
    QIcon icon;
    for (int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / 128.0, side / 128.0);
        paintIcon(painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace crease::ui
