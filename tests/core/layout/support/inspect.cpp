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

bool straight(const Point* p) {
    return std::abs(p[0].x - p[3].x) < slack && std::abs(p[1].x - p[0].x) < slack && std::abs(p[2].x - p[0].x) < slack;
}

struct Segment {
    Point a, b;
    std::uint32_t edge;
    [[nodiscard]] double top() const { return std::min(a.y, b.y); }
    [[nodiscard]] double bottom() const { return std::max(a.y, b.y); }
};

std::vector<Segment> segments(const std::vector<Polyline>& lines) {
    std::vector<Segment> result;
    for (std::uint32_t e = 0; e < lines.size(); ++e)
        for (std::size_t i = 0; i + 1 < lines[e].size(); ++i)
            result.push_back({lines[e][i], lines[e][i + 1], e});
    std::sort(result.begin(), result.end(), [](const Segment& s, const Segment& t) {
        return std::make_tuple(s.top(), s.edge, s.a.x) < std::make_tuple(t.top(), t.edge, t.a.x);
    });
    return result;
}

double side(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool crosses(const Segment& s, const Segment& t) {
    const double a = side(s.a, s.b, t.a), b = side(s.a, s.b, t.b), c = side(t.a, t.b, s.a), d = side(t.a, t.b, s.b);
    constexpr double least = 1e-7;
    return ((a > least && b < -least) || (a < -least && b > least)) &&
           ((c > least && d < -least) || (c < -least && d > least));
}

// Visits pairs whose y ranges overlap; `second` comes from the active ones.
template <class Visit>
void sweep(const std::vector<Segment>& all, Visit visit) {
    std::vector<std::uint32_t> active;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        std::erase_if(active, [&](std::uint32_t j) { return all[j].bottom() < all[i].top(); });
        for (std::uint32_t j : active)
            visit(all[i], all[j]);
        active.push_back(i);
    }
}

// Liang-Barsky: does the segment enter the open rectangle?
bool enters(const Segment& s, const Rect& r) {
    double low = 0, high = 1;
    const double dx = s.b.x - s.a.x, dy = s.b.y - s.a.y;
    const auto clip = [&](double p, double q) {
        if (p == 0)
            return q > 0;
        const double t = q / p;
        p < 0 ? low = std::max(low, t) : high = std::min(high, t);
        return low < high;
    };
    return clip(-dx, s.a.x - r.x) && clip(dx, r.x + r.width - s.a.x) && clip(-dy, s.a.y - r.y) &&
           clip(dy, r.y + r.height - s.a.y);
}

Rect shrink(Rect r, double by) {
    return {r.x + by, r.y + by, r.width - 2 * by, r.height - 2 * by};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x + slack < b.x + b.width && b.x + slack < a.x + a.width && a.y + slack < b.y + b.height &&
           b.y + slack < a.y + a.height;
}

bool inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

std::vector<Rect> node_rects(const Request& request, const Drawing& drawing) {
    std::vector<Rect> result;
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n)
        result.push_back(node_rect(request, drawing, n));
    return result;
}

template <class Visit>
void overlapping_pairs(const std::vector<Rect>& rects, Visit visit) {
    std::vector<std::uint32_t> order(rects.size()), active;
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rects[a].y < rects[b].y; });
    for (std::uint32_t i : order) {
        std::erase_if(active, [&](std::uint32_t j) { return rects[j].y + rects[j].height < rects[i].y; });
        for (std::uint32_t j : active)
            if (overlap(rects[i], rects[j]))
                visit(i, j);
        active.push_back(i);
    }
}

bool contains(const Request& request, std::uint32_t cluster, std::uint32_t inner) {
    while (inner != none && inner != cluster)
        inner = request.clusters[inner].parent;
    return inner == cluster;
}

class FaultFinder {
public:
    FaultFinder(const Request& request, const Drawing& drawing)
        : request_(request), drawing_(drawing), nodes_(node_rects(request, drawing)) {}

