// A grid of maps, one number for every pixel, or an image in its colours.

#include "ui/compare/picture_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace crease::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("crease::ui::ComparedPictures", text); }

using compare::Maps;

constexpr int most_maps = 64, map_gap = 1;

/// Where the maps stand in the grid.
struct Grid {
    std::int64_t shown, columns, width, height;
    explicit Grid(const Maps& maps)
        : shown(std::min<std::int64_t>(maps.count, most_maps)), columns(0), width(maps.width + map_gap), height(maps.height + map_gap) {
        // As near to a square as the maps allow.
        const double aspect = std::sqrt(static_cast<double>(shown * height) / static_cast<double>(width));
        columns = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(aspect - 0.01)), 1, shown);
    }
    [[nodiscard]] std::int64_t rows() const { return (shown + columns - 1) / columns; }
    struct Place {
        std::int64_t map = -1, x = 0, y = 0;
    };
    /// Map -1: a gap.
    [[nodiscard]] Place at(std::int64_t x, std::int64_t y) const {
        const std::int64_t column = x / width, row = y / height, map = row * columns + column;
        const bool gap = x % width == width - map_gap || y % height == height - map_gap || column >= columns || map >= shown || x < 0 || y < 0;
        return gap ? Place{} : Place{map, x % width, y % height};
    }
};

QImage imageOf(const Maps& maps, const compare::Brightness& light) {
    const auto byte = [&](std::int64_t c, int y, int x) {
        const double share = light.of(maps.at(c, y, x));
        return std::isnan(share) ? 0 : static_cast<int>(std::lround(255 * std::clamp(share, 0.0, 1.0)));
    };
    return drawn(maps.width, maps.height, [&](int x, int y) { return QColor(byte(0, y, x), byte(1, y, x), byte(2, y, x)); });
}

} // namespace

ComparedPictures mapPictures(const BothPtr& both, const Theme& theme) {
    ComparedPictures out;
    const Grid grid(both->a);
    const double most = largestDifference(both->a, both->b);
    const auto light = compare::brightness_of(both->a);
    const auto range = compare::Brightness{light.low, light.high};
    const auto paint = [&](auto colour) {
        return drawn(grid.columns * grid.width - map_gap, grid.rows() * grid.height - map_gap, [&](int x, int y) {
            const auto place = grid.at(x, y);
            return place.map < 0 ? theme.paper : colour(place);
        });
    };
    out.sides[0].image = paint([&](const Grid::Place& p) { return mapColour(range.of(both->a.at(p.map, p.y, p.x))); });
    out.sides[1].image = paint([&](const Grid::Place& p) { return mapColour(range.of(both->b.at(p.map, p.y, p.x))); });
    out.sides[2].image = paint(
        [&](const Grid::Place& p) { return differenceColour(std::fabs(both->a.at(p.map, p.y, p.x) - both->b.at(p.map, p.y, p.x)), most, theme); });
    out.sides[2].title = differenceTitle(most);
    out.legend = {
        {mapColour(0), figureText(range.low)}, {mapColour(0.5), figureText((range.low + range.high) / 2)}, {mapColour(1), figureText(range.high)}};
    const auto total = both->a.count;
    out.assumed = total > grid.shown ? tr("the first %1 of %2 maps, each %3×%4").arg(grid.shown).arg(total).arg(both->a.width).arg(both->a.height)
                                     : tr("%1 maps, each %2×%3").arg(total).arg(both->a.width).arg(both->a.height);
    if (total == 1) out.assumed = tr("one map, %1×%2").arg(both->a.width).arg(both->a.height);
    out.figures = [both, grid](QPoint pixel) {
        const auto p = grid.at(pixel.x(), pixel.y());
        if (p.map < 0) return QString();
        return tr("map %1, row %2, column %3: %4")
            .arg(p.map)
            .arg(p.y)
            .arg(p.x)
            .arg(pairText(both->a.at(p.map, p.y, p.x), both->b.at(p.map, p.y, p.x)));
    };
    return out;
}

ComparedPictures heatPictures(const BothPtr& both, const Theme& theme) {
    auto out = mapPictures(both, theme);
    out.figures = [both](QPoint pixel) {
        return tr("row %1, column %2: %3")
            .arg(pixel.y())
            .arg(pixel.x())
            .arg(pairText(both->a.at(0, pixel.y(), pixel.x()), both->b.at(0, pixel.y(), pixel.x())));
    };
    return out;
}

ComparedPictures imagePictures(const BothPtr& both, const Theme& theme) {
    ComparedPictures out;
    const auto light = compare::brightness_of(both->a);
    const double most = largestDifference(both->a, both->b);
    const auto off = [both](int x, int y) {
        double largest = 0;
        for (std::int64_t c = 0; c < 3; ++c) largest = std::max(largest, std::fabs(both->a.at(c, y, x) - both->b.at(c, y, x)));
        return largest;
    };
    out.curtain = true;
    out.sides[0].image = imageOf(both->a, light);
    out.sides[1].image = imageOf(both->b, light);
    out.sides[2].image = drawn(both->a.width, both->a.height, [&](int x, int y) { return differenceColour(off(x, y), most, theme); });
    out.sides[2].title = differenceTitle(most);
    out.figures = [both](QPoint p) {
        const auto three = [&](const Maps& maps) {
            return QStringLiteral("%1 %2 %3")
                .arg(figureText(maps.at(0, p.y(), p.x())), figureText(maps.at(1, p.y(), p.x())), figureText(maps.at(2, p.y(), p.x())));
        };
        return tr("row %1, column %2: %3 → %4").arg(p.y()).arg(p.x()).arg(three(both->a), three(both->b));
    };
    return out;
}

ComparedPictures loneMapPictures(Maps maps, ComparedPictures::Shown side, const Theme& theme) {
    const auto kept = std::make_shared<const BothMaps>(BothMaps{maps, maps});
    auto out = mapPictures(kept, theme);
    out.shown = side;
    if (side == ComparedPictures::Shown::other) std::swap(out.sides[0], out.sides[1]);
    for (auto& one : out.sides) one.title.clear();
    out.figures = [kept, grid = Grid(kept->a)](QPoint pixel) {
        const auto p = grid.at(pixel.x(), pixel.y());
        return p.map < 0 ? QString() : tr("map %1, row %2, column %3: %4").arg(p.map).arg(p.y).arg(p.x).arg(figureText(kept->a.at(p.map, p.y, p.x)));
    };
    return out;
}

} // namespace crease::ui
