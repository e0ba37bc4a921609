#pragma once

namespace crease::ui {

/// What the canvas paints over its nodes and edges.
enum class OverlayKind { none, macs, params, activation, time, difference };

/// Which of the two versions a picture shows.
enum class Version { original, folded };

} // namespace crease::ui
