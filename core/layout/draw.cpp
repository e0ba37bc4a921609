// The layout from outside: check, cut into levels, solve them, put the pieces together.
#include "core/layout/clusters.h"
#include "core/layout/columns.h"
#include "core/layout/request_check.h"
#include "core/layout/routing.h"

#include <algorithm>
#include <new>

namespace crease::layout {
namespace {

using namespace detail;

class Bounds {
public:
    void include(Point p) {
        low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
        high_ = {std::max(high_.x, p.x), std::max(high_.y, p.y)};
    }
    void include(const Rect& rect) {
        include(Point{rect.x, rect.y});
        include(Point{rect.x + rect.width, rect.y + rect.height});
    }
    [[nodiscard]] Rect rect() const { return low_.x > high_.x ? Rect{} : Rect{low_.x, low_.y, high_.x - low_.x, high_.y - low_.y}; }

private:
    static constexpr double far = std::numeric_limits<double>::infinity();
    Point low_{far, far}, high_{-far, -far};
};

void place_nodes(const Request& request, const Plan& plan, Drawing& drawing) {
    for (std::uint32_t n = 0; n < request.nodes.size(); ++n) {
        const Part& part = plan.parts[n];
        const Level& level = plan.levels[part.level];
        const Point at = level.solution.at[part.box];
        drawing.centers.push_back({level.offset.x + at.x, level.offset.y + at.y + request.nodes[n].height / 2});
    }
}

void place_hulls(const Request& request, const Plan& plan, Drawing& drawing) {
    for (std::uint32_t c = 0; c < request.clusters.size(); ++c) {
        const Level& level = plan.levels[c];
        drawing.hulls.push_back(
            level.members ? Rect{level.offset.x + level.hull.x, level.offset.y + level.hull.y, level.hull.width, level.hull.height} : Rect{});
    }
}

void find_bounds(const Request& request, Drawing& drawing) {
    Bounds bounds;
    for (std::size_t n = 0; n < request.nodes.size(); ++n) {
        const Node& node = request.nodes[n];
        const Point center = drawing.centers[n];
        bounds.include(Rect{center.x - node.width / 2, center.y - node.height / 2, node.width, node.height});
    }
    for (const Route& route : drawing.routes)
        for (Point point : route.points) bounds.include(point);
    for (const Rect& hull : drawing.hulls)
        if (hull.width > 0) bounds.include(hull);
    drawing.bounds = drawing.first_column = bounds.rect();
}

Result<Drawing> draw_checked(const Request& original, const JobControl& control) {
    const auto cancelled = [] { return fail(ErrorCode::cancelled, "the layout was cancelled"); };
    const Request request = tidy(original);
    if (control.cancelled()) return cancelled();
    Plan plan = make_plan(request);
    if (!solve_levels(request, plan, control)) return cancelled();
    Drawing drawing;
    place_nodes(request, plan, drawing);
    place_hulls(request, plan, drawing);
    drawing.routes = route_edges(request, plan, control);
    if (control.cancelled()) return cancelled();
    find_bounds(request, drawing);
    if (request.page > 0) break_into_columns(request, request.direction == Direction::left_to_right ? 1 / request.page : request.page, drawing);
    if (request.direction == Direction::left_to_right) transpose(drawing);
    control.progress(1);
    return drawing;
}

} // namespace

Result<Drawing> draw(const Request& request, const JobControl& control) {
    try {
        CREASE_CHECK(check(request));
        return draw_checked(request, control);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::unsupported, "the graph is too large to lay out in the memory there is");
    }
}

} // namespace crease::layout
