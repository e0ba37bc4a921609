#include "ui/graph/walk.h"

#include <cmath>
#include <limits>

namespace crease::ui {
namespace {

double distance(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

/// Of several edges the straightest: the one whose other end is nearest.
std::uint32_t alongEdge(const GraphPicture& picture, std::uint32_t node, bool forward) {
    std::uint32_t best = no_index;
    double nearest = std::numeric_limits<double>::infinity();
    const QPointF here = picture.nodes[node].rect.center();
    for (std::uint32_t i : forward ? picture.edgesOut(node) : picture.edgesIn(node)) {
        const std::uint32_t other = forward ? picture.edges[i].to : picture.edges[i].from;
        const double length = distance(here, picture.nodes[other].rect.center());
        if (other == node || length >= nearest) continue;
        nearest = length;
        best = other;
    }
    return best;
}

/// The next box in the same layer: its extent along the flow overlaps this one's.
std::uint32_t across(const GraphPicture& picture, std::uint32_t node, bool horizontal, bool positive) {
    const QRectF here = picture.nodes[node].rect;
    const double far = 4000;
    const QRectF row = horizontal ? here.adjusted(-far, 0, far, 0) : here.adjusted(0, -far, 0, far);
    std::uint32_t best = no_index;
    double nearest = std::numeric_limits<double>::infinity();
    picture.nodeArea().visit(row, [&](std::uint32_t i) {
        const QPointF step = picture.nodes[i].rect.center() - here.center();
        const double way = (horizontal ? step.x() : step.y()) * (positive ? 1 : -1);
        if (i == node || way <= 0 || way >= nearest) return;
        nearest = way;
        best = i;
    });
    return best;
}

} // namespace

std::uint32_t walk(const GraphPicture& picture, std::uint32_t node, Way way) {
    const bool flows_down = picture.direction == layout::Direction::top_to_bottom;
    const bool vertical = way == Way::up || way == Way::down;
    const bool positive = way == Way::down || way == Way::right;
    return vertical == flows_down ? alongEdge(picture, node, positive) : across(picture, node, !vertical, positive);
}

std::uint32_t nearestNode(const GraphPicture& picture, QPointF point) {
    std::uint32_t best = no_index;
    double nearest = std::numeric_limits<double>::infinity();
    for (std::uint32_t i = 0; i < picture.nodes.size(); ++i) {
        const double length = distance(point, picture.nodes[i].rect.center());
        if (length >= nearest) continue;
        nearest = length;
        best = i;
    }
    return best;
}

std::vector<bool> reachable(const GraphPicture& picture, std::uint32_t node, bool upstream) {
    std::vector<bool> seen(picture.nodes.size());
    std::vector<std::uint32_t> open{node};
    seen[node] = true;
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        for (std::uint32_t i : upstream ? picture.edgesIn(at) : picture.edgesOut(at)) {
            const std::uint32_t next = upstream ? picture.edges[i].from : picture.edges[i].to;
            if (seen[next]) continue;
            seen[next] = true;
            open.push_back(next);
        }
    }
    return seen;
}

} // namespace crease::ui
