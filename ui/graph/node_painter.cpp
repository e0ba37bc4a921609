#include "ui/graph/node_painter.h"

#include "ui/graph/color_mix.h"
#include "ui/graph/hull_painter.h"
#include "ui/graph/node_ornaments.h"
#include "ui/graph/text_size.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace crease::ui {
namespace {

constexpr double radius = 4;

QColor fillOf(const DrawnNode& node, const NodeLook& look, const Theme& theme) {
    if (look.heat >= 0) return heatColor(look.heat, theme);
    if (look.differs) return mix(theme.card, theme.cannot, theme.dark ? 0.30 : 0.18);
    if (look.change == Change::went) return mix(theme.paper, theme.card, 0.3);
    if (!node.group.isEmpty() && node.sites.can_fold + node.sites.folded > 0)
        return mix(theme.card, markColor(node.mark, theme), theme.dark ? 0.10 : 0.07);
    return node.family == Family::io ? mix(theme.card, theme.family(Family::io), theme.dark ? 0.25 : 0.18) : theme.card;
}

/// What folding takes away is drawn as an outline of itself.
QPen wentPen(const NodeLook& look, const Theme& theme) {
    QPen pen(theme.muted, std::max(1.2, look.pixel), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 2.5});
    return pen;
}

QPen outlineOf(const DrawnNode& node, const NodeLook& look, const Theme& theme) {
    const bool group = !node.group.isEmpty();
    if (look.selected) return QPen(theme.can_fold, std::max(2.2, look.pixel));
    if (look.found) return QPen(theme.ink, std::max(2.0, look.pixel));
    if (look.differs) return QPen(theme.cannot, std::max(1.8, look.pixel));
    if (look.change == Change::went) return wentPen(look, theme);
    if (group && node.mark != Mark::none && node.mark != Mark::cannot) return markPen(node.mark, std::max(1.5, look.pixel), theme);
    if (node.mark != Mark::cannot || group) return QPen(theme.line, std::max(1.0, look.pixel));
    QPen pen(theme.cannot, std::max(1.4, look.pixel), Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 2.2});
    return pen;
}

void paintBlock(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme) {
    const bool marked = !node.group.isEmpty() && node.sites.can_fold + node.sites.folded > 0;
    QColor color = look.heat >= 0 ? heatColor(look.heat, theme)
                   : look.differs ? theme.cannot
                   : marked       ? mix(theme.paper, markColor(node.mark, theme), 0.45)
                                  : theme.family(node.family);
    if (!look.lit) color = mix(theme.paper, color, 0.25);
    else if (look.change == Change::went) color = mix(theme.paper, color, 0.45);
    // At least a pixel, or what is far away would not be there at all.
    const QRectF block(node.rect.topLeft(), node.rect.size().expandedTo(QSizeF(look.pixel, look.pixel)));
    painter.fillRect(block, color);
    if (node.mark == Mark::cannot && node.group.isEmpty()) painter.fillRect(node.rect.adjusted(node.rect.width() * 0.8, 0, 0, 0), theme.cannot);
    if (!look.selected && !look.found) return;
    const double gap = 3 * look.pixel;
    painter.setPen(QPen(look.selected ? theme.can_fold : theme.ink, 2 * look.pixel));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(node.rect.adjusted(-gap, -gap, gap, gap));
}

/// The box with the coloured edge of its operator family.
void paintBox(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme) {
    if (look.selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(translucent(theme.can_fold, 0.22));
        painter.drawRoundedRect(node.rect.adjusted(-4, -4, 4, 4), radius + 4, radius + 4);
    }
    const double corner = node.family == Family::io ? node.rect.height() / 2 : radius;
    painter.setPen(outlineOf(node, look, theme));
    painter.setBrush(fillOf(node, look, theme));
    painter.drawRoundedRect(node.rect, corner, corner);
    if (node.family == Family::io) return;
    const QRectF edge(node.rect.left(), node.rect.top(), 7, node.rect.height());
    QPainterPath path(edge.topRight());
    path.lineTo(edge.left() + radius, edge.top());
    path.quadTo(edge.topLeft(), edge.topLeft() + QPointF(0, radius));
    path.lineTo(edge.left(), edge.bottom() - radius);
    path.quadTo(edge.bottomLeft(), edge.bottomLeft() + QPointF(radius, 0));
    path.lineTo(edge.bottomRight());
    const bool went = look.change == Change::went;
    painter.fillPath(path, went ? mix(theme.paper, theme.family(node.family), 0.45) : theme.family(node.family));
    if (!went && node.mark != Mark::cannot && !look.selected && !look.found) return;
    painter.setPen(outlineOf(node, look, theme)); // again, for the edge lies on it
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(node.rect, corner, corner);
}

