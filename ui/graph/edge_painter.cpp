#include "ui/graph/edge_painter.h"

#include "ui/graph/color_mix.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace crease::ui {
namespace {

constexpr double arrow_length = 7, arrow_width = 3.4;

/// From an edge that nobody looks at to the hottest of all.
QColor hotLine(float heat, const Theme& theme) {
    return mix(mix(theme.paper, theme.muted, 0.45), heatColor(1, theme), std::sqrt(static_cast<double>(heat)));
}

QColor colorOf(const EdgeLook& look, const Theme& theme) {
    const QColor plain = look.heat >= 0 ? hotLine(look.heat, theme) : mix(theme.paper, theme.muted, theme.dark ? 0.8 : 0.85);
    const QColor color = look.strong ? theme.can_fold : plain;
    return look.lit ? color : mix(theme.paper, color, 0.3);
}

/// Direction in which the edge arrives, of length 1.
QPointF arrival(const DrawnEdge& edge) {
    const QPointF end = edge.points.back();
    for (std::size_t i = edge.points.size() - 1; i-- > 0;) {
        const QPointF way = end - edge.points[i];
        if (const double length = std::hypot(way.x(), way.y()); length > 0.5) return way / length;
    }
    return {0, 1};
}

void paintArrow(QPainter& painter, const DrawnEdge& edge, const QColor& color) {
    const QPointF tip = edge.points.back(), way = arrival(edge), side(-way.y(), way.x());
    const QPointF corners[] = {tip, tip - way * arrow_length + side * arrow_width, tip - way * arrow_length - side * arrow_width};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawConvexPolygon(corners, 3);
}

QPainterPath pathOf(const DrawnEdge& edge) {
    QPainterPath path(edge.points.front());
    for (std::size_t i = 1; i + 2 < edge.points.size(); i += 3) path.cubicTo(edge.points[i], edge.points[i + 1], edge.points[i + 2]);
    return path;
}

} // namespace

void paintEdge(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look, const Theme& theme) {
    if (edge.points.size() < 2) return;
    const QColor color = colorOf(look, theme);
    const double width = std::max(look.strong ? 2.0 : 1.2, look.heat >= 0 ? 1 + 4.0 * look.heat : 0);
    painter.setPen(QPen(color, std::max(width, look.pixel), Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    const QPointF shortened = look.level == DetailLevel::near ? arrival(edge) * (arrow_length - 1) : QPointF();
    if (edge.straight) painter.drawLine(edge.points.front(), edge.points.back() - shortened);
    else painter.drawPath(pathOf(edge));
    if (look.level == DetailLevel::near) paintArrow(painter, edge, color);
}

void paintEdgeLabel(QPainter& painter, const DrawnEdge& edge, const QString& figure, const QColor& paper, const Theme& theme,
                    const CanvasFonts& fonts) {
    QRectF label = edge.label;
    if (!figure.isEmpty()) {
        const double width = QFontMetricsF(fonts.detail).horizontalAdvance(figure) + 4;
        if (label.right() < edge.points.front().x()) label.setLeft(label.right() - width); // close to its edge, whichever side
        else label.setWidth(width);
    }
    painter.fillRect(label, translucent(paper, 0.8));
    painter.setFont(fonts.detail);
    painter.setPen(figure.isEmpty() ? theme.muted : theme.ink);
    painter.drawText(label.topLeft() + QPointF(2, fonts.detail_ascent), figure.isEmpty() ? edge.shape : figure);
}

namespace {

constexpr int shades = 5; ///< of heat among distant edges: a pen each

int shadeOf(float heat) { return heat < 0 ? 0 : 1 + std::min(shades - 1, static_cast<int>(heat * shades)); }

void addLines(const DrawnEdge& edge, std::vector<QLineF>& lines) {
    if (edge.straight) {
        lines.emplace_back(edge.points.front(), edge.points.back());
        return;
    }
    for (std::size_t k = 0; k + 3 < edge.points.size(); k += 3) lines.emplace_back(edge.points[k], edge.points[k + 3]);
}

QPen distantPen(int shade, double pixel, const Theme& theme) {
    if (shade == 0) return QPen(mix(theme.paper, theme.muted, 0.55), 0);
    const float heat = (static_cast<float>(shade) - 0.5F) / shades;
    return QPen(hotLine(heat, theme), heat > 0.5F ? 2 * pixel : 0);
}

} // namespace

void paintDistantEdges(QPainter& painter, const GraphPicture& picture, const std::vector<std::uint32_t>& edges, double pixel,
                       const std::vector<float>& heat, const Theme& theme) {
    std::vector<QLineF> lines[shades + 1];
    for (std::uint32_t i : edges) {
        const DrawnEdge& edge = picture.edges[i];
        if (edge.points.size() < 2 || edge.bounds.width() + edge.bounds.height() < 2 * pixel) continue;
        addLines(edge, lines[heat.empty() ? 0 : shadeOf(heat[i])]);
    }
    for (int shade = 0; shade <= shades; ++shade) { // the hottest last, on top
        if (lines[shade].empty()) continue;
        painter.setPen(distantPen(shade, pixel, theme));
        painter.drawLines(lines[shade].data(), static_cast<int>(lines[shade].size()));
    }
}

} // namespace crease::ui
