#include "ui/graph/scene_cache.h"

#include <QPainter>
#include <QRegion>

namespace crease::ui {

const QPixmap& SceneCache::update(const ViewTransform& view, const QColor& paper, const PaintArea& paint) {
    const QSize wanted = (view.size * view.pixel_ratio).toSize();
    if (pixels_.size() != wanted) {
        pixels_ = QPixmap(wanted);
        valid_ = false;
    }
    pixels_.setDevicePixelRatio(view.pixel_ratio);
    const QRect all(QPoint(), wanted);
    const QPoint moved = ((view.origin() - view_.origin()) * view.pixel_ratio).toPoint();
    const bool same_scale = valid_ && view.zoom == view_.zoom && view.pixel_ratio == view_.pixel_ratio;
    view_ = view;
    if (!same_scale || !all.intersects(all.translated(moved))) {
        fill(all, view, paper, paint);
    } else if (!moved.isNull()) {
        QRegion exposed;
        pixels_.scroll(moved.x(), moved.y(), all, &exposed);
        for (const QRect& strip : exposed) fill(strip, view, paper, paint);
    }
    valid_ = true;
    return pixels_;
}

void SceneCache::fill(const QRect& device_area, const ViewTransform& view, const QColor& paper, const PaintArea& paint) {
    const QRectF area(QPointF(device_area.topLeft()) / view.pixel_ratio, QSizeF(device_area.size()) / view.pixel_ratio);
    QPainter painter(&pixels_);
    painter.setClipRect(area);
    painter.fillRect(area, paper);
    painter.setTransform(view.transform(), true);
    paint(painter, view.toScene(area));
}

} // namespace crease::ui
