#include "ui/graph/minimap.h"

#include "ui/graph/color_mix.h"

#include <QPainter>

#include <algorithm>

namespace crease::ui {
namespace {

constexpr double margin = 6, gap = 12;

} // namespace

void Minimap::place(const QRectF& area, const GraphPicture& picture) {
    scene_ = picture.bounds;
    const QSizeF most(std::clamp(area.width() * 0.16, 60.0, 150.0), std::clamp(area.height() * 0.34, 60.0, 260.0));
    const bool down = picture.direction == layout::Direction::top_to_bottom;
    const QSizeF limit = down ? most : QSizeF(std::clamp(area.width() * 0.3, 80.0, 320.0), std::min(110.0, most.height()));
    const double fit = std::min((limit.width() - 2 * margin) / scene_.width(), (limit.height() - 2 * margin) / scene_.height());
    // Not thinner than 44 pixels across, whatever the graph's proportions.
    const QSizeF inner(std::max(fit * scene_.width(), 44.0), std::max(fit * scene_.height(), 44.0));
    scale_ = {inner.width() / scene_.width(), inner.height() / scene_.height()};
    const QSizeF size = inner + QSizeF(2 * margin, 2 * margin);
    const QRectF card(area.right() - gap - size.width(), area.bottom() - gap - size.height(), size.width(), size.height());
    if (card.size() != card_.size()) pixels_ = {};
    card_ = card;
}

QRectF Minimap::toCard(const QRectF& scene) const {
    return {margin + (scene.left() - scene_.left()) * scale_.width(), margin + (scene.top() - scene_.top()) * scale_.height(),
            scene.width() * scale_.width(), scene.height() * scale_.height()};
}

QPointF Minimap::toScene(QPointF widget) const {
    const QPointF inside = widget - card_.topLeft() - QPointF(margin, margin);
    return scene_.topLeft() + QPointF(inside.x() / scale_.width(), inside.y() / scale_.height());
}

void Minimap::render(const GraphPicture& picture, const CanvasState& state, const Theme& theme, double pixel_ratio) {
    pixels_ = QPixmap((card_.size() * pixel_ratio).toSize());
    pixels_.setDevicePixelRatio(pixel_ratio);
    pixels_.fill(Qt::transparent);
    QPainter painter(&pixels_);
    const auto atLeastPixel = [](QRectF r) { return r.adjusted(0, 0, std::max(0.0, 1.5 - r.width()), std::max(0.0, 1.2 - r.height())); };
    painter.setPen(QPen(mix(theme.card, theme.muted, 0.35), 1 / pixel_ratio));
    for (const DrawnFrame& frame : picture.frames)
        if (frame.parent == no_index) painter.drawRect(toCard(frame.rect));
    for (const DrawnNode& node : picture.nodes) {
        const QColor color =
            node.mark == Mark::none ? mix(theme.card, theme.family(node.family), 0.45) : mix(theme.card, markColor(node.mark, theme), 0.6);
        painter.fillRect(atLeastPixel(toCard(node.rect)), color);
    }
    for (std::uint32_t i = 0; i < picture.hulls.size(); ++i) {
        const DrawnHull& hull = picture.hulls[i];
        if (!hull.step.isEmpty()) continue;
        const double strength = i == state.selected_hull ? 1.0 : 0.55;
        painter.fillRect(atLeastPixel(toCard(hull.rect)), translucent(markColor(hull.mark, theme), strength));
    }
}

void Minimap::paint(QPainter& painter, const QRectF& area, const GraphPicture& picture, const CanvasState& state, const ViewTransform& view,
                    const Theme& theme) {
    if (picture.bounds.isEmpty()) return hide();
    place(area, picture);
    if (pixels_.isNull()) render(picture, state, theme, view.pixel_ratio);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(card_.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.drawPixmap(card_.topLeft(), pixels_);
    const QRectF shown = toCard(view.visible()).translated(card_.topLeft()).intersected(card_.adjusted(2, 2, -2, -2));
    painter.setPen(QPen(theme.muted, 1.2));
    painter.setBrush(translucent(theme.muted, 0.12));
    painter.drawRect(shown);
    painter.restore();
}

} // namespace crease::ui
