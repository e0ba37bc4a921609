#pragma once

namespace crease::ui {

/// How much of a node is worth painting: blocks of colour, the operator's name, everything.
enum class DetailLevel { far, middle, near };

/// `zoom` in pixels per scene unit; `text_height` of a title in scene units. Text smaller than 6 pixels is noise.
[[nodiscard]] inline DetailLevel detailLevel(double zoom, double text_height) {
    const double pixels = zoom * text_height;
    if (pixels >= 8.5) return DetailLevel::near;
    return pixels >= 4.2 ? DetailLevel::middle : DetailLevel::far;
}

} // namespace crease::ui
