#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace crease::ui {

constexpr double legend_gap = 12; ///< around the card, in pixels

struct LegendContent {
    QString overlay_title, low, high; ///< empty: only the three marks; without ends there is no scale
    bool changes = false;             ///< what went and what came is marked
    bool beside_file = false;         ///< by another file, and what differs is marked as well
};

/// The card that says what the marks mean; `bottom_left` is its corner in widget pixels. Returns where it was painted.
QRectF paintLegend(QPainter& painter, QPointF bottom_left, const LegendContent& content, const Theme& theme, const QFont& font);
[[nodiscard]] QSizeF legendSize(const LegendContent& content, const QFont& font);

} // namespace crease::ui
