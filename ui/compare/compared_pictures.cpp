#include "ui/compare/compared_pictures.h"

#include "ui/format.h"
#include "ui/graph/color_mix.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace crease::ui {
namespace {

using compare::Box;
using compare::Exhibit;
using compare::Look;
using compare::Maps;

constexpr int most_maps = 64, most_legend = 8, map_gap = 1;

QString tr(const char* text) { return QCoreApplication::translate("crease::ui::ComparedPictures", text); }

QString number(double value) { return std::isfinite(value) ? QLocale().toString(value, 'g', 5) : tr("not a number"); }

/// Neighbouring classes get colours far apart; the first, which is most often what is behind everything, a grey.
QColor classColour(std::int64_t index, const Theme& theme) {
    if (index == 0) return theme.dark ? QColor(70, 70, 74) : QColor(150, 150, 156);
    const double turn = static_cast<double>(index) * 0.6180339887498949;
    return QColor::fromHsvF(static_cast<float>(turn - std::floor(turn)), 0.72F, theme.dark ? 0.95F : 0.85F);
}

/// From dark blue over green to yellow: even to the eye, and to those who see no red (matplotlib's viridis, at five places).
QColor mapColour(double share) {
    static const QColor stops[] = {{68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}};
    if (std::isnan(share)) return {128, 128, 128};
    const double at = std::clamp(share, 0.0, 1.0) * 4;
    const int low = std::min(3, static_cast<int>(at));
    return mix(stops[low], stops[low + 1], at - low);
}

QString nameOf(std::int64_t index, const std::vector<std::string>& names) {
    const bool known = index >= 0 && static_cast<std::size_t>(index) < names.size() && !names[static_cast<std::size_t>(index)].empty();
    return known ? readable(names[static_cast<std::size_t>(index)]) : QString::number(index);
}

QImage photograph(const compare::SeenImage& seen) {
    return QImage(seen.rgb.data(), static_cast<int>(seen.size.width), static_cast<int>(seen.size.height), 3 * static_cast<int>(seen.size.width), QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

/// A pale print of it, on which marks stand out.
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

/// The pixels of one map (or of what `value` makes of them) in `width` x `height`, drawn by `colour`.
template <class Colour>
QImage drawn(std::int64_t width, std::int64_t height, Colour colour) {
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) line[x] = colour(x, y).rgb();
    }
    return image;
}

double largestDifference(const Maps& a, const Maps& b) {
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

QString pairText(double a, double b) { return tr("%1 → %2, difference %3").arg(number(a), number(b), difference(std::fabs(b - a))); }

/// What is drawn from maps of one size; kept by the function that tells the numbers under the pointer.
struct Both {
    Maps a, b;
};
using BothPtr = std::shared_ptr<const Both>;

// ---- maps -----------------------------------------------------------------------------------------------------------

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
    out.sides[2].image = paint([&](const Grid::Place& p) { return differenceColour(std::fabs(both->a.at(p.map, p.y, p.x) - both->b.at(p.map, p.y, p.x)), most, theme); });
    out.sides[2].title = differenceTitle(most);
    out.legend = {{mapColour(0), number(range.low)}, {mapColour(0.5), number((range.low + range.high) / 2)}, {mapColour(1), number(range.high)}};
    const auto total = both->a.count;
    out.assumed = total > grid.shown ? tr("the first %1 of %2 maps, each %3×%4").arg(grid.shown).arg(total).arg(both->a.width).arg(both->a.height)
                                     : tr("%1 maps, each %2×%3").arg(total).arg(both->a.width).arg(both->a.height);
    if (total == 1) out.assumed = tr("one map, %1×%2").arg(both->a.width).arg(both->a.height);
    out.figures = [both, grid](QPoint pixel) {
        const auto p = grid.at(pixel.x(), pixel.y());
        if (p.map < 0) return QString();
        return tr("map %1, row %2, column %3: %4").arg(p.map).arg(p.y).arg(p.x).arg(pairText(both->a.at(p.map, p.y, p.x), both->b.at(p.map, p.y, p.x)));
    };
    return out;
}

// ---- one number for every pixel -------------------------------------------------------------------------------------

ComparedPictures heatPictures(const BothPtr& both, const Theme& theme) {
    auto out = mapPictures(both, theme);
    out.figures = [both](QPoint pixel) {
        return tr("row %1, column %2: %3").arg(pixel.y()).arg(pixel.x()).arg(pairText(both->a.at(0, pixel.y(), pixel.x()), both->b.at(0, pixel.y(), pixel.x())));
    };
    return out;
}

// ---- images ---------------------------------------------------------------------------------------------------------

QImage imageOf(const Maps& maps, const compare::Brightness& light) {
    const auto byte = [&](std::int64_t c, int y, int x) {
        const double share = light.of(maps.at(c, y, x));
        return std::isnan(share) ? 0 : static_cast<int>(std::lround(255 * std::clamp(share, 0.0, 1.0)));
    };
    return drawn(maps.width, maps.height, [&](int x, int y) { return QColor(byte(0, y, x), byte(1, y, x), byte(2, y, x)); });
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
        const auto three = [&](const Maps& maps) { return QStringLiteral("%1 %2 %3").arg(number(maps.at(0, p.y(), p.x())), number(maps.at(1, p.y(), p.x())), number(maps.at(2, p.y(), p.x()))); };
        return tr("row %1, column %2: %3 → %4").arg(p.y()).arg(p.x()).arg(three(both->a), three(both->b));
    };
    return out;
}

