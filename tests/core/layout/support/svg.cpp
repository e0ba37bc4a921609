#include "tests/core/layout/support/inspect.h"

#include <sstream>

namespace crease::layout::testing {
namespace {

void path(std::ostream& out, const Route& route) {
    if (route.points.empty()) return;
    out << "<path d='M" << route.points[0].x << ' ' << route.points[0].y;
    for (std::size_t i = 1; i + 2 < route.points.size(); i += 3) {
        out << " C";
        for (std::size_t k = i; k < i + 3; ++k) out << ' ' << route.points[k].x << ' ' << route.points[k].y;
    }
    const Point end = route.points.back();
    out << "'/><path d='M" << end.x - 3 << ' ' << end.y - 5 << 'L' << end.x << ' ' << end.y << 'L' << end.x + 3 << ' ' << end.y - 5 << "'/>\n";
}

void rectangle(std::ostream& out, const Rect& r, const char* style) {
    out << "<rect x='" << r.x << "' y='" << r.y << "' width='" << r.width << "' height='" << r.height << "' " << style << "/>\n";
}

const char* colour(const std::string& word) {
    if (word == "Conv") return "fill='#4C6FE0' rx='4'";
    if (word == "BatchNormalization") return "fill='#15968A' rx='4'";
    if (word == "Relu") return "fill='#C2497A' rx='4'";
    return "fill='#6B7280' rx='4'";
}

} // namespace

std::string to_svg(const Request& request, const Drawing& drawing, const std::vector<std::string>& words) {
    std::ostringstream out;
    const Rect& b = drawing.bounds;
    out << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" << b.x - 20 << ' ' << b.y - 20 << ' ' << b.width + 40 << ' ' << b.height + 40
        << "' width='" << b.width + 40 << "' height='" << b.height + 40 << "'>\n";
    rectangle(out, {b.x - 20, b.y - 20, b.width + 40, b.height + 40}, "fill='#FAF9F6'");
    for (const Rect& hull : drawing.hulls)
        if (hull.width > 0) rectangle(out, hull, "fill='#2F6FDE' fill-opacity='0.06' stroke='#2F6FDE' stroke-dasharray='5 3' rx='8'");
    out << "<g fill='none' stroke='#888' stroke-width='1.2'>\n";
    for (const Route& route : drawing.routes) path(out, route);
    out << "</g>\n<g font-family='DejaVu Sans' font-size='11' fill='white' text-anchor='middle'>\n";
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) {
        const std::string word = n < words.size() ? words[n] : std::to_string(n);
        rectangle(out, node_rect(request, drawing, n), colour(word));
        out << "<text x='" << drawing.centers[n].x << "' y='" << drawing.centers[n].y + 4 << "'>" << word << "</text>\n";
    }
    out << "</g>\n</svg>\n";
    return out.str();
}

} // namespace crease::layout::testing
