#pragma once

#include "ui/graph/picture.h"

#include <vector>

namespace crease::ui {

/// Which place of picture b shows what a place of picture a shows: the nodes and sites that both have are the fixed points,
/// between them it is interpolated along the flow. Where one runs in columns there is no such line: a place keeps its
/// distance to the nearest thing that both have. Linked views and kept views use it.
class Correspondence {
public:
    Correspondence() = default;
    Correspondence(const GraphPicture& a, const GraphPicture& b);
    [[nodiscard]] QPointF map(QPointF in_a) const;

private:
    struct Pair {
        double along_a, along_b; ///< position along the flow
        double across;           ///< how far b lies beside a
    };
    void addGroups(const GraphPicture& closed, const GraphPicture& open, bool swapped);
    void add(const QRectF& a, const QRectF& b);
    void addPoint(QPointF a, QPointF b);
    void settle();

    [[nodiscard]] QPointF besideNearest(QPointF in_a) const;

    bool down_ = true;
    std::vector<std::pair<QPointF, QPointF>> places_; ///< in a and in b, where one of them runs in columns; then these count
    std::vector<Pair> pairs_;                         ///< sorted, along_b never falls
};

} // namespace crease::ui
