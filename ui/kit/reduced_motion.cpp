#include "ui/kit/reduced_motion.h"

#include <QSettings>
#include <QStandardPaths>

namespace crease::ui {
namespace {

QVariant setting(const char* file, const char* key) {
    const auto path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QLatin1String(file));
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(QLatin1String(key));
}

} // namespace

bool desktopMoves() {
    for (const char* file : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"})
        if (const auto set = setting(file, "Settings/gtk-enable-animations"); set.isValid() && !set.toBool()) return false;
    const auto factor = setting("kdeglobals", "KDE/AnimationDurationFactor");
    return !factor.isValid() || factor.toDouble() > 0;
}

} // namespace crease::ui