    std::vector<std::string> run() {
        check_shape();
        if (!faults_.empty())
            return faults_;
        overlapping_pairs(nodes_, [&](auto a, auto b) { add("nodes overlap", a, b); });
        check_hulls();
        check_routes();
        check_titles();
        return faults_;
    }

private:
    void add(const std::string& what, std::size_t a, std::size_t b) {
        faults_.push_back(what + ": " + std::to_string(a) + ", " + std::to_string(b));
    }

    void check_shape() {
        if (drawing_.centers.size() != request_.nodes.size() || drawing_.routes.size() != request_.edges.size() ||
            drawing_.hulls.size() != request_.clusters.size())
            faults_.push_back("wrong number of things");
        for (Point p : drawing_.centers)
            if (!std::isfinite(p.x) || !std::isfinite(p.y))
                faults_.push_back("a place that is no number");
    }

    void check_hulls() {
        for (std::uint32_t n = 0; n < nodes_.size(); ++n)
            for (std::uint32_t c = request_.nodes[n].cluster; c != none; c = request_.clusters[c].parent)
                check_member(n, c);
        std::vector<Rect> all = nodes_;
        for (const Rect& hull : drawing_.hulls)
            all.push_back(hull.width > 0 ? hull : Rect{-1e12, -1e12});
        overlapping_pairs(all, [&](std::uint32_t a, std::uint32_t b) { check_pair(std::max(a, b), std::min(a, b)); });
        for (std::uint32_t c = 0; c < request_.clusters.size(); ++c)
            if (const std::uint32_t p = request_.clusters[c].parent; p != none && drawing_.hulls[c].width > 0)
                if (!inside(drawing_.hulls[c], drawing_.hulls[p]))
                    add("hull outside its parent", c, p);
    }

    void check_member(std::uint32_t n, std::uint32_t c) {
        const Cluster& cluster = request_.clusters[c];
        Rect r = nodes_[n];
        r = {r.x - cluster.padding, r.y - cluster.padding - cluster.title_height, r.width + 2 * cluster.padding,
             r.height + 2 * cluster.padding + cluster.title_height};
        if (!inside(r, drawing_.hulls[c]))
            add("node not well inside its hull", n, c);
    }

    void check_pair(std::uint32_t hull, std::uint32_t other) {
        if (hull < nodes_.size())
            return;
        const auto c = static_cast<std::uint32_t>(hull - nodes_.size());
        const auto d = other < nodes_.size() ? request_.nodes[other].cluster : std::uint32_t(other - nodes_.size());
        if (contains(request_, c, d))
            return;
        if (other >= nodes_.size() && contains(request_, d, c))
            return;
        add(other < nodes_.size() ? "foreign node in hull" : "hulls overlap", c, other);
    }

    void check_routes() {
        for (std::size_t e = 0; e < drawing_.routes.size(); ++e)
            check_route(e);
        for (std::string& fault : edges_through_nodes(nodes_, request_.edges, flatten(drawing_.routes)))
            faults_.push_back(std::move(fault));
    }

    // No edge may touch a title; the room below it belongs to the wires again.
    void check_titles() {
        if (request_.direction != Direction::top_to_bottom)
            return;
        std::vector<Rect> titles;
        for (std::size_t c = 0; c < request_.clusters.size(); ++c) {
            const Cluster& cluster = request_.clusters[c];
            const Rect& hull = drawing_.hulls[c];
            titles.push_back(hull.width > 0 && cluster.title_width > 0
                                 ? Rect{hull.x, hull.y, cluster.title_width, 0.6 * (cluster.padding + cluster.title_height)}
                                 : Rect{-1e12, -1e12});
            if (hull.width > 0 && hull.width < cluster.title_width)
                add("title wider than its hull", c, 0);
        }
        const std::vector<Edge> strangers(request_.edges.size(), {none, none});
        for (const std::string& fault : edges_through_nodes(titles, strangers, flatten(drawing_.routes)))
            faults_.push_back("title: " + fault);
    }

