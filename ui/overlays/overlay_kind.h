#pragma once

#include <span>

namespace crease::ui {

/// What the canvas paints over its nodes and edges.
enum class OverlayKind { none, macs, params, activation, time, difference };

/// Which of the two versions a picture shows.
enum class Version { original, folded };

/// An overlay as the menu and the command line know it; the words are translated where they are shown.
struct OverlayEntry {
    OverlayKind kind;
    const char* id;    ///< of --overlay
    const char* words; ///< of the menu
    const char* hint;
    int keys = 0; ///< as QKeySequence takes them; 0: none
};

/// All there are, in the order of the menu; the first one is what a window begins with. Who paints each is said in OverlayFlow::overlay.
[[nodiscard]] std::span<const OverlayEntry> overlayEntries();

} // namespace crease::ui
