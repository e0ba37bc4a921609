#pragma once

#include "ui/graph/overlay.h"

namespace crease::ui {

/// Multiply-accumulates per node; nodes whose sizes the file does not tell have no figure.
[[nodiscard]] Overlay macsOverlay(const GraphPicture& picture);

/// Stored parameters per node.
[[nodiscard]] Overlay paramsOverlay(const GraphPicture& picture);

} // namespace crease::ui
