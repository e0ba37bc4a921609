#include "ui/graph/correspondence.h"

#include <algorithm>

namespace crease::ui {

Correspondence::Correspondence(const GraphPicture& a, const GraphPicture& b) : down_(a.direction == layout::Direction::top_to_bottom) {
    if (a.direction != b.direction) return;
    for (const DrawnNode& node : a.nodes)
        if (const auto other = b.nodeIndex(node.id); node.id.valid() && other != no_index && b.nodes[other].group.isEmpty())
            addPoint(node.rect.center(), b.nodes[other].rect.center());
    for (const DrawnHull& hull : a.hulls)
        if (const auto other = b.siteIndex(hull.site); hull.step.isEmpty() && other != no_index)
            addPoint(a.anchorOfSite(static_cast<std::uint32_t>(&hull - a.hulls.data())), b.anchorOfSite(other));
    addGroups(a, b, false);
    addGroups(b, a, true);
    if (!a.inColumns() && !b.inColumns()) places_.clear();
    settle();
}

/// A scope closed on one side begins and ends where its nodes do on the other.
void Correspondence::addGroups(const GraphPicture& closed, const GraphPicture& open, bool swapped) {
    const auto areas = open.areasOfGroups(closed);
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (!areas[i].isEmpty()) swapped ? add(areas[i], closed.nodes[i].rect) : add(closed.nodes[i].rect, areas[i]);
}

void Correspondence::addPoint(QPointF a, QPointF b) {
    places_.emplace_back(a, b);
    if (down_) pairs_.push_back({a.y(), b.y(), b.x() - a.x()});
    else pairs_.push_back({a.x(), b.x(), b.y() - a.y()});
}

/// Something that begins and ends at the same places in both.
void Correspondence::add(const QRectF& a, const QRectF& b) {
    addPoint(down_ ? QPointF(a.center().x(), a.top()) : QPointF(a.left(), a.center().y()),
             down_ ? QPointF(b.center().x(), b.top()) : QPointF(b.left(), b.center().y()));
    addPoint(down_ ? QPointF(a.center().x(), a.bottom()) : QPointF(a.right(), a.center().y()),
             down_ ? QPointF(b.center().x(), b.bottom()) : QPointF(b.right(), b.center().y()));
}

/// Sorts, merges what lies in one layer, and drops what would make the way run backwards.
void Correspondence::settle() {
    std::sort(pairs_.begin(), pairs_.end(), [](const Pair& x, const Pair& y) { return x.along_a < y.along_a; });
    std::vector<Pair> kept;
    for (std::size_t i = 0; i < pairs_.size();) {
        Pair sum{0, 0, 0};
        double count = 0;
        const double layer = pairs_[i].along_a + 1;
        for (; i < pairs_.size() && pairs_[i].along_a < layer; ++i, ++count)
            sum = {sum.along_a + pairs_[i].along_a, sum.along_b + pairs_[i].along_b, sum.across + pairs_[i].across};
        const Pair mean{sum.along_a / count, sum.along_b / count, sum.across / count};
        if (kept.empty() || mean.along_b >= kept.back().along_b) kept.push_back(mean);
    }
    pairs_ = std::move(kept);
}

QPointF Correspondence::besideNearest(QPointF in_a) const {
    const auto distance = [&](const auto& place) {
        const QPointF way = place.first - in_a;
        return QPointF::dotProduct(way, way);
    };
    const auto nearest = std::min_element(places_.begin(), places_.end(), [&](const auto& x, const auto& y) { return distance(x) < distance(y); });
    return nearest->second + in_a - nearest->first;
}

QPointF Correspondence::map(QPointF in_a) const {
    if (!places_.empty()) return besideNearest(in_a);
    if (pairs_.empty()) return in_a;
    const double along = down_ ? in_a.y() : in_a.x(), beside = down_ ? in_a.x() : in_a.y();
    const auto next = std::upper_bound(pairs_.begin(), pairs_.end(), along, [](double value, const Pair& pair) { return value < pair.along_a; });
    double to = 0, across = 0;
    if (next == pairs_.begin() || next == pairs_.end()) {
        const Pair& edge = next == pairs_.begin() ? pairs_.front() : pairs_.back();
        to = edge.along_b + along - edge.along_a;
        across = edge.across;
    } else {
        const Pair &before = *(next - 1), &after = *next;
        const double t = (along - before.along_a) / (after.along_a - before.along_a);
        to = before.along_b + t * (after.along_b - before.along_b);
        across = before.across + t * (after.across - before.across);
    }
    return down_ ? QPointF(beside + across, to) : QPointF(to, beside + across);
}

} // namespace crease::ui
