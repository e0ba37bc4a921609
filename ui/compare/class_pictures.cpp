// A class for every pixel, over the image.

#include "ui/compare/picture_parts.h"
#include "ui/graph/color_mix.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace crease::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("crease::ui::ComparedPictures", text); }

constexpr int most_legend = 8;

struct ClassMaps {
    std::int64_t width = 0, height = 0;
    std::vector<std::int64_t> a, b;
    QSize shown; ///< of the pictures: the image's, where it is larger
    [[nodiscard]] std::size_t at(QPoint pixel) const {
        const auto x = pixel.x() * width / shown.width(), y = pixel.y() * height / shown.height();
        return static_cast<std::size_t>(y * width + x);
    }
};

std::vector<std::pair<QColor, QString>> legendOf(const ClassMaps& maps, const std::vector<std::string>& names, const Theme& theme) {
    std::map<std::int64_t, std::size_t> counts;
    for (const auto index : maps.a) ++counts[index];
    for (const auto index : maps.b) counts.try_emplace(index, 0);
    std::vector<std::pair<std::size_t, std::int64_t>> by_size;
    for (const auto& [index, count] : counts) by_size.emplace_back(count, index);
    std::sort(by_size.rbegin(), by_size.rend());
    std::vector<std::pair<QColor, QString>> legend;
    for (const auto& [count, index] : by_size) {
        if (legend.size() == most_legend) break;
        const double share = 100.0 * static_cast<double>(count) / static_cast<double>(maps.a.size());
        legend.emplace_back(classColour(index, theme),
                            tr("%1: %2 %").arg(classNameOf(index, names), QLocale().toString(share, 'f', share < 10 ? 1 : 0)));
    }
    return legend;
}

} // namespace

ComparedPictures classPictures(const compare::Exhibit& exhibit, const BothPtr& both, const Theme& theme) {
    auto maps = std::make_shared<ClassMaps>(ClassMaps{both->a.width, both->a.height, compare::class_map(both->a), compare::class_map(both->b), {}});
    auto below = exhibit.image ? photograph(*exhibit.image) : QImage();
    maps->shown = QSize(static_cast<int>(maps->width), static_cast<int>(maps->height));
    if (below.width() > maps->shown.width()) maps->shown = below.size();
    else if (!below.isNull()) below = below.scaled(maps->shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const auto over = [&](const std::vector<std::int64_t>& classes) {
        return drawn(maps->shown.width(), maps->shown.height(), [&](int x, int y) {
            const auto index = classes[maps->at({x, y})];
            const auto colour = classColour(index, theme);
            return below.isNull() ? colour : mix(below.pixelColor(x, y), colour, index == 0 ? 0.35 : 0.6);
        });
    };
    ComparedPictures out;
    out.classes = true;
    out.sides[0].image = over(maps->a);
    out.sides[1].image = over(maps->b);
    const auto plain = below.isNull() ? QImage() : faded(below, theme, 0.35);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < maps->a.size(); ++i) changed += maps->a[i] != maps->b[i] ? 1 : 0;
    out.sides[2].image = drawn(maps->shown.width(), maps->shown.height(), [&](int x, int y) {
        const auto at = maps->at({x, y});
        if (maps->a[at] != maps->b[at]) return theme.cannot;
        return plain.isNull() ? theme.card : plain.pixelColor(x, y);
    });
    out.sides[2].title = changed == 0 ? tr("no pixel changed its class") : tr("%1 of %2 pixels changed their class").arg(changed).arg(maps->a.size());
    out.legend = legendOf(*maps, exhibit.class_names, theme);
    out.figures = [maps, both, names = exhibit.class_names](QPoint pixel) {
        const auto at = maps->at(pixel);
        const auto a = maps->a[at], b = maps->b[at];
        const auto words = a == b ? classNameOf(a, names) : tr("%1 → %2").arg(classNameOf(a, names), classNameOf(b, names));
        if (both->a.count == 1) return words;
        const auto score = static_cast<std::size_t>(a) * maps->a.size() + at;
        return tr("%1, score %2").arg(words, pairText(both->a.values[score], both->b.values[score]));
    };
    return out;
}

} // namespace crease::ui