// ---- a class for every pixel ----------------------------------------------------------------------------------------

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
        legend.emplace_back(classColour(index, theme), tr("%1 %2 %").arg(nameOf(index, names), QLocale().toString(share, 'f', share < 10 ? 1 : 0)));
    }
    return legend;
}

ComparedPictures classPictures(const Exhibit& exhibit, const BothPtr& both, const Theme& theme) {
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
        const auto words = a == b ? nameOf(a, names) : tr("%1 → %2").arg(nameOf(a, names), nameOf(b, names));
        if (both->a.count == 1) return words;
        const auto score = static_cast<std::size_t>(a) * maps->a.size() + at;
        return tr("%1, score %2").arg(words, pairText(both->a.values[score], both->b.values[score]));
    };
    return out;
}

// ---- boxes ----------------------------------------------------------------------------------------------------------

bool same(const Box& a, const Box& b, double size) {
    const double slack = 0.01 * size;
    return a.index == b.index && std::fabs(a.score - b.score) < 0.02 && std::fabs(a.left - b.left) < slack && std::fabs(a.top - b.top) < slack &&
           std::fabs(a.right - b.right) < slack && std::fabs(a.bottom - b.bottom) < slack;
}

PictureMark markOf(const Box& box, const std::vector<std::string>& names, const Theme& theme) {
    return {QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom)), classColour(box.index + 1, theme),
            QStringLiteral("%1 %2").arg(nameOf(box.index, names), QLocale().toString(box.score, 'f', 2)), false};
}

/// Those of `own` that `others` do not have.
std::vector<Box> without(const std::vector<Box>& own, const std::vector<Box>& others, double size) {
    std::vector<Box> alone;
    for (const auto& box : own)
        if (std::none_of(others.begin(), others.end(), [&](const Box& other) { return same(box, other, size); })) alone.push_back(box);
    return alone;
}

QString boxCount(std::size_t count) { return counted(static_cast<qint64>(count), tr("1 box"), tr("%n boxes")); }

ComparedPictures boxPictures(const Exhibit& exhibit, const compare::BoxSource& source, const Theme& theme) {
    std::vector<const HostTensor*> of_a, of_b;
    for (const auto& output : exhibit.outputs) {
        of_a.push_back(&output.a);
        of_b.push_back(&output.b);
    }
    const auto size = exhibit.image->size;
    const auto a = compare::read_boxes(source, of_a, size), b = compare::read_boxes(source, of_b, size);
    if (!a || !b) return {};
    ComparedPictures out;
    const auto photo = photograph(*exhibit.image);
    const auto pale = faded(photo, theme, 0.4);
    for (auto& side : out.sides) side.image = photo;
    out.sides[2].image = pale;
    for (const auto& box : *a) out.sides[0].marks.push_back(markOf(box, exhibit.class_names, theme));
    for (const auto& box : *b) out.sides[1].marks.push_back(markOf(box, exhibit.class_names, theme));
    const auto largest = static_cast<double>(std::max(size.width, size.height));
    const auto gone = without(*a, *b, largest), come = without(*b, *a, largest);
    for (const auto& box : gone) {
        out.sides[2].marks.push_back(markOf(box, exhibit.class_names, theme));
        out.sides[2].marks.back().colour = theme.ink;
        out.sides[2].marks.back().dashed = true;
    }
    for (const auto& box : come) {
        out.sides[2].marks.push_back(markOf(box, exhibit.class_names, theme));
        out.sides[2].marks.back().colour = theme.cannot;
    }
    out.sides[0].title = boxCount(a->size());
    out.sides[1].title = boxCount(b->size());
    out.sides[2].title = gone.empty() && come.empty() ? tr("the same boxes") : tr("%1 only in the original (dashed), %2 only in the other").arg(gone.size()).arg(come.size());
    return out;
}

} // namespace

ComparedPictures picturesOf(const Exhibit& exhibit, std::size_t output, bool as_maps, const Theme& theme) {
    if (output >= exhibit.outputs.size()) return {};
    std::vector<compare::OutputShape> shapes;
    for (const auto& one : exhibit.outputs) shapes.push_back({one.name, one.a.type, one.a.shape});
    auto seen = compare::look_of(shapes, output, exhibit.image ? exhibit.image->size : compare::ImageSize{});
    if (seen.look == Look::numbers) return {};
    if (as_maps) seen = {Look::maps, {}, {}};
    ComparedPictures out;
    if (seen.look == Look::boxes) {
        out = boxPictures(exhibit, *seen.boxes, theme);
    } else {
        auto a = compare::maps_of(exhibit.outputs[output].a), b = compare::maps_of(exhibit.outputs[output].b);
        if (!a || !b || a->values.empty() || a->values.size() != b->values.size()) return {};
        const auto both = std::make_shared<const Both>(Both{std::move(*a), std::move(*b)});
        if (seen.look == Look::classes) out = classPictures(exhibit, both, theme);
        else if (seen.look == Look::picture) out = imagePictures(both, theme);
        else if (seen.look == Look::heat) out = heatPictures(both, theme);
        else out = mapPictures(both, theme);
    }
    if (!seen.assumed.empty()) out.assumed = readable(seen.assumed);
    return out;
}

} // namespace crease::ui