/// Grey says that the node goes; on a coloured box it could not be read.
QColor titleInk(const NodeLook& look, const Theme& theme) { return look.change == Change::went && look.heat < 0 ? theme.muted : theme.ink; }

void paintName(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts) {
    const double left = node.family == Family::io ? 4 : 11;
    const bool corner = node.group.isEmpty() && (node.opens || node.mark == Mark::cannot); // something stands in it
    const double room = node.rect.width() - left - (corner ? 1.1 * fonts.title_height : 4);
    const double factor = std::min(1.45, room / std::max(1.0, node.title_width));
    painter.save();
    painter.translate(node.rect.left() + left + (room - factor * node.title_width) / 2,
                      node.rect.center().y() + factor * (fonts.title_ascent - fonts.title_height / 2));
    painter.scale(factor, factor);
    painter.setFont(fonts.title);
    painter.setPen(titleInk(look, theme));
    painter.drawText(QPointF(0, 0), node.shown_title);
    painter.restore();
}

void paintLines(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts) {
    const QString& second = look.figure.isEmpty() ? node.shown_detail : look.figure;
    const bool two = !second.isEmpty() && (look.details || !look.figure.isEmpty());
    const double x = node.rect.left() + (node.family == Family::io ? 0.85 * fonts.title_height : 7 + 0.5 * fonts.title_height);
    const double height = fonts.title_height + (two ? fonts.detail_height : 0);
    const double y = node.rect.center().y() - height / 2;
    painter.setFont(fonts.title);
    painter.setPen(titleInk(look, theme));
    painter.drawText(QPointF(x, y + fonts.title_ascent), node.shown_title);
    if (!two) return;
    painter.setFont(fonts.detail);
    painter.setPen(look.heat >= 0 ? theme.ink : theme.muted);
    const double room = node.rect.right() - x - 2;
    const bool fits = look.figure.isEmpty() || QFontMetricsF(fonts.detail).horizontalAdvance(second) <= room;
    painter.drawText(QPointF(x, y + fonts.title_height + fonts.detail_ascent),
                     fits ? second : QFontMetricsF(fonts.detail).elidedText(second, Qt::ElideRight, room));
}

} // namespace

CanvasFonts::CanvasFonts(const QFont& base) : title(titleFont(base)), detail(detailFont(base)) {
    const QFontMetricsF large(title), small(detail);
    title_ascent = large.ascent();
    title_height = large.height();
    detail_ascent = small.ascent();
    detail_height = small.height();
}

QColor heatColor(float heat, const Theme& theme) { return mix(theme.card, theme.dark ? QColor("#9C4826") : QColor("#F08A4B"), 0.06 + 0.94 * heat); }

void paintNode(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts) {
    if (look.level == DetailLevel::far) return paintBlock(painter, node, look, theme);
    const double opacity = painter.opacity();
    if (!look.lit) painter.setOpacity(opacity * 0.3);
    if (!node.group.isEmpty()) paintStack(painter, node, look, theme);
    paintBox(painter, node, look, theme);
    if (look.level == DetailLevel::middle) paintName(painter, node, look, theme, fonts);
    else paintLines(painter, node, look, theme, fonts);
    paintOrnaments(painter, node, look, theme, fonts);
    if (!look.lit) painter.setOpacity(opacity);
}

} // namespace crease::ui
