#include "ui/graph/edge_painter.h"

#include "ui/graph/color_mix.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace crease::ui {
namespace {

constexpr double arrow_length = 7, arrow_width = 3.4;

QColor colorOf(const EdgeLook& look, const Theme& theme) {
    const QColor color = look.strong ? theme.can_fold : mix(theme.paper, theme.muted, theme.dark ? 0.8 : 0.85);
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
    const QPointF corners[] = {tip, tip - way * arrow_length + side * arrow_width,
                               tip - way * arrow_length - side * arrow_width};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawConvexPolygon(corners, 3);
}

QPainterPath pathOf(const DrawnEdge& edge) {
    QPainterPath path(edge.points.front());
    for (std::size_t i = 1; i + 2 < edge.points.size(); i += 3)
        path.cubicTo(edge.points[i], edge.points[i + 1], edge.points[i + 2]);
    return path;
}

} // namespace

void paintEdge(QPainter& painter, const DrawnEdge& edge, const EdgeLook& look, const Theme& theme) {
    if (edge.points.size() < 2) return;
    const QColor color = colorOf(look, theme);
    painter.setPen(QPen(color, std::max(look.strong ? 2.0 : 1.2, look.pixel), Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    const QPointF shortened = look.level == DetailLevel::near ? arrival(edge) * (arrow_length - 1) : QPointF();
    if (edge.straight) painter.drawLine(edge.points.front(), edge.points.back() - shortened);
    else painter.drawPath(pathOf(edge));
    if (look.level == DetailLevel::near) paintArrow(painter, edge, color);
}

void paintShape(QPainter& painter, const DrawnEdge& edge, const Theme& theme, const CanvasFonts& fonts) {
    painter.fillRect(edge.label, translucent(theme.paper, 0.8));
    painter.setFont(fonts.detail);
    painter.setPen(theme.muted);
    painter.drawText(edge.label.topLeft() + QPointF(2, fonts.detail_ascent), edge.shape);
}

void paintDistantEdges(QPainter& painter, const GraphPicture& picture, const std::vector<std::uint32_t>& edges,
                       double pixel, const Theme& theme) {
    std::vector<QLineF> lines;
    lines.reserve(edges.size());
    for (std::uint32_t i : edges) {
        const auto& points = picture.edges[i].points;
        const QRectF& bounds = picture.edges[i].bounds;
        if (points.size() < 2 || bounds.width() + bounds.height() < 2 * pixel) continue;
        if (picture.edges[i].straight) {
            lines.emplace_back(points.front(), points.back());
            continue;
        }
        for (std::size_t k = 0; k + 3 < points.size(); k += 3) lines.emplace_back(points[k], points[k + 3]);
    }
    painter.setPen(QPen(mix(theme.paper, theme.muted, 0.55), 0));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

} // namespace crease::ui
