#pragma once

#include "ui/graph/view_transform.h"

#include <QColor>
#include <QPixmap>

#include <functional>

namespace crease::ui {

/// The scene as it was last painted. A pan moves the pixels and paints only the strips that came into view; anything else
/// paints all of it.
class SceneCache {
public:
    using PaintArea = std::function<void(QPainter& painter, const QRectF& visible)>;

    void invalidate() { valid_ = false; }
    /// The finished pixels for `view`. `paint` gets a painter that maps scene units, clipped to what is missing.
    const QPixmap& update(const ViewTransform& view, const QColor& paper, const PaintArea& paint);

private:
    void fill(const QRect& device_area, const ViewTransform& view, const QColor& paper, const PaintArea& paint);

    QPixmap pixels_;
    ViewTransform view_;
    bool valid_ = false;
};

} // namespace crease::ui
