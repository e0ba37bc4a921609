// What hangs on a node's box: the count of sites in a closed scope, a bookmark, the plus of what folding put there.

#include "ui/graph/node_ornaments.h"

#include "ui/graph/color_mix.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

namespace crease::ui {
namespace {

/// On what cannot fold.
void paintGlyph(QPainter& painter, const DrawnNode& node, const Theme& theme, const CanvasFonts& fonts) {
    const double side = 0.85 * fonts.title_height;
    paintMark(painter, {node.rect.right() - side - 4, node.rect.top() + 4, side, side}, node.mark, markColor(node.mark, theme));
}

/// A pill with a mark and how many there are. @return where the next one to its left ends
double paintTally(QPainter& painter, QPointF right_middle, Mark mark, std::uint32_t count, const Theme& theme, const CanvasFonts& fonts) {
    const QString text = QString::number(count);
    const double glyph = 0.95 * fonts.detail_height, pad = 0.5 * fonts.detail_height, height = 1.35 * fonts.detail_height;
    const double words = QFontMetricsF(fonts.detail).horizontalAdvance(text);
    const QRectF pill(right_middle.x() - glyph - 2.6 * pad - words, right_middle.y() - height / 2, glyph + 2.6 * pad + words, height);
    const QColor color = markColor(mark, theme), on_color = mark == Mark::cannot ? color : theme.on_accent;
    if (mark == Mark::cannot) painter.setPen(QPen(color, 1)); // no invitation, so it does not shout
    else painter.setPen(Qt::NoPen);
    painter.setBrush(mark == Mark::cannot ? theme.card : color);
    painter.drawRoundedRect(pill, height / 3, height / 3);
    paintMark(painter, {pill.left() + pad * 0.8, pill.top() + (height - glyph) / 2, glyph, glyph}, mark, on_color);
    painter.setFont(fonts.detail);
    painter.setPen(on_color);
    painter.drawText(QPointF(pill.left() + pad * 1.4 + glyph, pill.top() + (height - fonts.detail_height) / 2 + fonts.detail_ascent), text);
    return pill.left() - 0.4 * pad;
}

/// On the upper edge of a closed scope, or of a node that opens: how many sites in it can fold, how many are folded, and if neither, how many cannot.
void paintTallies(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts) {
    const double factor = look.level == DetailLevel::middle ? 1.6 : 1.0;
    painter.save();
    painter.translate(node.rect.right() - 8, node.rect.top() - 0.2 * fonts.detail_height * factor);
    painter.scale(factor, factor);
    QPointF at(0, 0);
    const auto& [can_fold, folded, cannot] = node.sites;
    if (folded) at.setX(paintTally(painter, at, Mark::folded, folded, theme, fonts));
    if (can_fold) at.setX(paintTally(painter, at, Mark::can_fold, can_fold, theme, fonts));
    if (cannot && !folded && !can_fold) paintTally(painter, at, Mark::cannot, cannot, theme, fonts);
    painter.restore();
}

/// A plus on the lower right corner: folding put this node here.
void paintCame(QPainter& painter, const DrawnNode& node, const Theme& theme, const CanvasFonts& fonts) {
    const double r = 0.42 * fonts.title_height;
    const QPointF at = node.rect.bottomRight();
    painter.setPen(QPen(theme.paper, 1.5));
    painter.setBrush(theme.folded);
    painter.drawEllipse(at, r, r);
    painter.setPen(QPen(theme.on_accent, 0.26 * r, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at - QPointF(0.55 * r, 0), at + QPointF(0.55 * r, 0));
    painter.drawLine(at - QPointF(0, 0.55 * r), at + QPointF(0, 0.55 * r));
}

/// On the lower right corner: its counterpart in the other file is not the same.
void paintDiffers(QPainter& painter, const DrawnNode& node, const Theme& theme, const CanvasFonts& fonts) {
    const double r = 0.46 * fonts.title_height;
    const QPointF at = node.rect.bottomRight();
    painter.setPen(QPen(theme.paper, 1.5));
    painter.setBrush(theme.cannot);
    painter.drawEllipse(at, r, r);
    painter.setPen(QPen(theme.on_accent, 0.2 * r, Qt::SolidLine, Qt::FlatCap));
    for (const double up : {-0.22 * r, 0.22 * r}) painter.drawLine(at + QPointF(-0.55 * r, up), at + QPointF(0.55 * r, up));
    painter.drawLine(at + QPointF(-0.28 * r, 0.58 * r), at + QPointF(0.28 * r, -0.58 * r));
}

/// A bookmark hangs over the upper edge.
void paintRibbon(QPainter& painter, const DrawnNode& node, const Theme& theme, const CanvasFonts& fonts) {
    const double wide = 0.55 * fonts.title_height, high = 0.95 * fonts.title_height;
    const QPointF at = node.rect.topRight() + QPointF(-wide - 0.6 * fonts.title_height, -0.35 * fonts.title_height);
    painter.setPen(QPen(theme.paper, 1));
    painter.setBrush(theme.ink);
    painter.drawPolygon(QPolygonF({at, at + QPointF(wide, 0), at + QPointF(wide, high), at + QPointF(wide / 2, high * 0.7), at + QPointF(0, high)}));
}

/// In the corner of a node that opens: a sheet behind a sheet.
void paintDoor(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts) {
    const double side = 0.5 * fonts.title_height;
    const QRectF back(node.rect.right() - side - 8, node.rect.top() + 6, side, side);
    painter.setPen(QPen(theme.muted, std::max(1.2, look.pixel)));
    painter.setBrush(theme.card);
    painter.drawRect(back);
    painter.drawRect(back.translated(-3, 3));
}

} // namespace

/// The sheets below a collapsed group.
void paintStack(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme) {
    painter.setPen(QPen(theme.line, std::max(1.0, look.pixel)));
    painter.setBrush(mix(theme.card, theme.paper, 0.5));
    for (double shift : {stack_depth, stack_depth / 2}) painter.drawRoundedRect(node.rect.translated(shift, shift), 4, 4);
}

void paintOrnaments(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts) {
    if (!node.group.isEmpty() || node.opens) paintTallies(painter, node, look, theme, fonts);
    if (node.group.isEmpty() && node.mark == Mark::cannot) paintGlyph(painter, node, theme, fonts);
    if (node.opens) paintDoor(painter, node, look, theme, fonts);
    if (look.differs) paintDiffers(painter, node, theme, fonts);
    else if (look.change == Change::came) paintCame(painter, node, theme, fonts);
    if (look.bookmarked) paintRibbon(painter, node, theme, fonts);
}

} // namespace crease::ui
