#include "ui/theme/tool_icons.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace crease::ui {

namespace {

constexpr int edge = 64;

/// Back along an arc; in a square of edge 1.
QPainterPath backArrow() {
    QPainterPath path(QPointF(0.16, 0.14));
    path.lineTo(0.16, 0.42);
    path.lineTo(0.44, 0.42);
    path.moveTo(0.16, 0.42);
    path.cubicTo(0.36, 0.10, 0.86, 0.20, 0.86, 0.58);
    path.cubicTo(0.86, 0.78, 0.70, 0.86, 0.52, 0.86);
    return path;
}

/// A sheet with its crease, before another one.
QPainterPath sheets() {
    QPainterPath path;
    path.addRect(QRectF(0.34, 0.30, 0.52, 0.56));
    path.moveTo(0.60, 0.30);
    path.lineTo(0.60, 0.86);
    path.moveTo(0.14, 0.70);
    path.lineTo(0.14, 0.12);
    path.lineTo(0.68, 0.12);
    return path;
}

QPainterPath pathOf(Tool tool) {
    if (tool == Tool::fold_all) return sheets();
    if (tool == Tool::undo) return backArrow();
    if (tool == Tool::redo) return QTransform(-1, 0, 0, 1, 1, 0).map(backArrow());
    QPainterPath play(QPointF(0.28, 0.16));
    play.lineTo(0.82, 0.5);
    play.lineTo(0.28, 0.84);
    play.closeSubpath();
    return play;
}

QPixmap drawn(Tool tool, const QColor& color) {
    QPixmap pixmap(edge, edge);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(edge, edge);
    painter.setPen(QPen(color, 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(tool));
    return pixmap;
}

} // namespace

QIcon toolIcon(Tool tool, const Theme& theme) {
    QIcon icon;
    icon.addPixmap(drawn(tool, theme.ink), QIcon::Normal);
    icon.addPixmap(drawn(tool, theme.muted), QIcon::Disabled);
    return icon;
}

} // namespace crease::ui
