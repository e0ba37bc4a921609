#include "ui/graph/picture_builder.h"

#include <algorithm>
#include <cmath>

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

} // namespace

layout::Request PictureBuilder::layoutRequest() {
    const double em = text_.lineHeight();
    layout::Request request;
    request.direction = request_.direction;
    request.node_gap = 1.3 * em;
    // Between ranks stand the shapes: under each other when the graph runs down, beside each other when it runs right.
    request.rank_gap = (request_.direction == layout::Direction::top_to_bottom ? 2.2 : 6.0) * em;
    const auto first_hull = static_cast<std::uint32_t>(picture_->frames.size());
    for (DrawnNode& node : picture_->nodes) {
        const bool group = !node.group.isEmpty();
        const QSizeF size = text_.boxSize(node.title, node.detail, node.mark == Mark::cannot || node.opens || group, group);
        node.rect.setSize(size);
        node.shown_title = text_.cutTitle(node.title, size.width());
        node.shown_detail = text_.cutDetail(node.detail, size.width());
        node.title_width = text_.titleWidth(node.shown_title);
        request.nodes.push_back({size.width(), size.height(), node.hull == no_index ? node.frame : first_hull + node.hull});
    }
    for (const DrawnEdge& edge : picture_->edges) request.edges.push_back({edge.from, edge.to});
    for (const DrawnFrame& frame : picture_->frames) request.clusters.push_back({frame.parent, 1.2 * em, 0.8 * em, titleWidth(frame)});
    for (const DrawnHull& hull : picture_->hulls) {
        const std::uint32_t around = hull.parent == no_index ? hull.frame : first_hull + hull.parent;
        const bool step = !hull.step.isEmpty();
        request.clusters.push_back({around, step ? 0.45 * em : 0.9 * em, step ? 0 : 0.4 * em});
    }
    request.page = request_.page;
    // In columns everything behind a fold moves up; what stood where says nothing then.
    if (request_.page == 0 && request_.previous && request_.previous->direction == request_.direction)
        request.previous = previousPlaces(request.rank_gap);
    return request;
}

void PictureBuilder::take(const layout::Drawing& drawing) {
    for (std::size_t i = 0; i < picture_->nodes.size(); ++i) picture_->nodes[i].rect.moveCenter(qt(drawing.centers[i]));
    for (std::size_t i = 0; i < picture_->edges.size(); ++i) {
        DrawnEdge& edge = picture_->edges[i];
        for (const auto& point : drawing.routes[i].points) edge.points.push_back(qt(point));
        edge.bounds = boundsOf(edge.points);
        edge.straight = isStraight(edge.points, edge.bounds);
    }
    const std::size_t frames = picture_->frames.size();
    for (std::size_t i = 0; i < frames; ++i) picture_->frames[i].rect = qt(drawing.hulls[i]);
    for (std::size_t i = 0; i < picture_->hulls.size(); ++i) picture_->hulls[i].rect = qt(drawing.hulls[frames + i]);
    picture_->connect();
    chooseShapeLabels();
    shortenHullLabels();
    placeFrameTitles();
    const double margin = text_.lineHeight();
    picture_->bounds = qt(drawing.bounds).adjusted(-margin, -margin, margin, margin);
    picture_->first_column = qt(drawing.first_column).adjusted(-margin, -margin, margin, margin);
}

/// A value that is read five times has five edges and one shape: it stands on the straightest of them.
void PictureBuilder::chooseShapeLabels() {
    const bool down = request_.direction == layout::Direction::top_to_bottom;
    std::unordered_map<std::uint32_t, std::pair<double, std::uint32_t>> best;
    for (std::uint32_t i = 0; i < picture_->edges.size(); ++i) {
        const DrawnEdge& edge = picture_->edges[i];
        if (edge.shape.isEmpty() || edge.points.empty() || picture_->nodes[edge.from].family == Family::io) continue;
        // What flows inside a site is of one shape, and the room there belongs to its steps.
        const std::uint32_t site = picture_->nodes[edge.from].site;
        if (site != no_index && site == picture_->nodes[edge.to].site) continue;
        const QPointF way = edge.points.back() - edge.points.front();
        const double bend = std::abs(down ? way.x() : way.y());
        const auto [place, fresh] = best.try_emplace(edge.value.value, bend, i);
        if (!fresh && bend < place->second.first) place->second = {bend, i};
    }
    for (const auto& [value, choice] : best) {
        DrawnEdge& edge = picture_->edges[choice.second];
        edge.label = labelPlace(edge);
        edge.bounds |= edge.label;
    }
}

/// To which side the other edges of the same node turn away: -1 left or up, 1 right or down, 0 neither or both.
int PictureBuilder::siblingsAside(const DrawnEdge& edge) const {
    const bool down = request_.direction == layout::Direction::top_to_bottom;
    int before = 0, after = 0;
    for (std::uint32_t i : picture_->edgesOut(edge.from)) {
        const auto& points = picture_->edges[i].points;
        if (points.empty()) continue;
        double aside = 0;
        for (const QPointF& p : points) {
            const double turn = down ? p.x() - points.front().x() : p.y() - points.front().y();
            if (std::abs(turn) > std::abs(aside)) aside = turn;
        }
        before += aside < -2;
        after += aside > 2;
    }
    return before && after ? 0 : after ? 1 : before ? -1 : 0;
}

/// Beside the start of the edge, on the side where no other edge leaves; below the hull if the edge comes out of one.
QRectF PictureBuilder::labelPlace(const DrawnEdge& edge) {
    const bool down = request_.direction == layout::Direction::top_to_bottom;
    const QSizeF size(text_.labelWidth(edge.shape) + 4, text_.labelHeight());
    QPointF start = edge.points.front();
    if (!picture_->nodes[edge.from].group.isEmpty()) start += down ? QPointF(0, stack_depth) : QPointF(stack_depth, 0);
    if (const std::uint32_t site = picture_->nodes[edge.from].site; site != no_index) {
        const QRectF& hull = picture_->hulls[site].rect;
        start = down ? QPointF(start.x(), hull.bottom() + 1) : QPointF(hull.right() + 1, start.y());
    }
    const int aside = siblingsAside(edge);
    if (down) return {QPointF(aside > 0 ? start.x() - 5 - size.width() : start.x() + 4, start.y() + 2), size};
    return {QPointF(start.x() + 3, aside < 0 ? start.y() + 2 : start.y() - size.height() - 1), size};
}

/// The whole label if the hull is as wide, else without the outer scopes, else the kind of the site alone.
void PictureBuilder::shortenHullLabels() {
    for (DrawnHull& hull : picture_->hulls) {
        if (!hull.step.isEmpty()) continue;
        const QString separator = QStringLiteral(" · ");
        const QString kind = hull.label.section(separator, 0, 0);
        QString place = hull.label.section(separator, 1);
        const double room = hull.rect.width() - 2.6 * text_.labelHeight();
        const auto written = [&] { return place.isEmpty() ? kind : kind + separator + place; };
        while (!place.isEmpty() && text_.labelWidth(written()) > room)
            place = place.contains(QLatin1Char('.')) ? place.section(QLatin1Char('.'), 1) : QString();
        const bool number_only = std::all_of(place.begin(), place.end(), [](QChar c) { return c.isDigit(); });
        if (number_only && place.size() < hull.label.section(separator, 1).size()) place.clear(); // "0" of what?
        hull.short_label = written();
    }
}

} // namespace crease::ui
