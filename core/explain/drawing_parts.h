#pragma once

#include "core/explain/drawing.h"

namespace crease::explain {

[[nodiscard]] Mark text_mark(std::string words, double x, double y, double size, Align align, Tone tone, bool strong = false);
[[nodiscard]] Mark line_mark(double x, double y, double width, double height = 0);

/// With a capital, where it begins with a letter.
[[nodiscard]] std::string as_heading(std::string title);

/// A number as it stands in a cell: few digits.
[[nodiscard]] std::string cell_text(double value);

struct Room {
    double x = 0, y = 0, width = 0, height = 0;
};
/// Scale and shift of every channel, the chosen one's marked. A room without a height gets what they need, and the drawing with it.
void add_bars(Drawing& drawing, const ChannelBars& bars, Room room);

} // namespace crease::explain
