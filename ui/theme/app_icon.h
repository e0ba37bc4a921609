#pragma once

#include <QIcon>

namespace crease::ui {

/// The program's icon, as resources/icons/crease.svg draws it; painted, so that no plugin is needed to show it.
[[nodiscard]] QIcon applicationIcon();

} // namespace crease::ui
