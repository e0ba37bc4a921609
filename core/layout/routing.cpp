// Routes: from passes to smooth curves.
//
// An edge's sections are joined into one list of passes. Each pass is a straight vertical piece; from one pass to the
// next runs one cubic with vertical tangents at both ends, which stays between the rows because its control points do.
// Where the direction turns round (backward edges), the cubic is a bow. Edges with the same two ends run side by side.
#include "core/layout/routing.h"

#include <algorithm>

namespace crease::layout::detail {
namespace {

constexpr double same_x = 1e-6;

class Router {
public:
    Router(const Request& request, const Plan& plan) : request_(request), plan_(plan), twin_of_(request.edges.size()) { count_twins(); }

    Route route(std::uint32_t e) {
        join(e);
        shift_twin(e);
        Route result;
        if (path_.empty()) return result;
        result.points.push_back({path_.front().x, path_.front().y0});
        for (std::size_t i = 0; i < path_.size(); ++i) {
            if (i) turn(result.points, path_[i - 1], path_[i]);
            line(result.points, path_[i]);
        }
        if (result.points.size() == 1) line_to(result.points, result.points.front());
        return result;
    }

private:
    struct Twins {
        std::uint32_t count = 0, seen = 0;
    };

    static std::uint64_t key(const Edge& edge) { return std::uint64_t{edge.from} << 32 | edge.to; }

    void count_twins() {
        for (const Edge& edge : request_.edges) {
            std::uint32_t& twins = twin_of_.at(key(edge));
            if (twins == FlatMap::absent) twins = static_cast<std::uint32_t>(twins_.size()), twins_.emplace_back();
            ++twins_[twins].count;
            twins_of_edge_.push_back(twins);
        }
    }

    void join(std::uint32_t e) {
        path_.clear();
        for (std::uint32_t s = plan_.section_begin[e]; s < plan_.section_begin[e + 1]; ++s) {
            const Section& section = plan_.sections[s];
            const Level& level = plan_.levels[section.level];
            for (Pass pass : level.solution.paths[section.wire]) {
                pass.x += level.offset.x;
                pass.y0 += level.offset.y;
                pass.y1 += level.offset.y;
                append(pass);
            }
        }
    }

    void append(const Pass& pass) {
        const bool runs_on = !path_.empty() && !path_.back().upward && !pass.upward;
        if (runs_on && std::abs(path_.back().x - pass.x) < same_x) path_.back().y1 = pass.y1;
        else path_.push_back(pass);
    }

    void shift_twin(std::uint32_t e) {
        Twins& twins = twins_[twins_of_edge_[e]];
        if (twins.count < 2) return;
        const double room = request_.node_gap * 0.35;
        const double step = std::min(room / 2, room / (twins.count - 1));
        const double by = step * (twins.seen++ - (twins.count - 1) / 2.0);
        for (Pass& pass : path_) pass.x += by;
    }

    static void line_to(std::vector<Point>& points, Point to) {
        const Point from = points.back();
        points.push_back({std::lerp(from.x, to.x, 1 / 3.0), std::lerp(from.y, to.y, 1 / 3.0)});
        points.push_back({std::lerp(from.x, to.x, 2 / 3.0), std::lerp(from.y, to.y, 2 / 3.0)});
        points.push_back(to);
    }

    static void line(std::vector<Point>& points, const Pass& pass) {
        if (pass.y0 != pass.y1) line_to(points, {pass.x, pass.y1});
    }

    void turn(std::vector<Point>& points, const Pass& a, const Pass& b) const {
        const double half = std::abs(b.y0 - a.y1) / 2;
        const double bow = a.upward == b.upward ? half : half + request_.rank_gap * 0.55;
        points.push_back({a.x, a.y1 + (a.upward ? -bow : bow)});
        points.push_back({b.x, b.y0 - (b.upward ? -bow : bow)});
        points.push_back({b.x, b.y0});
    }

    const Request& request_;
    const Plan& plan_;
    FlatMap twin_of_;
    std::vector<Twins> twins_;
    std::vector<std::uint32_t> twins_of_edge_;
    std::vector<Pass> path_;
};

} // namespace

std::vector<Route> route_edges(const Request& request, const Plan& plan, const JobControl& control) {
    Router router(request, plan);
    std::vector<Route> routes;
    routes.reserve(request.edges.size());
    for (std::uint32_t e = 0; e < request.edges.size() && !control.cancelled(); ++e) routes.push_back(router.route(e));
    return routes;
}

} // namespace crease::layout::detail
