#pragma once

#include "core/compare/exhibit.h"
#include "core/compare/look.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace crease::ui {

/// A box drawn on a picture, in its pixels.
struct PictureMark {
    QRectF rect;
    QColor colour;
    QString label;
    bool dashed = false;
};

/// One output as pictures of one size: the original's, the other's, and where they differ.
struct ComparedPictures {
    struct Side {
        QString title; ///< beside "Original", the other's name, "Difference"
        QImage image;
        std::vector<PictureMark> marks;
    };
    std::array<Side, 3> sides;
    enum class Shown { all, original, other };
    Shown shown = Shown::all; ///< one side alone where the other has no such value
    bool classes = false;     ///< what is drawn has classes
    bool curtain = false;     ///< the first two are images: one is drawn over the other, up to a line that can be moved
    QString assumed;          ///< what the output is taken for
    std::vector<std::pair<QColor, QString>> legend;
    std::function<QString(QPoint pixel)> figures;                                            ///< the numbers at a pixel, original and other
    [[nodiscard]] const Side& first() const { return sides[shown == Shown::other ? 1 : 0]; } ///< that is drawn
    [[nodiscard]] bool isEmpty() const { return sides[0].image.isNull(); }
};

/// Empty where the output is no picture, as compare::look_of() sees it, or `as_maps` says so: then everything with two axes is a grid of maps.
[[nodiscard]] ComparedPictures picturesOf(const compare::Exhibit& exhibit, std::size_t output, bool as_maps, const Theme& theme);

} // namespace crease::ui
