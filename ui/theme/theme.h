#pragma once

#include "ui/theme/family.h"

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace crease::ui {

/// What the user chose in View > Colours.
enum class Scheme { desktop, light, dark, high_contrast };

/// Every colour of Crease by its role. A value: painters get one and never ask for globals.
struct Theme {
    bool dark = false;
    QColor paper, panel, card;       ///< canvas, side panels, nodes
    QColor ink, muted, line;         ///< text, secondary text, hairlines
    QColor can_fold, folded, cannot; ///< the three marks
    QColor on_accent;                ///< text on a filled can_fold or folded pill
    QColor selection;                ///< halo of the selected thing; row highlight in lists
    QColor families[family_count];

    [[nodiscard]] QColor family(Family f) const { return families[static_cast<int>(f)]; }

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme darkTheme();
    [[nodiscard]] static Theme highContrast(bool dark); ///< text at 7:1 and more, lines as strong as text
};

/// For Scheme::desktop the desktop's palette decides: light, dark, or in high contrast where its own is black and white.
[[nodiscard]] Theme themeFor(Scheme scheme);
[[nodiscard]] QPalette paletteOf(const Theme& theme);
[[nodiscard]] QString styleSheetOf(const Theme& theme); ///< the few touches that a palette cannot say; no font sizes

/// Fusion style, palette and style sheet for the whole program; returns the theme that widgets should paint with.
Theme applyTheme(QApplication& application, Scheme scheme);

} // namespace crease::ui
