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
constexpr std::int64_t thin = 12; ///< times as long as it is broad; the eye sees nothing of it then

std::int64_t quotient(std::int64_t all, std::int64_t part) { return (all + part - 1) / part; }

/// How long the pieces are that a thin map is cut into, so that they stand together about as high as they are long.
std::int64_t pieceOf(std::int64_t length, std::int64_t breadth) {
    if (length <= thin * breadth) return length;
    return quotient(length, static_cast<std::int64_t>(std::ceil(std::sqrt(static_cast<double>(length) / static_cast<double>(breadth + map_gap)))));
}

/// Where the maps stand in the grid, thin ones in pieces.
class Grid {
public:
    explicit Grid(const Maps& maps)
        : piece_wide_(pieceOf(maps.width, maps.height)), piece_high_(pieceOf(maps.height, maps.width)), maps_wide_(maps.width),
          maps_high_(maps.height), pieces_(quotient(maps.width, piece_wide_) * quotient(maps.height, piece_high_)),
          shown_(std::min<std::int64_t>(maps.count, most_maps)) {
        // As near to a square as the maps allow.
        const double aspect = std::sqrt(static_cast<double>(cells() * high()) / static_cast<double>(wide()));
        columns_ = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(aspect - 0.01)), 1, cells());
        if (shown_ == 1 && inPieces()) columns_ = isCutAcross() ? 1 : cells();
    }
    [[nodiscard]] std::int64_t shown() const { return shown_; } ///< maps
    [[nodiscard]] std::int64_t width() const { return columns_ * wide() - map_gap; }
    [[nodiscard]] std::int64_t height() const { return quotient(cells(), columns_) * high() - map_gap; }
    [[nodiscard]] bool inPieces() const { return pieces_ > 1; }

    struct Place {
        std::int64_t map = -1, x = 0, y = 0;
    };
    /// Map -1: a gap.
    [[nodiscard]] Place at(std::int64_t x, std::int64_t y) const {
        const std::int64_t column = x / wide(), cell = y / high() * columns_ + column, piece = cell % pieces_;
        const bool gap = x % wide() == piece_wide_ || y % high() == piece_high_ || column >= columns_ || cell >= cells() || x < 0 || y < 0;
        if (gap) return {};
        const Place place{cell / pieces_, x % wide() + (isCutAcross() ? piece * piece_wide_ : 0),
                          y % high() + (isCutAcross() ? 0 : piece * piece_high_)};
        return place.x < maps_wide_ && place.y < maps_high_ ? place : Place{}; // the last piece may be shorter
    }

private:
    [[nodiscard]] bool isCutAcross() const { return piece_wide_ < maps_wide_; }
    [[nodiscard]] std::int64_t cells() const { return shown_ * pieces_; }
    [[nodiscard]] std::int64_t wide() const { return piece_wide_ + map_gap; }
    [[nodiscard]] std::int64_t high() const { return piece_high_ + map_gap; }

    std::int64_t piece_wide_, piece_high_, maps_wide_, maps_high_, pieces_, shown_, columns_ = 1;
};

QString sizeOf(const Maps& maps) { return QStringLiteral("%1×%2").arg(maps.width).arg(maps.height); }

QString whatIsShown(const Maps& maps, const Grid& grid) {
    const auto words = maps.count == 1             ? tr("one map, %1").arg(sizeOf(maps))
                       : maps.count > grid.shown() ? tr("the first %1 of %2 maps, each %3").arg(grid.shown()).arg(maps.count).arg(sizeOf(maps))
                                                   : tr("%1 maps, each %2").arg(maps.count).arg(sizeOf(maps));
    return grid.inPieces() ? tr("%1, in pieces").arg(words) : words;
}

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
        return drawn(grid.width(), grid.height(), [&](int x, int y) {
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
    out.assumed = whatIsShown(both->a, grid);
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
    out.figures = [both, grid = Grid(both->a)](QPoint pixel) {
        const auto p = grid.at(pixel.x(), pixel.y());
        if (p.map < 0) return QString();
        return tr("row %1, column %2: %3").arg(p.y).arg(p.x).arg(pairText(both->a.at(0, p.y, p.x), both->b.at(0, p.y, p.x)));
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
