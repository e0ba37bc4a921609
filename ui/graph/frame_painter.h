#pragma once

#include "ui/graph/canvas_state.h"
#include "ui/graph/node_painter.h"

class QPainter;

namespace crease::ui {

struct FrameLook {
    DetailLevel level = DetailLevel::near;
    double pixel = 1; ///< size of a device pixel in scene units
};

/// A hairline around a faint shade; of frames within frames the inner ones are darker.
void paintFrame(QPainter& painter, const DrawnFrame& frame, const FrameLook& look, const Theme& theme);

/// What the paper looks like inside of this frame, or outside of all for no_index.
[[nodiscard]] QColor paperIn(const GraphPicture& picture, std::uint32_t frame, const Theme& theme);

/// The button that closes the scope, and its name. Not from far away.
void paintFrameTitle(QPainter& painter, const DrawnFrame& frame, const FrameLook& look, const Theme& theme, const CanvasFonts& fonts);

/// From far away the name stands beside the frame, of one size at every zoom, where there is room for it.
void paintDistantTitle(QPainter& painter, const GraphPicture& picture, std::uint32_t frame, double pixel, const Theme& theme,
                       const CanvasFonts& fonts);

/// The button alone, as it looks under the pointer.
void paintHotButton(QPainter& painter, const QRectF& button, const Theme& theme);

/// Where button and words are painted at this level of detail.
[[nodiscard]] QRectF frameLabelArea(const DrawnFrame& frame, DetailLevel level);
[[nodiscard]] QRectF frameButtonArea(const DrawnFrame& frame, DetailLevel level);

} // namespace crease::ui
