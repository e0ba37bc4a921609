#include "ui/graph/spatial_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crease::ui {

// Sort-tile-recursive packing: slices by y, each slice sorted by x, so that sixteen neighbours share a box.
SpatialIndex::SpatialIndex(std::vector<QRectF> rects) : order_(rects.size()) {
    if (rects.empty()) return;
    std::iota(order_.begin(), order_.end(), 0u);
    const auto by = [&](auto coordinate) {
        return [&rects, coordinate](std::uint32_t a, std::uint32_t b) { return coordinate(rects[a].center()) < coordinate(rects[b].center()); };
    };
    std::sort(order_.begin(), order_.end(), by([](QPointF p) { return p.y(); }));
    const auto groups = (rects.size() + fanout - 1) / fanout;
    const auto slice = fanout * static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(groups))));
    for (std::size_t at = 0; at < order_.size(); at += slice)
        std::sort(order_.begin() + static_cast<std::ptrdiff_t>(at), order_.begin() + static_cast<std::ptrdiff_t>(std::min(at + slice, order_.size())),
                  by([](QPointF p) { return p.x(); }));
    levels_.emplace_back();
    for (std::uint32_t i : order_) levels_[0].push_back(box(rects[i]));
    while (levels_.back().size() > fanout) {
        std::vector<Box> above;
        for (std::size_t at = 0; at < levels_.back().size(); at += fanout) above.push_back(join(levels_.back(), at));
        levels_.push_back(std::move(above));
    }
}

SpatialIndex::Box SpatialIndex::join(const std::vector<Box>& boxes, std::size_t begin) {
    Box all = boxes[begin];
    for (std::size_t i = begin; i < std::min(begin + fanout, boxes.size()); ++i)
        all = {std::min(all.left, boxes[i].left), std::min(all.top, boxes[i].top), std::max(all.right, boxes[i].right),
               std::max(all.bottom, boxes[i].bottom)};
    return all;
}

} // namespace crease::ui
