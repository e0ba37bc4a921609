#pragma once

#include "ui/graph/picture.h"

#include <vector>

namespace crease::ui {

/// Which place of picture b shows what a place of picture a shows: the nodes and sites that both have are the fixed points,
/// between them it is interpolated along the flow. Linked views and kept views use it.
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

    bool down_ = true;
    std::vector<Pair> pairs_; ///< sorted, along_b never falls
};

} // namespace crease::ui