    void check_route(std::size_t e) {
        const auto& points = drawing_.routes[e].points;
        if (points.size() < 4 || points.size() % 3 != 1)
            return add("route is not made of cubics", e, points.size());
        const Rect reach{drawing_.bounds};
        for (Point p : points)
            if (!inside({p.x, p.y, 0, 0}, reach))
                return add("route leaves the bounds", e, 0);
        if (!inside({points.front().x, points.front().y, 0, 0}, grown(request_.edges[e].from)))
            add("route starts beside its node", e, request_.edges[e].from);
        if (!inside({points.back().x, points.back().y, 0, 0}, grown(request_.edges[e].to)))
            add("route ends beside its node", e, request_.edges[e].to);
    }

    // Edges with the same ends may stand a little beside a very narrow node.
    Rect grown(std::uint32_t n) const { return shrink(nodes_[n], -request_.node_gap / 4); }

    const Request& request_;
    const Drawing& drawing_;
    const std::vector<Rect> nodes_;
    std::vector<std::string> faults_;
};

} // namespace

Polyline flatten(const Route& route) {
    Polyline result;
    if (route.points.empty())
        return result;
    result.push_back(route.points.front());
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        const int pieces = straight(&route.points[i]) ? 1 : 16;
        for (int k = 1; k <= pieces; ++k)
            result.push_back(cubic(&route.points[i], double(k) / pieces));
    }
    return result;
}

std::vector<Polyline> flatten(const std::vector<Route>& routes) {
    std::vector<Polyline> result;
    for (const Route& route : routes)
        result.push_back(flatten(route));
    return result;
}

std::uint64_t count_crossings(const std::vector<Edge>& edges, const std::vector<Polyline>& lines) {
    std::uint64_t count = 0;
    sweep(segments(lines), [&](const Segment& s, const Segment& t) {
        if (edges[s.edge].from != edges[t.edge].from && crosses(s, t))
            ++count;
    });
    return count;
}

double total_length(const std::vector<Polyline>& lines) {
    double sum = 0;
    for (const Polyline& line : lines)
        for (std::size_t i = 0; i + 1 < line.size(); ++i)
            sum += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
    return sum;
}

Rect node_rect(const Request& request, const Drawing& drawing, std::uint32_t node) {
    const auto size = [](double value) { return std::isfinite(value) ? std::clamp(value, 0.0, 1e6) : 0; };
    const double width = size(request.nodes[node].width), height = size(request.nodes[node].height);
    return {drawing.centers[node].x - width / 2, drawing.centers[node].y - height / 2, width, height};
}

std::vector<std::string> edges_through_nodes(const std::vector<Rect>& nodes, const std::vector<Edge>& edges,
                                             const std::vector<Polyline>& lines, std::size_t limit) {
    std::vector<std::uint32_t> by_y(nodes.size());
    std::iota(by_y.begin(), by_y.end(), 0u);
    std::sort(by_y.begin(), by_y.end(), [&](std::uint32_t a, std::uint32_t b) { return nodes[a].y < nodes[b].y; });
    std::vector<std::string> result;
    std::vector<std::uint32_t> active;
    std::size_t next = 0;
    for (const Segment& s : segments(lines)) {
        for (; next < by_y.size() && nodes[by_y[next]].y <= s.bottom(); ++next)
            active.push_back(by_y[next]);
        std::erase_if(active, [&](std::uint32_t n) { return nodes[n].y + nodes[n].height < s.top(); });
        for (std::uint32_t n : active) {
            if (n == edges[s.edge].from || n == edges[s.edge].to || !enters(s, shrink(nodes[n], 1e-3)))
                continue;
            if (result.size() < limit)
                result.push_back("edge " + std::to_string(s.edge) + " runs through node " + std::to_string(n));
        }
    }
    return result;
}

std::vector<std::string> find_faults(const Request& request, const Drawing& drawing) {
    return FaultFinder(request, drawing).run();
}

} // namespace crease::layout::testing
