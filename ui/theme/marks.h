#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace crease::ui {

struct Theme;

/// The three marks that stand for the same thing everywhere: in lists, on the canvas, in the minimap, in the legend.
enum class Mark { none, can_fold, folded, cannot };

[[nodiscard]] QString markWord(Mark mark); ///< "can fold", "folded", "cannot fold", translated
[[nodiscard]] QColor markColor(Mark mark, const Theme& theme);

/// Draws the glyph of a mark: open flap, closed flap, or barred circle. Paths, not characters: no font is needed.
void paintMark(QPainter& painter, const QRectF& square, Mark mark, const QColor& color);

/// The glyph as an icon for lists and actions, sharp at every device pixel ratio.
[[nodiscard]] QIcon markIcon(Mark mark, const Theme& theme);

} // namespace crease::ui
