#include "ui/graph/transition.h"

namespace crease::ui {
namespace {

constexpr std::size_t most_nodes = 2500;

QRectF between(const QRectF& a, const QRectF& b, double t) {
    return {a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t, a.width() + (b.width() - a.width()) * t,
            a.height() + (b.height() - a.height()) * t};
}

/// Bends an edge so that its ends stay on its moving nodes.
void follow(DrawnEdge& edge, QPointF start_shift, QPointF end_shift) {
    const double last = std::max<double>(1, static_cast<double>(edge.points.size()) - 1);
    for (std::size_t i = 0; i < edge.points.size(); ++i) {
        const double t = static_cast<double>(i) / last;
        edge.points[i] += start_shift * (1 - t) + end_shift * t;
    }
    edge.label.translate(start_shift);
    const QPointF all = start_shift + end_shift;
    edge.bounds.adjust(-std::abs(all.x()), -std::abs(all.y()), std::abs(all.x()), std::abs(all.y()));
    edge.straight = edge.straight && start_shift == end_shift;
}

} // namespace

bool Transition::isWorthwhile(const GraphPicture& from, const GraphPicture& to) {
    return from.direction == to.direction && from.graph == to.graph && from.nodes.size() < most_nodes && to.nodes.size() < most_nodes;
}

Transition::Transition(PicturePtr from, PicturePtr to) : from_(std::move(from)), to_(std::move(to)) {
    for (const DrawnNode& node : to_->nodes) node_starts_.push_back(startOf(node));
    startGroups();
    for (const DrawnHull& hull : to_->hulls) {
        const auto old = hull.step.isEmpty() ? from_->siteIndex(hull.site) : no_index;
        hull_starts_.push_back(old == no_index ? hull.rect : from_->hulls[old].rect);
    }
    for (const DrawnFrame& frame : to_->frames) frame_starts_.push_back(startOf(frame));
}

/// Where it stood; new nodes come out of the middle of the site that they belong to.
QRectF Transition::startOf(const DrawnNode& node) const {
    if (const auto old = from_->nodeIndex(node.id); node.id.valid() && old != no_index) return from_->nodes[old].rect;
    if (node.site == no_index) return node.rect;
    const auto hull = from_->siteIndex(to_->hulls[node.site].site);
    if (hull == no_index) return node.rect;
    QRectF start = node.rect;
    start.moveCenter(from_->hulls[hull].rect.center());
    return start;
}

/// Where it was; one that has just opened grows out of its box.
QRectF Transition::startOf(const DrawnFrame& frame) const {
    if (const auto old = from_->frameIndex(frame.scope); old != no_index) return from_->frames[old].rect;
    const auto box = from_->groupIndex(frame.scope);
    return box == no_index ? frame.rect : from_->nodes[box].rect;
}

/// A scope that closes draws together from where its nodes stood; one that was closed already comes from its old place.
void Transition::startGroups() {
    const auto areas = from_->areasOfGroups(*to_);
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (!areas[i].isEmpty()) node_starts_[i] = areas[i];
}

GraphPicture Transition::frame(double progress) const {
    GraphPicture picture = *to_;
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) picture.nodes[i].rect = between(node_starts_[i], to_->nodes[i].rect, progress);
    for (std::size_t i = 0; i < picture.hulls.size(); ++i) picture.hulls[i].rect = between(hull_starts_[i], to_->hulls[i].rect, progress);
    for (std::size_t i = 0; i < picture.frames.size(); ++i) {
        DrawnFrame& frame = picture.frames[i];
        frame.rect = between(frame_starts_[i], to_->frames[i].rect, progress);
        for (QRectF DrawnFrame::*part : {&DrawnFrame::button, &DrawnFrame::label})
            (frame.*part).translate(frame.rect.topLeft() - to_->frames[i].rect.topLeft());
    }
    for (DrawnEdge& edge : picture.edges) {
        const auto shift = [&](std::uint32_t node) { return picture.nodes[node].rect.center() - to_->nodes[node].rect.center(); };
        follow(edge, shift(edge.from), shift(edge.to));
    }
    picture.index();
    return picture;
}

} // namespace crease::ui
