#pragma once

#include "ui/graph/picture.h"

namespace crease::ui {

/// A view of the scene: what is in its middle, and how large.
struct Place {
    QPointF centre; ///< scene units
    double zoom = 1;
};

/// The zoom at which all of `bounds` is in sight of a view of `size` pixels whose last `footer` pixels are taken, with a little air around it.
[[nodiscard]] double fitInto(const QSizeF& size, double footer, const QRectF& bounds);

/// The nearest place to `place` at which a view of `size` pixels shows no more bare paper than the last `footer` pixels, below the graph.
[[nodiscard]] QPointF onPaper(const GraphPicture& picture, const QSizeF& size, double footer, const Place& place);

struct Beginning {
    Place place;
    double breadth = 0; ///< of what is seen whole, across the flow, in scene units
};

/// The beginning, with all that stands beside it: in the middle, and as large as lets it be seen whole and read. Where the
/// first page is too wide for that, a shorter one counts, down to what comes first: further down a network may be wider.
[[nodiscard]] Beginning beginningOf(const GraphPicture& picture, const QSizeF& size);

} // namespace crease::ui
