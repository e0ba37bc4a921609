#include "tests/core/layout/support/inspect.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace crease::layout::testing {
namespace {

constexpr double slack = 1e-6;

Point cubic(const Point* p, double t) {
    const double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

bool straight(const Point* p) { return std::abs(p[0].x - p[3].x) < slack && std::abs(p[1].x - p[0].x) < slack && std::abs(p[2].x - p[0].x) < slack; }

struct Segment {
    Point a, b;
    std::uint32_t edge;
    [[nodiscard]] double top() const { return std::min(a.y, b.y); }
    [[nodiscard]] double bottom() const { return std::max(a.y, b.y); }
};

std::vector<Segment> segments(const std::vector<Polyline>& lines) {
    std::vector<Segment> result;
    for (std::uint32_t e = 0; e < lines.size(); ++e)
        for (std::size_t i = 0; i + 1 < lines[e].size(); ++i) result.push_back({lines[e][i], lines[e][i + 1], e});
    std::sort(result.begin(), result.end(),
              [](const Segment& s, const Segment& t) { return std::make_tuple(s.top(), s.edge, s.a.x) < std::make_tuple(t.top(), t.edge, t.a.x); });
    return result;
}

double side(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool crosses(const Segment& s, const Segment& t) {
    const double a = side(s.a, s.b, t.a), b = side(s.a, s.b, t.b), c = side(t.a, t.b, s.a), d = side(t.a, t.b, s.b);
    constexpr double least = 1e-7;
    return ((a > least && b < -least) || (a < -least && b > least)) && ((c > least && d < -least) || (c < -least && d > least));
}

// Visits pairs whose y ranges overlap; `second` comes from the active ones.
template <class Visit>
void sweep(const std::vector<Segment>& all, Visit visit) {
    std::vector<std::uint32_t> active;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        std::erase_if(active, [&](std::uint32_t j) { return all[j].bottom() < all[i].top(); });
        for (std::uint32_t j : active) visit(all[i], all[j]);
        active.push_back(i);
    }
}

// Liang-Barsky: does the segment enter the open rectangle?
bool enters(const Segment& s, const Rect& r) {
    double low = 0, high = 1;
    const double dx = s.b.x - s.a.x, dy = s.b.y - s.a.y;
    const auto clip = [&](double p, double q) {
        if (p == 0) return q > 0;
        const double t = q / p;
        p < 0 ? low = std::max(low, t) : high = std::min(high, t);
        return low < high;
    };
    return clip(-dx, s.a.x - r.x) && clip(dx, r.x + r.width - s.a.x) && clip(-dy, s.a.y - r.y) && clip(dy, r.y + r.height - s.a.y);
}

Rect shrink(Rect r, double by) { return {r.x + by, r.y + by, r.width - 2 * by, r.height - 2 * by}; }

} // namespace

Polyline flatten(const Route& route) {
    Polyline result;
    if (route.points.empty()) return result;
    result.push_back(route.points.front());
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        const int pieces = straight(&route.points[i]) ? 1 : 16;
        for (int k = 1; k <= pieces; ++k) result.push_back(cubic(&route.points[i], double(k) / pieces));
    }
    return result;
}

std::vector<Polyline> flatten(const std::vector<Route>& routes) {
    std::vector<Polyline> result;
    for (const Route& route : routes) result.push_back(flatten(route));
    return result;
}

std::uint64_t count_crossings(const std::vector<Edge>& edges, const std::vector<Polyline>& lines) {
    std::uint64_t count = 0;
    sweep(segments(lines), [&](const Segment& s, const Segment& t) {
        if (edges[s.edge].from != edges[t.edge].from && crosses(s, t)) ++count;
    });
    return count;
}

double total_length(const std::vector<Polyline>& lines) {
    double sum = 0;
    for (const Polyline& line : lines)
        for (std::size_t i = 0; i + 1 < line.size(); ++i) sum += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
    return sum;
}

Rect node_rect(const Request& request, const Drawing& drawing, std::uint32_t node) {
    const auto size = [](double value) { return std::isfinite(value) ? std::clamp(value, 0.0, 1e6) : 0; };
    const double width = size(request.nodes[node].width), height = size(request.nodes[node].height);
    return {drawing.centers[node].x - width / 2, drawing.centers[node].y - height / 2, width, height};
}

std::vector<std::string> edges_through_nodes(const std::vector<Rect>& nodes, const std::vector<Edge>& edges, const std::vector<Polyline>& lines,
                                             std::size_t limit) {
    std::vector<std::uint32_t> by_y(nodes.size());
    std::iota(by_y.begin(), by_y.end(), 0u);
    std::sort(by_y.begin(), by_y.end(), [&](std::uint32_t a, std::uint32_t b) { return nodes[a].y < nodes[b].y; });
    std::vector<std::string> result;
    std::vector<std::uint32_t> active;
    std::size_t next = 0;
    for (const Segment& s : segments(lines)) {
        for (; next < by_y.size() && nodes[by_y[next]].y <= s.bottom(); ++next) active.push_back(by_y[next]);
        std::erase_if(active, [&](std::uint32_t n) { return nodes[n].y + nodes[n].height < s.top(); });
        for (std::uint32_t n : active) {
            if (n == edges[s.edge].from || n == edges[s.edge].to || !enters(s, shrink(nodes[n], 1e-3))) continue;
            if (result.size() < limit) result.push_back("edge " + std::to_string(s.edge) + " runs through node " + std::to_string(n));
        }
    }
    return result;
}

} // namespace crease::layout::testing
