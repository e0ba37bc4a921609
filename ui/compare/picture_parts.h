#pragma once

#include "ui/compare/compared_pictures.h"

#include <memory>

namespace crease::ui {

// What the kinds of pictures share.

/// Neighbouring classes get colours far apart; the first, which is most often what is behind everything, a grey.
[[nodiscard]] QColor classColour(std::int64_t index, const Theme& theme);
/// From dark blue over green to yellow: even to the eye, and to those who see no red (matplotlib's viridis, at five places).
[[nodiscard]] QColor mapColour(double share);
[[nodiscard]] QString figureText(double value);
/// Of a class; its index where it has no name.
[[nodiscard]] QString classNameOf(std::int64_t index, const std::vector<std::string>& names);

[[nodiscard]] QImage photograph(const compare::SeenImage& seen);
/// A pale print of it, on which marks stand out.
[[nodiscard]] QImage faded(const QImage& image, const Theme& theme, double strength);

/// `width` x `height` pixels, drawn by `colour`.
template <class Colour>
QImage drawn(std::int64_t width, std::int64_t height, Colour colour) {
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) line[x] = colour(x, y).rgb();
    }
    return image;
}

[[nodiscard]] double largestDifference(const compare::Maps& a, const compare::Maps& b);
[[nodiscard]] QColor differenceColour(double off, double most, const Theme& theme);
[[nodiscard]] QString differenceTitle(double most);
[[nodiscard]] QString pairText(double a, double b);

/// What is drawn from maps of one size; kept by the function that tells the numbers under the pointer.
struct BothMaps {
    compare::Maps a, b;
};
using BothPtr = std::shared_ptr<const BothMaps>;

[[nodiscard]] ComparedPictures mapPictures(const BothPtr& both, const Theme& theme);
[[nodiscard]] ComparedPictures heatPictures(const BothPtr& both, const Theme& theme);
[[nodiscard]] ComparedPictures imagePictures(const BothPtr& both, const Theme& theme);
[[nodiscard]] ComparedPictures classPictures(const compare::Exhibit& exhibit, const BothPtr& both, const Theme& theme);
[[nodiscard]] ComparedPictures boxPictures(const compare::Exhibit& exhibit, const compare::BoxSource& source, const Theme& theme);

/// A map of only one of the two versions.
[[nodiscard]] ComparedPictures loneMapPictures(compare::Maps maps, ComparedPictures::Shown side, const Theme& theme);

} // namespace crease::ui
