#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/detail_level.h"
#include "ui/theme/theme.h"

class QPainter;

namespace crease::ui {

struct CanvasFonts {
    explicit CanvasFonts(const QFont& base);
    QFont title, detail;
    double title_ascent, title_height, detail_ascent, detail_height; ///< scene units
};

/// How one node looks at this moment.
struct NodeLook {
    DetailLevel level = DetailLevel::near;
    bool selected = false, lit = true, found = false, details = true;
    float heat = -1;  ///< 0 to 1, or -1 without an overlay
    QString figure;   ///< replaces the second line
    double pixel = 1; ///< size of a device pixel in scene units
    Change change = Change::none;
    bool bookmarked = false;
    bool differs = false; ///< from its counterpart in another file
};

/// Paints in scene coordinates. Pure: the same arguments give the same picture.
void paintNode(QPainter& painter, const DrawnNode& node, const NodeLook& look, const Theme& theme, const CanvasFonts& fonts);

/// From cold to hot, readable under ink in both themes.
[[nodiscard]] QColor heatColor(float heat, const Theme& theme);

} // namespace crease::ui
