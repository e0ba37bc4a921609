#include "ui/overlays/overlay_kind.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace crease::ui {

std::span<const OverlayEntry> overlayEntries() {
    static constexpr OverlayEntry entries[] = {
        {OverlayKind::none, "none", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&None"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Colour nodes by what they do")},
        {OverlayKind::macs, "macs", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&MACs"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Colour nodes by multiply-accumulates")},
        {OverlayKind::params, "params", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&Parameters"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Colour nodes by their weights"), int(Qt::CTRL) | int(Qt::Key_I)},
        {OverlayKind::activation, "activation", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&Activation size"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Colour edges by the bytes that flow along them")},
        {OverlayKind::time, "time", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&Time"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Run both versions and colour nodes by the time they take")},
        {OverlayKind::difference, "difference", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&Difference"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Run both versions and colour what differs between them")}};
    return entries;
}

} // namespace crease::ui
