#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QSizeF>
#include <QString>

namespace crease::ui {

[[nodiscard]] QFont titleFont(const QFont& base);  ///< the operator, in bold
[[nodiscard]] QFont detailFont(const QFont& base); ///< the second line, a little smaller

/// Widths of the texts in boxes. Networks repeat the same few texts, so each is measured once.
class TextMeasure {
public:
    explicit TextMeasure(const QFont& base);

    /// Room for a node with these lines; `detail` may be empty; `glyph`: with a mark in the corner; `wide`: a
    /// summary. Long lines are cut by the painter, so boxes stay modest.
    [[nodiscard]] QSizeF boxSize(const QString& title, const QString& detail, bool glyph, bool wide = false);
    [[nodiscard]] QString cutTitle(const QString& title, double box_width);
    [[nodiscard]] QString cutDetail(const QString& detail, double box_width);
    [[nodiscard]] QString cutLabel(const QString& label, double room);
    [[nodiscard]] double titleWidth(const QString& title) { return width(title_, titles_, title); }
    [[nodiscard]] double labelWidth(const QString& text); ///< of a hull's title or an edge's shape
    [[nodiscard]] double lineHeight() const { return title_.height(); }
    [[nodiscard]] double labelHeight() const { return detail_.height(); }

private:
    [[nodiscard]] double width(const QFontMetricsF& metrics, QHash<QString, double>& known, const QString& text);

    [[nodiscard]] double margins() const { return 1.7 * title_.height(); }

    QFontMetricsF title_, detail_;
    QHash<QString, double> titles_, details_;
};

} // namespace crease::ui
