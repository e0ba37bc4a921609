#include "ui/graph/picture_builder.h"

#include <cmath>
#include <limits>

namespace crease::ui {
namespace {

QPointF qt(const layout::Point& p) { return {p.x, p.y}; }
QRectF qt(const layout::Rect& r) { return {r.x, r.y, r.width, r.height}; }

QRectF boundsOf(const std::vector<QPointF>& points) {
    if (points.empty()) return {};
    QRectF bounds(points.front(), QSizeF(0, 0));
    for (const QPointF& p : points) {
        bounds.setLeft(std::min(bounds.left(), p.x()));
        bounds.setRight(std::max(bounds.right(), p.x()));
        bounds.setTop(std::min(bounds.top(), p.y()));
        bounds.setBottom(std::max(bounds.bottom(), p.y()));
    }
    return bounds;
}

bool isStraight(const std::vector<QPointF>& points, const QRectF& bounds) {
    return points.size() < 3 || bounds.width() < 0.01 || bounds.height() < 0.01;
}

QString keyOf(const DrawnNode& node) { return node.name + QLatin1Char('\n') + node.title; }

} // namespace

layout::Request PictureBuilder::layoutRequest() {
    const double em = text_.lineHeight();
    layout::Request request;
    request.direction = request_.direction;
    request.node_gap = 1.3 * em;
    // Between ranks stand the shapes: under each other when the graph runs down, beside each other when it runs right.
    request.rank_gap = (request_.direction == layout::Direction::top_to_bottom ? 2.2 : 6.0) * em;
    for (DrawnNode& node : picture_->nodes) {
        const QSizeF size = text_.boxSize(node.title, node.detail);
        node.rect.setSize(size);
        node.shown_title = text_.cutTitle(node.title, size.width());
        node.shown_detail = text_.cutDetail(node.detail, size.width());
        node.title_width = text_.titleWidth(node.shown_title);
        request.nodes.push_back({size.width(), size.height(), node.hull});
    }
    for (const DrawnEdge& edge : picture_->edges) request.edges.push_back({edge.from, edge.to});
    for (const DrawnHull& hull : picture_->hulls) {
        const bool step = !hull.step.isEmpty();
        request.clusters.push_back({hull.parent, step ? 0.45 * em : 0.9 * em, step ? 0 : 0.8 * em});
    }
    if (request_.previous && request_.previous->direction == request_.direction) request.previous = previousPlaces();
    return request;
}

/// Operators are known by their ids, pills by their names; a folded node begins in the middle of what it replaces.
std::vector<layout::Point> PictureBuilder::previousPlaces() const {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<layout::Point> places(picture_->nodes.size(), {nan, nan});
    const GraphPicture& before = *request_.previous;
    std::unordered_map<QString, QPointF> pills;
    for (const DrawnNode& node : before.nodes)
        if (!node.id.valid()) pills.emplace(keyOf(node), node.rect.center());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const DrawnNode& node = picture_->nodes[i];
        if (const auto old = before.nodeIndex(node.id); node.id.valid() && old != no_index) {
            places[i] = {before.nodes[old].rect.center().x(), before.nodes[old].rect.center().y()};
        } else if (const auto found = pills.find(keyOf(node)); !node.id.valid() && found != pills.end()) {
            places[i] = {found->second.x(), found->second.y()};
        } else if (node.site != no_index && node.mark == Mark::folded) {
            const auto hull = before.siteIndex(picture_->hulls[node.site].site);
            if (hull == no_index) continue;
            const QPointF centre = before.hulls[hull].rect.center();
            places[i] = {centre.x(), centre.y()};
        }
    }
    return places;
}

void PictureBuilder::take(const layout::Drawing& drawing) {
    for (std::size_t i = 0; i < picture_->nodes.size(); ++i) picture_->nodes[i].rect.moveCenter(qt(drawing.centers[i]));
    for (std::size_t i = 0; i < picture_->edges.size(); ++i) {
        DrawnEdge& edge = picture_->edges[i];
        for (const auto& point : drawing.routes[i].points) edge.points.push_back(qt(point));
        edge.bounds = boundsOf(edge.points);
        edge.straight = isStraight(edge.points, edge.bounds);
    }
    chooseShapeLabels();
    for (std::size_t i = 0; i < picture_->hulls.size(); ++i) picture_->hulls[i].rect = qt(drawing.hulls[i]);
    const double margin = text_.lineHeight();
    picture_->bounds = qt(drawing.bounds).adjusted(-margin, -margin, margin, margin);
}

/// A value that is read five times has five edges and one shape: it stands on the straightest of them.
void PictureBuilder::chooseShapeLabels() {
    const bool down = request_.direction == layout::Direction::top_to_bottom;
    std::unordered_map<std::uint32_t, std::pair<double, std::uint32_t>> best;
    for (std::uint32_t i = 0; i < picture_->edges.size(); ++i) {
        const DrawnEdge& edge = picture_->edges[i];
        if (edge.shape.isEmpty() || edge.points.empty() || !picture_->nodes[edge.from].id.valid()) continue;
        const QPointF way = edge.points.back() - edge.points.front();
        const double bend = std::abs(down ? way.x() : way.y());
        const auto [place, fresh] = best.try_emplace(edge.value.value, bend, i);
        if (!fresh && bend < place->second.first) place->second = {bend, i};
    }
    for (const auto& [value, choice] : best) picture_->edges[choice.second].labelled = true;
}

} // namespace crease::ui
