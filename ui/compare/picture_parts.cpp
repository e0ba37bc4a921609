#include "ui/compare/picture_parts.h"

#include "ui/graph/color_mix.h"
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace crease::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("crease::ui::ComparedPictures", text); }

} // namespace

QString figureText(double value) { return std::isfinite(value) ? QLocale().toString(value, 'g', 5) : tr("not a number"); }

QColor classColour(std::int64_t index, const Theme& theme) {
    if (index == 0) return theme.dark ? QColor(70, 70, 74) : QColor(150, 150, 156);
    const double turn = static_cast<double>(index) * 0.6180339887498949;
    return QColor::fromHsvF(static_cast<float>(turn - std::floor(turn)), 0.72F, theme.dark ? 0.95F : 0.85F);
}

QColor mapColour(double share) {
    static const QColor stops[] = {{68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}};
    if (std::isnan(share)) return {128, 128, 128};
    const double at = std::clamp(share, 0.0, 1.0) * 4;
    const int low = std::min(3, static_cast<int>(at));
    return mix(stops[low], stops[low + 1], at - low);
}

QString classNameOf(std::int64_t index, const std::vector<std::string>& names) {
    const bool known = index >= 0 && static_cast<std::size_t>(index) < names.size() && !names[static_cast<std::size_t>(index)].empty();
    return known ? readable(names[static_cast<std::size_t>(index)]) : QString::number(index);
}

QImage photograph(const compare::SeenImage& seen) {
    return QImage(seen.rgb.data(), static_cast<int>(seen.size.width), static_cast<int>(seen.size.height), 3 * static_cast<int>(seen.size.width),
                  QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

QImage faded(const QImage& image, const Theme& theme, double strength) {
    auto out = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < out.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(out.scanLine(y));
        for (int x = 0; x < out.width(); ++x) {
            const int grey = qGray(line[x]);
            line[x] = mix(theme.paper, QColor(grey, grey, grey), strength).rgb();
        }
    }
    return out;
}

double largestDifference(const compare::Maps& a, const compare::Maps& b) {
    double most = 0;
    for (std::size_t i = 0; i < std::min(a.values.size(), b.values.size()); ++i)
        if (const double off = std::fabs(a.values[i] - b.values[i]); std::isfinite(off)) most = std::max(most, off);
    return most;
}

QColor differenceColour(double off, double most, const Theme& theme) {
    if (!std::isfinite(off)) return theme.cannot;
    return most > 0 ? mix(theme.card, theme.cannot, std::sqrt(std::clamp(off / most, 0.0, 1.0))) : theme.card;
}

QString differenceTitle(double most) { return most > 0 ? tr("full colour: %1").arg(difference(most)) : tr("none"); }

QString pairText(double a, double b) { return tr("%1 → %2, difference %3").arg(figureText(a), figureText(b), difference(std::fabs(b - a))); }

} // namespace crease::ui
