// Where things stood in the picture before, for a layout that keeps them there. Along the flow the old places are stretched
// where a scope was opened and drawn together where one was closed, so that the rest neither leaves holes nor has to be
// pushed apart.

#include "ui/graph/picture_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crease::ui {
namespace {

QString keyOf(const DrawnNode& node) { return node.name + QLatin1Char('\n') + node.title; }

/// What lies behind `to` moves by `by`.
struct Stretch {
    double from, to, by;
};

/// Scopes side by side need the room once.
std::vector<Stretch> merged(std::vector<Stretch> all) {
    std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    std::vector<Stretch> kept;
    for (const Stretch& next : all) {
        if (kept.empty() || next.from >= kept.back().to) {
            kept.push_back(next);
            continue;
        }
        kept.back().to = std::max(kept.back().to, next.to);
        if (std::abs(next.by) > std::abs(kept.back().by)) kept.back().by = next.by;
    }
    return kept;
}

double moved(double along, const std::vector<Stretch>& stretches) {
    double place = along;
    for (const Stretch& s : stretches) place += along >= s.to - 0.5 ? s.by : 0;
    return place;
}

/// One direction of the drawing: along the flow.
struct Axis {
    bool down;
    [[nodiscard]] double begin(const QRectF& r) const { return down ? r.top() : r.left(); }
    [[nodiscard]] double end(const QRectF& r) const { return down ? r.bottom() : r.right(); }
    [[nodiscard]] double size(const QRectF& r) const { return down ? r.height() : r.width(); }
    [[nodiscard]] double& of(layout::Point& p) const { return down ? p.y : p.x; }
};

/// By old group, how many of its operators follow each other at most, and how large the largest is along the flow.
struct Depth {
    int rows = 0;
    double largest = 0;
};

std::map<std::uint32_t, Depth> depthsOfOpened(const GraphPicture& now, const GraphPicture& before, Axis axis) {
    std::vector<std::uint32_t> from(now.nodes.size(), no_index);
    for (std::size_t i = 0; i < now.nodes.size(); ++i) {
        const auto old = now.nodes[i].id.valid() ? before.nodeIndex(now.nodes[i].id) : no_index;
        if (old != no_index && !before.nodes[old].group.isEmpty()) from[i] = old;
    }
    std::vector<std::uint32_t> order(now.edges.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return now.edges[a].from < now.edges[b].from; });
    std::vector<int> row(now.nodes.size(), 1);
    for (std::uint32_t i : order) { // operators stand in the order of the file, so what feeds a node is done before it
        const DrawnEdge& edge = now.edges[i];
        if (from[edge.from] != no_index && from[edge.from] == from[edge.to]) row[edge.to] = std::max(row[edge.to], row[edge.from] + 1);
    }
    std::map<std::uint32_t, Depth> depths;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] == no_index) continue;
        Depth& depth = depths[from[i]];
        depth.rows = std::max(depth.rows, row[i]);
        depth.largest = std::max(depth.largest, axis.size(now.nodes[i].rect));
    }
    return depths;
}

/// What the frames inside a scope add along the flow, its own included: most follow each other or nest.
double roomOfFrames(const GraphPicture& now, const QString& scope, double rank_gap) {
    const auto inside = [&](const DrawnFrame& frame) { return collapsedScope(frame.scope, {scope}) == scope; };
    return 1.3 * rank_gap * static_cast<double>(std::count_if(now.frames.begin(), now.frames.end(), inside));
}

} // namespace

/// Operators are known by their ids, pills and closed scopes by their names; a folded node begins where the value it makes
/// was made.
std::vector<layout::Point> PictureBuilder::previousPlaces(double rank_gap) const {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<layout::Point> places(picture_->nodes.size(), {nan, nan});
    const GraphPicture& before = *request_.previous;
    std::unordered_map<QString, QPointF> named;
    for (const DrawnNode& node : before.nodes)
        if (!node.id.valid()) named.emplace(keyOf(node), node.rect.center());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const DrawnNode& node = picture_->nodes[i];
        const auto old = node.id.valid() ? before.nodeIndex(node.id) : no_index;
        if (old != no_index && !before.nodes[old].group.isEmpty()) continue; // just opened: it never had a place
        if (old != no_index) {
            places[i] = {before.nodes[old].rect.center().x(), before.nodes[old].rect.center().y()};
        } else if (const auto found = named.find(keyOf(node)); !node.id.valid() && found != named.end()) {
            places[i] = {found->second.x(), found->second.y()};
        } else if (node.site != no_index && node.mark == Mark::folded) {
            const auto hull = before.siteIndex(picture_->hulls[node.site].site);
            if (hull == no_index) continue;
            const QPointF place = before.anchorOfSite(hull);
            places[i] = {place.x(), place.y()};
        }
    }
    followScopes(places, rank_gap);
    return places;
}

/// Room for what was opened, none left over by what was closed.
void PictureBuilder::followScopes(std::vector<layout::Point>& places, double rank_gap) const {
    const GraphPicture& before = *request_.previous;
    const Axis axis{request_.direction == layout::Direction::top_to_bottom};
    std::vector<Stretch> stretches;
    for (const auto& [group, depth] : depthsOfOpened(*picture_, before, axis)) {
        const QRectF& box = before.nodes[group].rect;
        const double needed = depth.rows * depth.largest + (depth.rows - 1) * rank_gap + roomOfFrames(*picture_, before.nodes[group].group, rank_gap);
        stretches.push_back({axis.begin(box), axis.end(box), std::max(0.0, needed - axis.size(box))});
    }
    std::vector<std::pair<std::size_t, QRectF>> closed;
    const auto areas = before.areasOfGroups(*picture_);
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (!areas[i].isEmpty() && std::isnan(places[i].x)) closed.emplace_back(i, areas[i]);
    for (const auto& [group, area] : closed) {
        const bool alone = std::none_of(places.begin(), places.end(), [&, &area = area](layout::Point place) {
            return axis.of(place) > axis.begin(area) && axis.of(place) < axis.end(area);
        });
        const double spare = axis.size(area) - axis.size(picture_->nodes[group].rect);
        if (alone && spare > 0) stretches.push_back({axis.begin(area), axis.end(area), -spare});
    }
    if (stretches.empty() && closed.empty()) return;
    stretches = merged(std::move(stretches));
    for (layout::Point& place : places)
        if (!std::isnan(place.x)) axis.of(place) = moved(axis.of(place), stretches);
    for (const auto& [group, area] : closed) {
        places[group] = {area.center().x(), area.center().y()};
        axis.of(places[group]) = moved(axis.begin(area), stretches) + axis.size(picture_->nodes[group].rect) / 2;
    }
}

} // namespace crease::ui
