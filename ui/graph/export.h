#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/graph/overlay.h"
#include "ui/graph/picture.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QString>

namespace crease::ui {

struct ExportOptions {
    Theme theme = Theme::light();
    int width = 0; ///< of a PNG, in pixels; 0: one pixel per scene unit, less where that would be enormous
    bool legend = true;
    QString title;       ///< heading and document title; may be empty
    Overlay overlay;     ///< painted over nodes and edges; its scale stands in the legend
    bool tiles = false;  ///< a PNG too large for one file becomes several: name-2-1.png is the first of the second row
    int largest = 32000; ///< pixels a side of one PNG; beyond it many viewers give up, QPainter itself at 32767
};

/// Writes the whole drawing, margins included, as .png, .svg or .pdf (by the file's suffix). Errors: usage (another suffix),
/// io, cancelled. A file that could not be finished is removed.
[[nodiscard]] Status exportPicture(const GraphPicture& picture, const QString& path, const ExportOptions& options, const JobControl& control = {});

/// In how many PNG files the picture comes, across and down: 1 and 1 without options.tiles.
[[nodiscard]] QSize tilesOf(const GraphPicture& picture, const ExportOptions& options);

/// Where the tile of that row and column of a picture goes, both counted from 0: "name-1-1.png" beside `path`.
[[nodiscard]] QString tilePath(const QString& path, int row, int column);

/// How many pixels of a PNG in one file a scene unit gets; less than asked for where the picture would be too large.
[[nodiscard]] double pictureScale(const GraphPicture& picture, const ExportOptions& options);

/// The same as an image in memory (clipboard); never larger than 16384 pixels a side.
[[nodiscard]] QImage pictureImage(const GraphPicture& picture, const ExportOptions& options);

} // namespace crease::ui
