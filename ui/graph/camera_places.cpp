#include "ui/graph/camera_places.h"

#include <algorithm>

namespace crease::ui {
namespace {

bool runsDown(const GraphPicture& picture) { return picture.direction == layout::Direction::top_to_bottom; }

/// The middle of a stretch of `extent` that shows as much as it can of `from` to `to`: the middle of all if all fits.
double middleWithin(double middle, double extent, double from, double to) {
    if (to - from <= extent) return (from + to) / 2;
    return std::clamp(middle, from + extent / 2, to - extent / 2);
}

/// What begins on the first page that is `length` long in the scene: nodes, and the hulls that stand around them.
QRectF firstPage(const GraphPicture& picture, double length) {
    const QRectF& bounds = picture.bounds;
    const bool down = runsDown(picture);
    const QRectF area(bounds.topLeft(), down ? QSizeF(bounds.width(), length) : QSizeF(length, bounds.height()));
    QRectF page;
    const auto take = [&](const QRectF& rect) {
        const bool begins = down ? rect.top() < bounds.top() + 0.9 * length : rect.left() < bounds.left() + 0.9 * length;
        if (begins) page |= rect;
    };
    picture.nodeArea().visit(area, [&](std::uint32_t i) { take(picture.nodes[i].rect); });
    picture.hullArea().visit(area, [&](std::uint32_t i) { take(picture.hulls[i].rect); });
    return page;
}

} // namespace

double fitInto(const QSizeF& size, double footer, const QRectF& bounds) {
    constexpr double air = 6;
    return std::min(std::max(1.0, size.width() - 2 * air) / bounds.width(), std::max(1.0, size.height() - 2 * air - footer) / bounds.height());
}

QPointF onPaper(const GraphPicture& picture, const QSizeF& size, double footer, const Place& place) {
    const QRectF& bounds = picture.bounds;
    return {middleWithin(place.centre.x(), size.width() / place.zoom, bounds.left(), bounds.right()),
            middleWithin(place.centre.y(), size.height() / place.zoom, bounds.top(), bounds.bottom() + footer / place.zoom)};
}

Beginning beginningOf(const GraphPicture& picture, const QSizeF& size) {
    constexpr double smallest = 0.7, largest = 0.95, air = 12;
    const bool down = runsDown(picture);
    const double along = down ? size.height() : size.width(), breadth = down ? size.width() : size.height();
    QRectF page;
    for (double share = 1; share > 0.1; share *= 0.7) {
        page = firstPage(picture, share * along / largest);
        const double across = down ? page.width() : page.height(), wide = breadth / (across + 2 * air);
        if (wide >= smallest) return {{page.center(), std::min(wide, largest)}, across};
    }
    return {{page.center(), smallest}, down ? page.width() : page.height()};
}

} // namespace crease::ui
