// A long network is a thread: it fills a page better when it turns at the bottom, like text.
//
// The finished drawing is cut where nothing stands and at most two values pass (between two blocks there is one, and where a
// skip runs along, two), and each piece is moved beside the one before it. An edge that passes a cut runs down to the foot of its
// column, along it to the gutter, up the gutter, and on from the head of the next one. What many edges pass (the long skips of a
// U-Net) is never cut, so such a network keeps its one column, or gets columns of unequal length.
#include "core/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace crease::layout::detail {
namespace {

constexpr double gutter = 56, lane = 8, corner = 7;
constexpr std::size_t most_passing = 2;

struct Span {
    double from = 0, to = 0;
};

/// What stands at a height, merged: between two of these there is room for a cut.
std::vector<Span> occupied(const Request& request, const Drawing& drawing) {
    std::vector<Span> all;
    for (std::size_t n = 0; n < request.nodes.size(); ++n)
        all.push_back({drawing.centers[n].y - request.nodes[n].height / 2, drawing.centers[n].y + request.nodes[n].height / 2});
    for (const Rect& hull : drawing.hulls)
        if (hull.width > 0) all.push_back({hull.y, hull.y + hull.height});
    std::sort(all.begin(), all.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::vector<Span> merged;
    for (const Span& span : all) {
        if (merged.empty() || span.from > merged.back().to) merged.push_back(span);
        else merged.back().to = std::max(merged.back().to, span.to);
    }
    return merged;
}

/// The heights at which the drawing may be cut, from the top down.
std::vector<double> possible_cuts(const Request& request, const Drawing& drawing) {
    const auto spans = occupied(request, drawing);
    std::vector<double> middles;
    for (std::size_t i = 1; i < spans.size(); ++i) middles.push_back((spans[i - 1].to + spans[i].from) / 2);
    std::vector<std::set<std::uint32_t>> passing(middles.size());
    for (std::size_t e = 0; e < request.edges.size(); ++e) {
        double low = std::numeric_limits<double>::infinity(), high = -low;
        for (const Point& point : drawing.routes[e].points) low = std::min(low, point.y), high = std::max(high, point.y);
        const auto first = std::upper_bound(middles.begin(), middles.end(), low) - middles.begin();
        for (auto i = static_cast<std::size_t>(first); i < middles.size() && middles[i] < high; ++i)
            if (passing[i].size() <= most_passing) passing[i].insert(request.edges[e].from);
    }
    std::vector<double> cuts;
    for (std::size_t i = 0; i < middles.size(); ++i)
        if (passing[i].size() <= most_passing) cuts.push_back(middles[i]);
    return cuts;
}

/// Of the possible cuts those that give columns of about this length.
std::vector<double> chosen_cuts(const std::vector<double>& possible, const Rect& bounds, double length) {
    std::vector<double> chosen;
    double start = bounds.y;
    for (std::size_t i = 0; i < possible.size(); ++i) {
        const bool last_that_fits = i + 1 == possible.size() || possible[i + 1] - start > length;
        const bool rest_is_short = bounds.y + bounds.height - start <= length * 1.05;
        if (!last_that_fits || rest_is_short || possible[i] - start < length / 3) continue;
        chosen.push_back(possible[i]);
        start = possible[i];
    }
    return chosen;
}

class Columns {
public:
    Columns(const Request& request, Drawing& drawing, std::vector<double> cuts)
        : request_(request), drawing_(drawing), cuts_(std::move(cuts)), columns_(cuts_.size() + 1) {}

    void apply() {
        measure();
        place();
        for (std::size_t e = 0; e < request_.edges.size(); ++e) reroute(e);
        for (auto& center : drawing_.centers) center = moved(center, column_at(center.y));
        for (auto& hull : drawing_.hulls) move(hull);
        drawing_.first_column = {0, 0, columns_.front().right - columns_.front().left, foot_};
        drawing_.bounds = {0, -head_room(), last_right_, foot_ + 2 * head_room()};
    }

private:
    struct Column {
        double left = std::numeric_limits<double>::infinity(), right = -std::numeric_limits<double>::infinity();
        double top = 0, dx = 0;
        int lanes = 0; ///< edges in the gutter after it
    };

    [[nodiscard]] std::size_t column_at(double y) const {
        return static_cast<std::size_t>(std::upper_bound(cuts_.begin(), cuts_.end(), y) - cuts_.begin());
    }
    [[nodiscard]] Point moved(Point p, std::size_t column) const { return {p.x + columns_[column].dx, p.y - columns_[column].top}; }
    [[nodiscard]] static double head_room() { return lane * 2; }

    void widen(double left, double right, double y) {
        Column& column = columns_[column_at(y)];
        column.left = std::min(column.left, left);
        column.right = std::max(column.right, right);
    }

    void measure() {
        for (std::size_t n = 0; n < request_.nodes.size(); ++n) {
            const Point& at = drawing_.centers[n];
            widen(at.x - request_.nodes[n].width / 2, at.x + request_.nodes[n].width / 2, at.y);
        }
        for (const Rect& hull : drawing_.hulls)
            if (hull.width > 0) widen(hull.x, hull.x + hull.width, hull.y + hull.height / 2);
        for (const Route& route : drawing_.routes)
            for (const Point& point : route.points) widen(point.x, point.x, point.y);
    }

    void place() {
        double x = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            Column& column = columns_[i];
            column.top = i == 0 ? drawing_.bounds.y : cuts_[i - 1];
            column.dx = x - column.left;
            last_right_ = x + column.right - column.left;
            x = last_right_ + gutter;
            foot_ = std::max(foot_, (i < cuts_.size() ? cuts_[i] : drawing_.bounds.y + drawing_.bounds.height) - column.top);
        }
    }

    void move(Rect& hull) const {
        if (hull.width <= 0) return;
        const Point at = moved({hull.x, hull.y}, column_at(hull.y + hull.height / 2));
        hull.x = at.x, hull.y = at.y;
    }

    static void line_to(Route& route, Point to) {
        const Point from = route.points.back();
        const auto between = [&](double share) { return Point{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}; };
        for (Point p : {between(1.0 / 3), between(2.0 / 3), to}) route.points.push_back(p);
    }

    /// Straight on towards `at`, a round corner there, and on in the direction of `next`.
    static void turn(Route& route, Point at, Point next) {
        const Point from = route.points.back();
        const auto near = [&](Point other) {
            const double far = std::hypot(other.x - at.x, other.y - at.y);
            const double share = far > 0 ? std::min(0.5, corner / far) : 0;
            return Point{at.x + (other.x - at.x) * share, at.y + (other.y - at.y) * share};
        };
        line_to(route, near(from));
        for (Point p : {at, at, near(next)}) route.points.push_back(p);
    }

    void reroute(std::size_t e) {
        Route& route = drawing_.routes[e];
        if (route.points.empty()) return;
        const std::size_t first = column_at(drawing_.centers[request_.edges[e].from].y), last = column_at(drawing_.centers[request_.edges[e].to].y);
        if (first == last) {
            for (Point& point : route.points) point = moved(point, first);
            return;
        }
        if (first > last) return turn_back(route, first, last);
        Route fresh;
        std::size_t k = 1;
        fresh.points.push_back(moved(route.points.front(), first));
        for (; k + 2 < route.points.size() && column_at(route.points[k + 2].y) == first; k += 3)
            for (std::size_t i = k; i < k + 3; ++i) fresh.points.push_back(moved(route.points[i], first));
        while (k + 2 < route.points.size() && column_at(route.points[k + 2].y) != last) k += 3;
        const Point entry = k + 2 < route.points.size() ? route.points[k + 2] : route.points.back();
        through_gutter(fresh, last, moved(entry, last));
        for (k += 3; k + 2 < route.points.size(); k += 3)
            for (std::size_t i = k; i < k + 3; ++i) fresh.points.push_back(moved(route.points[i], last));
        route = std::move(fresh);
    }

    /// From the end of the route down to the foot, up the gutter before column `last`, and down to `entry`.
    void through_gutter(Route& route, std::size_t last, Point entry) {
        const double shift = lane * (columns_[last - 1].lanes++ % 3 - 1);
        const double x = columns_[last].left + columns_[last].dx - gutter / 2 + shift;
        const double low = foot_ + head_room() / 2 + shift, high = -head_room() / 2 - shift / 2;
        const Point foot{route.points.back().x, low}, up{x, low}, over{x, high}, head{entry.x, high};
        turn(route, foot, up);
        turn(route, up, over);
        turn(route, over, head);
        turn(route, head, entry);
        line_to(route, entry);
    }

    /// A cycle's way back is drawn as a plain line: such a graph is no network that runs.
    void turn_back(Route& route, std::size_t first, std::size_t last) const {
        Route fresh;
        fresh.points.push_back(moved(route.points.front(), first));
        line_to(fresh, moved(route.points.back(), last));
        route = std::move(fresh);
    }

    const Request& request_;
    Drawing& drawing_;
    std::vector<double> cuts_;
    std::vector<Column> columns_;
    double foot_ = 0, last_right_ = 0;
};

} // namespace

void break_into_columns(const Request& request, double aspect, Drawing& drawing) {
    const Rect bounds = drawing.bounds;
    if (bounds.width <= 0 || bounds.height <= 0) return;
    // n columns are n (w + gutter) wide and h / n high.
    const double columns = std::round(std::sqrt(aspect * bounds.height / (bounds.width + gutter)));
    if (columns < 2) return;
    auto cuts = chosen_cuts(possible_cuts(request, drawing), bounds, bounds.height / columns);
    if (!cuts.empty()) Columns(request, drawing, std::move(cuts)).apply();
}

} // namespace crease::layout::detail
