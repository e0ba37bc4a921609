#pragma once

#include <QRectF>

#include <cstdint>
#include <vector>

namespace crease::ui {

/// A packed R-tree over rectangles that never change: built once by sorting, asked many times a second.
class SpatialIndex {
public:
    SpatialIndex() = default;
    explicit SpatialIndex(std::vector<QRectF> rects);

    /// Calls visit(i) for every rectangle that touches `area`, in no particular order.
    template <class Visit>
    void visit(const QRectF& area, Visit&& visit) const {
        if (!levels_.empty()) descend(levels_.size() - 1, 0, levels_.back().size(), box(area), visit);
    }

private:
    static constexpr std::size_t fanout = 16;
    struct Box {
        double left, top, right, bottom;
        [[nodiscard]] bool touches(const Box& o) const { return left <= o.right && o.left <= right && top <= o.bottom && o.top <= bottom; }
    };
    static Box box(const QRectF& r) { return {r.left(), r.top(), r.right(), r.bottom()}; }
    static Box join(const std::vector<Box>& boxes, std::size_t begin);

    template <class Visit>
    void descend(std::size_t level, std::size_t begin, std::size_t end, const Box& area, Visit& visit) const {
        for (std::size_t i = begin; i < std::min(end, levels_[level].size()); ++i) {
            if (!levels_[level][i].touches(area)) continue;
            if (level == 0) visit(order_[i]);
            else descend(level - 1, i * fanout, (i + 1) * fanout, area, visit);
        }
    }

    std::vector<std::uint32_t> order_;     ///< the leaves' rectangles by their original numbers
    std::vector<std::vector<Box>> levels_; ///< [0] the rectangles themselves, each next one boxes of sixteen
};

} // namespace crease::ui
