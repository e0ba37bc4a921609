#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

#include <cmath>

namespace crease::ui {

/// Which part of the scene the widget shows. The origin is snapped to device pixels, so that a pan moves whole pixels and
/// what was painted before can be moved instead of painted again.
struct ViewTransform {
    QPointF centre;
    double zoom = 1;
    QSizeF size;
    double pixel_ratio = 1;

    /// The scene's (0, 0) in widget coordinates.
    [[nodiscard]] QPointF origin() const {
        const auto snap = [this](double v) { return std::round(v * pixel_ratio) / pixel_ratio; };
        return {snap(size.width() / 2 - centre.x() * zoom), snap(size.height() / 2 - centre.y() * zoom)};
    }
    [[nodiscard]] QPointF toWidget(QPointF scene) const { return scene * zoom + origin(); }
    [[nodiscard]] QPointF toScene(QPointF widget) const { return (widget - origin()) / zoom; }
    [[nodiscard]] QRectF toScene(const QRectF& widget) const { return {toScene(widget.topLeft()), widget.size() / zoom}; }
    [[nodiscard]] QRectF toWidget(const QRectF& scene) const { return {toWidget(scene.topLeft()), scene.size() * zoom}; }
    [[nodiscard]] QRectF visible() const { return toScene(QRectF(QPointF(), size)); }
    [[nodiscard]] QTransform transform() const {
        const QPointF o = origin();
        return {zoom, 0, 0, zoom, o.x(), o.y()};
    }
};

} // namespace crease::ui
