#include "ui/graph/hull_painter.h"

#include "ui/graph/color_mix.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace crease::ui {
namespace {

double tintOf(const DrawnHull& hull, const HullLook& look, const Theme& theme) {
    const double base = hull.mark == Mark::folded ? 0.09 : 0.06;
    return (look.selected ? base + 0.08 : base) + (theme.dark ? 0.02 : 0.0);
}

void paintStep(QPainter& painter, const DrawnHull& hull, const HullLook& look, const Theme& theme) {
    QPen pen(translucent(markColor(hull.mark, theme), 0.75), std::max(1.0, look.pixel), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.5, 2.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(hull.rect, 4, 4);
}

} // namespace

QPen markPen(Mark mark, double width, const Theme& theme) {
    QPen pen(markColor(mark, theme), width);
    if (mark == Mark::can_fold) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4.5, 2.5});
    }
    if (mark == Mark::cannot) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 2.2});
    }
    return pen;
}

void paintHull(QPainter& painter, const DrawnHull& hull, const HullLook& look, const Theme& theme) {
    const bool far = look.level == DetailLevel::far;
    if (!hull.step.isEmpty()) {
        if (!far) paintStep(painter, hull, look, theme);
        return;
    }
    const QColor color = markColor(hull.mark, theme);
    QPen pen = markPen(hull.mark, look.selected ? 2.4 : 1.5, theme);
    // Far away a dash is smaller than a pixel: one solid pixel says where the hull is, the tint says what it is.
    if (far) pen = QPen(color, (look.selected ? 2.5 : 1.0) * look.pixel);
    painter.setPen(pen);
    painter.setBrush(mix(theme.paper, color, tintOf(hull, look, theme) + (far ? 0.12 : 0)));
    if (far) painter.drawRect(hull.rect);
    else painter.drawRoundedRect(hull.rect, 8, 8);
}

void paintHullLabel(QPainter& painter, const DrawnHull& hull, const HullLook& look, const Theme& theme, const CanvasFonts& fonts) {
    if (!hull.step.isEmpty() || look.level == DetailLevel::far) return;
    // In the middle distance words would be specks: the glyph alone, large enough to be told from the others.
    const bool words = look.level == DetailLevel::near;
    const double factor = words ? 1.0 : 2.0;
    const double glyph = 0.95 * fonts.detail_height, pad = 0.5 * fonts.detail_height, height = 1.35 * fonts.detail_height;
    const double text = words ? QFontMetricsF(fonts.detail).horizontalAdvance(hull.short_label) + pad : 0;
    const double width = glyph + 1.6 * pad + text;
    // One that is wider than its hull stands out on both sides alike.
    const double left = std::min(hull.rect.left() + 8, hull.rect.center().x() - factor * width / 2);
    painter.save();
    painter.translate(left, hull.rect.top() - factor * height * 0.5);
    painter.scale(factor, factor);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markColor(hull.mark, theme));
    painter.drawRoundedRect(QRectF(0, 0, width, height), height / 3, height / 3);
    paintMark(painter, {pad * 0.8, (height - glyph) / 2, glyph, glyph}, hull.mark, theme.on_accent);
    painter.setFont(fonts.detail);
    painter.setPen(theme.on_accent);
    if (words) painter.drawText(QPointF(pad * 1.4 + glyph, (height - fonts.detail_height) / 2 + fonts.detail_ascent), hull.short_label);
    painter.restore();
}

} // namespace crease::ui
