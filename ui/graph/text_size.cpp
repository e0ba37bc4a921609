#include "ui/graph/text_size.h"

#include <algorithm>

namespace crease::ui {
namespace {

QFont scaled(QFont font, double factor) {
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * factor);
    else font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * factor + 0.5)));
    // One text looks and measures the same at every zoom only if glyphs are not snapped to pixels.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont titleFont(const QFont& base) {
    QFont font = scaled(base, 1.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont detailFont(const QFont& base) { return scaled(base, 0.86); }

TextMeasure::TextMeasure(const QFont& base) : title_(titleFont(base)), detail_(detailFont(base)) {}

QSizeF TextMeasure::boxSize(const QString& title, const QString& detail, bool glyph, bool wide) {
    const double em = title_.height();
    const double mark = glyph ? 1.1 * em : 0;
    const double text = std::max(width(title_, titles_, title) + mark, detail.isEmpty() ? 0 : width(detail_, details_, detail));
    const double height = detail.isEmpty() ? 1.9 * em : 1.1 * em + detail_.height() + 0.55 * em;
    return {std::clamp(text + margins(), 6.2 * em, (wide ? 21 : 15) * em), height};
}

QString TextMeasure::cutTitle(const QString& title, double box_width) {
    const double room = box_width - margins() + 0.5;
    return titleWidth(title) <= room ? title : title_.elidedText(title, Qt::ElideMiddle, room);
}

QString TextMeasure::cutDetail(const QString& detail, double box_width) { return cutLabel(detail, box_width - margins() + 0.5); }

QString TextMeasure::cutLabel(const QString& label, double room) {
    return labelWidth(label) <= room ? label : detail_.elidedText(label, Qt::ElideMiddle, room);
}

double TextMeasure::labelWidth(const QString& text) { return width(detail_, details_, text); }

double TextMeasure::width(const QFontMetricsF& metrics, QHash<QString, double>& known, const QString& text) {
    if (const auto found = known.constFind(text); found != known.constEnd()) return *found;
    return *known.insert(text, metrics.horizontalAdvance(text));
}

} // namespace crease::ui
