#pragma once

#include "ui/graph/picture.h"

namespace crease::ui::bench {

/// A network of branching blocks with skips, laid out by Crease's own layout: about `nodes` boxes with titles, details,
/// shapes and hulls like a real one. Aborts with a message when the layout fails.
[[nodiscard]] PicturePtr syntheticPicture(std::size_t nodes, const QFont& font);

} // namespace crease::ui::bench
