#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/graph/picture.h"
#include "ui/theme/theme.h"

#include <QString>

namespace crease::ui {

struct ExportOptions {
    Theme theme = Theme::light();
    int width = 0;       ///< of a PNG, in pixels; 0: one pixel per scene unit, less where that would be enormous
    bool legend = true;
    QString title;       ///< heading and document title; may be empty
};

/// Writes the whole drawing, margins included, as .png, .svg or .pdf (by the file's suffix). Errors: usage (another suffix),
/// io, cancelled. A file that could not be finished is removed.
[[nodiscard]] Status exportPicture(const GraphPicture& picture, const QString& path, const ExportOptions& options,
                                   const JobControl& control = {});

/// The same as an image in memory (clipboard); never larger than 16384 pixels a side.
[[nodiscard]] QImage pictureImage(const GraphPicture& picture, const ExportOptions& options);

} // namespace crease::ui
