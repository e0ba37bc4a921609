#pragma once

#include "core/explain/lesson.h"

namespace crease::explain {

/// How a mark is painted; colours are those of whoever paints.
enum class Tone { ink, quiet, accent };
enum class Align { left, centre, right };

/// One thing on a drawing. Lengths are in pixels of a screen, y goes down.
struct Mark {
    enum class Kind {
        cell,  ///< of a heat map: `heat` from -1 (most negative) over 0 to 1
        empty, ///< a cell that a smaller kernel does not have, or of the padding (then with a text)
        frame, ///< an outline
        bar,   ///< a filled rectangle
        line,  ///< from (x, y) to (x + width, y + height); `strong`: as dark as an arrow
        arrow, ///< the same, with a head at its end
        box,   ///< an operator: rounded, with its words; `strong`: the one that stands in the way; quiet: one of later
        hull,  ///< around operators that have become one
        text,  ///< `y` is the middle of the line; `width`: what room there is, 0 for any
    };
    Kind kind = Kind::text;
    double x = 0, y = 0, width = 0, height = 0;
    double heat = 0;
    std::string text;
    double size = 12; ///< of text
    Align align = Align::centre;
    Tone tone = Tone::ink;
    bool strong = false;
    std::string key; ///< "W'/4": which kernel, which tap; "channel/12"; "step/3": which scene
    std::string tip; ///< shown when pointed at
};

struct Drawing {
    double width = 0, height = 0;
    std::string title; ///< for those who cannot see it
    std::vector<Mark> marks;
};

/// Kernels of a scene, one colour scale for all of them, and what makes the result of them; below, every channel's scale and shift.
[[nodiscard]] Drawing drawing_of(const Scene& scene, const Figures& figures, double width = 720);

/// The drawing as SVG; alone in a file it brings its colours with it (light ones).
[[nodiscard]] std::string to_svg(const Drawing& drawing, bool alone);
/// The two strokes of an arrow's head, from its tip.
[[nodiscard]] std::array<std::pair<double, double>, 2> arrow_head(const Mark& arrow);

/// What `below` shows, moved under what is there.
void add_below(Drawing& drawing, Drawing below);

[[nodiscard]] std::string svg_style(); ///< the colours of drawings within a page, by its custom properties

[[nodiscard]] std::string xml_escaped(std::string_view text);

} // namespace crease::explain
