#include "ui/graph/color_mix.h"
#include "ui/graph/frame_painter.h"
#include "ui/graph/graph_view_private.h"
#include "ui/graph/scene_painter.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

namespace crease::ui {

void GraphView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    d->camera.setSize(size(), devicePixelRatioF());
    d->paintOn(painter);
}

QImage GraphView::grabImage() {
    QImage image(size() * devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&image);
    d->camera.setSize(size(), devicePixelRatioF());
    if (!d->camera.hasStarted()) d->camera.home();
    d->paintOn(painter);
    return image;
}

void GraphView::Private::paintOn(QPainter& painter) {
    if (!picture() || picture()->nodes.empty() || !fonts) return paintEmpty(painter);
    const GraphPicture& shown = frame ? *frame : *picture();
    const ViewTransform& transform = camera.transform();
    const auto paint = [&](QPainter& scene, const QRectF& visible) { paintScene(scene, shown, state, theme, *fonts, visible, transform.zoom); };
    painter.drawPixmap(QPointF(0, 0), cache.update(transform, theme.paper, paint));
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    paintFurniture(painter);
}

void GraphView::Private::paintEmpty(QPainter& painter) const {
    painter.fillRect(q->rect(), theme.paper);
    painter.setFont(q->font());
    painter.setPen(theme.muted);
    const QString text = picture() ? tr("This graph has no nodes") : empty_text;
    painter.drawText(q->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void GraphView::Private::paintHover(QPainter& painter) const {
    if (frame || pointer.isPanning()) return;
    const ViewTransform& transform = camera.transform();
    painter.setBrush(Qt::NoBrush);
    if (hovered.node != no_index) {
        painter.setPen(QPen(translucent(theme.ink, 0.5), 1.5));
        painter.drawRoundedRect(transform.toWidget(picture()->nodes[hovered.node].rect).adjusted(-2, -2, 2, 2), 5, 5);
    } else if (hovered.hull != no_index) {
        painter.setPen(QPen(translucent(markColor(picture()->hulls[hovered.hull].mark, theme), 0.6), 3));
        painter.drawRoundedRect(transform.toWidget(picture()->hulls[hovered.hull].rect), 8, 8);
    } else if (hovered.frame != no_index) {
        const DrawnFrame& frame = picture()->frames[hovered.frame];
        painter.setPen(QPen(translucent(theme.ink, 0.5), 1.5));
        painter.drawRoundedRect(transform.toWidget(frame.rect), 6, 6);
        if (hovered.button)
            paintHotButton(painter, transform.toWidget(frameButtonArea(frame, detailLevel(transform.zoom, fonts->title_height))), theme);
    }
}

LegendContent GraphView::Private::legendContent() const {
    const Overlay& overlay = marks.overlay();
    return {overlay.isEmpty() ? QString() : overlay.title, overlay.low, overlay.high, state.anyDifference(), state.beside_file};
}

QRectF GraphView::Private::legendCard() const {
    if (!legend_visible) return {};
    const QSizeF view = camera.transform().size;
    const QSizeF legend = legendSize(legendContent(), q->font());
    const bool fits = legend.width() + 2 * legend_gap < view.width() && legend.height() * 4 < view.height();
    return fits ? QRectF(QPointF(legend_gap, view.height() - legend_gap - legend.height()), legend) : QRectF();
}

/// What stands on the glass rather than in the scene: legend, minimap, the zoom box, the focus frame.
void GraphView::Private::paintFurniture(QPainter& painter) {
    const ViewTransform& transform = camera.transform();
    const QRectF area(QPointF(), transform.size);
    const QRectF legend = legendCard();
    if (!legend.isEmpty()) paintLegend(painter, legend.bottomLeft(), legendContent(), theme, q->font());
    const bool whole = transform.visible().contains(picture()->bounds.adjusted(20, 20, -20, -20));
    const bool roomy = area.width() > legend.width() + 190 || (legend.isEmpty() && area.width() > 260);
    if (minimap_visible && !whole && roomy) minimap.paint(painter, area, *picture(), state, transform, theme);
    else minimap.hide();
    if (const QRectF box = pointer.box(); !box.isNull()) {
        painter.setPen(QPen(theme.can_fold, 1));
        painter.setBrush(translucent(theme.can_fold, 0.12));
        painter.drawRect(box);
    }
    if (q->hasFocus()) {
        painter.setPen(QPen(translucent(theme.can_fold, 0.55), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace crease::ui
