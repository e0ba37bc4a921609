#pragma once

namespace crease::ui {

/// Whether the desktop lets things move: false where GNOME's "enable animations" (as GTK keeps it) or KDE's animation speed is switched
/// off. Read anew at each call; true where nothing is set.
[[nodiscard]] bool desktopMoves();

} // namespace crease::ui
