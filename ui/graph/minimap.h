#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/view_transform.h"
#include "ui/theme/theme.h"

#include <QPixmap>

class QPainter;

namespace crease::ui {

/// The whole graph in a corner: blocks of colour, the hulls' marks, and where the view is. Long graphs are squeezed along
/// their length rather than drawn as a hair.
class Minimap {
public:
    void invalidate() { pixels_ = {}; }
    /// Paints the card into the bottom right corner of `area` (widget pixels).
    void paint(QPainter& painter, const QRectF& area, const GraphPicture& picture, const CanvasState& state, const ViewTransform& view,
               const Theme& theme);
    [[nodiscard]] bool contains(QPointF widget) const { return card_.contains(widget); }
    [[nodiscard]] QPointF toScene(QPointF widget) const; ///< of a point on the card
    void hide() { card_ = {}; }

private:
    void place(const QRectF& area, const GraphPicture& picture);
    void render(const GraphPicture& picture, const CanvasState& state, const Theme& theme, double pixel_ratio);
    [[nodiscard]] QRectF toCard(const QRectF& scene) const;

    QRectF card_, scene_;
    QSizeF scale_; ///< card pixels per scene unit, per axis
    QPixmap pixels_;
};

} // namespace crease::ui
