// What a drawing promises, and whether it holds: nothing overlaps, hulls hold their own and nobody else's, edges keep clear.

#include "tests/core/layout/support/inspect.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crease::layout::testing {
namespace {

constexpr double slack = 1e-6;

bool overlap(const Rect& a, const Rect& b) {
    return a.x + slack < b.x + b.width && b.x + slack < a.x + a.width && a.y + slack < b.y + b.height && b.y + slack < a.y + a.height;
}

bool inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

std::vector<Rect> node_rects(const Request& request, const Drawing& drawing) {
    std::vector<Rect> result;
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) result.push_back(node_rect(request, drawing, n));
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
            if (overlap(rects[i], rects[j])) visit(i, j);
        active.push_back(i);
    }
}

bool contains(const Request& request, std::uint32_t cluster, std::uint32_t inner) {
    while (inner != none && inner != cluster) inner = request.clusters[inner].parent;
    return inner == cluster;
}

class FaultFinder {
public:
    FaultFinder(const Request& request, const Drawing& drawing) : request_(request), drawing_(drawing), nodes_(node_rects(request, drawing)) {}

    std::vector<std::string> run() {
        check_shape();
        if (!faults_.empty()) return faults_;
        overlapping_pairs(nodes_, [&](auto a, auto b) { add("nodes overlap", a, b); });
        check_hulls();
        check_routes();
        check_titles();
        return faults_;
    }

private:
    void add(const std::string& what, std::size_t a, std::size_t b) { faults_.push_back(what + ": " + std::to_string(a) + ", " + std::to_string(b)); }

    void check_shape() {
        if (drawing_.centers.size() != request_.nodes.size() || drawing_.routes.size() != request_.edges.size() ||
            drawing_.hulls.size() != request_.clusters.size())
            faults_.push_back("wrong number of things");
        for (Point p : drawing_.centers)
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) faults_.push_back("a place that is no number");
    }

    void check_hulls() {
        for (std::uint32_t n = 0; n < nodes_.size(); ++n)
            for (std::uint32_t c = request_.nodes[n].cluster; c != none; c = request_.clusters[c].parent) check_member(n, c);
        std::vector<Rect> all = nodes_;
        for (const Rect& hull : drawing_.hulls) all.push_back(hull.width > 0 ? hull : Rect{-1e12, -1e12});
        overlapping_pairs(all, [&](std::uint32_t a, std::uint32_t b) { check_pair(std::max(a, b), std::min(a, b)); });
        for (std::uint32_t c = 0; c < request_.clusters.size(); ++c)
            if (const std::uint32_t p = request_.clusters[c].parent; p != none && drawing_.hulls[c].width > 0)
                if (!inside(drawing_.hulls[c], drawing_.hulls[p])) add("hull outside its parent", c, p);
    }

    void check_member(std::uint32_t n, std::uint32_t c) {
        const Cluster& cluster = request_.clusters[c];
        Rect r = nodes_[n];
        r = {r.x - cluster.padding, r.y - cluster.padding - cluster.title_height, r.width + 2 * cluster.padding,
             r.height + 2 * cluster.padding + cluster.title_height};
        if (!inside(r, drawing_.hulls[c])) add("node not well inside its hull", n, c);
    }

    void check_pair(std::uint32_t hull, std::uint32_t other) {
        if (hull < nodes_.size()) return;
        const auto c = static_cast<std::uint32_t>(hull - nodes_.size());
        const auto d = other < nodes_.size() ? request_.nodes[other].cluster : std::uint32_t(other - nodes_.size());
        if (contains(request_, c, d)) return;
        if (other >= nodes_.size() && contains(request_, d, c)) return;
        add(other < nodes_.size() ? "foreign node in hull" : "hulls overlap", c, other);
    }

    void check_routes() {
        for (std::size_t e = 0; e < drawing_.routes.size(); ++e) check_route(e);
        for (std::string& fault : edges_through_nodes(nodes_, request_.edges, flatten(drawing_.routes))) faults_.push_back(std::move(fault));
    }

    // No edge may touch a title; the room below it belongs to the wires again.
    void check_titles() {
        if (request_.direction != Direction::top_to_bottom) return;
        std::vector<Rect> titles;
        for (std::size_t c = 0; c < request_.clusters.size(); ++c) {
            const Cluster& cluster = request_.clusters[c];
            const Rect& hull = drawing_.hulls[c];
            titles.push_back(hull.width > 0 && cluster.title_width > 0
                                 ? Rect{hull.x, hull.y, cluster.title_width, 0.6 * (cluster.padding + cluster.title_height)}
                                 : Rect{-1e12, -1e12});
            if (hull.width > 0 && hull.width < cluster.title_width) add("title wider than its hull", c, 0);
        }
        const std::vector<Edge> strangers(request_.edges.size(), {none, none});
        for (const std::string& fault : edges_through_nodes(titles, strangers, flatten(drawing_.routes))) faults_.push_back("title: " + fault);
    }

    void check_route(std::size_t e) {
        const auto& points = drawing_.routes[e].points;
        if (points.size() < 4 || points.size() % 3 != 1) return add("route is not made of cubics", e, points.size());
        const Rect reach{drawing_.bounds};
        for (Point p : points)
            if (!inside({p.x, p.y, 0, 0}, reach)) return add("route leaves the bounds", e, 0);
        if (!inside({points.front().x, points.front().y, 0, 0}, grown(request_.edges[e].from)))
            add("route starts beside its node", e, request_.edges[e].from);
        if (!inside({points.back().x, points.back().y, 0, 0}, grown(request_.edges[e].to)))
            add("route ends beside its node", e, request_.edges[e].to);
    }

    // Edges with the same ends may stand a little beside a very narrow node.
    Rect grown(std::uint32_t n) const {
        const double by = request_.node_gap / 4;
        const Rect& r = nodes_[n];
        return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by};
    }

    const Request& request_;
    const Drawing& drawing_;
    const std::vector<Rect> nodes_;
    std::vector<std::string> faults_;
};

} // namespace

std::vector<std::string> find_faults(const Request& request, const Drawing& drawing) { return FaultFinder(request, drawing).run(); }

} // namespace crease::layout::testing
