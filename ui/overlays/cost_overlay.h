#pragma once

#include "ui/graph/overlay.h"
#include "ui/overlays/overlay_kind.h"

namespace crease::ui {

/// The pictures that share a scale, so that the same colour is the same figure in both; either may be null.
struct BothPictures {
    PicturePtr original, folded;
};

/// Multiply-accumulates per node; nodes whose sizes the file does not tell have no figure.
[[nodiscard]] Overlay macsOverlay(const GraphPicture& picture, const BothPictures& scale);

/// Stored parameters per node.
[[nodiscard]] Overlay paramsOverlay(const GraphPicture& picture, const BothPictures& scale);

/// Bytes of what flows along each edge, and of what each node gives out; unknown extents of a batch count as 1.
[[nodiscard]] Overlay activationOverlay(const GraphPicture& picture, const BothPictures& scale);

/// The one of that kind; empty for those that have to be measured.
[[nodiscard]] Overlay costOverlay(OverlayKind kind, const GraphPicture& picture, const BothPictures& scale);

} // namespace crease::ui
