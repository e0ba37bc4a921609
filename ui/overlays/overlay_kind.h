#pragma once

#include <span>
#include <string>
#include <vector>

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
    int keys = 0;          ///< as QKeySequence takes them; 0: none
    bool measured = false; ///< both versions have to run for it
};

/// All there are, in the order of the menu; the first one is what a window begins with. Who paints each is said in
/// costOverlay() and, of the measured ones, in OverlayFlow::overlay.
[[nodiscard]] std::span<const OverlayEntry> overlayEntries();
enum class Measured { too, not_those };
[[nodiscard]] std::vector<std::string> overlayIds(Measured measured);
[[nodiscard]] OverlayKind overlayOf(const std::string& id); ///< `none` where there is no such

} // namespace crease::ui
