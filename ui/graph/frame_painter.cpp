#include "ui/graph/frame_painter.h"

#include "ui/graph/color_mix.h"

#include <QFontMetricsF>
#include <QPainter>

namespace crease::ui {
namespace {

double shadeOf(const Theme& theme) { return theme.dark ? 0.06 : 0.04; }

double scaleAt(DetailLevel level) { return level == DetailLevel::middle ? far_title : 1.0; }

/// Muted is for paper; on several shades of frames it needs a little more ink.
QColor titleColor(const Theme& theme) { return mix(theme.muted, theme.ink, 0.35); }

/// A minus in a box.
void paintButton(QPainter& painter, const QRectF& button, double pixel, const QColor& line, const QColor& fill) {
    painter.setPen(QPen(line, std::max(1.0, pixel)));
    painter.setBrush(fill);
    const QRectF box = button.adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, 2, 2);
    const double reach = 0.26 * box.width();
    painter.drawLine(box.center() - QPointF(reach, 0), box.center() + QPointF(reach, 0));
}

/// Beside the outermost frame, at the height where this one begins; above it where the graph runs to the right. Empty where a
/// title would run into that of a frame around it, or is larger than the frame itself.
QRectF distantPlace(const GraphPicture& picture, std::uint32_t index, QSizeF size, double gap) {
    const QRectF rect = picture.frames[index].rect;
    const bool down = picture.direction == layout::Direction::top_to_bottom;
    if (down ? rect.height() < 1.2 * size.height() : rect.width() < size.width() || picture.frames[index].parent != no_index) return {};
    if (!down) return {rect.topLeft() - QPointF(0, size.height() + gap / 2), size};
    QRectF outermost = rect;
    for (auto at = picture.frames[index].parent; at != no_index; at = picture.frames[at].parent) {
        if (rect.top() < picture.frames[at].rect.top() + 1.2 * size.height()) return {};
        outermost = picture.frames[at].rect;
    }
    return {QPointF(outermost.left() - size.width() - gap, rect.top()), size};
}

/// By nodes or frames: what stands side by side has the room between.
bool isTaken(const GraphPicture& picture, const QRectF& place) {
    bool taken = false;
    picture.nodeArea().visit(place, [&](std::uint32_t) { taken = true; });
    picture.frameArea().visit(place, [&](std::uint32_t) { taken = true; });
    return taken;
}

} // namespace

QRectF frameLabelArea(const DrawnFrame& frame, DetailLevel level) {
    if (level == DetailLevel::far) return {};
    return {frame.label.topLeft(), frame.label.size() * scaleAt(level)};
}

QRectF frameButtonArea(const DrawnFrame& frame, DetailLevel level) {
    if (level == DetailLevel::far) return {};
    const QPointF from = frame.label.topLeft();
    return {from + (frame.button.topLeft() - from) * scaleAt(level), frame.button.size() * scaleAt(level)};
}

void paintFrame(QPainter& painter, const DrawnFrame& frame, const FrameLook& look, const Theme& theme) {
    painter.setPen(QPen(mix(theme.line, theme.muted, 0.25), std::max(1.0, look.pixel)));
    painter.setBrush(translucent(theme.muted, shadeOf(theme)));
    if (look.level == DetailLevel::far) painter.drawRect(frame.rect);
    else painter.drawRoundedRect(frame.rect, 6, 6);
}

QColor paperIn(const GraphPicture& picture, std::uint32_t frame, const Theme& theme) {
    QColor paper = theme.paper;
    for (; frame != no_index; frame = picture.frames[frame].parent) paper = mix(paper, theme.muted, shadeOf(theme));
    return paper;
}

void paintFrameTitle(QPainter& painter, const DrawnFrame& frame, const FrameLook& look, const Theme& theme, const CanvasFonts& fonts) {
    paintButton(painter, frameButtonArea(frame, look.level), look.pixel, titleColor(theme), theme.card);
    painter.save();
    painter.translate(frame.label.topLeft());
    painter.scale(scaleAt(look.level), scaleAt(look.level));
    painter.setFont(fonts.detail);
    painter.setPen(titleColor(theme));
    const bool all = look.level == DetailLevel::near && !frame.summary.isEmpty(); // larger words need the room themselves
    painter.drawText(QPointF(1.3 * frame.button.width(), fonts.detail_ascent),
                     all ? frame.title + QStringLiteral(" · ") + frame.summary : frame.title);
    painter.restore();
}

void paintDistantTitle(QPainter& painter, const GraphPicture& picture, std::uint32_t index, double pixel, const Theme& theme,
                       const CanvasFonts& fonts) {
    const DrawnFrame& frame = picture.frames[index];
    const QSizeF size = QSizeF(QFontMetricsF(fonts.detail).horizontalAdvance(frame.title), fonts.detail_height) * pixel;
    const QRectF place = distantPlace(picture, index, size, 5 * pixel);
    if (place.isEmpty() || isTaken(picture, place)) return;
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(pixel, pixel);
    painter.setFont(fonts.detail);
    painter.setPen(titleColor(theme));
    painter.drawText(QPointF(0, fonts.detail_ascent), frame.title);
    painter.restore();
}

void paintHotButton(QPainter& painter, const QRectF& button, const Theme& theme) {
    paintButton(painter, button, 1, theme.ink, mix(theme.card, theme.can_fold, 0.25));
}

} // namespace crease::ui
