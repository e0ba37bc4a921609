#include "ui/overlays/overlay_kind.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>

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
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Run both versions and colour nodes by the time they take"), 0, true},
        {OverlayKind::difference, "difference", QT_TRANSLATE_NOOP("crease::ui::WindowActions", "&Difference"),
         QT_TRANSLATE_NOOP("crease::ui::WindowActions", "Run both versions and colour what differs between them"), 0, true}};
    return entries;
}

std::vector<std::string> overlayIds(Measured measured) {
    std::vector<std::string> ids;
    for (const auto& entry : overlayEntries())
        if (!entry.measured || measured == Measured::too) ids.emplace_back(entry.id);
    return ids;
}

OverlayKind overlayOf(const std::string& id) {
    const auto all = overlayEntries();
    const auto entry = std::find_if(all.begin(), all.end(), [&](const auto& one) { return id == one.id; });
    return entry == all.end() ? OverlayKind::none : entry->kind;
}

} // namespace crease::ui
